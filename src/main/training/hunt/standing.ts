import { isUsable, openCases, runningReplacement, sessionIn } from '../../engine/model/selectors'
import { windowOf } from './commandOf'
import type { Handle } from './handles'
import { operators, type Deed, type Who } from './step'
import type { Tale } from './story'

/** The account’s contacts that codes may go to, and who reads them. */
export function usableContacts(tale: Tale): readonly Handle[] {
  return tale.account.contacts
    .filter((contact) => isUsable(tale.account, contact))
    .map(({ id }) => tale.handleOf(id))
}

export function readableContacts(tale: Tale, who: Who): readonly Handle[] {
  return usableContacts(tale).filter((handle) => tale.reads(who, handle))
}

/** Contacts that were brought along by the other one and are confirmed, or wait for their code. */
export function broughtBy(tale: Tale, who: Who): readonly Handle[] {
  return tale.account.contacts
    .map(({ id }) => tale.handleOf(id))
    .filter((handle) => !tale.cast.contacts.includes(handle) && tale.reads(who, handle))
}

/** A handle of their own that is not on the account yet. */
export function freshContact(tale: Tale, who: Who): Handle | null {
  const present = tale.account.contacts.map(({ id }) => tale.handleOf(id))
  return (
    tale.cast[who].reads.find(
      (handle) => !tale.cast.contacts.includes(handle) && !present.includes(handle),
    ) ?? null
  )
}

/** The session past every question, or the one that is held; undefined while nobody is signed in in that window. */
export function sessionOf(tale: Tale, who: Who) {
  return sessionIn(tale.account, windowOf(who))
}

export function isSignedIn(tale: Tale, who: Who): boolean {
  return sessionOf(tale, who)?.held === null
}

export function hasOpenCase(tale: Tale, by: Deed['by']): boolean {
  return (
    by !== 'customer' &&
    openCases(tale.account, { kind: 'operator', id: by, role: operators[by] }).length > 0
  )
}

/** Whether a replacement runs that the stranger began. */
export function isForeign({ account, turns }: Tale): boolean {
  const began = turns.findLast(({ decision }) =>
    decision.events.some(({ type }) => type === 'replacement-started'),
  )
  return runningReplacement(account) !== null && began?.deed.who === 'stranger'
}
