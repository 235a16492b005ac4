import { describe, expect, it } from 'vitest'
import type { Instant, Seconds } from '@shared/vocabulary/instant'
import type { Outcome } from '../ports/carrier'
import type { DeliveryStanding, OutboxMessage } from '../ports/outbox'
import { resultOf } from './result'

const now = 1_000_000 as Instant
const middle = 0.5

function message(hasCode: boolean, standing: Partial<DeliveryStanding> = {}): OutboxMessage {
  return {
    ...({
      id: 'm1',
      accountId: 'maria',
      contactId: 'c1',
      kind: 'email',
      value: 'm@example.org',
    } as const),
    ...({
      template: 'code.sign-in',
      language: 'en',
      facts: {},
      at: now,
      attempts: [],
      remarks: [],
    } as const),
    hasCode,
    standing: {
      state: 'sending',
      since: now,
      dueAt: null,
      tries: 1,
      worthUntil: (now + (hasCode ? 540 : 259_200)) as Instant,
      doubtful: 0,
      ...standing,
    },
  }
}
const soft = (again: number | null = null): Outcome => ({
  is: 'refused',
  soft: true,
  answer: '451 later',
  again: again as Seconds | null,
})
const hard: Outcome = { is: 'refused', soft: false, answer: '550 no', again: null }
const silence: Outcome = { is: 'unknown', fault: 'time', answer: null }
const down: Outcome = { is: 'not-sent', fault: 'connection', answer: null }

describe('after an attempt', () => {
  it('a code of which nobody knows whether it left is not sent again; a notice is, up to three times', () => {
    expect(resultOf(silence, message(true), now, middle)).toMatchObject({
      state: 'unknown',
      dueAt: null,
      isDoubtful: true,
    })
    expect(resultOf(silence, message(false), now, middle)).toMatchObject({
      attempt: 'unknown',
      state: 'deferred',
      dueAt: now + 60,
      isDoubtful: true,
    })
    expect(resultOf(silence, message(false, { doubtful: 2 }), now, middle).state).toBe('unknown')
  })

  it('what is put off waits longer each time, and as long as the other side wants', () => {
    const delays = (hasCode: boolean, tries: readonly number[]) =>
      tries.map(
        (one) => resultOf(soft(), message(hasCode, { tries: one }), now, middle).dueAt! - now,
      )
    expect(delays(true, [1, 2, 3, 4, 5, 9])).toEqual([2, 5, 15, 30, 30, 30])
    expect(delays(false, [1, 2, 3, 4, 5, 9])).toEqual([60, 300, 900, 3_600, 14_400, 14_400])
    expect(resultOf(soft(), message(false), now, 0).dueAt).toBe(now + 45)
    expect(resultOf(soft(), message(false), now, 1).dueAt).toBe(now + 75)
    expect(resultOf(soft(120), message(true), now, middle).dueAt).toBe(now + 120)
    expect(resultOf(soft(1e9), message(false), now, middle).dueAt).toBe(now + 14_400)
  })

  it('a notice that is put off for three days was refused; what may have arrived before is not said to have not', () => {
    const late = { tries: 30, worthUntil: (now + 14_400) as Instant }
    expect(resultOf(soft(), message(false, late), now, middle).state).toBe('refused')
    expect(resultOf(soft(), message(false, { ...late, doubtful: 1 }), now, middle)).toMatchObject({
      attempt: 'refused',
      state: 'unknown',
    })
    expect(resultOf(hard, message(false, { doubtful: 1 }), now, middle).state).toBe('unknown')
    expect(resultOf(hard, message(true), now, middle)).toMatchObject({
      state: 'refused',
      answer: '550 no',
    })
  })

  it('what did not leave because its way is down is refused by nobody, however often', () => {
    expect(resultOf(down, message(false, { tries: 500 }), now, middle)).toMatchObject({
      attempt: 'deferred',
      state: 'deferred',
      isDoubtful: false,
    })
  })
})
