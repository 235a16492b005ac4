import { article, asvs, ours, owasp } from '../model/citation'
import { mayGive, needing, needs } from '@shared/commands'
import type { CommandType } from '@shared/vocabulary/kinds'
import type { Operator } from '../model/actor'
import { caseOfCommand, caseWanted, wantedState } from '../model/currentCase'
import { approvalNeeded, approvedFor, bindingOf, pendingApproval } from './approvalNeed'
import { callerProofs } from '../model/caller'
import { maskAddress } from '../model/mask'
import { establishedAt, findContact, isUsable, openCases } from '../model/selectors'
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
} from './rule'

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
  refuses({
    id: 'case.caller-unverified',
    source: [article(), owasp()],
    stage: 'identity',
    on: needing('verified-caller'),
    refusal({ account, by, command, now }) {
      if (by.kind !== 'operator' || vouches(by, command.type)) return null
      return callerProofs(account, caseOfCommand(account, command), now).length > 0
        ? null
        : refused({}, 'request-code')
    },
  }),
  refuses({
    id: 'case.call-back',
    source: [owasp(), ours()],
    stage: 'own',
    on: ['check-in-case'],
    looksAtParameters: true,
    refusal({ account, command, now, policy }) {
      if (command.check !== 'called-back') return null
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

/** Asked last of all identity steps: a second operator is not troubled with what the first one may not do yet. */
export const approvalRules: readonly Rule[] = [
  rule({
    id: 'case.approval-required',
    source: [owasp()],
    refuses: [
      when({
        stage: 'identity',
        on: ['replace-contacts', 'reset-password', 'reveal-contact', 'enable-contact'],
        refusal({ account, by, command, now, policy }) {
          if (
            by.kind !== 'operator' ||
            !approvalNeeded(account, command, policy) ||
            approvedFor(account, command, by, now)
          )
            return null
          const pending = pendingApproval(
            account,
            now,
            (one) => one.requestedBy === by.id && one.binding === bindingOf(command),
          )
          if (pending) return refused({ approval: pending.id }, 'approve')
          return { ...refused({}, 'approve'), records: 'approval-request' }
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
