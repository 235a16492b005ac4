import { isCodeAlone } from '@shared/vocabulary/codeText'
import type { ContactId } from '@shared/vocabulary/ids'
import type { Purpose } from '@shared/vocabulary/kinds'
import { article, asvs, howTo, nist, ours } from '../model/citation'
import { contactState, findContact, hasGate, isLocked, isUsable } from '../model/selectors'
import { mayProve } from '../model/unproven'
import { maskAddress, maskSignInName } from '../model/mask'
import { namedBy, passwordIsRight } from './password'
import { noticeShutsOut } from '../model/notice'
import { importChecks } from './directory'
import { sessionOf, type RuleContext } from './context'
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

/** Why a code for this may not go to the contact, or, where none is named, to any that could cancel (rule notice.added-unproven). */
function refusalOfUnproven(
  { account, now, policy }: RuleContext,
  contactId: ContactId | undefined,
  purpose: Purpose,
): RuleRefusal | null {
  const usable = account.contacts.filter((contact) =>
    contactId === undefined
      ? contactState(account, contact) === 'pending-removal'
      : isUsable(account, contact),
  )
  const asked = contactId === undefined ? usable : usable.filter(({ id }) => id === contactId)
  if (asked.length === 0 || asked.some((contact) => mayProve(contact, purpose, now))) return null
  const first = asked.toSorted((a, b) => (a.unprovenUntil ?? 0) - (b.unprovenUntil ?? 0))[0]
  if (first?.unprovenUntil === undefined) return null
  const until = first.unprovenUntil
  const others = usable.some((contact) => mayProve(contact, purpose, now))
  return refusedUntil(
    until,
    { contact: maskAddress(first, policy.values['mask.showEmailDomain']), until },
    ...(others ? (['request-code'] as const) : []),
  )
}

