import { randomInt, randomUUID } from 'node:crypto'
import type { Instant } from '@shared/vocabulary/instant'
import type { Desk } from '../../services/desk'
import type { Room, Rooms, RoomStart } from '../../services/state/training'
import { packIds } from '../../engine/packs'
import type { Run } from '../../ports/training'
import type { Scenario } from '../format/scenario'
import { comparisonOf } from './compare'
import { debriefOf } from './debrief'
import { fullScore } from './goals'
import { recordedScenario } from './recorded'
import { openRoom } from './room'
import { asWritten, scenarioOf, referenceOf, withPolicy } from './scenarioText'
import { beginTraining, type TrainingSession } from './session'

/** Characters. With every move the text is read again; the longest that comes with the app has five thousand. */
const longestPlayed = 32_768

/** As many as a scenario file can name. */
const mostSeeds = 2 ** 31

/** Tells what keeps a text from being played, whatever the text is. */
export interface PlayableReader {
  look(text: string): Promise<{ readonly problems: readonly unknown[] }>
}

/** The rooms in which people play scenarios; each has a desk and a store of its own, in memory. */
export function trainingRooms(migrationsFolder: string, reader: PlayableReader): Rooms<Desk> {
  const replay = (run: Run, policy = run.policy) =>
    beginTraining(run.scenario, policy, run.moves, migrationsFolder, run)
  /** The scenario as its author meant it to be solved. */
  const reference = (run: Run) =>
    beginTraining(
      run.scenario,
      run.policy,
      referenceOf(run.scenario, run.variant),
      migrationsFolder,
      run,
    )

  async function enter(run: Run, realTime: () => Instant): Promise<Room<Desk> | null> {
    const scenario = scenarioOf(run.scenario, run.policy, run)
    const training = await replay(run)
    return scenario === null || training === null
      ? null
      : openRoom({
          training,
          run,
          reference: scenario.steps.filter(({ past }) => !past),
          migrationsFolder,
          realTime,
        })
  }

  return {
    begin: async (start, realTime) => {
      if (start.text.length > longestPlayed) return 'too-long'
      // Before it is read here, where everybody waits: a text that is no scenario can take as long as it likes.
      if ((await reader.look(start.text)).problems.length > 0) return 'not-playable'
      const scenario = scenarioOf(start.text, start.policy, { ...asWritten, ...start, variant: 0 })
      if (scenario === null || scenario.seat === null) return 'not-playable'
      return (await enter(newRun(start, scenario, scenario.seat), realTime)) ?? 'not-playable'
    },
    resume: enter,
    debrief: (run) =>
      closing([replay(run), reference(run)], async ([training, own]) =>
        debriefOf(run, training, own),
      ),
    compare: async (run, policy) => {
      if (typeof policy === 'string' && !packIds.some((id) => id === policy)) return null
      const other =
        typeof policy === 'string'
          ? replay(run, policy)
          : beginTraining(withPolicy(run.scenario, policy), null, run.moves, migrationsFolder, run)
      return closing([replay(run), other], async ([left, right]) => comparisonOf(left, right))
    },
    recorded: (run) =>
      closing([replay(run)], async ([training]) => recordedScenario(run.scenario, training)),
  }
}

function newRun(
  { text, hints, mode, passMark, policy: _policy, variant, ...start }: RoomStart,
  scenario: Scenario,
  seat: Run['seat'],
): Run {
  const isExam = mode === 'exam'
  const seed = randomInt(1, mostSeeds)
  return {
    ...start,
    language: scenario.language,
    id: `run-${randomUUID()}`,
    scenario: text,
    title: scenario.title,
    seat,
    policy: scenario.policy.id,
    hints: hints && !isExam,
    hintsUsed: 0,
    moves: [],
    moveCount: 0,
    finishedAt: null,
    points: null,
    of: fullScore(scenario.score),
    took: 0,
    missed: [],
    mode,
    passMark,
    seed,
    variant: (variant ?? seed) % scenario.variants,
    backs: 0,
    looked: false,
    timeOnTask: 0,
    goals: [],
  }
}

type Trainings<Starts> = { readonly [Index in keyof Starts]: TrainingSession }

/** Looks at sessions that are needed no longer afterwards. A run that is kept was played once, so it can be played again. */
async function closing<const Starts extends readonly Promise<TrainingSession | null>[], Found>(
  starts: Starts,
  look: (trainings: Trainings<Starts>) => Promise<Found>,
): Promise<Found> {
  const trainings = (await Promise.all(starts)).map((training) => {
    if (training === null) throw new Error('a run that was kept can’t be played again')
    return training
  })
  try {
    return await look(trainings as unknown as Trainings<Starts>)
  } finally {
    for (const training of trainings) await training.close()
  }
}
