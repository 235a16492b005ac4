import fs from 'node:fs/promises'
import path from 'node:path'
import type { BrokenScenarioView, ScenarioSource } from '@shared/views/training/library'
import { remark } from '@shared/vocabulary/remarks'
import type { ScenarioLibrary } from '../../services/state/training'
import { writeAtomically } from '../../platform/atomicWrite'
import { cardIn, inOrder, type Card } from './card'
import type { CardReader, ReadFile } from './cardReader'
import { bytesOf, fileIn, listFolder, stampOf, whole } from './folder'
import { fileOfId, idOfFile } from './ids'
import { keepNew } from './keep'
import { limits } from './limits'
import { packViews } from './packs'

export interface LibraryPlaces {
  /** Those that come with the app. */
  readonly shipped: string
  /** Those that were written in this profile. */
  readonly own: string
}

type Looked = { readonly stamp: string } & ReadFile

/**
 * The scenario files that can be played: those of the app, of the profile, and of a folder that was chosen.
 * @param longest how many milliseconds files that are not known yet are read for, each time that the library is opened
 */
export function makeLibrary(
  places: LibraryPlaces,
  reader: CardReader,
  longest: number = limits.milliseconds,
): ScenarioLibrary {
  const known = new Map<string, Looked>()

  /** Null: it is not known, and the time for reading is over. */
  async function look(
    file: string,
    source: ScenarioSource,
    until: number,
  ): Promise<ReadFile | null> {
    const stamp = await stampOf(file)
    if (typeof stamp !== 'string') return { problems: [stamp] }
    const before = known.get(file)
    if (before?.stamp === stamp) return before
    if (performance.now() > until) return null
    const bytes = await bytesOf(file)
    if (!(bytes instanceof Uint8Array)) return { problems: [bytes] }
    const looked = {
      stamp,
      ...(await reader.card(bytes, idOfFile(source, path.basename(file)), source)),
    }
    known.set(file, looked)
    return looked
  }

  async function from(
    source: ScenarioSource,
    folder: string,
    into: { readonly cards: Card[]; readonly broken: BrokenScenarioView[] },
    until: number,
  ): Promise<void> {
    const { names, problem } = await listFolder(folder, source === 'own')
    if (problem !== null) into.broken.push({ id: null, file: folder, source, problems: [problem] })
    let unread = 0
    for (const name of names) {
      const looked = await look(path.join(folder, name), source, until)
      if (looked === null) unread += 1
      else if ('card' in looked) into.cards.push(looked.card)
      else
        into.broken.push({
          id: idOfFile(source, name),
          file: name,
          source,
          problems: looked.problems,
        })
    }
    if (unread > 0)
      into.broken.push({
        id: null,
        file: folder,
        source,
        problems: [whole(remark('folder-takes-too-long', { count: unread }))],
      })
  }

  function folderOf(source: ScenarioSource, chosen: string | null): string | null {
    return source === 'folder' ? chosen : places[source]
  }

  return {
    async list(chosen, language) {
      const found = { cards: [] as Card[], broken: [] as BrokenScenarioView[] }
      const until = performance.now() + longest
      await from('shipped', places.shipped, found, until)
      await from('own', places.own, found, until)
      // The profile's own folder may have been chosen as well: nothing stands there twice.
      if (chosen !== null && path.resolve(chosen) !== path.resolve(places.own))
        await from('folder', chosen, found, until)
      return {
        scenarios: found.cards.toSorted(inOrder).map((card) => cardIn(card, language)),
        broken: found.broken,
      }
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
      await writeAtomically(file, [text])
      return { id: idOfFile('own', path.basename(file)), file }
    },

    async remove(id) {
      const place = fileOfId(id)
      const file = place?.source === 'own' ? fileIn(places.own, place.name) : null
      if (file === null || typeof (await stampOf(file)) !== 'string') return false
      await fs.rm(file)
      known.delete(file)
      return true
    },

    packs: packViews,
  }
}
