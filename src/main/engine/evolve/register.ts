import type { Account } from '../model/account'
import { noFailures } from '../model/failures'
import type { EventOf } from '../model/events'

/** The account as its first event makes it. */
export function registered(event: EventOf<'account-registered'>): Account {
  return {
    id: event.accountId,
    name: event.name,
    locale: event.locale,
    privileged: event.privileged,
    twoStep: event.twoStep,
    passwordSeal: event.passwordSeal,
    lastSignInAt: event.lastSignInAt,
    registeredAt: event.at,
    clock: event.at,
    signInNames: event.signInNames,
    contacts: event.contacts,
    sessions: [],
    signInFailures: noFailures,
    codes: [],
    codeFailures: noFailures,
    lastFour: { wrong: 0, lockedAt: null, lockedUntil: null, open: [] },
    proofs: [],
    notice: null,
    replacement: null,
    cases: [],
    approvals: [],
  }
}
