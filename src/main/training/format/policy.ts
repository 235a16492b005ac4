import { isMap, isScalar, isSeq } from 'yaml'
import { remark } from '@shared/vocabulary/remarks'
import { expectation, readPack, type Entry as PackEntry } from '../../engine/packs/document'
import { packDocuments, packIds, packs } from '../../engine/packs'
import { parameters, type ParameterId, type Policy } from '../../engine/model/policy'
import { nearest } from './nearest'
import { complain, invalid, placed, wrong, type Place, type Reader } from './place'
import { mapping, namedValues, needed, optional } from './shapes'
import { oneOf } from './values'

const pack = oneOf(packIds)

/** `seeds`, or `{ extends: seeds, set: { replacement.wait: 60d } }`. */
export const policy: Reader<Policy> = (place) => {
  if (!isMap(place.node)) {
    const id =
      isScalar(place.node) && typeof place.node.value === 'string'
        ? pack(place)
        : wrong(
            place,
            remark('pack', { packs: packIds.join(', '), example: '{ extends: …, set: { … } }' }),
          )
    return id === invalid ? invalid : packs[id]
  }
  const read = changedPack(place)
  if (read === invalid) return invalid
  const { extends: base, set } = read
  return set === undefined
    ? packs[base]
    : changed(packs[base], new Map([...set].map(([id, { value }]) => [id, value])))
}

/** A value that a scenario sets; each is checked alone, so that a mistake is reported at its own line. */
interface SetValue {
  readonly value: unknown
}

const changedPack = mapping({
  extends: needed(pack),
  set: optional(
    namedValues<SetValue>(
      (keyPlace, key) => isParameter(keyPlace, key),
      setValue,
      remark('mapping-of-parameters', { example: '{ replacement.wait: 60d }' }),
    ),
  ),
})

function isParameter(keyPlace: Place, key: string): boolean {
  if (Object.hasOwn(parameters, key)) return true
  const guess = nearest(key, Object.keys(parameters))
  complain(
    keyPlace,
    guess === null
      ? remark('parameter-unknown', { parameter: key })
      : remark('parameter-misspelt', { parameter: key, guess }),
  )
  return false
}

function setValue(place: Place, key: string): SetValue | typeof invalid {
  const value = plain(place)
  if (!Object.hasOwn(parameters, key)) return { value }
  const read = readPack({
    id: '',
    version: '',
    values: { ...packDocuments.seeds.values, [key]: { value, source: '' } },
  })
  return read.ok ? { value } : wrong(place, expectation(key as ParameterId))
}

function changed(base: Policy, set: ReadonlyMap<string, unknown>): Policy {
  const entries: Record<string, PackEntry> = {
    ...packDocuments[base.id as keyof typeof packDocuments].values,
  }
  for (const [id, value] of set) entries[id] = { value, source: 'the scenario' }
  const told = [...set].map(([id, value]) => `${id}: ${JSON.stringify(value)}`).join(', ')
  const read = readPack({ id: `${base.id} with ${told}`, version: base.version, values: entries })
  if (!read.ok) throw new Error('every value of the pack was checked before')
  return read.policy
}

/** The value as the pack's own documents write it: a scalar or a list of scalars. */
function plain(place: Place): unknown {
  const { node } = place
  if (isSeq(node))
    return node.items.map((item) =>
      plain(placed(place.source, item as Place['node'], place.path, place.offset)),
    )
  return isScalar(node) ? node.value : null
}
