import { setImmediate as nextTurn } from 'node:timers/promises'
import type { TriedDraftView } from '@shared/views/training/author'
import { stepByStep } from '../player/play'
import { simulate } from '../player/scenarioSimulation'
import { goalViews } from '../sessions/goals'
import { moveView } from '../sessions/moveView'
import { scenarioOf } from '../sessions/scenarioText'
import { timersNow, waitBegun } from '../sessions/waits'

/** Plays the reference solution of a draft, as the command line would. Null where the text is no valid scenario. */
export async function tryOut(
  text: string,
  migrationsFolder: string,
): Promise<TriedDraftView | null> {
  const scenario = scenarioOf(text)
  if (scenario === null) return null
  const simulation = await simulate(scenario, migrationsFolder)
  try {
    const moves: TriedDraftView['moves'][number][] = []
    const playing = stepByStep(simulation)
    for (;;) {
      const before = await timersNow(simulation)
      const next = await playing.next()
      if (next.done === true) {
        const passed =
          next.value.every(({ reached }) => reached) &&
          moves.every(({ failures }) => failures.length === 0)
        return { passed, moves, goals: goalViews(next.value), zone: scenario.zone }
      }
      const { step, failures } = next.value
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
