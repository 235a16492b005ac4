import { setImmediate as nextTurn } from 'node:timers/promises'
import type { TriedDraftView } from '@shared/views/training/author'
import { readPlaced } from '../format/read'
import type { Scenario } from '../format/scenario'
import { stepByStep } from '../player/play'
import type { StepReport } from '../player/played'
import { simulate } from '../player/scenarioSimulation'
import { goalViews } from '../sessions/goals'
import { moveView } from '../sessions/moveView'
import { timersNow, waitBegun } from '../sessions/waits'
import { playWarnings } from './playWarnings'
import type { Warning } from './warning'
import { told } from './warnings'

/**
 * Plays the reference solution of a draft, as the command line would: of every variant. Null where the text is no valid
 * scenario.
 */
export async function tryOut(
  text: string,
  migrationsFolder: string,
): Promise<TriedDraftView | null> {
  const read = readPlaced(new TextEncoder().encode(text))
  if (!read.ok) return null
  const tried: Tried[] = []
  for (const { scenario } of read.all) tried.push(await tryOne(scenario, migrationsFolder))
  const shown = tried.find(({ passed }) => !passed) ?? tried[0]
  if (shown === undefined) throw new Error('a file has at least one variant')
  return {
    passed: shown.passed,
    variant: tried.indexOf(shown) + 1,
    variants: tried.length,
    warnings: told(read.all, ({ variant }) => tried[variant]?.warned ?? []),
    moves: shown.moves,
    goals: shown.goals,
    zone: shown.zone,
  }
}

type Tried = Pick<TriedDraftView, 'passed' | 'moves' | 'goals' | 'zone'> & {
  readonly warned: readonly Warning[]
}

async function tryOne(scenario: Scenario, migrationsFolder: string): Promise<Tried> {
  const simulation = await simulate(scenario, migrationsFolder)
  try {
    const moves: TriedDraftView['moves'][number][] = []
    const reports: StepReport[] = []
    const playing = stepByStep(simulation)
    for (;;) {
      const before = await timersNow(simulation)
      const next = await playing.next()
      if (next.done === true) {
        const passed =
          next.value.every(({ reached }) => reached) &&
          moves.every(({ failures }) => failures.length === 0)
        return {
          passed,
          moves,
          goals: goalViews(next.value),
          zone: scenario.zone,
          warned: await playWarnings(simulation, reports, migrationsFolder),
        }
      }
      const { step, failures } = next.value
      reports.push(next.value)
      moves.push({
        ...moveView(simulation, next.value, waitBegun(before, await timersNow(simulation))),
        line: step.line,
        failures,
      })
      // A long story must not hold up the rest of the console.
      await nextTurn()
    }
  } finally {
    await simulation.close()
  }
}
