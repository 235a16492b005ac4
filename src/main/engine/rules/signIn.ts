import { hasGate, isLocked } from '../model/selectors'
import { maskSignInName } from '../model/mask'
import { signInFailure, namedBy, passwordIsRight } from './password'
import { noticeIsHard } from '../model/notice'
import { windowOf } from './context'
import { findContact } from '../model/selectors'
import { never, refuses, shapes, until, type Rule } from './rule'

export const signInRules: readonly Rule[] = [
  refuses({
    id: 'signin.locked',
    source: ['L'],
    stage: 'limits',
    on: ['sign-in'],
    sentence:
      'Ten failures in a row lock sign-in for 15 minutes, then for an hour, then for a day.',
    because({ account, now }) {
      const { signInFailures } = account
      return isLocked(signInFailures, now)
        ? until(signInFailures.lockedUntil, { lockedUntil: signInFailures.lockedUntil })
        : null
    },
  }),
  refuses({
    id: 'code.not-a-password',
    source: ['A'],
    stage: 'own',
    on: ['sign-in'],
    looksAtParameters: true,
    sentence:
      'A verification code in the password box is a wrong password: it is not consumed, and nothing says whether it was valid.',
    because(situation) {
      const { command, policy } = situation
      const looksLikeCode =
        /^\d+$/.test(command.password.trim()) &&
        command.password.trim().length === policy.values['code.digits']
      return looksLikeCode && !passwordIsRight(situation)
        ? { ...never({}, 'sign-in'), attempts: [signInFailure(situation)] }
        : null
    },
  }),
  refuses({
    id: 'signin.wrong-password',
    source: ['O'],
    stage: 'own',
    on: ['sign-in'],
    looksAtParameters: true,
    sentence: 'An unknown name and a wrong password get the same answer.',
    because(situation) {
      return passwordIsRight(situation)
        ? null
        : {
            ...never({}, 'recover-username', 'reset-password'),
            attempts: [signInFailure(situation)],
          }
    },
  }),
  refuses({
    id: 'signin.name-off',
    source: ['A', 'L'],
    stage: 'own',
    on: ['sign-in'],
    looksAtParameters: true,
    sentence:
      'A sign-in name whose preference is off does not sign in; the name stays on the account.',
    because({ account, command }) {
      const name = namedBy(account, command.name)
      return name && !name.enabled
        ? never({ name: maskSignInName(name) }, 'set-sign-in-preference')
        : null
    },
  }),
  refuses({
    id: 'names.last-enabled',
    source: ['L'],
    stage: 'own',
    on: ['set-sign-in-preference'],
    looksAtParameters: true,
    sentence: 'The last enabled sign-in name can’t be turned off.',
    because({ account, command }) {
      const name = namedBy(account, command.name)
      if (!name) return never({ onAccount: false })
      const others = account.signInNames.some((one) => one !== name && one.enabled)
      return command.enabled || others
        ? null
        : never({ name: maskSignInName(name) }, 'set-sign-in-preference')
    },
  }),
  refuses({
    id: 'signin.needs-new-info',
    source: ['A', 'L'],
    stage: 'freeze',
    on: [
      'remove-all-contacts',
      'replace-contacts',
      'set-sign-in-preference',
      'set-two-step',
      'reset-password',
      'skip-notice',
    ],
    sentence:
      'An account without any confirmed contact and without a pending replacement has the gate: sign-in leads only to adding a contact, which then takes no proof.',
    because({ account }) {
      return hasGate(account) ? never({ contacts: 0 }, 'add-contact') : null
    },
  }),
  refuses({
    id: 'signin.code-needed',
    source: ['A'],
    stage: 'own',
    on: ['request-code'],
    looksAtParameters: true,
    sentence:
      'Two-step accounts, and sign-ins where a problem is detected, need a sign-in code in addition to the password; where the pack says so, not one by email.',
    because({ account, command, policy }) {
      const byEmail = findContact(account, command.contactId)?.kind === 'email'
      return command.purpose === 'sign-in' && byEmail && !policy.values['signIn.emailCodeCounts']
        ? never({ method: 'email' }, 'request-code')
        : null
    },
  }),
  refuses({
    id: 'notice.verify-first',
    source: ['A'],
    stage: 'own',
    on: ['sign-in', 'skip-notice'],
    sentence:
      'From seven days after the first notice on, sign-in is refused until a contact is verified or a new one added.',
    because(situation) {
      const { account, command, now, verdict } = situation
      if (!noticeIsHard(account, now) || hasGate(account) || verdict?.is === 'right') return null
      const because = never(
        { hardAt: account.notice?.hardAt ?? null },
        'request-code',
        'add-contact',
      )
      // The password was right: the window stays at the notice, where the two ways out of it are open.
      return command.type === 'sign-in'
        ? {
            ...because,
            attempts: [{ type: 'sign-in-held', window: windowOf(command), held: 'notice' }],
          }
        : because
    },
  }),
  refuses({
    id: 'notice.skip',
    source: ['A'],
    stage: 'own',
    on: ['skip-notice'],
    sentence:
      'The notice may be skipped for 24 hours at a time, never past seven days after the first notice; skipping does not move the first notice.',
    because({ account }) {
      return account.notice === null ? never({ open: false }) : null
    },
  }),
  shapes({
    id: 'notice.ways',
    source: ['A'],
    where: 'sign-in',
    sentence:
      'The notice offers to verify an existing contact or to add a new one; either clears it.',
  }),
  shapes({
    id: 'freshness.absence',
    source: ['A', 'L'],
    where: 'sign-in',
    sentence:
      'A sign-in after 180 days or more of absence raises the notice; otherwise sign-in does not ask.',
  }),
]

export const recoveryRules: readonly Rule[] = [
  shapes({
    id: 'recovery.silent',
    source: ['L'],
    where: 'recover-username',
    sentence:
      'Looking for an account name answers the same, in the same time, whether or not any account has the contact; only a real, confirmed contact is sent a code.',
  }),
  shapes({
    id: 'recovery.lists-all',
    source: ['B'],
    where: 'submit-code',
    sentence: 'The right code lists every account that has the contact, pending ones marked.',
  }),
]

export const maskingRules: readonly Rule[] = [
  shapes({
    id: 'mask.phone',
    source: ['A'],
    where: 'every view',
    sentence: 'A phone shows its last two digits only.',
  }),
  shapes({
    id: 'mask.email',
    source: ['A', 'L'],
    where: 'every view',
    sentence:
      'An email shows its first two characters only; the mask has a fixed length and hides the domain unless the pack shows it.',
  }),
  shapes({
    id: 'mask.stored',
    source: ['A'],
    where: 'every view',
    sentence: 'The hint comes from what is stored, not from what was typed.',
  }),
]
