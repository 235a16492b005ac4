import { minus, type Instant, type Seconds } from '@shared/vocabulary/instant'
import type { Account, Failures, Replacement } from '../model/account'
import type { Changes } from './changes'
import type { EventOf } from '../model/events'

/**
 * The clock had been ahead while some of this was recorded. What was recorded later than it is now counts from now: nothing
 * that began then ends sooner after its beginning, and nothing that began before is moved.
 */
export function evolveClock(account: Account, { at }: EventOf<'clock-corrected'>): Changes {
  const past = <T extends Instant | null>(recorded: T): T =>
    recorded !== null && recorded > at ? (at as T) : recorded
  /** The end of something that began at `from`: as long after its beginning as it was. */
  const end = <T extends Instant | null>(ends: T, from: Instant | null): T =>
    ends === null || from === null || from <= at ? ends : (minus(ends, (from - at) as Seconds) as T)
  const failures = (one: Failures): Failures => ({
    ...one,
    lockedAt: past(one.lockedAt),
    lockedUntil: end(one.lockedUntil, one.lockedAt),
  })
  const replacement = (one: Replacement): Replacement => ({
    ...one,
    requestedAt: past(one.requestedAt),
    confirmBy: end(one.confirmBy, one.requestedAt),
    startedAt: past(one.startedAt),
    maturesAt: end(one.maturesAt, one.startedAt),
    remindAt: one.remindAt.map((remindAt) => end(remindAt, one.startedAt)),
    frozenAt: past(one.frozenAt),
    releasedAt: past(one.releasedAt),
  })
  const { notice, lastFour } = account
  return {
    clock: at,
    lastSignInAt: past(account.lastSignInAt),
    ...(account.registeredAt === undefined ? {} : { registeredAt: past(account.registeredAt) }),
    contacts: account.contacts.map((one) => ({
      ...one,
      addedAt: past(one.addedAt),
      confirmedAt: past(one.confirmedAt),
      disabledAt: past(one.disabledAt),
      ...(one.unprovenUntil === undefined
        ? {}
        : { unprovenUntil: end(one.unprovenUntil, one.confirmedAt) }),
    })),
    sessions: account.sessions.map((one) => ({ ...one, since: past(one.since) })),
    signInFailures: failures(account.signInFailures),
    codes: account.codes.map((one) => ({
      ...one,
      sentAt: past(one.sentAt),
      expiresAt: end(one.expiresAt, one.sentAt),
      endedAt: past(one.endedAt),
      usedAt: past(one.usedAt),
      ...(one.withdrawnAt === undefined ? {} : { withdrawnAt: past(one.withdrawnAt) }),
    })),
    codeFailures: failures(account.codeFailures),
    ...(account.failuresByAnybody === undefined
      ? {}
      : { failuresByAnybody: failures(account.failuresByAnybody) }),
    // When a phone was opened isn't kept: whoever was to get a code for it gives its digits once more.
    lastFour: {
      ...lastFour,
      lockedAt: past(lastFour.lockedAt),
      lockedUntil: end(lastFour.lockedUntil, lastFour.lockedAt),
      open: [],
    },
    proofs: account.proofs.map((one) => ({
      ...one,
      verifiedAt: past(one.verifiedAt),
      until: end(one.until, one.verifiedAt),
      ...(one.askedAt === undefined ? {} : { askedAt: past(one.askedAt) }),
    })),
    notice:
      notice === null
        ? null
        : {
            raisedAt: past(notice.raisedAt),
            hardAt: end(notice.hardAt, notice.raisedAt),
            skippedAt: past(notice.skippedAt),
            skippedUntil: end(notice.skippedUntil, notice.skippedAt),
          },
    replacement: account.replacement === null ? null : replacement(account.replacement),
    cases: account.cases.map((one) => ({
      ...one,
      openedAt: past(one.openedAt),
      closedAt: past(one.closedAt),
      // When a call was announced isn't kept: its words are over.
      ...(one.announcedUntil === undefined ? {} : { announcedUntil: past(one.announcedUntil) }),
      ...(one.waitsSince === undefined ? {} : { waitsSince: past(one.waitsSince) }),
      checks: one.checks.map((check) => ({ ...check, at: past(check.at) })),
    })),
    ...(account.formerContacts === undefined
      ? {}
      : {
          formerContacts: account.formerContacts.map((one) => ({
            ...one,
            leftAt: past(one.leftAt),
            until: end(one.until, one.leftAt),
          })),
        }),
    ...(account.weakened === undefined
      ? {}
      : {
          weakened: account.weakened.map((one) => ({
            ...one,
            at: past(one.at),
            until: end(one.until, one.at),
          })),
        }),
    approvals: account.approvals.map((one) => ({
      ...one,
      requestedAt: past(one.requestedAt),
      expiresAt: end(one.expiresAt, one.requestedAt),
      usedAt: past(one.usedAt),
      ...(one.decidedAt === undefined ? {} : { decidedAt: past(one.decidedAt) }),
      ...(one.withdrawnAt === undefined ? {} : { withdrawnAt: past(one.withdrawnAt) }),
    })),
  }
}