export const signInRules: readonly Rule[] = [
  rule({
    id: 'signin.locked',
    source: [ours()],
    refuses: [
      when({
        stage: 'limits',
        on: ['sign-in'],
        refusal({ account, now }) {
          const { signInFailures } = account
          return isLocked(signInFailures, now)
            ? refusedUntil(
                signInFailures.lockedUntil,
                { lockedUntil: signInFailures.lockedUntil },
                'unlock-sign-in',
              )
            : null
        },
      }),
      when({
        stage: 'own',
        on: ['unlock-sign-in'],
        refusal({ account, now }) {
          return isLocked(account.signInFailures, now) ? null : refused({ locked: false })
        },
      }),
    ],
  }),
  refuses({
    id: 'code.not-a-password',
    source: [article()],
    stage: 'own',
    on: ['sign-in'],
    looksAtParameters: true,
    refusal(context) {
      const { command, policy } = context
      return isCodeAlone(command.password, policy.values['code.digits']) &&
        !passwordIsRight(context)
        ? { ...refused({}, 'sign-in'), records: 'wrong-password' }
        : null
    },
  }),
  refuses({
    id: 'signin.wrong-password',
    source: [asvs('6.3.8')],
    stage: 'own',
    on: ['sign-in'],
    looksAtParameters: true,
    refusal(context) {
      return passwordIsRight(context)
        ? null
        : { ...refused({}, 'recover-username', 'reset-password'), records: 'wrong-password' }
    },
  }),
  refuses({
    id: 'signin.name-off',
    source: [article(), ours()],
    stage: 'own',
    on: ['sign-in'],
    looksAtParameters: true,
    refusal({ account, command }) {
      const name = namedBy(account, command.name)
      return name && !name.enabled
        ? refused({ name: maskSignInName(name) }, 'set-sign-in-preference')
        : null
    },
  }),
  refuses({
    id: 'signin.needs-new-info',
    source: [article(), ours()],
    stage: 'freeze',
    on: [
      'remove-all-contacts',
      'replace-contacts',
      'set-sign-in-preference',
      'set-two-step',
      'reset-password',
      'skip-notice',
    ],
    refusal(context) {
      const { account, by, command } = context
      if (!hasGate(account)) return null
      // Who can't sign in may ask for the whole wait; who is signed in adds new info and is through.
      if (
        command.type === 'replace-contacts' &&
        (by.kind !== 'customer' || sessionOf(context) === undefined)
      )
        return null
      return refused({ contacts: 0 }, 'add-contact')
    },
  }),
  refuses({
    id: 'signin.code-needed',
    source: [article()],
    stage: 'own',
    on: ['request-code'],
    looksAtParameters: true,
    refusal({ account, command, policy }) {
      const byEmail = findContact(account, command.contactId)?.kind === 'email'
      return command.purpose === 'sign-in' && byEmail && !policy.values['signIn.emailCodeCounts']
        ? refused({ method: 'email' }, 'request-code')
        : null
    },
  }),
  refuses({
    id: 'notice.verify-first',
    source: [article()],
    stage: 'own',
    on: ['sign-in', 'skip-notice'],
    refusal(context) {
      const { account, command, now, verdict } = context
      // A sign-in that brings a code answers the notice with it; if it is wrong, that is told and counted as any wrong code is.
      if (!noticeShutsOut(account, now) || hasGate(account) || verdict !== null) return null
      const refusal = refused(
        { hardAt: account.notice?.hardAt ?? null },
        'request-code',
        'add-contact',
      )
      // The password was right: the window stays at the notice, where the two ways out of it are open.
      return command.type === 'sign-in' ? { ...refusal, records: 'held-at-notice' } : refusal
    },
  }),
  rule({
    id: 'notice.added-unproven',
    source: [nist('4.1.2.1'), ours('0032-two-proofs-and-what-was-not-proved', '2026-11-30')],
    shapes: 'add-contact, submit-code, report-not-me',
    refuses: [
      when({
        stage: 'own',
        on: ['request-code', 'cancel-replacement'],
        looksAtParameters: true,
        refusal(context) {
          const { command } = context
          return refusalOfUnproven(
            context,
            command.contactId,
            command.type === 'request-code' ? command.purpose : 'cancel-replacement',
          )
        },
      }),
    ],
  }),
  refuses({
    id: 'notice.skip',
    source: [article()],
    stage: 'own',
    on: ['skip-notice'],
    refusal({ account }) {
      return account.notice === null ? refused({ open: false }) : null
    },
  }),
  shapes({
    id: 'notice.ways',
    source: [article()],
    where: 'sign-in',
  }),
  shapes({
    id: 'freshness.absence',
    source: [article(), ours()],
    where: 'sign-in',
  }),
]

/** Asked after all else of an import: what it would do to the contacts is told first. */
export const nameRules: readonly Rule[] = [
  rule({
    id: 'names.taken',
    source: [ours('0009-an-import-is-a-plan-that-is-committed', '2026-11-26')],
    refuses: [importChecks['names.taken']],
  }),
  rule({
    id: 'names.last-enabled',
    source: [ours()],
    refuses: [
      when({
        stage: 'own',
        on: ['set-sign-in-preference'],
        looksAtParameters: true,
        refusal({ account, command }) {
          const name = namedBy(account, command.name)
          if (!name) return refused({ onAccount: false })
          const others = account.signInNames.some((one) => one !== name && one.enabled)
          return command.enabled || others
            ? null
            : refused({ name: maskSignInName(name) }, 'set-sign-in-preference')
        },
      }),
      importChecks['names.last-enabled'],
    ],
  }),
]

export const recoveryRules: readonly Rule[] = [
  shapes({
    id: 'recovery.silent',
    source: [ours()],
    where: 'recover-username',
  }),
  shapes({
    id: 'recovery.lists-all',
    source: [howTo()],
    where: 'submit-code',
  }),
]

export const maskingRules: readonly Rule[] = [
  shapes({
    id: 'mask.phone',
    source: [article()],
    where: 'every view',
  }),
  shapes({
    id: 'mask.email',
    source: [article(), ours()],
    where: 'every view',
  }),
  shapes({
    id: 'mask.stored',
    source: [article()],
    where: 'every view',
  }),
]
