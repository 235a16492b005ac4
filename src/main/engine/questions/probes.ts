import type { ContactId } from '@shared/vocabulary/ids'
import type { CommandType } from '@shared/vocabulary/kinds'
import type { Account } from '../model/account'
import type { Actor } from '../model/actor'
import type { Command, CommandOf } from '../model/commands'
import { isDisabled, runningReplacement } from '../model/selectors'

/** What is asked about a command: once, or once for each contact that it could name. */
export interface Probe<T extends CommandType = CommandType> {
  /** Whether the screens speak of it now. */
  readonly isOffered: (account: Account, by: Actor) => boolean
  readonly ask: (account: Account, by: Actor) => readonly CommandOf<T>[]
}

/** Nothing is said yet of the contact that would be given. */
const given = { kind: 'email', value: '' } as const
const always = () => true
/** It is given where it is needed; nobody looks for it in a list. */
const unasked = () => false
const byCustomer = (_account: Account, by: Actor) => by.kind === 'customer'
const byOperator = (_account: Account, by: Actor) => by.kind === 'operator'
const whileReplacing = (account: Account) => runningReplacement(account) !== null
const hasUnproven = ({ contacts }: Account) =>
  contacts.some(({ unprovenUntil }) => unprovenUntil !== undefined)
const onceFrozen = (account: Account, by: Actor) =>
  byOperator(account, by) && account.replacement?.frozenAt != null

function forEach<const C extends Command>(make: (contactId: ContactId, by: Actor) => C) {
  return ({ contacts }: Account, by: Actor): readonly C[] => contacts.map(({ id }) => make(id, by))
}

