import { article, asvs, howTo, nist, ours } from '../model/citation'
import { digitsIn } from '@shared/vocabulary/codeText'
import { plainDigits } from '@shared/vocabulary/digits'
import type { Instant } from '@shared/vocabulary/instant'
import { agentPurposes } from '../model/codePurposes'
import type { CommandOf } from '../model/commands'
import { failuresOf, isByAnybody } from './anybody'
import { cancelAddressee } from './cancelAddressee'
import { sendingRefusal } from './sendingLimits'
import type { CodeVerdict, VerdictThatIs } from './judgeCode'
import { maskAddress } from '../model/mask'
import { passwordIsRight } from './password'
import { findContact, isLocked } from '../model/selectors'
import type { RuleContext } from './context'
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

const sendsCode = ['request-code', 'add-contact', 'replace-contacts', 'cancel-replacement'] as const
const checksCode = ['submit-code', 'sign-in'] as const

/** Before a verification a caller must not learn whether the contact is known: such answers are all alike (rule recovery.silent). */
function isRecovery({ command }: RuleContext): boolean {
  return command.type === 'submit-code' && command.purpose === 'recover-username'
}

/** What one of the limits says of the code that this command sends. */
function limited(
  context: RuleContext<CommandOf<(typeof sendsCode)[number]>>,
  limit: Parameters<typeof sendingRefusal>[3],
): RuleRefusal | null {
  const { account, command, now, policy } = context
  const contactId =
    command.type === 'request-code'
      ? command.contactId
      : command.type === 'cancel-replacement'
        ? (cancelAddressee(account, command.contactId, now)?.id ?? null)
        : null
  const sending = { contactId, byAnybody: isByAnybody(context) }
  return sendingRefusal(account, now, policy, limit, sending)
}

function verdictThatIs<Is extends CodeVerdict['is']>(
  { verdict }: RuleContext,
  is: Is,
): VerdictThatIs<Is> | null {
  const isIt = (one: CodeVerdict): one is VerdictThatIs<Is> => one.is === is
  return verdict !== null && isIt(verdict) ? verdict : null
}

function newestFacts(
  { account, policy }: RuleContext,
  { code }: VerdictThatIs<'superseded'>,
): { sentAt: Instant; contact: string | null } {
  const contact = findContact(account, code.contactId)
  return {
    sentAt: code.sentAt,
    contact: contact ? maskAddress(contact, policy.values['mask.showEmailDomain']) : null,
  }
}

function wrong(context: RuleContext, verdict: CodeVerdict): RuleRefusal {
  if (isRecovery(context)) return counted(verdict, refused({}, 'recover-username'))
  const triesLeft =
    verdict.code && verdict.code.usedAt === null
      ? Math.max(0, context.policy.values['code.tries'] - verdict.code.wrongTries - 1)
      : 0
  return counted(verdict, refused({ triesLeft, codeSent: verdict.code !== null }, 'request-code'))
}

function lockOf(context: RuleContext): RuleRefusal | null {
  const byAnybody = isByAnybody(context)
  const failures = failuresOf(context.account, byAnybody)
  return isLocked(failures, context.now)
    ? refusedUntil(failures.lockedUntil, { lockedUntil: failures.lockedUntil, byAnybody })
    : null
}

function counted({ counts }: CodeVerdict, refusal: RuleRefusal): RuleRefusal {
  return counts ? { ...refusal, records: 'wrong-code' } : refusal
}

