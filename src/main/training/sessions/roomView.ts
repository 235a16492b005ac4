import type { RoomView, SimulatedAccountView } from '@shared/views/training/room'
import type { RunSummary } from '../../ports/training'
import { hintOf } from '../../services/accounts/masks'
import { isUsable } from '../../engine/model/selectors'
import { standingOf } from '../player/standing'
import { callerView } from './caller'
import { devicesOf, hiddenDevices } from './devices'
import { fullScore, goalViews, turnedGoals } from './goals'
import { moveView } from './moveView'
import { neutralTitle } from './neutral'
import { nextEvent } from './nextEvent'
import { rulesMet } from './rules'
import type { TrainingSession } from './session'
import { mapInTurn } from '../../platform/inTurn'

/** What the room keeps besides the moves. */
export interface Beside {
  readonly run: RunSummary
  /** The handle of whoever sits at the desk; null: the trainee is the customer. */
  readonly sits: string | null
  readonly hint: RoomView['hints']['shown']
  readonly things: RoomView['things']
}

/** Everything beside the desk's own screens. */
export async function roomView(
  training: TrainingSession,
  { run, sits, hint, things }: Beside,
): Promise<RoomView> {
  const { scenario, simulation, moves } = training
  const { policy } = simulation.desk
  // Until then nothing gives the answer away: not what it is called, what it is about, or what pays.
  const ended = run.finishedAt !== null
  const devices =
    things === 'hidden'
      ? hiddenDevices
      : await devicesOf(simulation, [
          ...training.past,
          // What the caller was told to do was done in their windows as well.
          ...moves.flatMap(({ report }) => [report, ...report.followed]),
        ])
  return {
    runId: run.id,
    scenario: {
      id: run.scenarioId,
      title: ended ? scenario.title : neutralTitle(scenario, run),
      about: ended ? scenario.about : null,
      seat: run.seat,
      difficulty: scenario.difficulty,
      minutes: scenario.minutes,
      rules: ended ? rulesMet(scenario) : [],
      points: fullScore(scenario.score),
    },
    mode: run.mode,
    passMark: run.passMark,
    backs: run.backs,
    things,
    trainee: run.trainee,
    policy: { id: policy.id, version: policy.version },
    start: training.satDownAt,
    now: simulation.clock.now(),
    zone: scenario.zone,
    next: await nextEvent(simulation, things === 'hidden'),
    operators: [...scenario.operators].map(([handle, { role }]) => ({
      handle,
      role,
      sits: handle === sits,
    })),
    accounts: await accountsOf(training, things === 'hidden'),
    caller: await callerView(training),
    ...devices,
    privateWindowsShare: scenario.world.sharedPrivateSession ?? false,
    moves: moves.map(({ report, wait, passed }, index) =>
      moveView(
        simulation,
        report,
        wait,
        ended ? turnedGoals(moves, index, training.beginning) : [],
        passed,
      ),
    ),
    hints: { on: run.hints && run.mode === 'practice', used: run.hintsUsed, shown: hint },
    score: ended ? goalViews(training.scored()) : [],
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

/**
 * The people of the scenario, with what they know by heart. An impostor doesn't know the owner's password, so neither does
 * who plays them. Whoever sits at the desk knows whom the call is about, and asks for everything else.
 */
async function accountsOf(
  { scenario, simulation }: TrainingSession,
  hidden: boolean,
): Promise<readonly SimulatedAccountView[]> {
  const knows = scenario.caller?.truth !== 'impostor'
  return mapInTurn(
    [...scenario.accounts].slice(0, hidden ? 1 : undefined),
    async ([handle, { name, password, signInNames }], index) => ({
      handle,
      accountId: simulation.handles.accountId(handle),
      name,
      main: index === 0,
      password: knows && !hidden ? password : null,
      signInNames: hidden ? [] : signInNames.map(({ value }) => value),
      offered: hidden ? [] : await offered(simulation, handle),
    }),
  )
}
