import type { DirectoryFormat } from '@shared/vocabulary/directory'
import type { Likeness, Recognition } from '@shared/vocabulary/recognition'
import { columnsOf, type RecordMap } from './format'
import type { Marks } from './marks'

/** What has marks: a format, or a mapping that stands for one. */
export interface Marked {
  readonly format: DirectoryFormat
  readonly marks: Marks
  readonly map: RecordMap
}

/** What a file shows, to be weighed against a format. */
export interface Shown<T> {
  /** Whether it has a mark. */
  readonly has: (mark: string, format: T) => boolean
  /** Its columns, or the keys of its people if it is of this format. */
  readonly columns: (format: T) => Iterable<string>
  /** One of these as it is compared: of a mark or of what the format maps. */
  readonly spelt: (column: string) => string
}

const weightOf = { own: 3, usual: 1, never: -5 } as const
/** Two own marks, or one and two usual ones, or four usual ones: no column tells a format, and no two that many files have. */
const enough = 4
const fewestMarks = 3
/** One mark is not worth the name of a format. */
const fewestNamed = 2
/** With less before the next one, nobody can tell which of the two it is. */
const lead = 2
/** Half as likely as the first is near enough to be named. */
const nearShare = 0.5

interface Weighed<T> {
  readonly of: T
  readonly weight: number
  readonly marks: number
  readonly likeness: Likeness
}

/** Which of the formats a file is of, and how much says so. `told` is empty where nothing does, and has several where two are too close. */
export interface Told<T> extends Recognition {
  readonly told: readonly T[]
  /** What the first one weighs, to compare what the same file shows when it is taken apart in another way. */
  readonly weight: number
}

/** Weighs what a file shows against the marks of each format. */
export function recognise<T extends Marked>(formats: readonly T[], shown: Shown<T>): Told<T> {
  const weighed = formats
    .flatMap((format) => weigh(format, shown) ?? [])
    .toSorted((a, b) => b.weight - a.weight)
  const told = weighed.filter(isTold)
  const [best] = told
  if (!best) return { ...unknown(), near: weighed.slice(0, 3).map(({ likeness }) => likeness) }
  const close = told.filter(({ weight }) => weight > best.weight - lead)
  const near = weighed.filter(
    (one) => one !== best && one.weight >= Math.max(best.weight * nearShare, 1),
  )
  return {
    told: close.map(({ of }) => of),
    weight: best.weight,
    likeness: close.length === 1 ? best.likeness : null,
    near: (close.length === 1 ? near : [best, ...near]).slice(0, 3).map(({ likeness }) => likeness),
  }
}

/** What is told by nothing. */
export function unknown(): Told<never> {
  return { told: [], weight: 0, likeness: null, near: [] }
}

function isTold({ of, weight, marks }: Weighed<Marked>): boolean {
  if (of.marks.enough !== undefined) return weight >= of.marks.enough
  return weight >= enough && (marks >= fewestMarks || weight >= 2 * weightOf.own)
}

function weigh<T extends Marked>(of: T, shown: Shown<T>): Weighed<T> | null {
  const { needed, own, usual, never = [] } = of.marks
  const shows = (mark: string): boolean => shown.has(mark, of)
  if (!needed.every((group) => group.some(shows))) return null
  const ownFound = own.filter(shows)
  const usualFound = usual.filter(shows)
  const marks = [...ownFound, ...usualFound]
  const weight =
    ownFound.length * weightOf.own +
    usualFound.length * weightOf.usual +
    never.filter(shows).length * weightOf.never
  if (weight <= 0 || marks.length < (of.marks.enough ?? fewestNamed)) return null
  const known = new Set([...own, ...usual, ...columnsOf(of.map)].map(shown.spelt))
  const columns = [...new Set([...shown.columns(of)].map(shown.spelt))]
  const found = columns.filter((column) => known.has(column)).length
  return {
    of,
    weight,
    marks: marks.length,
    likeness: { format: of.format, found, of: columns.length, marks },
  }
}
