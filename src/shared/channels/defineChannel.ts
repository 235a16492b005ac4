import type { AccountId } from '@shared/vocabulary/ids'
import type { z } from 'zod'

/**
 * What the operator must be able to do; which roles that are, main decides (`services/access/permissions.ts`).
 * `anyone`: also nobody · `newcomer`: signed in, also with a passphrase that was given and has to be changed first ·
 * `signed-in` · `serve`: work on a customer's account · `supervise` · `audit` · `mend`: see what is damaged in the store ·
 * `see-policy`: read the policy that the desk runs, and those of the house · `see-channels`: see how the ways out stand · `practise`: play scenarios · `teach`: write scenarios and read everybody's results · `administer`
 */
export const permissions = [
  'anyone',
  'newcomer',
  'signed-in',
  'serve',
  'supervise',
  'audit',
  'mend',
  'see-policy',
  'see-channels',
  'practise',
  'teach',
  'administer',
] as const
export type Permission = (typeof permissions)[number]

/**
 * How the audit learns that the channel was used. `never`: it shows nothing of anybody · `account`: it shows the account of
 * the request's `accountId`, recorded once a look · `list`: it shows many accounts at once, recorded once a session ·
 * `itself`: its run knows better what to say · `itself-and-failure`: the same, and its run also records that it failed ·
 * `command`: what is recorded is the command that was given
 */
export type AuditClass = 'never' | 'account' | 'list' | 'itself' | 'itself-and-failure' | 'command'

/**
 * What becomes of a call while its window is in the training room. `as-always`: it is answered as anywhere ·
 * `simulated`: by the simulated desk, so that nothing asked there can reach the live store · `closed`: not at all
 */
export type InTraining = 'as-always' | 'simulated' | 'closed'

/** A type as a property of an object: it has no value at run time. */
export interface Typed<T> {
  readonly of?: T
}
export function typed<T>(): Typed<T> {
  return {}
}

/** Everything that is said of a channel. Its name is its key; its run is `src/main/channels/<topic>/<name>.ts`. */
export interface Declaration {
  readonly request: z.ZodType
  readonly reply: Typed<unknown>
  readonly permission: Permission
  readonly audit: AuditClass
  readonly inTraining: InTraining
}

/** The channels of one topic, each named `<topic>.<name>`. */
export type Topic<Name extends string> = Readonly<Record<`${Name}.${string}`, Declaration>>

/** Whoever shows an account says which. */
type NamesItsAccount<Declared extends Declaration> = Declared['audit'] extends 'account'
  ? { readonly request: z.ZodType<{ readonly accountId: AccountId }> }
  : unknown

export function defineChannel<const Declared extends Declaration>(
  declared: Declared & NamesItsAccount<Declared>,
): Declared {
  return declared
}
