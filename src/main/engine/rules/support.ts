import { article, asvs, ours, owasp } from '../model/citation'
import { mayGive, needing, needs } from '@shared/commands'
import type { CommandType } from '@shared/vocabulary/kinds'
import type { Operator } from '../model/actor'
import { caseOfCommand, caseWanted, wantedState } from '../model/currentCase'
import { callingRules } from './calling'
import { callerStanding } from '../model/caller'
import { findContact, hasGate, openCases } from '../model/selectors'
import type { RuleContext } from './context'
import {
  always,
  refused,
  refusedUntil,
  refusesEvery,
  rule,
  shapes,
  when,
  type Rule,
  type RuleRefusal,
} from './rule'

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
      // A contact that was added counts from its code on: that is a write too. One that rides in a replacement waits. One that
      // was on file at the gate before the case is proved by its own code: nothing else could verify that caller.
      when({
        stage: 'identity',
        on: ['submit-code'],
        looksAtParameters: true,
        refusal(context) {
          const contactId = context.verdict?.code?.contactId
          return context.command.purpose !== 'confirm-contact' ||
            contactId === undefined ||
            context.account.replacement?.newContactIds.includes(contactId) ||
            provesItself(context, contactId)
            ? null
            : unverified(context)
        },
      }),
    ],
  }),
  ...callingRules,
  shapes({
    id: 'reset.start-only',
    source: [asvs('6.4.6')],
    where: 'reset-password',
  }),
  shapes({
    id: 'reset.link-once',
    source: [asvs('6.4.1'), ours('0053-a-reset-link-works-once', '2026-11-30')],
    where: 'reset-password',
  }),
]

/** What makes a case one's own that stands otherwise. */
const waysToHave = {
  own: [],
  open: ['take-over'],
  closed: ['reopen-case'],
} as const satisfies Readonly<Record<string, readonly CommandType[]>>

/** Whether the contact was on a plain account without confirmed ones when the case was opened, and nobody added it at the gate. */
function provesItself({ account, command }: RuleContext, contactId: string): boolean {
  const contact = findContact(account, contactId)
  const current = caseOfCommand(account, command)
  return (
    hasGate(account) &&
    !account.twoStep &&
    !account.privileged &&
    contact !== undefined &&
    contact.addedUnproven === undefined &&
    current !== null &&
    contact.addedAt <= current.openedAt
  )
}

/** Whether a supervisor's own word is enough for it: what they open is only another try at the password. */
function vouches({ role }: Operator, type: CommandType): boolean {
  return role === 'supervisor' && type === 'unlock-sign-in'
}
