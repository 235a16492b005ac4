import type { ClassReportView, ReportRunView, TraineeView } from '@shared/views/training/report'
import type { RunSummary } from '../../../ports/training'
import { runView } from '../runView'
import { distinctTrainees, sameTrainee, traineeKey } from '../trainees'
import { goalMastery, knownGoals, ruleMastery, ruleStanding } from './mastery'

const mostRuns = 200

/** One row a trainee, by name, what they know, and the newest of the runs behind it. */
export function classReport(
  runs: readonly RunSummary[],
  courses: readonly { readonly id: string; readonly title: string }[],
): Pick<ClassReportView, 'trainees' | 'runs' | 'total' | 'goals' | 'rules'> {
  const known = knownGoals(runs)
  return {
    trainees: distinctTrainees(runs.map(({ trainee }) => trainee)).map((name) =>
      traineeView(
        name,
        runs.filter(({ trainee }) => sameTrainee(trainee, name)),
        known.filter(({ trainee }) => trainee === traineeKey(name)),
      ),
    ),
    runs: runs.slice(0, mostRuns).map((run) => reportRun(run, courses)),
    total: runs.length,
    goals: goalMastery(known),
    rules: ruleMastery(known),
  }
}

function reportRun(
  run: RunSummary,
  courses: readonly { readonly id: string; readonly title: string }[],
): ReportRunView {
  const { mode, passMark, backs, looked, timeOnTask, courseId } = run
  return {
    ...runView(run),
    mode,
    passMark,
    backs,
    looked,
    timeOnTask,
    course: courses.find(({ id }) => id === courseId)?.title ?? null,
  }
}

function traineeView(
  trainee: string,
  runs: readonly RunSummary[],
  known: ReturnType<typeof knownGoals>,
): TraineeView {
  const finished = runs.filter(({ finishedAt }) => finishedAt !== null)
  const scores = finished.flatMap((run) => percentOf(run) ?? [])
  const { met, mastered, weak } = ruleStanding(known)
  const sum = (of: (run: RunSummary) => number) => runs.reduce((so, run) => so + of(run), 0)
  return {
    trainee,
    finished: finished.length,
    unfinished: runs.length - finished.length,
    scenarios: new Set(runs.map(({ scenarioId }) => scenarioId)).size,
    average:
      scores.length === 0
        ? null
        : Math.round(scores.reduce((so, score) => so + score, 0) / scores.length),
    best: scores.length === 0 ? null : Math.round(Math.max(...scores)),
    hintsUsed: sum(({ hintsUsed }) => hintsUsed),
    backs: sum(({ backs }) => backs),
    timeOnTask: sum(({ timeOnTask }) => timeOnTask ?? 0),
    lastAt: runs
      .map(({ startedAt, finishedAt }) => finishedAt ?? startedAt)
      .reduce((latest, at) => (at > latest ? at : latest)),
    met,
    mastered,
    weakRules: weak,
    seats: [...new Set(runs.map(({ seat }) => seat))],
  }
}

/** Of 100. Null: it isn't finished, or nothing can be reached in it. */
function percentOf({ points, of }: RunSummary): number | null {
  return points === null || of === 0 ? null : (points / of) * 100
}
