import { assertNever } from '@shared/vocabulary/outcomes'
import type { Account } from '../model/account'
import type { Changes } from './changes'
import { registered } from './register'
import { evolveApprovals } from './approvals'
import { evolveCases } from './cases'
import { evolveClock } from './clock'
import { evolveCodes } from './codes'
import { evolveContacts } from './contacts'
import { evolveDirectory } from './directory'
import type { AccountEvent } from '../model/events'
import { evolveNotice } from './notice'
import { evolveReplacement } from './replacement'
import { evolveSettings } from './settings'
import { evolveSignIn } from './signIn'

/**
 * Folds one event into the account. It needs no policy and no clock: every number was stamped into the event.
 * @throws when an account's first event is not its registration: that is a damaged history.
 */
export function evolve(account: Account | null, event: AccountEvent): Account {
  if (event.type === 'account-registered') return registered(event)
  if (account === null) throw new Error(`the history starts with ${event.type}`)
  const clock = account.clock < event.at ? event.at : account.clock
  return { ...account, clock, ...changesOf(account, event) }
}

/** Folds a history. */
export function fold(events: readonly AccountEvent[]): Account | null {
  return events.reduce<Account | null>(evolve, null)
}

/** Folds further events into an account. */
export function after(account: Account, events: readonly AccountEvent[]): Account {
  return events.reduce<Account>(evolve, account)
}

function changesOf(
  account: Account,
  event: Exclude<AccountEvent, { type: 'account-registered' }>,
): Changes {
  switch (event.type) {
    case 'directory-updated':
    case 'sign-in-name-added':
      return evolveDirectory(account, event)
    case 'signed-in':
    case 'sign-in-held':
    case 'sign-in-failed':
    case 'signed-out':
    case 'sign-in-unlocked':
      return evolveSignIn(account, event)
    case 'notice-raised':
    case 'notice-skipped':
    case 'notice-cleared':
      return evolveNotice(account, event)
    case 'code-sent':
    case 'code-failed':
    case 'code-verified':
    case 'last-four-matched':
    case 'last-four-failed':
      return evolveCodes(account, event)
    case 'contact-added':
    case 'contact-confirmed':
    case 'contact-removed':
    case 'contact-enabled':
    case 'contact-revealed':
      return evolveContacts(account, event)
    case 'replacement-requested':
    case 'replacement-started':
    case 'replacement-lapsed':
    case 'replacement-reminded':
    case 'replacement-frozen':
    case 'replacement-released':
    case 'replacement-cancelled':
    case 'replacement-completed':
      return evolveReplacement(account, event)
    case 'sign-in-preference-set':
    case 'locale-set':
    case 'two-step-set':
    case 'password-reset-authorised':
    case 'billing-changed':
    case 'bought':
    case 'service-used':
    case 'account-list-shown':
      return evolveSettings(account, event)
    case 'case-opened':
    case 'case-checked':
    case 'case-noted':
    case 'case-closed':
    case 'call-back-shown':
    case 'call-announced':
    case 'contact-compared':
    case 'ticket-linked':
    case 'case-handed-over':
    case 'case-taken':
    case 'case-reopened':
      return evolveCases(account, event)
    case 'approval-requested':
    case 'approval-decided':
    case 'approval-used':
    case 'approval-withdrawn':
    case 'account-weakened':
      return evolveApprovals(account, event)
    case 'clock-corrected':
      return evolveClock(account, event)
    default:
      return assertNever(event)
  }
}
