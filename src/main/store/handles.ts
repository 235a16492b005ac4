import type { Account } from '../engine/model/account'
import type { HandleKind } from '@shared/vocabulary/handles'
import { normaliseHandle } from './normaliseHandle'

/** One thing that an account is found by, folded. */
export interface Handle {
  readonly value: string
  readonly kind: HandleKind
}

const wordParts = /[^\p{L}\p{N}]+/u
const notDigits = /\D/g

/** Marks the values that hold a phone backwards, so that they never meet what begins with the same digits. */
const backwards = '*'

/** Everything that the account is found by, each once. */
export function handlesOf(account: Account): readonly Handle[] {
  return [
    ...keyed([
      ...nameHandles(account),
      ...contactHandles(account),
      ...caseHandles(account),
    ]).values(),
  ]
}

/** What a decision changed in what the account is found by. Parts that are the same are not folded again: none shares a handle with another. */
export function handleChanges(
  before: Account,
  after: Account,
): { readonly gone: readonly Handle[]; readonly come: readonly Handle[] } {
  const sameContacts =
    before.signInNames === after.signInNames && before.contacts === after.contacts
  const changing = (account: Account) =>
    keyed([
      ...(before.name === after.name ? [] : nameHandles(account)),
      ...(sameContacts ? [] : contactHandles(account)),
      ...(before.cases === after.cases ? [] : caseHandles(account)),
    ])
  const [old, present] = [changing(before), changing(after)]
  return { gone: missingIn(present, old), come: missingIn(old, present) }
}

/** What the handle of a phone begins with when the phone ends with these digits. */
export function endingWith(digits: string): string {
  return backwards + [...digits.replace(notDigits, '')].reverse().join('')
}

function nameHandles({ name }: Account): Handle[] {
  return nameWords(name).map((value) => ({ kind: 'name', value }))
}

/** Of sign-in names and contacts: both can hold the same phone. */
function contactHandles({ signInNames, contacts }: Account): Handle[] {
  const reversed = (kind: string, value: string): Handle[] =>
    kind === 'phone' ? [{ kind: 'phone-reversed', value: endingWith(value) }] : []
  return [
    ...signInNames.flatMap(({ kind, value }): Handle[] => [
      { kind: kind === 'user-name' ? kind : `sign-in-${kind}`, value: normaliseHandle(value) },
      ...reversed(kind, value),
    ]),
    ...contacts.flatMap(({ kind, value }): Handle[] => [
      { kind, value: normaliseHandle(value) },
      ...reversed(kind, value),
    ]),
  ]
}

function caseHandles({ cases }: Account): Handle[] {
  return cases.flatMap(({ id, ticket }): Handle[] => [
    { kind: 'case', value: normaliseHandle(id) },
    ...(ticket === undefined ? [] : [{ kind: 'ticket', value: normaliseHandle(ticket) } as const]),
  ])
}

/** The digits of a handle that `endingWith` made; anything else as it is. */
export function forwards(value: string): string {
  return value.startsWith(backwards) ? [...value.slice(backwards.length)].reverse().join('') : value
}

/** `Ana O'Neill-Díaz` → ana, o'neill-diaz, o, neill, diaz, oneilldiaz. */
function nameWords(name: string): string[] {
  return normaliseHandle(name)
    .split(' ')
    .flatMap((word) => {
      const parts = word.split(wordParts).filter((part) => part !== '')
      return parts.length > 1 ? [word, ...parts, parts.join('')] : [word]
    })
}

function keyed(handles: readonly Handle[]): ReadonlyMap<string, Handle> {
  return new Map(
    handles
      .filter(({ value }) => value !== '')
      .map((handle) => [`${handle.kind} ${handle.value}`, handle]),
  )
}

function missingIn(
  others: ReadonlyMap<string, Handle>,
  handles: ReadonlyMap<string, Handle>,
): Handle[] {
  return [...handles].filter(([key]) => !others.has(key)).map(([, handle]) => handle)
}
