import { instant } from '@shared/vocabulary/instant'
import type { OperatorId } from '@shared/vocabulary/ids'
import type { RunGoal, RunSummary } from '../../../ports/training'

/** A finished run of Noor's, without help, and what a spec wants different. */
export function runOf(changes: Partial<RunSummary> = {}): RunSummary {
  return {
    id: 'run-1',
    scenarioId: 'shipped:stolen-phone',
    title: 'A stolen phone',
    seat: 'agent',
    trainee: 'Noor Ünal',
    operatorId: 'operator-1' as OperatorId,
    policy: 'seeds',
    hints: false,
    hintsUsed: 0,
    moveCount: 4,
    startedAt: instant('2026-06-01T10:00:00Z'),
    finishedAt: instant('2026-06-01T10:10:00Z'),
    points: 100,
    of: 100,
    took: 300,
    missed: [],
    mode: 'practice',
    passMark: null,
    seed: 7,
    variant: 0,
    language: 'en',
    backs: 0,
    looked: false,
    timeOnTask: 420,
    goals: [],
    courseId: null,
    ...changes,
  }
}

export function goalOf(id: string, reached: boolean, why: string | null = null): RunGoal {
  return { id, text: `To ${id}`, points: 50, reached, why }
}
