import { describe, expect, it } from 'vitest'
import { duration, instant, minus, plus, type Instant } from '@shared/vocabulary/instant'
import type { Account } from '../model/account'
import { system } from '../model/actor'
import { Story } from '../testing/story'
import { evolve } from '.'

/** The clock is set right to this instant. */
const right = instant('2026-03-01T09:00:00Z')
const soon = plus(right, duration('15m'))
const later = plus(right, duration('30d'))
const none = { lockedAt: null, lockedUntil: null }

/** An account on which everything that it can hold began at `right`. */
const full: Account = {
  ...new Story().account,
  clock: right,
  registeredAt: right,
  lastSignInAt: right,
  contacts: [
    {
      id: 'mail',
      kind: 'email',
      value: 'maria.g@example.org',
      language: 'es',
      addedAt: right,
      confirmedAt: right,
      failuresInRow: 0,
      disabledAt: right,
      unprovenUntil: later,
    },
    {
      id: 'new',
      kind: 'email',
      value: 'new@example.org',
      language: 'es',
      addedAt: right,
      confirmedAt: null,
      failuresInRow: 0,
      disabledAt: null,
    },
  ],
  sessions: [{ window: 'main', since: right, held: null }],
  signInFailures: { inRow: 0, level: 1, lockedAt: right, lockedUntil: soon },
  codes: [
    {
      id: 'code-1',
      purpose: 'sign-in',
      contactId: 'mail',
      caseId: null,
      seal: '',
      sentAt: right,
      expiresAt: soon,
      wrongTries: 0,
      endedAt: right,
      usedAt: right,
      withdrawnAt: right,
    },
  ],
  codeFailures: { inRow: 0, level: 2, lockedAt: right, lockedUntil: later },
  failuresByAnybody: { inRow: 0, level: 3, lockedAt: right, lockedUntil: soon },
  lastFour: { wrong: 0, lockedAt: right, lockedUntil: soon, open: [] },
  proofs: [
    {
      contactId: 'mail',
      method: 'email',
      purpose: 'sign-in',
      window: 'main',
      caseId: null,
      verifiedAt: right,
      until: soon,
      askedAt: right,
    },
  ],
  notice: { raisedAt: right, hardAt: later, skippedAt: right, skippedUntil: soon },
  replacement: {
    id: 'replacement-1',
    kind: 'replace',
    requestedAt: right,
    confirmBy: soon,
    startedAt: right,
    maturesAt: later,
    remindAt: [soon, later],
    oldContactIds: ['mail'],
    newContactIds: ['new'],
    frozenAt: right,
    releasedAt: right,
  },
  cases: [
    {
      id: 'case-1',
      operatorId: 'ana',
      channel: 'phone',
      story: '',
      openedAt: right,
      closedAt: right,
      outcome: 'waiting',
      waitsSince: right,
      announcedUntil: right,
      checks: [{ check: 'pressure', contactId: null, at: right }],
    },
  ],
  approvals: [
    {
      id: 'approval-1',
      command: 'reveal-contact',
      binding: '',
      requestedBy: 'sam',
      caseId: 'case-1',
      requestedAt: right,
      expiresAt: later,
      decidedBy: 'sue',
      decision: 'approved',
      usedAt: right,
    },
  ],
  formerContacts: [
    {
      id: 'old',
      kind: 'email',
      value: 'old@example.org',
      language: 'es',
      leftAt: right,
      until: later,
    },
  ],
  weakened: [{ kind: 'exchange', at: right, until: soon }],
}

/** The same, with every instant moved. Everything else that is a number is small. */
function moved(account: Account, by: number): Account {
  return JSON.parse(JSON.stringify(account), (_key, value: unknown) =>
    typeof value === 'number' && value > 1_000_000 ? value + by : value,
  ) as Account
}
function corrected(account: Account, at: Instant = right): Account {
  return evolve(account, {
    type: 'clock-corrected',
    at,
    by: system,
    was: account.clock,
    early: null,
  })
}

describe('once the clock is right again', () => {
  it('what was recorded ahead of it counts from now, and lasts as long as it would have', () => {
    for (const ahead of [1, duration('3650d')]) expect(corrected(moved(full, ahead))).toEqual(full)
  })

  it('what began before it, or just then, ends when it would have', () => {
    expect(corrected(full)).toEqual(full)
    const before = moved(full, -60)
    expect(corrected(before, minus(right, 60))).toEqual(before)
    expect(corrected(before)).toEqual({ ...before, clock: right })
  })

  it('an opened phone takes its digits once more, and the words of an announced call are over', () => {
    const [one] = full.cases
    const open = { contactId: 'phone', until: plus(right, 1) }
    const { cases, lastFour } = corrected({
      ...full,
      lastFour: { ...full.lastFour, open: [open] },
      cases: [{ ...one!, announcedUntil: plus(right, 1) }],
    })
    expect(lastFour.open).toEqual([])
    expect(cases[0]?.announcedUntil).toBe(right)
  })

  it('what an account does not hold, it does not hold afterwards', () => {
    const { account } = new Story()
    const empty: Account = {
      ...account,
      signInFailures: { ...account.signInFailures, ...none },
      codes: full.codes.map(({ withdrawnAt: _withdrawn, ...code }) => code),
      proofs: full.proofs.map(({ askedAt: _asked, ...proof }) => proof),
      cases: full.cases.map(({ waitsSince: _waits, announcedUntil: _said, ...one }) => one),
    }
    const { registeredAt: _registered, ...older } = empty
    for (const before of [empty, older])
      expect(Object.keys(corrected(before))).toEqual(Object.keys(before))
    expect(corrected(older)).toStrictEqual({ ...older, clock: right })
  })
})
