import type { ContactId } from '@shared/vocabulary/ids'
import { plus, type Instant } from '@shared/vocabulary/instant'
import type { CommandType, TimerKind } from '@shared/vocabulary/kinds'
import type { RuleId } from '@shared/vocabulary/ruleIds'
import type { Account, Failures } from '../model/account'
import { noFailures } from '../model/failures'
import { frozen } from '@shared/commands'
import type { Policy } from '../model/policy'
import {
  contactState,
  establishedAt,
  isLocked,
  liveProofs,
  openCodes,
  runningReplacement,
} from '../model/selectors'

const frozenMeanwhile = [...frozen('security'), ...frozen('billing')]

/** Something that ends by itself (rules, section 6): facts plus arithmetic, never counted down in storage. */
export interface Timer {
  readonly kind: TimerKind
  readonly rule: RuleId
  readonly startedAt: Instant
  readonly endsAt: Instant
  readonly contactId: ContactId | null
  readonly blocks: readonly CommandType[]
  readonly endsSooner: readonly CommandType[]
}

/** The timers that run at `now`, soonest end first. At `endsAt` itself a timer no longer runs. */
export function timersOf(account: Account, now: Instant, policy: Policy): readonly Timer[] {
  return [
    ...replacementTimers(account),
    ...noticeTimers(account),
    ...codeTimers(account, policy),
    ...lockTimers(account, now),
    ...proofTimers(account, now),
    ...establishedTimers(account, policy),
  ]
    .filter((timer) => now < timer.endsAt)
    .sort((a, b) => a.endsAt - b.endsAt || (a.kind < b.kind ? -1 : 1))
}

function timer(
  kind: TimerKind,
  rule: RuleId,
  startedAt: Instant,
  endsAt: Instant,
  more: Partial<Timer> = {},
): Timer {
  return { kind, rule, startedAt, endsAt, contactId: null, blocks: [], endsSooner: [], ...more }
}

function replacementTimers(account: Account): Timer[] {
  const running = runningReplacement(account)
  if (running) {
    return [
      timer('replacement', 'replacement.wait', running.startedAt, running.maturesAt, {
        blocks: frozenMeanwhile,
        endsSooner: running.frozenAt === null ? ['cancel-replacement'] : ['close-takeover'],
      }),
    ]
  }
  const requested = account.replacement
  return requested?.confirmBy == null
    ? []
    : [
        timer(
          'replacement-confirm',
          'replacement.confirm-new-first',
          requested.requestedAt,
          requested.confirmBy,
          {
            contactId: requested.newContactIds[0] ?? null,
            endsSooner: ['submit-code'],
          },
        ),
      ]
}

function noticeTimers(account: Account): Timer[] {
  const notice = account.notice
  if (notice === null) return []
  const skip =
    notice.skippedAt !== null && notice.skippedUntil !== null
      ? [
          timer('notice-skip', 'notice.skip', notice.skippedAt, notice.skippedUntil, {
            endsSooner: ['request-code', 'add-contact'],
          }),
        ]
      : []
  return [
    ...skip,
    timer('notice-hard', 'notice.verify-first', notice.raisedAt, notice.hardAt, {
      endsSooner: ['request-code', 'add-contact'],
    }),
  ]
}

function codeTimers(account: Account, policy: Policy): Timer[] {
  const newestOfEach = account.codes.filter(
    (code, index) =>
      !account.codes.slice(index + 1).some(({ contactId }) => contactId === code.contactId) &&
      account.contacts.some(({ id }) => id === code.contactId),
  )
  return [
    ...openCodes(account).map((code) =>
      timer('code-expiry', 'code.expired', code.sentAt, code.expiresAt, {
        contactId: code.contactId,
      }),
    ),
    ...newestOfEach.map(({ contactId, sentAt }) =>
      timer(
        'code-cooldown',
        'code.cooldown',
        sentAt,
        plus(sentAt, policy.values['code.cooldown']),
        {
          contactId,
          blocks: ['request-code'],
        },
      ),
    ),
  ]
}

function lockTimers(account: Account, now: Instant): Timer[] {
  const { codeFailures, failuresByAnybody = noFailures, signInFailures, lastFour } = account
  const codeLock = (kind: TimerKind, failures: Failures) =>
    isLocked(failures, now)
      ? [
          timer(kind, 'code.locked', failures.lockedAt ?? now, failures.lockedUntil, {
            blocks: ['submit-code'],
          }),
        ]
      : []
  return [
    ...codeLock('code-lock', codeFailures),
    ...codeLock('code-lock-anybody', failuresByAnybody),
    ...(isLocked(signInFailures, now)
      ? [
          timer(
            'sign-in-lock',
            'signin.locked',
            signInFailures.lockedAt ?? now,
            signInFailures.lockedUntil,
            { blocks: ['sign-in'], endsSooner: ['unlock-sign-in'] },
          ),
        ]
      : []),
    ...(lastFour.lockedAt !== null && lastFour.lockedUntil !== null
      ? [
          timer(
            'last-four-lock',
            'phone.last-four-locked',
            lastFour.lockedAt,
            lastFour.lockedUntil,
            { blocks: ['check-last-four'] },
          ),
        ]
      : []),
  ]
}

function proofTimers(account: Account, now: Instant): Timer[] {
  return liveProofs(account, now).map((proof) =>
    timer('proof', 'identity.code-required', proof.verifiedAt, proof.until, {
      contactId: proof.contactId,
    }),
  )
}

function establishedTimers(account: Account, policy: Policy): Timer[] {
  return account.contacts.flatMap((contact) => {
    const endsAt = establishedAt(contact, policy)
    // What rides in a replacement comes or goes with it, however long it has been there.
    const rides = ['pending-addition', 'pending-removal'].includes(contactState(account, contact))
    return rides || endsAt === null || contact.confirmedAt === null
      ? []
      : [
          timer('established', 'contacts.all-at-once', contact.confirmedAt, endsAt, {
            contactId: contact.id,
          }),
        ]
  })
}
