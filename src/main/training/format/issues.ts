import { z } from 'zod'
import { remark, type RemarkFact } from '@shared/vocabulary/remarks'
import { at, itemsOf, keysOf, textAt } from './look'
import { nearest } from '../../terminal/nearest'
import { complain, foundText, valueOf, wrong, type Place } from './place'
import { expectations, run, type Complaint } from './schema'

type Issue = z.core.$ZodRawIssue
type Path = readonly PropertyKey[]

/** What a schema makes of a place; null, and every problem that it finds told at its line, where it does not fit. */
export function readAt<S extends z.ZodType>(schema: S, place: Place): z.output<S> | null {
  const { value, issues } = run(schema, valueOf(place))
  const misspelt = issues.flatMap((issue) => unknownKeys(place, issue))
  for (const issue of issues) if (issue.code !== 'unrecognized_keys') tell(place, issue, misspelt)
  return issues.length === 0 ? value : null
}

/** The keys that were meant by keys that are not known, each as the path to it. */
type Meant = readonly string[]

/** Reports keys that a mapping does not take. */
function unknownKeys(root: Place, issue: Issue): Meant {
  if (issue.code !== 'unrecognized_keys') return []
  const holder = placeAt(root, issue.path ?? []) ?? root
  const meta = metaOf(keysOfRecord(issue) ?? issue.inst)
  const known = knownKeys(issue)
  return issue.keys.flatMap((key) => {
    const place = keysOf(holder).find((one) => one.key === key)?.place
    const guess = nearest(key, known)
    if (place !== undefined) {
      if (meta?.unknownKey !== undefined) complain(place, meta.unknownKey(key, guess))
      else if (keysOfRecord(issue) !== null)
        wrong(place, meta?.expected ?? '', foundText(key, guess))
      else
        complain(
          place,
          guess === null
            ? remark('key-unknown', { keys: known.join(', '), key })
            : remark('key-misspelt', { key, guess }),
        )
    }
    return guess === null ? [] : [`${holder.path}.${guess}`]
  })
}

function tell(root: Place, issue: Issue, meant: Meant): void {
  const path = issue.path ?? []
  const place = placeAt(root, path)
  if (issue.code === 'invalid_key') return tellKey(root, issue)
  if (place === null) return tellMissing(root, path, meant)
  const complaint = issue.code === 'custom' ? (issue.params as Complaint | undefined) : undefined
  if (complaint !== undefined && 'remark' in complaint) return complain(place, complaint.remark)
  const expected = complaint?.expected ?? expectedBy(issue, place)
  if (issue.code !== 'invalid_value') return wrong(place, expected)
  const text = textAt(place)
  if (text === null) wrong(place, expected)
  else wrong(place, expected, foundText(text.slice(0, 60), nearest(text, issue.values.map(String))))
}

/** A name that nothing may have. */
function tellKey(root: Place, issue: Issue): void {
  const path = issue.path ?? []
  const holder = placeAt(root, path.slice(0, -1))
  const key = String(path.at(-1))
  const place = keysOf(holder).find((one) => one.key === key)?.place
  if (place !== undefined) wrong(place, metaOf(keysOfRecord(issue))?.expected ?? '', foundText(key))
}

/** A key that has to be there. One that is misspelt is not missing as well. */
function tellMissing(root: Place, path: Path, meant: Meant): void {
  const holder = placeAt(root, path.slice(0, -1)) ?? root
  const key = String(path.at(-1))
  if (!meant.includes(`${holder.path}.${key}`)) complain(holder, remark('key-missing', { key }))
}

function expectedBy(issue: Issue, place: Place): RemarkFact {
  const meta = metaOf(issue.inst)
  if (meta === undefined && issue.code === 'invalid_value')
    return issue.values.length === 1
      ? remark('one-word', { word: String(issue.values[0]) })
      : remark('one-of', { words: issue.values.join(', ') })
  const expected = meta?.expected ?? ''
  const value = valueOf(place)
  return meta?.quoted === true && (typeof value === 'number' || typeof value === 'boolean')
    ? remark('in-quotes', { what: expected })
    : expected
}

function metaOf(schema: Issue['inst'] | null) {
  return schema instanceof z.core.$ZodType ? expectations.get(schema) : undefined
}

function keysOfRecord({ inst }: Issue): z.core.$ZodType | null {
  return inst instanceof z.ZodRecord ? inst.keyType : null
}

function knownKeys(issue: Issue): readonly string[] {
  const names = keysOfRecord(issue)
  if (names instanceof z.ZodEnum) return names.options.map(String)
  return issue.inst instanceof z.ZodObject ? Object.keys(issue.inst.shape) : []
}

/** The place that a path leads to; null where a key of it is not there. */
function placeAt(root: Place, path: Path): Place | null {
  return path.reduce<Place | null>(
    (place, key) =>
      typeof key === 'number' ? (itemsOf(place)[key] ?? null) : at(place, String(key)),
    root,
  )
}
