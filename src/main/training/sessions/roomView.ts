import type { RoomView, SimulatedAccountView } from '@shared/views/training/room'
import type { RunSummary } from '../../ports/training'
import { hintOf } from '../../services/accounts/masks'
import { isUsable } from '../../engine/model/selectors'
import { standingOf } from '../player/standing'
import { callerView } from './caller'
import { devicesOf } from './devices'
import { fullScore, goalViews, turnedGoals } from './goals'
import { moveView } from './moveView'
import { nextEvent } from './nextEvent'
import { rulesMet } from './rules'
import type { TrainingSession } from './session'
import { mapInTurn } from '../../platform/inTurn'

/** What the room keeps besides the moves. */
export interface Beside {
  readonly run: Pick<
    RunSummary,
    'id' | 'scenarioId' | 'title' | 'seat' | 'trainee' | 'hints' | 'hintsUsed'
  >
  /** The handle of whoever sits at the desk; null: the trainee is the customer. */
  readonly sits: string | null
  readonly hint: RoomView['hints']['shown']
  readonly ended: boolean
}

/** Everything beside the desk's own screens. */
export async function roomView(
  training: TrainingSession,
  { run, sits, hint, ended }: Beside,
): Promise<RoomView> {
  const { scenario, simulation, moves } = training
  const { policy } = simulation.desk
  const windows = moves.flatMap(({ report: { step } }) =>
    step.by === 'customer' && step.doing.kind === 'command' ? [step.window] : [],
  )
  return {
    runId: run.id,
    scenario: {
      id: run.scenarioId,
      title: scenario.title,
      about: scenario.about,
      seat: run.seat,
      difficulty: scenario.difficulty,
      minutes: scenario.minutes,
      rules: rulesMet(scenario),
      points: fullScore(scenario.score),
    },
    mode: 'practice',
    passMark: null,
    backs: 0,
    things: 'own',
    trainee: run.trainee,
    policy: { id: policy.id, version: policy.version },
    start: training.satDownAt,
    now: simulation.clock.now(),
    zone: scenario.zone,
    next: await nextEvent(simulation),
    operators: [...scenario.operators].map(([handle, { role }]) => ({
      handle,
      role,
      sits: handle === sits,
    })),
    accounts: await accountsOf(training),
    caller: callerView(training),
    ...(await devicesOf(simulation, windows)),
    privateWindowsShare: scenario.world.sharedPrivateSession ?? false,
    moves: moves.map(({ report, wait }, index) =>
      moveView(
        simulation,
        report,
        wait,
        run.hints ? turnedGoals(moves, index, training.beginning) : [],
      ),
    ),
    hints: { on: run.hints, used: run.hintsUsed, shown: hint },
    score: run.hints ? goalViews(training.scored(), ended) : [],
  }
}

/** The contacts that a code can go to: masks, as the page shows them to whoever has named the account. */
async function offered(
  simulation: TrainingSession['simulation'],
  handle: string,
): Promise<SimulatedAccountView['offered']> {
  const account = await standingOf(simulation, handle)
  return account.contacts
    .filter((contact) => isUsable(account, contact))
    .map((contact) => ({
      id: contact.id,
      kind: contact.kind,
      hint: hintOf(contact, simulation.desk.policy),
    }))
}

/** The people of the scenario. An impostor doesn't know the owner's password, so neither does who plays them. */
async function accountsOf({
  scenario,
  simulation,
}: TrainingSession): Promise<readonly SimulatedAccountView[]> {
  const knows = scenario.caller?.truth !== 'impostor'
  return mapInTurn(
    [...scenario.accounts],
    async ([handle, { name, password, signInNames }], index) => ({
      handle,
      accountId: simulation.handles.accountId(handle),
      name,
      main: index === 0,
      password: knows ? password : null,
      signInNames: signInNames.map(({ value }) => value),
      offered: await offered(simulation, handle),
    }),
  )
}