export const codeRules: readonly Rule[] = [
  refuses({
    id: 'code.cooldown',
    source: [ours()],
    stage: 'limits',
    on: sendsCode,
    refusal: (context) => limited(context, 'code.cooldown'),
  }),
  refuses({
    id: 'code.hourly-limit',
    source: [ours()],
    stage: 'limits',
    on: sendsCode,
    refusal: (context) => limited(context, 'code.hourly-limit'),
  }),
  refuses({
    id: 'code.daily-limit',
    source: [ours()],
    stage: 'limits',
    on: sendsCode,
    refusal: (context) => limited(context, 'code.daily-limit'),
  }),
  rule({
    id: 'code.locked',
    source: [nist('3.2.2'), ours()],
    refuses: [
      when({
        stage: 'limits',
        on: ['submit-code'],
        refusal: (context) => (isRecovery(context) ? null : lockOf(context)),
      }),
      when({
        // Told only to whoever has the password right: to anybody else it would say that somebody has the name. A lock of
        // the sign-in itself stands before it in the table.
        stage: 'limits',
        on: ['sign-in'],
        looksAtParameters: true,
        refusal: (context) =>
          context.command.code !== undefined && passwordIsRight(context) ? lockOf(context) : null,
      }),
    ],
  }),
  refuses({
    id: 'phone.last-four-locked',
    source: [howTo(), ours()],
    stage: 'limits',
    on: ['check-last-four', 'request-code'],
    refusal({ account, command, now }) {
      const lockedUntil = account.lastFour.lockedUntil
      if (lockedUntil === null || now >= lockedUntil) return null
      const contact = findContact(account, command.contactId)
      const concerned =
        command.type === 'check-last-four' ||
        (command.purpose === 'change-security-info' && contact?.kind === 'phone')
      return concerned ? refusedUntil(lockedUntil, { lockedUntil }) : null
    },
  }),
  refuses({
    id: 'code.support-call',
    source: [ours()],
    stage: 'identity',
    on: ['request-code', 'submit-code'],
    refusal({ by, command }) {
      if (by.kind === 'operator')
        return agentPurposes.includes(command.purpose)
          ? null
          : refused({ purpose: command.purpose }, 'request-code')
      return command.purpose === 'support-call' ? refused({ purpose: command.purpose }) : null
    },
  }),
  rule({
    id: 'phone.last-four',
    source: [howTo()],
    refuses: [
      when({
        stage: 'own',
        on: ['request-code'],
        looksAtParameters: true,
        isStep: true,
        refusal({ account, by, command, now }) {
          const contact = findContact(account, command.contactId)
          if (
            by.kind !== 'customer' ||
            command.purpose !== 'change-security-info' ||
            contact?.kind !== 'phone'
          )
            return null
          const open = account.lastFour.open.some(
            (one) => one.contactId === contact.id && now < one.until,
          )
          return open ? null : refused({ contact: maskAddress(contact) }, 'check-last-four')
        },
      }),
      when({
        stage: 'own',
        on: ['check-last-four'],
        looksAtParameters: true,
        refusal({ account, command, policy }) {
          const contact = findContact(account, command.contactId)
          if (
            contact?.kind !== 'phone' ||
            contact.value.slice(-4) === plainDigits(command.digits).replace(/\D/g, '')
          )
            return null
          const triesLeft = Math.max(
            0,
            policy.values['lastFour.tries'] - account.lastFour.wrong - 1,
          )
          return {
            ...refused({ contact: maskAddress(contact), triesLeft }, 'check-last-four'),
            records: 'wrong-last-four',
          }
        },
      }),
    ],
  }),
  refuses({
    id: 'code.reading',
    source: [ours()],
    stage: 'own',
    on: checksCode,
    looksAtParameters: true,
    refusal(context) {
      const { command, policy } = context
      return verdictThatIs(context, 'unreadable') && command.code !== undefined
        ? refused(
            { digits: digitsIn(command.code).length, need: policy.values['code.digits'] },
            command.type,
          )
        : null
    },
  }),
  refuses({
    id: 'code.superseded',
    source: [ours()],
    stage: 'own',
    on: checksCode,
    looksAtParameters: true,
    refusal(context) {
      const verdict = verdictThatIs(context, 'superseded')
      return verdict && refused(newestFacts(context, verdict), 'submit-code')
    },
  }),
  refuses({
    id: 'code.expired',
    source: [nist('3.1.3.2')],
    stage: 'own',
    on: checksCode,
    looksAtParameters: true,
    refusal(context) {
      const verdict = verdictThatIs(context, 'expired')
      return verdict && refused({ expiredAt: verdict.code.expiresAt }, 'request-code')
    },
  }),
  refuses({
    id: 'code.used',
    source: [nist('3.1.3.2'), asvs('6.5.1')],
    stage: 'own',
    on: checksCode,
    looksAtParameters: true,
    refusal(context) {
      const verdict = verdictThatIs(context, 'used')
      return verdict && refused({ usedAt: verdict.code.usedAt }, 'request-code')
    },
  }),
  refuses({
    id: 'code.purpose',
    source: [asvs('6.6.2')],
    stage: 'own',
    on: checksCode,
    looksAtParameters: true,
    refusal(context) {
      return verdictThatIs(context, 'purpose') && refused({}, 'request-code')
    },
  }),
  refuses({
    id: 'code.attempts',
    source: [nist('3.2.2')],
    stage: 'own',
    on: checksCode,
    looksAtParameters: true,
    refusal(context) {
      const verdict = verdictThatIs(context, 'attempts')
      if (!verdict || isRecovery(context)) return null
      return counted(verdict, refused({ triesLeft: 0 }, 'request-code'))
    },
  }),
  refuses({
    id: 'code.wrong',
    source: [nist('3.1.3.2')],
    stage: 'own',
    on: checksCode,
    looksAtParameters: true,
    refusal(context) {
      const { verdict } = context
      if (verdict === null || verdict.is === 'right') {
        // A lock is told as just another wrong code where saying more would say that the contact is known.
        return verdict &&
          isRecovery(context) &&
          isLocked(failuresOf(context.account, true), context.now)
          ? refused({}, 'recover-username')
          : null
      }
      return wrong(context, verdict)
    },
  }),
  shapes({
    id: 'code.resend',
    source: [article()],
    where: 'request-code',
  }),
  shapes({
    id: 'code.hidden',
    source: [ours()],
    where: 'every code that is sent',
  }),
]
