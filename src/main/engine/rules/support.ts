import { article, asvs, ours, owasp } from '../model/citation'
import { mayGive, needing, needs } from '@shared/commands'
import type { CommandType } from '@shared/vocabulary/kinds'
import type { Operator } from '../model/actor'
import { caseOfCommand, caseWanted, wantedState } from '../model/currentCase'
import { approvable } from '../model/policy'
import { approvalNeeded, approvedFor, bindingOf, pendingApproval } from './approvalNeed'
import { callerStanding } from '../model/caller'
import { maskAddress } from '../model/mask'
import { establishedAt, findContact, isUsable, openCases } from '../model/selectors'
import type { RuleContext } from './context'
import {
  always,
  refused,
  refusedUntil,
  refuses,
  refusesEvery,
  rule,
  shapes,
  when,
  type Rule,
  type RuleRefusal,
} from './rule'
import { otherWeakening, weakeningOf } from './weakening'

/** Why the operator does not know yet that the caller is the owner; null where they do. */
function unverified({ account, by, command, now }: RuleContext): RuleRefusal | null {
  if (by.kind !== 'operator' || vouches(by, command.type)) return null
  const { have, need, until } = callerStanding(account, caseOfCommand(account, command), now)
  return until === null ? refused({ have, need }, 'request-code') : null
}

export const supportRules: readonly Rule[] = [
  refusesEvery({
    id: 'role.forbidden',
    source: [owasp()],
    stage: 'role',
    refusal({ by, command }) {
      const giver = by.kind === 'operator' ? by.role : by.kind
      if (mayGive(giver, command.type)) return null
      if (by.kind !== 'operator') return refused({ role: by.kind })
      const takes = (['agent', 'supervisor'] as const).find((role) => mayGive(role, command.type))
      return refused({ role: by.role, takes: takes ?? 'nobody' })
    },
  }),
  rule({
    id: 'case.required',
    source: [ours()],
    refuses: [
      always({
        stage: 'case',
        isStep: true,
        refusal({ account, by, command }) {
          if (
            by.kind !== 'operator' ||
            !needs(command.type, 'case') ||
            caseOfCommand(account, command)
          )
            return null
          return refused({ openCases: openCases(account, by).length }, 'open-case')
        },
      }),
      when({
        stage: 'case',
        on: ['take-over', 'reopen-case'],
        refusal({ account, command }) {
          const wanted = caseWanted(account, command)
          if (wanted === null) return refused({ caseIs: 'unknown' }, 'open-case')
          const caseIs = wantedState(wanted, command)
          return caseIs === 'right' ? null : refused({ caseIs }, ...waysToHave[caseIs])
        },
      }),
      when({
        stage: 'own',
        on: ['hand-over'],
        looksAtParameters: true,
        refusal({ by, command }) {
          return by.kind === 'operator' && command.to === by.id ? refused({ caseIs: 'own' }) : null
        },
      }),
    ],
  }),
  refusesEvery({
    id: 'clock.backwards',
    source: [ours()],
    stage: 'clock',
    refusal({ account, now }) {
      return now < account.clock ? refusedUntil(account.clock, { newest: account.clock }) : null
    },
  }),
  refusesEvery({
    id: 'clock.suspect',
    source: [ours('0019-the-key-and-the-clock', '2026-11-29')],
    stage: 'clock',
    refusal({ command, sources: { doubt } }) {
      if (doubt == null || !needs(command.type, 'trusted-clock')) return null
      return refused({ lastSeen: doubt.lastSeen, says: doubt.says })
    },
  }),
  rule({
    id: 'case.caller-unverified',
    source: [article(), owasp()],
    refuses: [
      when({
        stage: 'identity',
        on: needing('verified-caller'),
        refusal: unverified,
      }),
      // A contact that was added counts from its code on: that is a write too. One that rides in a replacement waits.
      when({
        stage: 'identity',
        on: ['submit-code'],
        looksAtParameters: true,
        refusal(context) {
          const contactId = context.verdict?.code?.contactId
          return context.command.purpose !== 'confirm-contact' ||
            contactId === undefined ||
            context.account.replacement?.newContactIds.includes(contactId)
            ? null
            : unverified(context)
        },
      }),
    ],
  }),
  refuses({
    id: 'case.call-back',
    source: [owasp(), ours()],
    stage: 'own',
    on: ['check-in-case'],
    looksAtParameters: true,
    refusal({ account, command, now, policy }) {
      if (command.check !== 'called-back' || command.takenBack === true) return null
      const contact = findContact(account, command.contactId ?? '')
      if (!contact || contact.kind !== 'phone' || !isUsable(account, contact))
        return refused({ onAccount: contact !== undefined })
      const since = establishedAt(contact, policy)
      return since === null || now >= since
        ? null
        : refusedUntil(since, { contact: maskAddress(contact), establishedAt: since })
    },
  }),
  shapes({
    id: 'reset.start-only',
    source: [asvs('6.4.6')],
    where: 'reset-password',
  }),
]

