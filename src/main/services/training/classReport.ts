import type { ClassReportView, TraineeView } from '@shared/views/training/debrief'
import { ruleIds, type RuleId } from '@shared/vocabulary/ruleIds'
import type { RunSummary } from '../../ports/training'
import { runView } from './runView'

/** One row a trainee, by name, and the runs behind it. */
export function classReport(runs: readonly RunSummary[]): ClassReportView {
  const names = [...new Set(runs.map(({ trainee }) => trainee))].toSorted((a, b) =>
    a.localeCompare(b),
  )
  return {
    trainees: names.map((name) =>
      traineeView(
        name,
        runs.filter(({ trainee }) => trainee === name),
      ),
    ),
    runs: runs.map(runView),
  }
}

function traineeView(trainee: string, runs: readonly RunSummary[]): TraineeView {
  const finished = runs.filter(({ finishedAt }) => finishedAt !== null)
  const scores = finished.flatMap((run) => percentOf(run) ?? [])
  return {
    trainee,
    finished: finished.length,
    unfinished: runs.length - finished.length,
    average:
      scores.length === 0
        ? null
        : Math.round(scores.reduce((sum, score) => sum + score, 0) / scores.length),
    best: scores.length === 0 ? null : Math.round(Math.max(...scores)),
    hintsUsed: runs.reduce((sum, { hintsUsed }) => sum + hintsUsed, 0),
    lastAt: runs
      .map(({ startedAt, finishedAt }) => finishedAt ?? startedAt)
      .reduce((latest, at) => (at > latest ? at : latest)),
    weakRules: mostFrequent(finished.flatMap(({ missed }) => missed)),
    seats: [...new Set(runs.map(({ seat }) => seat))],
  }
}

/** Of 100. Null: it isn't finished, or nothing can be reached in it. */
function percentOf({ points, of }: RunSummary): number | null {
  return points === null || of === 0 ? null : (points / of) * 100
}

/** What a run kept may be a rule of another version: those that are known, the most frequent first. */
function mostFrequent(missed: readonly string[]): readonly RuleId[] {
  const times = new Map<string, number>()
  for (const rule of missed) times.set(rule, (times.get(rule) ?? 0) + 1)
  return ruleIds
    .filter((id) => times.has(id))
    .toSorted((a, b) => (times.get(b) ?? 0) - (times.get(a) ?? 0))
}
