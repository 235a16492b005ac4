import { mayGive, needing, needs } from '@shared/commands'
import { caseOfCommand } from '../model/currentCase'
import { approvalNeeded, approvedFor, bindingOf, pendingApproval } from './approvalNeed'
import { plus } from '@shared/vocabulary/instant'
import { callerProofs } from '../model/caller'
import { maskAddress } from '../model/mask'
import { establishedAt, findContact, isUsable, openCases } from '../model/selectors'
import { never, refuses, refusesEvery, shapes, until, type Rule } from './rule'

export const supportRules: readonly Rule[] = [
  refusesEvery({
    id: 'role.forbidden',
    source: ['O'],
    stage: 'role',
    sentence:
      'Each role may do only what it is for: agents look up, verify and start flows; supervisors also approve, reveal, enable and release; trainers, auditors and administrators never act for a customer.',
    because({ by, command }) {
      const giver = by.kind === 'operator' ? by.role : by.kind
      if (mayGive(giver, command.type)) return null
      if (by.kind !== 'operator') return never({ role: by.kind })
      const takes = (['agent', 'supervisor'] as const).find((role) => mayGive(role, command.type))
      return never({ role: by.role, takes: takes ?? 'nobody' })
    },
  }),
  refusesEvery({
    id: 'case.required',
    source: ['L'],
    stage: 'case',
    sentence: 'An operator changes an account only within an open case of their own on it.',
    because({ account, by, command }) {
      if (by.kind !== 'operator' || !needs(command.type, 'case') || caseOfCommand(account, command))
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
      if (doubt == null || !needs(command.type, 'trusted-clock')) return null
      return never({ lastSeen: doubt.lastSeen, says: doubt.says })
    },
  }),
  refuses({
    id: 'case.caller-unverified',
    source: ['A', 'O'],
    stage: 'identity',
    on: needing('verified-caller'),
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