/** What makes a case one's own that stands otherwise. */
const waysToHave = {
  own: [],
  open: ['take-over'],
  closed: ['reopen-case'],
} as const satisfies Readonly<Record<string, readonly CommandType[]>>

/** Whether a supervisor's own word is enough for it: what they open is only another try at the password. */
function vouches({ role }: Operator, type: CommandType): boolean {
  return role === 'supervisor' && type === 'unlock-sign-in'
}

/** The refusal with the request that it makes, or with the one that waits already. */
function asksColleague(
  { account, by, command, now }: RuleContext,
  refusal: RuleRefusal,
): RuleRefusal {
  const pending = pendingApproval(
    account,
    now,
    (one) =>
      by.kind === 'operator' && one.requestedBy === by.id && one.binding === bindingOf(command),
  )
  return pending
    ? { ...refusal, facts: { ...refusal.facts, approval: pending.id } }
    : { ...refusal, records: 'approval-request' }
}

/** Asked last of all identity steps: a second operator is not troubled with what the first one may not do yet. */
export const approvalRules: readonly Rule[] = [
  refuses({
    id: 'case.one-weakening',
    source: [owasp(), ours('0032-two-proofs-and-what-was-not-proved', '2026-11-30')],
    stage: 'identity',
    on: [
      'reset-password',
      'set-two-step',
      'enable-contact',
      'add-contact',
      'remove-contact',
      'replace-contacts',
      'unlock-sign-in',
    ],
    refusal(context) {
      const { account, by, command, now } = context
      if (by.kind !== 'operator') return null
      const other = otherWeakening(account, command, now)
      if (other === null || approvedFor(account, command, by, now)) return null
      const done = { kind: weakeningOf(account, command), done: other.kind }
      return asksColleague(context, refusedUntil(other.until, done, 'approve'))
    },
  }),
  rule({
    id: 'case.approval-required',
    source: [owasp()],
    refuses: [
      when({
        stage: 'identity',
        on: approvable,
        refusal(context) {
          const { account, by, command, now, policy } = context
          return by.kind !== 'operator' ||
            !approvalNeeded(account, command, policy) ||
            approvedFor(account, command, by, now)
            ? null
            : asksColleague(context, refused({}, 'approve'))
        },
      }),
      when({
        stage: 'own',
        on: ['approve', 'decline'],
        refusal({ account, command, now }) {
          return pendingApproval(
            account,
            now,
            (one) => command.approvalId === undefined || one.id === command.approvalId,
          )
            ? null
            : refused({ pending: false })
        },
      }),
    ],
  }),
  refuses({
    id: 'case.self-approval',
    source: [owasp()],
    stage: 'own',
    on: ['approve', 'decline'],
    refusal({ account, by, command, now }) {
      const pending = pendingApproval(
        account,
        now,
        (one) => command.approvalId === undefined || one.id === command.approvalId,
      )
      return by.kind === 'operator' && pending?.requestedBy === by.id
        ? refused({ approval: pending.id })
        : null
    },
  }),
]
