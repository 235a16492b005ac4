import { describe, expect, it } from 'vitest'
import type { TransportFault } from '@shared/vocabulary/deliveryStates'
import type { Instant } from '@shared/vocabulary/instant'
import type { Outcome } from '../ports/carrier'
import { makePace } from './pace'
import { afterAttempt, isUnproven, untried, type Standing, type Way } from './way'

const start = 1_000_000
const at = (seconds: number): Instant => (start + seconds) as Instant
const open: Standing = { fault: null, pausedUntil: null }
const notSent = (fault: TransportFault): Outcome => ({ is: 'not-sent', fault, answer: null })
const refused: Outcome = { is: 'refused', soft: false, answer: '550 no', again: null }

/** Attempts one after the other, each once the way may be tried again. */
function attempts(outcomes: readonly Outcome[], way: Way = untried, standing = open) {
  let now = at(0)
  const pauses: number[] = []
  for (const outcome of outcomes) {
    now = (standing.pausedUntil ?? now) > now ? standing.pausedUntil! : now
    const next = afterAttempt(way, standing, outcome, now)
    way = next.way
    standing = next.standing ?? standing
    pauses.push(Math.max(0, (standing.pausedUntil ?? now) - now))
  }
  return { pauses, standing, way }
}

describe('a way out', () => {
  it('is left alone after five attempts in a row that came to nothing, longer each time, for a minute at most', () => {
    const { pauses, standing } = attempts(Array<Outcome>(11).fill(notSent('connection')))
    expect(pauses).toEqual([0, 0, 0, 0, 5, 10, 20, 40, 60, 60, 60])
    expect(standing.fault).toMatchObject({ fault: 'connection', since: at(0) })
  })

  it('works when somebody answers, also by refusing a message', () => {
    const four = Array<Outcome>(4).fill(notSent('time'))
    expect(attempts([...four, refused, ...four]).standing).toEqual(open)
    expect(attempts([...four, ...four, refused]).standing).toEqual(open)
  })

  it('is looked at once an hour where only an administrator can mend it', () => {
    for (const fault of ['sign-in', 'certificate', 'no-tls', 'settings'] as const)
      expect(attempts([notSent(fault), notSent(fault)]).pauses).toEqual([3_600, 3_600])
  })

  it('is not paused for longer by what was under way when it was paused', () => {
    const { way, standing } = attempts(Array<Outcome>(5).fill(notSent('connection')))
    const next = afterAttempt(way, standing, notSent('connection'), at(1))
    expect(next.standing).toBeNull()
  })

  it('is proven by an answer of the last minute, and by nothing while something stands in its way', () => {
    const { way } = attempts([refused])
    expect(isUnproven(untried, open, at(0))).toBe(true)
    expect(isUnproven(way, open, at(59))).toBe(false)
    expect(isUnproven(way, open, at(60))).toBe(true)
    const fault = { fault: 'time', answer: null, since: at(0) } as const
    expect(isUnproven(way, { fault, pausedUntil: at(1) }, at(2))).toBe(true)
  })
})

describe('the pace of a way', () => {
  it('lets so many leave a minute, and leaves a part of it to codes', () => {
    const pace = makePace()
    expect(pace.left(10, at(0))).toEqual({ all: 10, notices: 8 })
    pace.took(8, at(0))
    expect(pace.left(10, at(59))).toEqual({ all: 2, notices: 0 })
    expect(pace.freeAt(at(30))).toBe(at(60))
    expect(pace.left(10, at(60))).toEqual({ all: 10, notices: 8 })
    expect(makePace().left(1, at(0))).toEqual({ all: 1, notices: 1 })
  })

  it('is not stopped by a clock that was set back', () => {
    const pace = makePace()
    pace.took(10, at(5_000))
    expect(pace.left(10, at(0)).all).toBe(10)
  })
})
