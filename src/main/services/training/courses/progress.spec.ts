import { describe, expect, it } from 'vitest'
import { instant } from '@shared/vocabulary/instant'
import type { Course } from '../../../ports/courses'
import type { RunSummary } from '../../../ports/training'
import { runOf } from '../testing/runs'
import { progressOf } from './progress'

const course = (changes: Partial<Course> = {}): Course => ({
  id: 'course-1',
  title: 'First week',
  about: '',
  inOrder: false,
  parts: [
    { scenarioId: 'a', title: 'A', mode: 'practice', passMark: null },
    { scenarioId: 'b', title: 'B', mode: 'exam', passMark: 80 },
  ],
  createdAt: instant('2026-06-01T00:00:00Z'),
  changedAt: instant('2026-06-01T00:00:00Z'),
  ...changes,
})
const practised = runOf({ id: 'p', scenarioId: 'a' })
const exam = (points: number, changes: Partial<RunSummary> = {}) =>
  runOf({ id: `e${points}`, scenarioId: 'b', mode: 'exam', passMark: 80, points, ...changes })
const states = (runs: readonly RunSummary[], of = course()) =>
  progressOf(of, runs).parts.map(({ state }) => state)

describe('a part of a course', () => {
  it('is open, begun, below the mark or done', () => {
    expect(states([])).toEqual(['open', 'open'])
    expect(states([runOf({ scenarioId: 'a', finishedAt: null, points: null })])).toEqual([
      'left',
      'open',
    ])
    expect(states([exam(79)])).toEqual(['open', 'failed'])
    expect(states([exam(79), exam(80)])).toEqual(['open', 'done'])
  })

  it('that is an exam is not done by practising, and a passed exam does what was only to be practised', () => {
    expect(states([exam(100, { mode: 'practice' })])).toEqual(['open', 'open'])
    expect(states([exam(90, { scenarioId: 'a' })])).toEqual(['done', 'open'])
  })

  it('is locked until those before it are done, where the order counts', () => {
    const ordered = course({ inOrder: true })
    expect(states([], ordered)).toEqual(['open', 'locked'])
    expect(states([practised], ordered)).toEqual(['done', 'open'])
  })

  it('stays done when the mark is raised later, and is done by the lower mark when it is lowered', () => {
    const mark = (passMark: number | null) =>
      course({ parts: [{ scenarioId: 'b', title: 'B', mode: 'exam', passMark }] })
    expect(states([exam(80)], mark(95))).toEqual(['done'])
    expect(states([exam(60)], mark(60))).toEqual(['done'])
    expect(states([exam(59)], mark(60))).toEqual(['failed'])
  })

  it('shows the best of its attempts rounded down, so that nothing below the mark looks like it', () => {
    const [, part] = progressOf(course(), [exam(39, { of: 49 }), exam(10)]).parts
    expect(part).toMatchObject({ attempts: 2, best: 79, state: 'failed' })
  })
})

describe('a course', () => {
  it('is done when the last of its parts was, however often it is played afterwards', () => {
    const first = instant('2026-06-03T10:00:00Z')
    const runs = [
      practised,
      exam(90, { finishedAt: first }),
      exam(95, { finishedAt: instant('2026-06-09T10:00:00Z') }),
    ]
    expect(progressOf(course(), runs).completedAt).toBe(first)
    expect(progressOf(course(), [exam(90)]).completedAt).toBeNull()
  })

  it('without parts is never done', () => {
    expect(progressOf(course({ parts: [] }), [practised]).completedAt).toBeNull()
  })
})
