import { z } from 'zod'
import { remark, type Remark, type RemarkFact } from '@shared/vocabulary/remarks'

/** How the schemas of the format are made, so that what is wrong with a value can be told by what was expected of it. */

interface Expected {
  readonly expected: RemarkFact
  /** Only its quotes are missing where a number or a truth value stands. */
  readonly quoted?: boolean
  /** What is said of a key that it does not take, where that is more than expected and found. */
  readonly unknownKey?: (key: string, guess: string | null) => Remark
}

/** What a schema expects; `problemsOf` puts it into what it says. */
export const expectations = z.registry<Expected>()

/** A schema with what it expects. */
export function expecting<S extends z.ZodType>(
  expected: RemarkFact,
  schema: S,
  more: Omit<Expected, 'expected'> = {},
): S {
  expectations.add(schema, { expected, ...more })
  return schema
}

/** What is wrong with a value beyond its kind: a remark of its own, or what was expected in place of it. */
export type Complaint = { readonly remark: Remark } | { readonly expected: RemarkFact }

/**
 * A value made of what a schema reads, once nothing in that is wrong. `complain` reports at the value, or at what the
 * path leads to within it; what is made then counts for nothing.
 */
export function made<S extends z.ZodType, T>(
  schema: S,
  make: (
    read: z.output<S>,
    complain: (complaint: Complaint, ...path: readonly PropertyKey[]) => void,
  ) => T,
) {
  return schema.transform((read, ctx): T => {
    // Only keys that are not known: zod goes on in spite of them.
    if (ctx.issues.length > 0) return z.NEVER
    return make(read, (params, ...path) =>
      ctx.issues.push({ code: 'custom', input: read, params, path: [...path] }),
    )
  })
}

/** Text that `read` takes apart; null where it is not of this form. */
export function textAs<T>(expected: RemarkFact, read: (text: string) => T | null) {
  return made(expecting(expected, z.string()), (text, complain): T => {
    const value = read(text)
    if (value !== null) return value
    complain({ expected })
    return z.NEVER
  })
}

/** The schema depends on what stands there. */
export function chosenBy<S extends z.ZodType>(choose: (value: unknown) => S) {
  return z.unknown().transform((value, ctx): z.output<S> => {
    const { issues, value: read } = run(choose(value), value)
    ctx.issues.push(...issues)
    return read
  })
}

/** One kind of value, or else a mapping. */
export function orMapping<A extends z.ZodType, B extends z.ZodType>(other: A, mapping: B) {
  return chosenBy<A | B>((value) => (isMapping(value) ? mapping : other))
}

/** Nothing does. */
export function refused(complaint: Complaint): z.ZodType<never> {
  return made(z.unknown(), (_read, complain): never => {
    complain(complaint)
    return z.NEVER
  })
}

export function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What a schema makes of a value, with zod's own issues: those that `safeParse` gives have forgotten their schemas. */
export function run<S extends z.ZodType>(
  schema: S,
  value: unknown,
): { readonly value: z.output<S>; readonly issues: readonly z.core.$ZodRawIssue[] } {
  // Compiling a schema takes longer than the few values of one file.
  const read = schema._zod.run({ value, issues: [] }, { async: false, jitless: true })
  if (read instanceof Promise) throw new Error('no value of a scenario is waited for')
  return { value: read.value as z.output<S>, issues: read.issues }
}

/** A mapping from names that people give to values, in the order of the file. */
export function named<V extends z.ZodType>(
  expected: Remark,
  value: V,
  name: z.ZodType<string, string> = z.string(),
) {
  return made(
    expecting(expected, z.record(name, value)),
    (read): ReadonlyMap<string, z.output<V>> => new Map(Object.entries(read)),
  )
}

/** A list of such values. */
export function listOf<I extends z.ZodType>(expected: Remark, item: I) {
  return expecting(expected, z.array(item))
}

/** A mapping with these keys and no others. */
export function mapping<S extends z.core.$ZodLooseShape>(shape: S) {
  const keys = Object.keys(shape)
  return expecting(
    keys.length === 1
      ? remark('mapping-with-key', { key: keys[0] ?? '' })
      : remark('mapping-with-keys', { keys: keys.join(', ') }),
    z.strictObject(shape),
  )
}
