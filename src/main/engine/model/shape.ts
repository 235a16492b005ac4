import type { Instant } from '@shared/vocabulary/instant'

/**
 * Says whether something that was read is of this shape, and so gives it its type. It looks at what the shape names; what
 * else stands there hurts nobody. Not zod: that compiles a schema when it is first used, which a first page would wait for.
 */
export type Shape<T> = (read: unknown) => read is T
/** The type that a shape gives. */
export type Shaped<S> = S extends Shape<infer T> ? T : never

type Fields = Readonly<Record<string, Shape<unknown>>>
type MayBeMissing<F extends Fields> = {
  [K in keyof F]: undefined extends Shaped<F[K]> ? K : never
}[keyof F]
type RecordOf<F extends Fields> = {
  readonly [K in Exclude<keyof F, MayBeMissing<F>>]: Shaped<F[K]>
} & { readonly [K in MayBeMissing<F>]?: Shaped<F[K]> }

type ByKind<K extends Readonly<Record<string, Fields>>> = {
  readonly [Kind in keyof K]: { readonly kind: Kind } & RecordOf<K[Kind]>
}[keyof K]

export const text: Shape<string> = (read) => typeof read === 'string'
export const flag: Shape<boolean> = (read) => typeof read === 'boolean'
export const wholeNumber: Shape<number> = (read): read is number => Number.isInteger(read)
export const instant: Shape<Instant> = (read): read is Instant => Number.isInteger(read)

/** An id of this kind; which kind it is nobody can tell from its text. */
export function id<Id extends string>(): Shape<Id> {
  return (read): read is Id => typeof read === 'string'
}

/** One of a closed list of words. */
export function oneOf<const Word extends string>(words: readonly Word[]): Shape<Word> {
  const known: readonly unknown[] = words
  return (read): read is Word => known.includes(read)
}

export function exactly<const Value extends string | true>(value: Value): Shape<Value> {
  return (read): read is Value => read === value
}

export function nullable<T>(is: Shape<T>): Shape<T | null> {
  return (read) => read === null || is(read)
}

/** What a record need not have. */
export function optional<T>(is: Shape<T>): Shape<T | undefined> {
  return (read) => read === undefined || is(read)
}

export function list<T>(is: Shape<T>): Shape<readonly T[]> {
  return (read): read is readonly T[] => {
    if (!Array.isArray(read)) return false
    for (const one of read) if (!is(one)) return false
    return true
  }
}

/** One of several records, told apart by the word that each has in `kind`. */
export function byKind<K extends Readonly<Record<string, Fields>>>(kinds: K): Shape<ByKind<K>> {
  const shapes = new Map(
    Object.entries(kinds).map(([kind, fields]) => [kind, record(fields)] as const),
  )
  return (read): read is ByKind<K> =>
    isObject(read) &&
    typeof read['kind'] === 'string' &&
    (shapes.get(read['kind'])?.(read) ?? false)
}

export function record<F extends Fields>(fields: F): Shape<RecordOf<F>> {
  const all = Object.entries(fields).map(([name, is]) => ({ name, is }))
  return (read): read is RecordOf<F> => {
    if (!isObject(read)) return false
    // A loop, because every event that is read comes through here.
    for (const one of all) if (!one.is(read[one.name])) return false
    return true
  }
}

export function isObject(read: unknown): read is Readonly<Record<string, unknown>> {
  return typeof read === 'object' && read !== null
}
