import { plus, type Instant } from '@shared/vocabulary/instant'
import { agentPurposes } from '../model/codePurposes'
import { codeFailure } from './codeFailure'
import { sendingRefusal } from './sendingLimits'
import type { CodeVerdict } from './judgeCode'
import { maskAddress } from '../model/mask'
import { findContact, isLocked } from '../model/selectors'
import type { Situation } from './context'
import { never, refuses, shapes, until, type Because, type Rule } from './rule'

const sendsCode = ['request-code', 'add-contact', 'replace-contacts', 'cancel-replacement'] as const
const checksCode = ['submit-code', 'sign-in'] as const

/** Before a verification a caller must not learn whether the contact is known: such answers are all alike (rule recovery.silent). */
function isRecovery({ command }: Situation): boolean {
  return command.type === 'submit-code' && command.purpose === 'recover-username'
}

function verdictIs(situation: Situation, is: CodeVerdict['is']): CodeVerdict | null {
  return situation.verdict?.is === is ? situation.verdict : null
}

function newestFacts(
  situation: Situation,
  verdict: CodeVerdict,
): { sentAt: Instant | null; contact: string | null } {
  const contact = verdict.code && findContact(situation.account, verdict.code.contactId)
  return {
    sentAt: verdict.code?.sentAt ?? null,
    contact: contact ? maskAddress(contact, situation.policy.values['mask.showEmailDomain']) : null,
  }
}

function wrong(situation: Situation, verdict: CodeVerdict): Because {
  const attempts = verdict.counts ? [codeFailure(situation, verdict)] : []
  if (isRecovery(situation)) return { ...never({}, 'recover-username'), attempts }
  const triesLeft =
    verdict.code && verdict.code.usedAt === null
      ? Math.max(0, situation.policy.values['code.tries'] - verdict.code.wrongTries - 1)
      : 0
  return { ...never({ triesLeft, codeSent: verdict.code !== null }, 'request-code'), attempts }
}

