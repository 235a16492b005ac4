import { describe, expect, it } from 'vitest'
import { calendarKinds } from '@shared/views/timer'
import { duration, instant, minus, plus } from '@shared/vocabulary/instant'
import type { AccountId } from '@shared/vocabulary/ids'
import { GivenDates, nameOfWait } from './givenDates'

const now = instant('2026-11-22T09:00:00Z')
const at = plus(now, duration('30d'))
const wait = { accountId: 'account-1' as AccountId, kind: 'replacement', last: 1 } as const
const other = { ...wait, accountId: 'account-2' as AccountId }

/** What the next file knows of a file with this. */
function after(earlier: GivenDates, when = now): GivenDates {
  return new GivenDates(earlier.settings(when)['calendar'] ?? null)
}
function first(): GivenDates {
  const dates = new GivenDates(null)
  expect(dates.give(wait, at)).toBe(0)
  return dates
}

describe('the dates that calendar files have had', () => {
  it('keep their name and number while they stay, and get the next number each time that they move', () => {
    const same = after(first())
    expect(same.give(wait, at)).toBe(0)
    const moved = after(same)
    expect(moved.give(wait, plus(at, duration('1s')))).toBe(1)
    const back = after(moved)
    expect(back.give(wait, at)).toBe(2)
    expect(nameOfWait(wait)).toBe('account-1-replacement-1')
  })

  it('are missing where a file does not have them any more, and stay cancelled with one number until their time is over', () => {
    const dates = after(first())
    dates.give(other, at)
    expect(dates.missing(calendarKinds, now)).toEqual([{ ...wait, at }])
    expect(dates.cancel(wait)).toBe(1)
    expect(dates.missing(calendarKinds, now)).toEqual([])
    const again = after(dates)
    again.give(other, at)
    expect(again.missing(calendarKinds, now)).toEqual([{ ...wait, at }])
    expect(again.cancel(wait)).toBe(1)
    expect(after(again, at).missing(calendarKinds, now)).toEqual([])
  })

  it('come back with the next number where a wait begins anew', () => {
    const dates = after(first())
    dates.cancel(wait)
    expect(after(dates).give(wait, at)).toBe(2)
  })

  it('are not missing where their kind was not asked for, and stay remembered for when it is', () => {
    const dates = after(first())
    expect(dates.missing(['reminder'], now)).toEqual([])
    expect(after(dates).missing(['replacement'], now)).toEqual([{ ...wait, at }])
  })

  it('are not missing at their very instant: they happen then', () => {
    expect(after(first()).missing(calendarKinds, at)).toEqual([])
    expect(after(first()).missing(calendarKinds, minus(at, duration('1s')))).toHaveLength(1)
  })

  it.each(['', 'nothing', '{}', '[{"accountId":"a"}]'])(
    'are none where what was kept can’t be read: %s',
    (kept) => {
      expect(new GivenDates(kept).missing(calendarKinds, now)).toEqual([])
    },
  )

  it('that no file has had are never cancelled', () => {
    expect(() => new GivenDates(null).cancel(wait)).toThrow()
  })
})
