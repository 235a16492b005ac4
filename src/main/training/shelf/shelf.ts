import path from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { BrokenScenarioView, ScenarioSource } from '@shared/views/training/library'
import type { Shelf } from '../../actions/training/house'
import { writeWhole } from '../../machine/wholeFile'
import { inOrder, type FileProblem } from '../format/problems'
import { readScenario } from '../format/read'
import { cardOf, type Card } from './card'
import { bytesOf, fileIn, listFolder, stampOf } from './folder'
import { fileOfId, idOfFile } from './ids'
import { keepNew } from './keep'
import { packViews } from './packs'

export interface ShelfPlaces {
  /** Those that come with the app. */
  readonly shipped: string
  /** Those that were written in this profile. */
  readonly own: string
}

type Looked = { readonly stamp: string } & ({ readonly card: Card } | { readonly problems: readonly FileProblem[] })

/** The scenario files that can be played: those of the app, of the profile, and of a folder that was chosen. */
export function makeShelf(places: ShelfPlaces): Shelf {
  const known = new Map<string, Looked>()

  async function look(file: string, source: ScenarioSource): Promise<{ readonly card: Card } | { readonly problems: readonly FileProblem[] }> {
    const stamp = await stampOf(file)
    if (typeof stamp !== 'string') return { problems: [stamp] }
    const before = known.get(file)
    if (before?.stamp === stamp) return before
    const bytes = await bytesOf(file)
    if (!(bytes instanceof Uint8Array)) return { problems: [bytes] }
    const read = readScenario(bytes)
    const looked = { stamp, ...(read.ok ? { card: cardOf(read.scenario, idOfFile(source, path.basename(file)), source) } : { problems: inOrder(read.problems) }) }
    known.set(file, looked)
    // Reading one file takes a moment; in between others get theirs.
    await nextTurn()
    return looked
  }

  async function from(source: ScenarioSource, folder: string, into: { readonly cards: Card[]; readonly broken: BrokenScenarioView[] }): Promise<void> {
    const { names, problem } = await listFolder(folder, source === 'own')
    if (problem !== null) into.broken.push({ id: null, file: folder, source, problems: [problem] })
    for (const name of names) {
      const looked = await look(path.join(folder, name), source)
      if ('card' in looked) into.cards.push(looked.card)
      else into.broken.push({ id: idOfFile(source, name), file: name, source, problems: looked.problems })
    }
  }

  function folderOf(source: ScenarioSource, chosen: string | null): string | null {
    return source === 'folder' ? chosen : places[source]
  }

  return {
    async list(chosen) {
      const found = { cards: [] as Card[], broken: [] as BrokenScenarioView[] }
      await from('shipped', places.shipped, found)
      await from('own', places.own, found)
      // The profile's own folder may have been chosen as well: nothing stands there twice.
      if (chosen !== null && path.resolve(chosen) !== path.resolve(places.own)) await from('folder', chosen, found)
      return { scenarios: found.cards.toSorted(playableFirst), broken: found.broken }
    },

    async read(id, chosen) {
      const place = fileOfId(id)
      const folder = place === null ? null : folderOf(place.source, chosen)
      const file = place === null || folder === null ? null : fileIn(folder, place.name)
      if (file === null || typeof (await stampOf(file)) !== 'string') return null
      const bytes = await bytesOf(file)
      return bytes instanceof Uint8Array ? new TextDecoder().decode(bytes) : null
    },

    async keep(text, title, id) {
      const place = id === null ? null : fileOfId(id)
      const file = place?.source === 'own' ? fileIn(places.own, place.name) : null
      if (file === null) {
        const name = await keepNew(places.own, title, text)
        return { id: idOfFile('own', name), file: path.join(places.own, name) }
      }
      await writeWhole(file, [text])
      return { id: idOfFile('own', path.basename(file)), file }
    },

    packs: packViews,
  }
}

/** Those that somebody can sit in first; in each group by title. */
function playableFirst(a: Card, b: Card): number {
  return Number(a.seat === null) - Number(b.seat === null) || a.title.localeCompare(b.title, 'en') || a.id.localeCompare(b.id, 'en')
}
