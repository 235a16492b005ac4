import type { Account } from '../engine/accounts/account'
import type { HandleKind } from '../ports/store'
import { foldHandle } from './fold'

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
  return [...keyedHandles(account, nameWords(account.name)).values()]
}

/** @param words those of its name; none where that does not matter: nothing else shares a handle with them */
function keyedHandles(account: Account, words: readonly string[]): ReadonlyMap<string, Handle> {
  const handles = new Map<string, Handle>()
  const add = (kind: HandleKind, value: string): void => {
    if (value !== '') handles.set(handleKey({ kind, value }), { kind, value })
  }
  for (const word of words) add('name', word)
  for (const name of account.signInNames) {
    add(name.kind === 'user-name' ? name.kind : `sign-in-${name.kind}`, foldHandle(name.value))
    if (name.kind === 'phone') add('phone-reversed', endingWith(name.value))
  }
  for (const contact of account.contacts) {
    add(contact.kind, foldHandle(contact.value))
    if (contact.kind === 'phone') add('phone-reversed', endingWith(contact.value))
  }
  for (const { value } of caseHandles(account)) add('case', value)
  return handles
}

/** What a decision changed in what the account is found by. */
export function handleChanges(before: Account, after: Account): { readonly gone: readonly Handle[]; readonly come: readonly Handle[] } {
  if (before.name === after.name && before.signInNames === after.signInNames && before.contacts === after.contacts && before.cases === after.cases) {
    return { gone: [], come: [] }
  }
  if (before.name === after.name && before.signInNames === after.signInNames && before.contacts === after.contacts) {
    // Most of what is done happens in a case: only its number is new.
    return { gone: without(caseHandles(before), caseHandles(after)), come: without(caseHandles(after), caseHandles(before)) }
  }
  const words = ({ name }: Account): readonly string[] => (before.name === after.name ? [] : nameWords(name))
  const [old, present] = [keyedHandles(before, words(before)), keyedHandles(after, words(after))]
  return { gone: missingIn(present, old), come: missingIn(old, present) }
}

/** What the handle of a phone begins with when the phone ends with these digits. */
export function endingWith(digits: string): string {
  return backwards + [...digits.replace(notDigits, '')].reverse().join('')
}

function caseHandles({ cases }: Account): Handle[] {
  return cases.map(({ id }) => ({ kind: 'case', value: foldHandle(id) }))
}

/** The digits of a handle that `endingWith` made; anything else as it is. */
export function forwards(value: string): string {
  return value.startsWith(backwards) ? [...value.slice(backwards.length)].reverse().join('') : value
}

/** `Ana O'Neill-Díaz` → ana, o'neill-diaz, o, neill, diaz, oneilldiaz. */
function nameWords(name: string): string[] {
  return foldHandle(name).split(' ').flatMap((word) => {
    const parts = word.split(wordParts).filter((part) => part !== '')
    return parts.length > 1 ? [word, ...parts, parts.join('')] : [word]
  })
}

function without(handles: readonly Handle[], others: readonly Handle[]): Handle[] {
  const keys = new Set(others.map(handleKey))
  return handles.filter((handle) => !keys.has(handleKey(handle)))
}

function missingIn(others: ReadonlyMap<string, Handle>, handles: ReadonlyMap<string, Handle>): Handle[] {
  return [...handles].filter(([key]) => !others.has(key)).map(([, handle]) => handle)
}

function handleKey(handle: Handle): string {
  return `${handle.kind} ${handle.value}`
}