/** In the order in which the screens show them. A command that nothing is said of here does not compile. */
export const probes: { readonly [T in CommandType]: Probe<T> } = {
  'request-code': {
    isOffered: always,
    ask: forEach((contactId, by) => ({
      type: 'request-code',
      by,
      purpose: by.kind === 'operator' ? 'support-call' : 'change-security-info',
      contactId,
    })),
  },
  'cancel-replacement': {
    isOffered: whileReplacing,
    ask: (_account, by) => [{ type: 'cancel-replacement', by }],
  },
  'report-not-me': {
    isOffered: (account) => whileReplacing(account) || hasUnproven(account),
    ask: (_account, by) => [{ type: 'report-not-me', by }],
  },
  'add-contact': {
    isOffered: always,
    ask: (_account, by) => [{ type: 'add-contact', by, contact: given }],
  },
  'remove-contact': {
    isOffered: always,
    ask: forEach((contactId, by) => ({ type: 'remove-contact', by, contactId })),
  },
  'remove-all-contacts': {
    isOffered: always,
    ask: (_account, by) => [{ type: 'remove-all-contacts', by }],
  },
  'replace-contacts': {
    isOffered: always,
    ask: (_account, by) => [{ type: 'replace-contacts', by, contact: given }],
  },
  'reset-password': {
    isOffered: always,
    ask: (_account, by) => [{ type: 'reset-password', by }],
  },
  'set-two-step': {
    isOffered: always,
    ask: ({ twoStep }, by) => [{ type: 'set-two-step', by, enabled: !twoStep }],
  },
  'set-locale': {
    isOffered: always,
    ask: ({ locale }, by) => [{ type: 'set-locale', by, locale }],
  },
  'release-replacement': {
    isOffered: onceFrozen,
    ask: (_account, by) => [{ type: 'release-replacement', by }],
  },
  'close-takeover': {
    isOffered: onceFrozen,
    ask: (_account, by) => [{ type: 'close-takeover', by }],
  },
  'reveal-contact': {
    isOffered: byOperator,
    ask: forEach((contactId, by) => ({ type: 'reveal-contact', by, contactId, reason: '' })),
  },
  'enable-contact': {
    isOffered: byOperator,
    ask: ({ contacts }, by) =>
      contacts
        .filter(isDisabled)
        .map(({ id: contactId }) => ({ type: 'enable-contact', by, contactId, reason: '' })),
  },
  'unlock-sign-in': {
    isOffered: (account, by) =>
      byOperator(account, by) && account.signInFailures.lockedUntil !== null,
    ask: (_account, by) => [{ type: 'unlock-sign-in', by, reason: '' }],
  },
  'set-sign-in-preference': {
    isOffered: byCustomer,
    ask: (_account, by) => [{ type: 'set-sign-in-preference', by, name: '', enabled: false }],
  },
  'change-billing': {
    isOffered: byCustomer,
    ask: (_account, by) => [{ type: 'change-billing', by }],
  },
  'view-billing': {
    isOffered: byCustomer,
    ask: (_account, by) => [{ type: 'view-billing', by }],
  },
  buy: { isOffered: byCustomer, ask: (_account, by) => [{ type: 'buy', by }] },
  'use-service': {
    isOffered: byCustomer,
    ask: (_account, by) => [{ type: 'use-service', by, service: 'email' }],
  },

  'sign-in': {
    isOffered: unasked,
    ask: (_account, by) => [{ type: 'sign-in', by, name: '', password: '' }],
  },
  'sign-out': { isOffered: unasked, ask: (_account, by) => [{ type: 'sign-out', by }] },
  'skip-notice': { isOffered: unasked, ask: (_account, by) => [{ type: 'skip-notice', by }] },
  'raise-notice': { isOffered: unasked, ask: (_account, by) => [{ type: 'raise-notice', by }] },
  'submit-code': {
    isOffered: unasked,
    ask: (_account, by) => [{ type: 'submit-code', by, purpose: 'change-security-info', code: '' }],
  },
  'check-last-four': {
    isOffered: unasked,
    ask: forEach((contactId, by) => ({ type: 'check-last-four', by, contactId, digits: '' })),
  },
  'recover-username': {
    isOffered: unasked,
    ask: (_account, by) => [{ type: 'recover-username', by, contact: given }],
  },
  'open-case': {
    isOffered: unasked,
    ask: (_account, by) => [{ type: 'open-case', by, channel: 'phone', story: '' }],
  },
  'check-in-case': {
    isOffered: unasked,
    ask: (_account, by) => [{ type: 'check-in-case', by, check: 'account-name' }],
  },
  note: { isOffered: unasked, ask: (_account, by) => [{ type: 'note', by, text: '' }] },
  'close-case': {
    isOffered: unasked,
    ask: (_account, by) => [{ type: 'close-case', by, outcome: 'no-action' }],
  },
  'call-back': {
    isOffered: byOperator,
    ask: (account, by) =>
      account.contacts
        .filter(({ kind }) => kind === 'phone')
        .map(({ id: contactId }) => ({ type: 'call-back', by, contactId })),
  },
  'announce-call': {
    isOffered: byOperator,
    ask: forEach((contactId, by) => ({ type: 'announce-call', by, contactId })),
  },
  'match-contact': {
    isOffered: unasked,
    ask: forEach((contactId, by) => ({ type: 'match-contact', by, contactId, contact: given })),
  },
  'link-ticket': {
    isOffered: unasked,
    ask: (_account, by) => [{ type: 'link-ticket', by, ticket: '' }],
  },
  'hand-over': {
    isOffered: unasked,
    ask: (_account, by) => [{ type: 'hand-over', by, reason: '' }],
  },
  'take-over': {
    isOffered: unasked,
    ask: ({ cases }, by) => cases.map(({ id: caseId }) => ({ type: 'take-over', by, caseId })),
  },
  'reopen-case': {
    isOffered: unasked,
    ask: ({ cases }, by) => cases.map(({ id: caseId }) => ({ type: 'reopen-case', by, caseId })),
  },
  approve: { isOffered: unasked, ask: (_account, by) => [{ type: 'approve', by }] },
  decline: { isOffered: unasked, ask: (_account, by) => [{ type: 'decline', by }] },
  withdraw: { isOffered: unasked, ask: (_account, by) => [{ type: 'withdraw', by }] },
  'diagnose-delivery': {
    isOffered: unasked,
    ask: forEach((contactId, by) => ({
      type: 'diagnose-delivery',
      by,
      contactId,
      delivery: [],
      answers: {},
    })),
  },
  /** Nobody asks the engine about an import before it is planned. */
  'update-from-directory': { isOffered: unasked, ask: () => [] },
}
