import type { CommandType, Role } from '@shared/vocabulary/kinds'
import { caseOfCommand } from '../model/currentCase'
import { takesVerifiedCaller } from '../model/commandGroups'
import { approvalNeeded, approvedFor, bindingOf, pendingApproval } from './approvalNeed'
import { plus } from '@shared/vocabulary/instant'
import { callerProofs } from '../model/caller'
import { maskAddress } from '../model/mask'
import { establishedAt, findContact, isUsable, openCases } from '../model/selectors'
import { never, refuses, refusesEvery, shapes, until, type Rule } from './rule'

const customerCommands: readonly CommandType[] = [
  'sign-in',
  'sign-out',
  'skip-notice',
  'request-code',
  'submit-code',
  'check-last-four',
  'add-contact',
  'remove-contact',
  'remove-all-contacts',
  'replace-contacts',
  'cancel-replacement',
  'report-not-me',
  'set-sign-in-preference',
  'set-locale',
  'set-two-step',
  'recover-username',
  'reset-password',
  'change-billing',
  'view-billing',
  'buy',
  'use-service',
  'diagnose-delivery',
]
const agentCommands: readonly CommandType[] = [
  'open-case',
  'check-in-case',
  'note',
  'close-case',
  'request-code',
  'submit-code',
  'add-contact',
  'remove-contact',
  'remove-all-contacts',
  'replace-contacts',
  'cancel-replacement',
  'report-not-me',
  'set-sign-in-preference',
  'set-locale',
  'set-two-step',
  'recover-username',
  'reset-password',
  'diagnose-delivery',
]
const supervisorCommands: readonly CommandType[] = [
  ...agentCommands,
  'approve',
  'decline',
  'reveal-contact',
  'enable-contact',
  'release-replacement',
  'close-takeover',
]
const systemCommands: readonly CommandType[] = ['raise-notice', 'sign-out', 'update-from-directory']

/** What each role may give; trainers, auditors and administrators never act in a customer's flow. */
const operatorCommands: Readonly<Record<Role, readonly CommandType[]>> = {
  agent: agentCommands,
  supervisor: supervisorCommands,
  trainer: [],
  auditor: [],
  administrator: [],
}

/** What starts no wait, ends none and lets nobody in; it can be done at any time of day. */
const whateverTheTime: readonly CommandType[] = [
  'open-case',
  'check-in-case',
  'note',
  'close-case',
  'report-not-me',
  'decline',
  'diagnose-delivery',
  'sign-out',
]
const withoutCase: readonly CommandType[] = [
  'open-case',
  'approve',
  'decline',
  'recover-username',
  'diagnose-delivery',
]

