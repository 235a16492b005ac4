import { stringify } from 'yaml'
import type { HousePack } from '../../engine/packs/housePack'
import { parameterIds } from '../../engine/model/policy'
import { housePack } from './housePack'
import { readAt } from './issues'
import { rootOf } from './place'
import { inOrder, type FileProblem } from './problems'
import { readSource } from './source'

/** The file of a house pack: read, or everything that is wrong with it. */
export function readHouseFile(bytes: Uint8Array): {
  readonly pack: HousePack | null
  readonly problems: readonly FileProblem[]
} {
  const source = readSource(bytes)
  const pack = source.problems.length > 0 ? null : readAt(housePack, rootOf(source))
  return source.problems.length > 0 || pack === null
    ? { pack: null, problems: inOrder(source.problems) }
    : { pack, problems: [] }
}

/** What the file of a pack says. */
export function houseFileOf({ id, version, about, extends: base, set }: HousePack): object {
  return {
    latchkey: 'policy/1',
    id,
    version,
    about,
    extends: base,
    set: Object.fromEntries(
      parameterIds.flatMap((parameter) =>
        set[parameter] === undefined ? [] : [[parameter, set[parameter]]],
      ),
    ),
  }
}

/** Writes the file that says this pack. */
export function writeHouseFile(pack: HousePack): string {
  return stringify(houseFileOf(pack), { lineWidth: 0, version: '1.2', schema: 'core' })
}
