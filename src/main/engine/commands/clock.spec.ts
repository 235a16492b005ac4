import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { duration, instant, minus, plus, type Instant } from '@shared/vocabulary/instant'
import { commandTypes } from '@shared/vocabulary/kinds'
import type { Account } from '../model/account'
import { system } from '../model/actor'
import { decide } from './decide'
import type { ClockDoubt } from '../model/decision'
import { evolve, fold } from '../evolve'
import { checksOf } from '../rules'
import { ruleContextOf } from '../rules/context'
import { runningReplacement } from '../model/selectors'
import { anyCommand } from '../testing/anyCommand'
import { arbitraryBeginning, arbitrarySteps, commandOf } from '../testing/arbitraryStory'
import { ana, phoneAndMail, Story } from '../testing/story'

const runs = { numRuns: Number(process.env.LATCHKEY_PROPERTY_RUNS ?? 200) }

function corrected(account: Account, at: Instant): Account {
  return evolve(account, {
    type: 'clock-corrected',
    at,
    by: system,
    was: account.clock,
    early: null,
  })
}

describe('a clock that is not believed', () => {
  const doubt: ClockDoubt = {
    kind: 'ahead',
    lastSeen: instant('2026-03-01T09:00:00Z'),
    says: instant('2026-04-10T09:00:00Z'),
  }
  it('lets nothing be decided that counts time, whatever the command, and says since when', () => {
    const story = new Story({ contacts: phoneAndMail })
    const decision = decide(
      story.account,
      { type: 'recover-username', by: ana, contact: { kind: 'email', value: null } },
      { ...story.context, doubt },
    )
    expect(decision).toMatchObject({
      outcome: 'refused',
      events: [],
      refusal: {
        rule: 'clock.suspect',
        facts: { lastSeen: doubt.lastSeen, says: doubt.says },
        liftsAt: null,
        remedies: [],
      },
    })
  })

  it('leaves a case to be worked on, a takeover to be reported and a request to be declined, and nothing else', () => {
    const check = checksOf.note.find(({ rule }) => rule === 'clock.suspect')
    const story = new Story({ contacts: phoneAndMail })
    const left = commandTypes.filter(
      (type) =>
        check?.refusal(
          ruleContextOf(story.account, anyCommand(type, ana), { ...story.context, doubt }),
        ) === null,
    )
    expect(left.toSorted()).toEqual([
      'check-in-case',
      'close-case',
      'decline',
      'diagnose-delivery',
      'hand-over',
      'link-ticket',
      'note',
      'open-case',
      'reopen-case',
      'report-not-me',
      'sign-out',
      'take-over',
      'withdraw',
    ])
  })
})

describe('an account that a clock that was ahead has touched', () => {
  it('starts its waits anew from now, as long as they were, and keeps those that began before', () => {
    const story = new Story({ contacts: phoneAndMail })
    const right = story.now
    const began = corrected(
      { ...story.account, replacement: replacementFrom(plus(right, duration('3650d'))) },
      right,
    )
    expect(began.replacement).toMatchObject({
      startedAt: right,
      maturesAt: plus(right, duration('30d')),
      remindAt: [plus(right, duration('23d')), plus(right, duration('29d'))],
    })
    const before = replacementFrom(minus(right, 1))
    expect(corrected({ ...story.account, replacement: before }, right).replacement).toEqual(before)
  })

  it('is locked no longer than the lock is, and its codes open no longer than they were', () => {
    const story = new Story({ contacts: phoneAndMail })
    const right = story.now
    const ahead = plus(right, duration('3650d'))
    const lock = { inRow: 0, level: 1, lockedAt: ahead, lockedUntil: plus(ahead, duration('15m')) }
    const { codeFailures, signInFailures, lastFour } = corrected(
      {
        ...story.account,
        codeFailures: lock,
        signInFailures: lock,
        lastFour: {
          wrong: 0,
          lockedAt: ahead,
          lockedUntil: plus(ahead, duration('24h')),
          open: [],
        },
      },
      right,
    )
    expect([codeFailures.lockedUntil, signInFailures.lockedUntil, lastFour.lockedUntil]).toEqual([
      plus(right, duration('15m')),
      plus(right, duration('15m')),
      plus(right, duration('24h')),
    ])
  })

  it(
    'is what its events add up to, has nothing behind it that is still to come, shortens no wait, and can be worked on',
    () => {
      fc.assert(
        fc.property(
          arbitraryBeginning,
          arbitrarySteps,
          fc.integer({ min: 0, max: 400 }),
          (beginning, steps, days) => {
            const story = new Story(beginning)
            for (const step of steps) {
              story.later(step.wait)
              story.give(commandOf(story, step))
            }
            const before = story.account
            const right = minus(before.clock, days * 86_400)
            const event = {
              type: 'clock-corrected',
              at: right,
              by: system,
              was: before.clock,
              early: null,
            } as const
            const account = evolve(before, event)
            expect(fold([...story.events, event])).toEqual(account)
            expect(account.clock).toBe(right)
            for (const at of recordedInstants(account)) expect(at).toBeLessThanOrEqual(right)
            const [waited, waits] = [runningReplacement(before), runningReplacement(account)]
            if (waited !== null)
              expect(waits!.maturesAt).toBe(
                waited.startedAt > right
                  ? right + (waited.maturesAt - waited.startedAt)
                  : waited.maturesAt,
              )
            const decision = decide(
              account,
              { type: 'open-case', by: ana, channel: 'phone', story: '' },
              { ...story.context, now: right },
            )
            expect(decision.outcome === 'refused' && decision.refusal.rule).not.toBe(
              'clock.backwards',
            )
          },
        ),
        runs,
      )
    },
    10_000 + runs.numRuns * 50,
  )
})

function replacementFrom(startedAt: Instant): NonNullable<Account['replacement']> {
  const day = duration('1d')
  return {
    id: 'replacement-1',
    kind: 'remove-all',
    requestedAt: startedAt,
    confirmBy: null,
    startedAt,
    maturesAt: plus(startedAt, 30 * day),
    remindAt: [plus(startedAt, 23 * day), plus(startedAt, 29 * day)],
    oldContactIds: [],
    newContactIds: [],
    frozenAt: null,
    releasedAt: null,
  }
}

/** Every instant of the account at which something was recorded. */
function recordedInstants(account: Account): readonly Instant[] {
  return [
    account.lastSignInAt,
    ...account.contacts.flatMap((one) => [one.addedAt, one.confirmedAt, one.disabledAt]),
    ...account.sessions.map((one) => one.since),
    ...account.codes.flatMap((one) => [one.sentAt, one.endedAt, one.usedAt]),
    account.codeFailures.lockedAt,
    account.signInFailures.lockedAt,
    account.lastFour.lockedAt,
    ...account.proofs.map((one) => one.verifiedAt),
    account.notice?.raisedAt ?? null,
    account.notice?.skippedAt ?? null,
    account.replacement?.requestedAt ?? null,
    account.replacement?.startedAt ?? null,
    account.replacement?.frozenAt ?? null,
    account.replacement?.releasedAt ?? null,
    ...account.cases.flatMap((one) => [
      one.openedAt,
      one.closedAt,
      ...one.checks.map((check) => check.at),
    ]),
    ...account.approvals.flatMap((one) => [one.requestedAt, one.usedAt]),
  ].filter((at) => at !== null)
}