export const supportRules: readonly Rule[] = [
  refusesEvery({
    id: 'role.forbidden',
    source: ['O'],
    stage: 'role',
    sentence:
      'Each role may do only what it is for: agents look up, verify and start flows; supervisors also approve, reveal, enable and release; trainers, auditors and administrators never act for a customer.',
    because({ by, command }) {
      if (by.kind === 'operator') {
        if (operatorCommands[by.role].includes(command.type)) return null
        return never({
          role: by.role,
          takes: agentCommands.includes(command.type)
            ? 'agent'
            : supervisorCommands.includes(command.type)
              ? 'supervisor'
              : 'nobody',
        })
      }
      const allowed = by.kind === 'customer' ? customerCommands : systemCommands
      return allowed.includes(command.type) ? null : never({ role: by.kind })
    },
  }),
  refusesEvery({
    id: 'case.required',
    source: ['L'],
    stage: 'case',
    sentence: 'An operator changes an account only within an open case of their own on it.',
    because({ account, by, command }) {
      if (
        by.kind !== 'operator' ||
        withoutCase.includes(command.type) ||
        caseOfCommand(account, command)
      )
        return null
      return never({ openCases: openCases(account, by).length }, 'open-case')
    },
  }),
  refusesEvery({
    id: 'clock.backwards',
    source: ['L'],
    stage: 'clock',
    sentence:
      'The clock never runs backwards: nothing is decided before the newest thing that was recorded.',
    because({ account, now }) {
      return now < account.clock ? until(account.clock, { newest: account.clock }) : null
    },
  }),
  refusesEvery({
    id: 'clock.suspect',
    source: ['L'],
    stage: 'clock',
    sentence:
      'While the machine’s clock is not believed, nothing that counts time is decided until a supervisor says that it is right: whoever could move the clock could shorten every wait.',
    because({ command, context: { doubt } }) {
      if (doubt == null || whateverTheTime.includes(command.type)) return null
      return never({ lastSeen: doubt.lastSeen, says: doubt.says })
    },
  }),
  refuses({
    id: 'case.caller-unverified',
    source: ['A', 'O'],
    stage: 'identity',
    on: takesVerifiedCaller,
    sentence:
      'For anything but sending a code or starting a replacement the caller must be verified by a support-call code in this case.',
    because({ account, by, command, now }) {
      if (by.kind !== 'operator') return null
      return callerProofs(account, caseOfCommand(account, command), now).length > 0
        ? null
        : never({}, 'request-code')
    },
  }),
  refuses({
    id: 'case.call-back',
    source: ['O', 'L'],
    stage: 'own',
    on: ['check-in-case'],
    looksAtParameters: true,
    sentence:
      'A caller is called back only on a phone number that the account has had long enough to be established, never on one that the caller gives.',
    because({ account, command, now, policy }) {
      if (command.check !== 'called-back') return null
      const contact = findContact(account, command.contactId ?? '')
      if (!contact || contact.kind !== 'phone' || !isUsable(account, contact))
        return never({ onAccount: contact !== undefined })
      const since = establishedAt(contact, policy)
      return since === null || now >= since
        ? null
        : until(since, { contact: maskAddress(contact), establishedAt: since })
    },
  }),
  shapes({
    id: 'reset.start-only',
    source: ['O'],
    where: 'reset-password',
    sentence:
      'An operator may start a password reset, but never chooses or sees a password: the way to choose one goes to the customer.',
  }),
]

/** Asked last of all identity steps: a second operator is not troubled with what the first one may not do yet. */
export const approvalRules: readonly Rule[] = [
  refuses({
    id: 'case.approval-required',
    source: ['O'],
    stage: 'identity',
    on: ['replace-contacts', 'reset-password', 'reveal-contact', 'enable-contact'],
    sentence:
      'What could hand an account over waits for a second operator, who approves exactly what was previewed.',
    because({ account, by, command, now, policy, context }) {
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
      if (pending) return never({ approval: pending.id }, 'approve')
      const approvalId = context.ids.next('approval')
      const expiresAt = plus(now, policy.values['approvals.lifetime'])
      return {
        ...never({ approval: approvalId }, 'approve'),
        attempts: [
          {
            type: 'approval-requested',
            approvalId,
            command: command.type,
            binding: bindingOf(command),
            expiresAt,
          },
        ],
      }
    },
  }),
  refuses({
    id: 'case.approval-required',
    source: ['O'],
    stage: 'own',
    on: ['approve', 'decline'],
    sentence:
      'What could hand an account over waits for a second operator, who approves exactly what was previewed.',
    because({ account, command, now }) {
      return pendingApproval(
        account,
        now,
        (one) => command.approvalId === undefined || one.id === command.approvalId,
      )
        ? null
        : never({ pending: false })
    },
  }),
  refuses({
    id: 'case.self-approval',
    source: ['O'],
    stage: 'own',
    on: ['approve', 'decline'],
    sentence: 'Nobody approves their own request.',
    because({ account, by, command, now }) {
      const pending = pendingApproval(
        account,
        now,
        (one) => command.approvalId === undefined || one.id === command.approvalId,
      )
      return by.kind === 'operator' && pending?.requestedBy === by.id
        ? never({ approval: pending.id })
        : null
    },
  }),
]
