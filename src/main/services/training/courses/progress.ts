import type { PartProgressView } from '@shared/views/training/course'
import type { Instant } from '@shared/vocabulary/instant'
import type { Course, CoursePart } from '../../../ports/courses'
import type { RunSummary } from '../../../ports/training'

/** How one trainee stands with a course. */
export interface Progress {
  readonly parts: readonly PartProgress[]
  /** When the last of its parts was done; null: it isn't. */
  readonly completedAt: Instant | null
}

export interface PartProgress extends PartProgressView {
  /** The first run that did it; null: none has. */
  readonly doneBy: RunSummary | null
  /** The newest that was left before its end. */
  readonly left: RunSummary | null
}

/** @param runs those of the trainee that were played in this course */
export function progressOf(course: Course, runs: readonly RunSummary[]): Progress {
  const parts: PartProgress[] = []
  for (const part of course.parts) {
    const isLocked = course.inOrder && parts.some(({ state }) => state !== 'done')
    parts.push(partProgress(part, runs, isLocked))
  }
  const done = parts.flatMap(({ doneBy }) => doneBy?.finishedAt ?? [])
  return {
    parts,
    completedAt:
      parts.length > 0 && done.length === parts.length
        ? done.reduce((latest, at) => (at > latest ? at : latest))
        : null,
  }
}

function partProgress(
  part: CoursePart,
  runs: readonly RunSummary[],
  isLocked: boolean,
): PartProgress {
  // Whoever passes the exam knows what was only to be practised.
  const attempts = runs.filter(
    ({ scenarioId, mode, moveCount, finishedAt }) =>
      scenarioId === part.scenarioId &&
      (part.mode === 'practice' || mode === 'exam') &&
      (moveCount > 0 || finishedAt !== null),
  )
  const finished = attempts
    .filter(({ finishedAt }) => finishedAt !== null)
    .toSorted((a, b) => Number(a.finishedAt) - Number(b.finishedAt))
  const doneBy = finished.find((run) => passes(run, part)) ?? null
  const left = attempts.find(({ finishedAt }) => finishedAt === null) ?? null
  return {
    mode: part.mode,
    passMark: part.passMark,
    state: stateOf({ doneBy, left, isLocked, isFinished: finished.length > 0 }),
    attempts: attempts.length,
    best: finished.length === 0 ? null : Math.max(...finished.map(percentOf)),
    doneBy,
    left,
  }
}

function stateOf(of: {
  readonly doneBy: RunSummary | null
  readonly left: RunSummary | null
  readonly isLocked: boolean
  readonly isFinished: boolean
}): PartProgressView['state'] {
  if (of.doneBy !== null) return 'done'
  if (of.isLocked) return 'locked'
  if (of.left !== null) return 'left'
  return of.isFinished ? 'failed' : 'open'
}

/** What was passed stays passed, also where the mark is raised later. */
function passes(run: RunSummary, part: CoursePart): boolean {
  const mark = Math.min(run.passMark ?? 0, part.passMark ?? 0)
  return (run.points ?? 0) * 100 >= mark * run.of
}

/** Of 100, rounded down: 79.6 is below a mark of 80, and says so. Where nothing can be reached, all is. */
export function percentOf({ points, of }: Pick<RunSummary, 'points' | 'of'>): number {
  return of === 0 ? 100 : Math.floor(((points ?? 0) * 100) / of)
}
