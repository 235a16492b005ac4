import { randomUUID } from 'node:crypto'
import type { Desk } from '../../services/desk'
import type { Room, Rooms, RoomStart } from '../../services/training/trainingModule'
import { packIds } from '../../engine/packs'
import type { Run } from '../../ports/training'
import type { Scenario } from '../format/scenario'
import type { ScenarioReader } from '../reading/reader'
import { comparisonOf } from './compare'
import { debriefOf } from './debrief'
import { fullScore } from './goals'
import { recordedScenario } from './recorded'
import { openRoom } from './room'
import { scenarioOf, referenceOf } from './scenarioText'
import { beginTake, type Take } from './session'

/** Characters. With every move the text is read again; the longest that comes with the app has five thousand. */
const longestPlayed = 32_768

/** The rooms in which people play scenarios; each has a desk and a store of its own, in memory. */
export function trainingRooms(migrationsFolder: string, reader: ScenarioReader): Rooms<Desk> {
  const retake = (run: Run, policy = run.policy) =>
    beginTake(run.scenario, policy, run.moves, migrationsFolder)
  /** The scenario as its author meant it to be solved. */
  const reference = (run: Run) =>
    beginTake(run.scenario, run.policy, referenceOf(run.scenario), migrationsFolder)

  async function enter(run: Run): Promise<Room<Desk> | null> {
    const scenario = scenarioOf(run.scenario)
    const take = await retake(run)
    return scenario === null || take === null
      ? null
      : openRoom({
          take,
          run,
          reference: scenario.steps.filter(({ past }) => !past),
          migrationsFolder,
        })
  }

  return {
    begin: async (start) => {
      if (start.text.length > longestPlayed) return 'too-long'
      // Before it is read here, where everybody waits: a text that is no scenario can take as long as it likes.
      if ((await reader.look(start.text)).problems.length > 0) return 'not-playable'
      const scenario = scenarioOf(start.text, start.policy)
      if (scenario === null || scenario.seat === null) return 'not-playable'
      return (await enter(newRun(start, scenario, scenario.seat))) ?? 'not-playable'
    },
    resume: enter,
    debrief: (run) =>
      closing([retake(run), reference(run)], async ([take, own]) => debriefOf(run, take, own)),
    compare: async (run, policy) =>
      packIds.some((id) => id === policy)
        ? closing([retake(run), retake(run, policy)], async ([left, right]) =>
            comparisonOf(left, right),
          )
        : null,
    recorded: (run) =>
      closing([retake(run)], async ([take]) => recordedScenario(run.scenario, take)),
  }
}

function newRun(
  { scenarioId, text, trainee, operatorId, hints, startedAt }: RoomStart,
  scenario: Scenario,
  seat: Run['seat'],
): Run {
  return {
    id: `run-${randomUUID()}`,
    scenarioId,
    scenario: text,
    title: scenario.title,
    seat,
    trainee,
    operatorId,
    policy: scenario.policy.id,
    hints,
    hintsUsed: 0,
    moves: [],
    moveCount: 0,
    startedAt,
    finishedAt: null,
    points: null,
    of: fullScore(scenario.score),
    took: 0,
    missed: [],
  }
}

type Takes<Starts> = { readonly [Index in keyof Starts]: Take }

/** Looks at takes that are needed no longer afterwards. A run that is kept was played once, so it can be played again. */
async function closing<const Starts extends readonly Promise<Take | null>[], Found>(
  starts: Starts,
  look: (takes: Takes<Starts>) => Promise<Found>,
): Promise<Found> {
  const takes = (await Promise.all(starts)).map((take) => {
    if (take === null) throw new Error('a run that was kept can’t be played again')
    return take
  })
  try {
    return await look(takes as unknown as Takes<Starts>)
  } finally {
    for (const take of takes) await take.close()
  }
}
