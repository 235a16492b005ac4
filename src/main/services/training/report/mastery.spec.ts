import { describe, expect, it } from 'vitest'
import { instant } from '@shared/vocabulary/instant'
import type { RunSummary } from '../../../ports/training'
import { goalOf, runOf } from '../testing/runs'
import { goalMastery, knownGoals, ruleMastery, ruleStanding } from './mastery'

const on = (day: number, reached: boolean, changes: Partial<RunSummary> = {}) =>
  runOf({
    id: `run-${day}`,
    finishedAt: instant(`2026-06-0${day}T10:00:00Z`),
    goals: [goalOf('ask', reached, 'code.resend')],
    ...changes,
  })
const stateOf = (...runs: readonly RunSummary[]) => knownGoals(runs)[0]?.state

describe('a goal', () => {
  it('is known by who reached it without hints, without going back and without a look', () => {
    expect(stateOf(on(1, true))).toBe('mastered')
    expect(stateOf(on(1, true, { hintsUsed: 1 }))).toBe('helped')
    expect(stateOf(on(1, true, { backs: 1 }))).toBe('helped')
    expect(stateOf(on(1, true, { looked: true }))).toBe('helped')
    expect(stateOf(on(1, false))).toBe('missed')
  })

  it('stays known when it is practised with hints later, and not when it is missed later', () => {
    expect(stateOf(on(1, true), on(2, true, { hintsUsed: 3 }))).toBe('mastered')
    expect(stateOf(on(1, true), on(2, false))).toBe('missed')
    expect(stateOf(on(2, false), on(1, true))).toBe('missed')
    expect(stateOf(on(1, false), on(2, true))).toBe('mastered')
  })

  it('of a run that isn’t finished says nothing', () => {
    expect(knownGoals([on(1, true, { finishedAt: null })])).toEqual([])
  })

  it('counts each trainee once, whatever the case of their name', () => {
    const known = knownGoals([
      on(1, false),
      on(2, true, { trainee: 'noor ünal' }),
      on(3, true, { trainee: 'Bo', backs: 2 }),
    ])
    expect(goalMastery(known)).toMatchObject([
      { goal: 'ask', rule: 'code.resend', mastered: 1, helped: 1, missed: 0 },
    ])
  })
})

describe('a rule', () => {
  const both = (resend: boolean, other: boolean, changes: Partial<RunSummary> = {}) =>
    runOf({
      goals: [
        goalOf('ask', resend, 'code.resend'),
        goalOf('wait', other, 'code.resend'),
        goalOf('note', true, null),
        goalOf('old', false, 'rule.of.another.version'),
      ],
      ...changes,
    })

  it('is known only by who knows all its goals', () => {
    const known = knownGoals([both(true, false), both(true, true, { trainee: 'Bo' })])
    expect(ruleMastery(known)).toEqual([{ rule: 'code.resend', mastered: 1, helped: 0, missed: 1 }])
  })

  it('is weak where one of its goals was missed, and no rule that the goal does not name is', () => {
    expect(ruleStanding(knownGoals([both(true, false)]))).toEqual({
      met: 1,
      mastered: 0,
      weak: ['code.resend'],
    })
    expect(ruleStanding(knownGoals([both(true, true)]))).toEqual({ met: 1, mastered: 1, weak: [] })
  })
})
