import { isMap, isScalar, isSeq, type Node, type Pair } from 'yaml'
import { remark, type Remark } from '@shared/vocabulary/remarks'
import { nearest } from './nearest'
import { complain, invalid, placed, wrong, type Invalid, type Place, type Reader } from './place'

export interface Field<T> {
  readonly read: Reader<T>
  readonly needed: boolean
}
export type Fields = Readonly<Record<string, Field<unknown>>>
export type ShapeOf<F extends Fields> = {
  readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never
}

/** A key that has to be there. */
export function needed<T>(read: Reader<T>): Field<T> {
  return { read, needed: true }
}

/** A key that can be left out; then it is undefined. */
export function optional<T>(read: Reader<T>): Field<T | undefined> {
  return { read, needed: false }
}

export interface Entry {
  readonly key: string
  readonly keyPlace: Place
  readonly value: Place
}

/** The entries of a mapping, each key once; null, and a problem, where it is no mapping. */
export function entriesOf(place: Place, expected: Remark): readonly Entry[] | null {
  const { source, node, path } = place
  if (!isMap(node)) {
    wrong(place, expected)
    return null
  }
  const entries = new Map<string, Entry>()
  for (const pair of node.items as Pair<Node | null, Node | null>[]) {
    const keyPlace = placed(source, pair.key, path, place.offset)
    const key =
      isScalar(keyPlace.node) && typeof keyPlace.node.value === 'string'
        ? keyPlace.node.value
        : null
    if (key === null) {
      wrong(keyPlace, remark('key-of-text'))
      continue
    }
    const at = path === '' ? key : `${path}.${key}`
    if (entries.has(key)) complain({ ...keyPlace, path: at }, remark('key-twice', { key }))
    else
      entries.set(key, {
        key,
        keyPlace: { ...keyPlace, path: at },
        value: placed(source, pair.value, at, keyPlace.offset),
      })
  }
  return [...entries.values()]
}

/** A mapping with these keys and no others. */
export function mapping<F extends Fields>(
  fields: F,
  expected = mappingOf(fields),
): Reader<ShapeOf<F>> {
  return (place) => {
    const entries = entriesOf(place, expected)
    return entries === null ? invalid : shapeOf(place, entries, fields)
  }
}

/** Reads the fields out of entries: every key is known, every needed one there. */
export function shapeOf<F extends Fields>(
  place: Place,
  entries: readonly Entry[],
  fields: F,
): ShapeOf<F> | Invalid {
  const values: Record<string, unknown> = {}
  const meant = new Set<string | null>()
  let sound = true
  for (const { key, keyPlace, value } of entries) {
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined
    if (field === undefined) meant.add(nearest(key, Object.keys(fields)))
    const read =
      field === undefined ? unknownKey(keyPlace, key, Object.keys(fields)) : field.read(value)
    if (read === invalid) sound = false
    values[key] = read
  }
  for (const [key, field] of Object.entries(fields)) {
    // A key that is misspelt is not missing as well.
    if (!field.needed || Object.hasOwn(values, key) || meant.has(key)) continue
    complain(place, remark('key-missing', { key }))
    sound = false
  }
  return sound ? (values as ShapeOf<F>) : invalid
}

function mappingOf(fields: Fields): Remark {
  const keys = Object.keys(fields)
  return keys.length === 1
    ? remark('mapping-with-key', { key: keys[0] ?? '' })
    : remark('mapping-with-keys', { keys: keys.join(', ') })
}

function unknownKey(keyPlace: Place, key: string, known: readonly string[]): Invalid {
  const guess = nearest(key, known)
  return complain(
    keyPlace,
    guess === null
      ? remark('key-unknown', { keys: known.join(', '), key })
      : remark('key-misspelt', { key, guess }),
  )
}

/** A mapping from names to values: `readKey` says what a name may be. */
export function namedValues<T>(
  readKey: (keyPlace: Place, key: string) => boolean,
  readValue: (place: Place, key: string) => T | Invalid,
  expected: Remark,
): Reader<ReadonlyMap<string, T>> {
  return (place) => {
    const entries = entriesOf(place, expected)
    if (entries === null) return invalid
    const read = new Map<string, T>()
    let sound = true
    for (const { key, keyPlace, value } of entries) {
      const named = readKey(keyPlace, key)
      const one = readValue(value, key)
      if (named && one !== invalid) read.set(key, one)
      else sound = false
    }
    return sound ? read : invalid
  }
}

/** A list of such values. */
export function listOf<T>(readItem: Reader<T>, expected: Remark): Reader<readonly T[]> {
  return (place) => {
    const { source, node, path, offset } = place
    if (!isSeq(node)) return wrong(place, expected)
    const items = (node.items as (Node | null)[]).map((item, index) =>
      readItem(placed(source, item, `${path}[${index}]`, offset)),
    )
    return items.includes(invalid as T) ? invalid : (items as readonly T[])
  }
}
