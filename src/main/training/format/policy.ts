import { z } from 'zod'
import { remark } from '@shared/vocabulary/remarks'
import {
  expectation,
  isValueOf,
  readPack,
  type Entry as PackEntry,
} from '../../engine/packs/document'
import { housePolicy } from '../../engine/packs/housePack'
import { packDocuments, packIds, packs } from '../../engine/packs'
import type { ParameterId, Policy } from '../../engine/model/policy'
import { housePack, parameter } from './housePack'
import { chosenBy, expecting, isMapping, made, mapping, refused } from './schema'
import { oneOf } from './values'

const pack = oneOf(packIds)

/** Each value that is set is checked alone, so that a mistake is told at its own line. */
const values = made(
  expecting(
    remark('mapping-of-parameters', { example: '{ replacement.wait: 60d }' }),
    z.partialRecord(parameter, z.unknown()),
  ),
  (set, complain) => {
    const entries = Object.entries(set) as [ParameterId, unknown][]
    for (const [id, value] of entries)
      if (!isValueOf(id, value)) complain({ expected: expectation(id) }, id)
    return entries
  },
)

const changedPack = made(
  mapping({ extends: pack, set: values.optional() }),
  ({ extends: base, set }) => (set === undefined ? packs[base] : changed(packs[base], set)),
)

const wholePack = made(housePack, housePolicy)

/** `seeds`, `{ extends: seeds, set: { replacement.wait: 60d } }`, or a policy of the house as its file writes it. */
export const policy = chosenBy<z.ZodType<Policy>>((value) => {
  if (isMapping(value)) return 'latchkey' in value || 'id' in value ? wholePack : changedPack
  return typeof value === 'string'
    ? made(pack, (id): Policy => packs[id])
    : refused({
        expected: remark('pack', {
          packs: packIds.join(', '),
          example: '{ extends: …, set: { … } }',
        }),
      })
})

function changed(base: Policy, set: readonly (readonly [ParameterId, unknown])[]): Policy {
  const entries: Record<string, PackEntry> = {
    ...packDocuments[base.id as keyof typeof packDocuments].values,
  }
  for (const [id, value] of set) entries[id] = { value, source: [] }
  const told = set.map(([id, value]) => `${id}: ${JSON.stringify(value)}`).join(', ')
  const read = readPack({ id: `${base.id} with ${told}`, version: base.version, values: entries })
  if (!read.ok) throw new Error('every value of the pack was checked before')
  return read.policy
}
