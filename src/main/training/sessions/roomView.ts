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
import type { Take } from './session'
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
export async function roomView(take: Take, { run, sits, hint, ended }: Beside): Promise<RoomView> {
  const { scenario, stage, moves } = take
  const { policy } = stage.desk
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
    trainee: run.trainee,
    policy: { id: policy.id, version: policy.version },
    start: take.satDownAt,
    now: stage.clock.now(),
    zone: scenario.zone,
    next: await nextEvent(stage),
    operators: [...scenario.operators].map(([handle, { role }]) => ({
      handle,
      role,
      sits: handle === sits,
    })),
    accounts: await accountsOf(take),
    caller: callerView(take),
    ...(await devicesOf(stage, windows)),
    privateWindowsShare: scenario.world.sharedPrivateSession ?? false,
    moves: moves.map(({ report, wait }, index) =>
      moveView(stage, report, wait, run.hints ? turnedGoals(moves, index, take.beginning) : []),
    ),
    hints: { on: run.hints, used: run.hintsUsed, shown: hint },
    score: run.hints ? goalViews(take.scored(), ended) : [],
  }
}

/** The contacts that a code can go to: masks, as the page shows them to whoever has named the account. */
async function offered(
  stage: Take['stage'],
  handle: string,
): Promise<SimulatedAccountView['offered']> {
  const account = await standingOf(stage, handle)
  return account.contacts
    .filter((contact) => isUsable(account, contact))
    .map((contact) => ({
      id: contact.id,
      kind: contact.kind,
      hint: hintOf(contact, stage.desk.policy),
    }))
}

/** The people of the scenario. An impostor doesn't know the owner's password, so neither does who plays them. */
async function accountsOf({ scenario, stage }: Take): Promise<readonly SimulatedAccountView[]> {
  const knows = scenario.caller?.truth !== 'impostor'
  return mapInTurn(
    [...scenario.accounts],
    async ([handle, { name, password, signInNames }], index) => ({
      handle,
      accountId: stage.cast.accountId(handle),
      name,
      main: index === 0,
      password: knows ? password : null,
      signInNames: signInNames.map(({ value }) => value),
      offered: await offered(stage, handle),
    }),
  )
}
