import { setImmediate as nextTurn } from 'node:timers/promises'
import type { TriedDraftView } from '@shared/views/training/author'
import type { StepReport } from '../play/played'
import { playStep } from '../play/playStep'
import { scorer } from '../play/score'
import { setStage } from '../play/stage'
import { goalViews } from '../room/goals'
import { moveView } from '../room/moveView'
import { scenarioOf } from '../room/scenarioText'
import { timersNow, waitBegun } from '../room/waits'

/** Plays the reference solution of a draft, as the command line would. Null where the text is no valid scenario. */
export async function tryOut(text: string, migrationsFolder: string): Promise<TriedDraftView | null> {
  const scenario = scenarioOf(text)
  if (scenario === null) return null
  const stage = await setStage(scenario, migrationsFolder)
  try {
    const score = scorer(stage)
    const reports: StepReport[] = []
    const moves: TriedDraftView['moves'][number][] = []
    for (const step of scenario.steps) {
      const before = timersNow(stage)
      const report = await playStep(stage, step, reports.length + 1)
      score.look()
      reports.push(report)
      moves.push({ ...moveView(stage, report, waitBegun(before, timersNow(stage))), line: step.line, failures: report.failures })
      // A long story must not hold up the rest of the console.
      await nextTurn()
    }
    const scored = score.of(reports)
    const passed = scored.every(({ reached }) => reached) && reports.every(({ failures }) => failures.length === 0)
    return { passed, moves, goals: goalViews(scored, true), zone: scenario.zone }
  } finally {
    stage.close()
  }
}