export const codeRules: readonly Rule[] = [
  refuses({
    id: 'code.cooldown',
    source: ['L'],
    stage: 'limits',
    on: sendsCode,
    sentence: 'After a code was sent, the next one may go 60 seconds later.',
    because: ({ account, now, policy }) => sendingRefusal(account, now, policy, 'code.cooldown'),
  }),
  refuses({
    id: 'code.hourly-limit',
    source: ['L'],
    stage: 'limits',
    on: sendsCode,
    sentence: 'At most five codes go out for an account in an hour.',
    because: ({ account, now, policy }) =>
      sendingRefusal(account, now, policy, 'code.hourly-limit'),
  }),
  refuses({
    id: 'code.daily-limit',
    source: ['L'],
    stage: 'limits',
    on: sendsCode,
    sentence: 'At most ten codes go out for an account in a day.',
    because: ({ account, now, policy }) => sendingRefusal(account, now, policy, 'code.daily-limit'),
  }),
  refuses({
    id: 'code.locked',
    source: ['N', 'L'],
    stage: 'limits',
    on: checksCode,
    sentence:
      'Ten wrong codes in a row lock checking for 15 minutes, then for an hour, then for a day; a right one resets it.',
    because(situation) {
      const { account, command, now } = situation
      if (
        (command.type === 'sign-in' && command.code === undefined) ||
        isRecovery(situation) ||
        !isLocked(account.codeFailures, now)
      )
        return null
      return until(account.codeFailures.lockedUntil, {
        lockedUntil: account.codeFailures.lockedUntil,
      })
    },
  }),
  refuses({
    id: 'phone.last-four-locked',
    source: ['B', 'L'],
    stage: 'limits',
    on: ['check-last-four', 'request-code'],
    sentence: 'Three wrong last-four-digit answers are refused for 24 hours.',
    because({ account, command, now }) {
      const lockedUntil = account.lastFour.lockedUntil
      if (lockedUntil === null || now >= lockedUntil) return null
      const contact = findContact(account, command.contactId)
      const concerned =
        command.type === 'check-last-four' ||
        (command.purpose === 'change-security-info' && contact?.kind === 'phone')
      return concerned ? until(lockedUntil, { lockedUntil }) : null
    },
  }),
  refuses({
    id: 'code.support-call',
    source: ['L'],
    stage: 'identity',
    on: ['request-code', 'submit-code'],
    sentence:
      'A code that an agent has sent names the case and never signs in or resets; sign-in and reset codes are refused in the agent’s box.',
    because({ by, command }) {
      if (by.kind === 'operator')
        return agentPurposes.includes(command.purpose)
          ? null
          : never({ purpose: command.purpose }, 'request-code')
      return command.purpose === 'support-call' ? never({ purpose: command.purpose }) : null
    },
  }),
  refuses({
    id: 'phone.last-four',
    source: ['B'],
    stage: 'own',
    on: ['request-code'],
    looksAtParameters: true,
    sentence:
      'Before a code goes to an existing phone for a change of security info, its last four digits must be entered correctly first; that opens the sending for 15 minutes and is never proof by itself.',
    because({ account, by, command, now }) {
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
      return open ? null : never({ contact: maskAddress(contact) }, 'check-last-four')
    },
  }),
  refuses({
    id: 'phone.last-four',
    source: ['B'],
    stage: 'own',
    on: ['check-last-four'],
    looksAtParameters: true,
    sentence: 'The last four digits must be those of the stored phone.',
    because({ account, command, now, policy }) {
      const contact = findContact(account, command.contactId)
      if (
        contact?.kind !== 'phone' ||
        contact.value.slice(-4) === command.digits.replace(/\D/g, '')
      )
        return null
      const wrongTries = account.lastFour.wrong + 1
      const lockedUntil =
        wrongTries >= policy.values['lastFour.tries']
          ? plus(now, policy.values['lastFour.lock'])
          : null
      return {
        ...never(
          {
            contact: maskAddress(contact),
            triesLeft: Math.max(0, policy.values['lastFour.tries'] - wrongTries),
          },
          'check-last-four',
        ),
        attempts: [{ type: 'last-four-failed', contactId: contact.id, lockedUntil }],
      }
    },
  }),
  refuses({
    id: 'code.superseded',
    source: ['L'],
    stage: 'own',
    on: checksCode,
    looksAtParameters: true,
    sentence:
      'Only the newest code of a purpose counts; an older one answers that a newer one was sent, and when.',
    because(situation) {
      const verdict = verdictIs(situation, 'superseded')
      return verdict && never(newestFacts(situation, verdict), 'submit-code')
    },
  }),
  refuses({
    id: 'code.expired',
    source: ['N'],
    stage: 'own',
    on: checksCode,
    looksAtParameters: true,
    sentence: 'After ten minutes the answer to a code is “expired”, not “wrong”.',
    because(situation) {
      const verdict = verdictIs(situation, 'expired')
      return verdict && never({ expiredAt: verdict.code?.expiresAt ?? null }, 'request-code')
    },
  }),
  refuses({
    id: 'code.used',
    source: ['N', 'O'],
    stage: 'own',
    on: checksCode,
    looksAtParameters: true,
    sentence: 'A code verifies once.',
    because(situation) {
      const verdict = verdictIs(situation, 'used')
      return verdict && never({ usedAt: verdict.code?.usedAt ?? null }, 'request-code')
    },
  }),
  refuses({
    id: 'code.purpose',
    source: ['O'],
    stage: 'own',
    on: checksCode,
    looksAtParameters: true,
    sentence:
      'A code verifies only for the account, contact, purpose and case that it was sent for.',
    because(situation) {
      return verdictIs(situation, 'purpose') && never({}, 'request-code')
    },
  }),
  refuses({
    id: 'code.attempts',
    source: ['N'],
    stage: 'own',
    on: checksCode,
    looksAtParameters: true,
    sentence: 'Five wrong tries end a code; a new one has to be sent.',
    because(situation) {
      const verdict = verdictIs(situation, 'attempts')
      if (!verdict || isRecovery(situation)) return null
      return {
        ...never({ triesLeft: 0 }, 'request-code'),
        attempts: verdict.counts ? [codeFailure(situation, verdict)] : [],
      }
    },
  }),
  refuses({
    id: 'code.wrong',
    source: ['N'],
    stage: 'own',
    on: checksCode,
    looksAtParameters: true,
    sentence:
      'A wrong code is refused with the number of tries that are left; sending another one does not reset the count.',
    because(situation) {
      const { verdict } = situation
      if (verdict === null || verdict.is === 'right') {
        // A lock is told as just another wrong code where saying more would say that the contact is known.
        return verdict &&
          isRecovery(situation) &&
          isLocked(situation.account.codeFailures, situation.now)
          ? never({}, 'recover-username')
          : null
      }
      return wrong(situation, verdict)
    },
  }),
  shapes({
    id: 'code.resend',
    source: ['A'],
    where: 'request-code',
    sentence: '“I don’t have a code” sends another one, within all limits.',
  }),
  shapes({
    id: 'code.hidden',
    source: ['L'],
    where: 'every code that is sent',
    sentence:
      'A code is stored only as a keyed hash and never shown to an operator, logged or exported; only the training room shows it, on the simulated device.',
  }),
]
