import { article, nist, ours } from '../model/citation'
import type { CommandType } from '@shared/vocabulary/kinds'
import type { Facts } from '@shared/vocabulary/outcomes'
import type { Account } from '../model/account'
import type { Command } from '../model/commands'
import { deniable } from '../model/unproven'
import { frozen, isFrozen, needing } from '@shared/commands'
import {
  contactState,
  findContact,
  hasGate,
  isLocked,
  runningReplacement,
} from '../model/selectors'
import { importChecks } from './directory'
import { passwordIsRight } from './password'
import {
  refused,
  refusedUntil,
  refuses,
  rule,
  shapes,
  when,
  type Rule,
  type RuleRefusal,
} from './rule'

/** What the wait holds back is held until its end; a frozen one has no end before the takeover case is closed. */
function heldBy(account: Account, facts: Facts = {}): RuleRefusal | null {
  const running = runningReplacement(account)
  if (!running) return null
  const all = { maturesAt: running.maturesAt, kind: running.kind, ...facts }
  return running.frozenAt === null
    ? refusedUntil(running.maturesAt, all, ...endsSooner(account))
    : refused({ ...all, frozenAt: running.frozenAt }, 'close-takeover', 'release-replacement')
}

/** A code to an old contact cancels; at the gate there is none, and who has the password adds new info instead. */
function endsSooner(account: Account): readonly CommandType[] {
  return hasGate(account) ? ['sign-in', 'add-contact'] : ['cancel-replacement']
}

/** Whether the command is what a sign-in at the gate leads to (rule signin.needs-new-info): a replacement that runs there does not stop it. */
function isForGate(account: Account, command: Command): boolean {
  if (!hasGate(account)) return false
  switch (command.type) {
    case 'add-contact':
    case 'remove-contact':
      return true
    case 'request-code':
    case 'submit-code':
      return command.purpose === 'confirm-contact'
    default:
      return false
  }
}

export const replacementRules: readonly Rule[] = [
  rule({
    id: 'replacement.wait',
    source: [article()],
    shapes: 'remove-all-contacts, replace-contacts, remove-contact',
    refuses: [
      when({
        // Told only to whoever has the password right, and not while sign-in is locked: it says that somebody has the name.
        stage: 'freeze',
        on: ['sign-in'],
        looksAtParameters: true,
        refusal(context) {
          const { account, policy, now } = context
          const running = runningReplacement(account)
          if (
            !running ||
            !account.twoStep ||
            hasGate(account) ||
            !policy.values['replacement.blocksTwoStepSignIn']
          )
            return null
          return passwordIsRight(context) && !isLocked(account.signInFailures, now)
            ? heldBy(account)
            : null
        },
      }),
    ],
  }),
  rule({
    id: 'replacement.already-pending',
    source: [ours()],
    refuses: [
      when({
        stage: 'freeze',
        on: needing('no-replacement'),
        refusal({ account }) {
          return heldBy(account)
        },
      }),
      importChecks['replacement.already-pending'],
    ],
  }),
  rule({
    id: 'replacement.security-frozen',
    source: [article()],
    refuses: [
      when({
        stage: 'freeze',
        on: [...frozen('security'), 'submit-code', 'request-code'],
        refusal({ account, command }) {
          const running = runningReplacement(account)
          if (
            !running ||
            isForGate(account, command) ||
            !(
              isFrozen(command.type, 'security') ||
              ('purpose' in command &&
                (command.purpose === 'confirm-contact' || command.purpose === 'reset-password'))
            )
          )
            return null
          return heldBy(account)
        },
      }),
      importChecks['replacement.security-frozen'],
    ],
  }),
  refuses({
    id: 'replacement.billing-frozen',
    source: [article()],
    stage: 'freeze',
    on: frozen('billing'),
    refusal({ account }) {
      return heldBy(account)
    },
  }),
  shapes({
    id: 'replacement.services-stay',
    source: [article()],
    where: 'use-service, buy, view-billing, sign-in',
  }),
  rule({
    id: 'replacement.confirm-new-first',
    source: [ours()],
    shapes: 'replace-contacts, submit-code',
    refuses: [
      when({
        stage: 'own',
        on: ['submit-code'],
        looksAtParameters: true,
        refusal({ verdict }) {
          return verdict?.is === 'lapsed' ? refused({ lapsed: true }, 'replace-contacts') : null
        },
      }),
    ],
  }),
  refuses({
    id: 'replacement.old-contacts-work',
    source: [ours()],
    stage: 'own',
    on: ['request-code'],
    looksAtParameters: true,
    refusal({ account, command }) {
      const contact = findContact(account, command.contactId)
      const running = runningReplacement(account)
      return running && contact && contactState(account, contact) === 'pending-addition'
        ? heldBy(account)
        : null
    },
  }),
  rule({
    id: 'replacement.not-me',
    source: [ours()],
    refuses: [
      when({
        stage: 'own',
        on: ['cancel-replacement', 'request-code', 'submit-code'],
        refusal({ account, command }) {
          const frozenAt = account.replacement?.frozenAt ?? null
          const cancels =
            command.type === 'cancel-replacement' || command.purpose === 'cancel-replacement'
          return cancels && frozenAt !== null
            ? refused({ frozenAt }, 'close-takeover', 'release-replacement')
            : null
        },
      }),
      when({
        stage: 'own',
        on: ['report-not-me', 'release-replacement', 'close-takeover'],
        refusal({ account, command, now }) {
          const running = runningReplacement(account)
          if (!running)
            return command.type === 'report-not-me' && deniable(account, now).length > 0
              ? null
              : refused({ pending: false })
          return command.type === 'report-not-me' && running.frozenAt !== null
            ? refused({ frozenAt: running.frozenAt }, 'close-takeover', 'release-replacement')
            : null
        },
      }),
    ],
  }),
  refuses({
    id: 'replacement.no-shortcut',
    source: [ours()],
    stage: 'own',
    on: ['release-replacement', 'close-takeover'],
    refusal({ account }) {
      const running = runningReplacement(account)
      return running && running.frozenAt === null
        ? refusedUntil(running.maturesAt, { maturesAt: running.maturesAt }, 'cancel-replacement')
        : null
    },
  }),
  refuses({
    id: 'replacement.cancel-with-old',
    source: [ours()],
    stage: 'own',
    on: ['cancel-replacement', 'request-code', 'submit-code'],
    refusal({ account, command }) {
      if (command.type !== 'cancel-replacement' && command.purpose !== 'cancel-replacement')
        return null
      const running = runningReplacement(account)
      if (!running) return refused({ pending: false })
      if (hasGate(account)) return refused({ oldContacts: 0 }, ...endsSooner(account))
      if (command.contactId !== undefined && !running.oldContactIds.includes(command.contactId))
        return refused({ oldContact: false }, 'cancel-replacement')
      return null
    },
  }),
  shapes({
    id: 'replacement.complete',
    source: [article()],
    where: 'what falls due',
  }),
  shapes({
    id: 'replacement.told',
    source: [nist('4.6'), ours()],
    where: 'remove-all-contacts, submit-code, what falls due',
  }),
]
