import type { DirectoryFormat } from '@shared/vocabulary/directory'
import type { Likeness, Recognition } from '@shared/vocabulary/recognition'

/**
 * What shows that a file is of a format. A mark is a column's heading, or a key of a person in JSON joined with dots. In JSON, `$.`
 * before it is a key of the document itself, and `key=value` a key with this very value. Upper and lower case are the same.
 */
export interface Marks {
  /** One of each of these has to be there, whatever else is. */
  readonly needed: readonly (readonly string[])[]
  /** What hardly anything but these files has. */
  readonly own: readonly string[]
  /** What these files have, and others too. */
  readonly usual: readonly string[]
  /** What these files never have, and others that are like them do. */
  readonly never?: readonly string[]
  /** How much is enough where it is not as much as for every format: of a mapping that somebody made, what it needs. */
  readonly enough?: number
}

/** What has marks: a format, or a mapping that stands for one. */
export interface Marked {
  readonly format: DirectoryFormat
  readonly marks: Marks
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
  readonly likeness: Likeness
}

/** Which of the formats a file is of, and how much says so. `told` is empty where nothing does, and has several where two are too close. */
export interface Told<T> extends Recognition {
  readonly told: readonly T[]
  /** What the first one weighs, to compare what the same file shows when it is taken apart in another way. */
  readonly weight: number
}

/** Weighs what a file shows against the marks of each format. @param shows whether the file has a mark of a format */
export function recognise<T extends Marked>(
  formats: readonly T[],
  shows: (mark: string, format: T) => boolean,
): Told<T> {
  const weighed = formats
    .flatMap((format) => weigh(format, (mark) => shows(mark, format)) ?? [])
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

function isTold({ of, weight, likeness }: Weighed<Marked>): boolean {
  if (of.marks.enough !== undefined) return weight >= of.marks.enough
  return weight >= enough && (likeness.found >= fewestMarks || weight >= 2 * weightOf.own)
}

function weigh<T extends Marked>(of: T, shows: (mark: string) => boolean): Weighed<T> | null {
  const { needed, own, usual, never = [] } = of.marks
  if (!needed.every((group) => group.some(shows))) return null
  const ownFound = own.filter(shows)
  const usualFound = usual.filter(shows)
  const marks = [...ownFound, ...usualFound]
  const weight =
    ownFound.length * weightOf.own +
    usualFound.length * weightOf.usual +
    never.filter(shows).length * weightOf.never
  if (weight <= 0 || marks.length < (of.marks.enough ?? fewestNamed)) return null
  return {
    of,
    weight,
    likeness: {
      format: of.format,
      found: marks.length,
      of: own.length + usual.length,
      marks,
    },
  }
}
