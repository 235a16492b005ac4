import { findIndexInTurn } from '../../platform/inTurn'
import { formatInstant, plus, type Instant } from '@shared/vocabulary/instant'
import type { ActedView } from '@shared/views/training/room'
import type { Desk } from '../../services/desk'
import { failed } from '../../services/replies'
import type { Advance, Room } from '../../services/state/training'
import { maskSignInName } from '../../engine/model/mask'
import type { Run, StepText } from '../../ports/training'
import type { Step } from '../format/steps'
import { canAsk } from './caller'
import { diagnosis, isSameDeed, type AskedDiagnosis } from './diagnosis'
import { commandOfCustomer } from './commandOfCustomer'
import { fullScore, pointsOf } from './goals'
import { nextOfReference } from './hint'
import { nameOf, outcomeView } from './moveView'
import { nextEvent } from './nextEvent'
import { oneAfterTheOther } from '../../platform/oneAfterTheOther'
import { roomView, type Beside } from './roomView'
import { lastToSit, seatOf, standing } from './seat'
import { Nameless, stepText } from './stepText'
import { beginTraining, type TrainingSession } from './session'

/** What a room begins with. */
export interface Beginning {
  readonly training: TrainingSession
  readonly run: Run
  /** The scenario's own steps, for hints. */
  readonly reference: readonly Step[]
  readonly migrationsFolder: string
}

/** A room in which the session goes on, move by move. */
export function openRoom({
  training: first,
  run: begun,
  reference,
  migrationsFolder,
}: Beginning): Room<Desk> {
  let training = first
  let hintsUsed = begun.hintsUsed
  let hint: Beside['hint'] = null
  let finishedAt = begun.finishedAt
  let sits = lastToSit(training, begun.seat)
  let session = seatOf(sits)
  const listeners: (() => Promise<void>)[] = []
  const inTurn = oneAfterTheOther()

  const now = () => training.simulation.clock.now()
  const changed = async () => {
    for (const listener of listeners) await listener()
  }

  // What was finished stands in the class report as it was: whoever wants to do better plays again.
  const isOver = () => finishedAt !== null

  /** Makes a move, and lets everybody know. False: it is none. */
  async function make(text: StepText): Promise<boolean> {
    const made = !isOver() && (await training.make(text))
    if (made) await afterMove()
    return made
  }

  /** The desk asks the same again whenever something changes: that is no new move. */
  async function makeIfNew(text: StepText | null): Promise<void> {
    if (text === null) return
    const last = training.moves.findLast(
      (move) => move.text['do'] === text['do'] && move.text['contact'] === text['contact'],
    )
    if (last === undefined || !isSameDeed(last.text, text)) await make(text)
  }

  async function afterMove(): Promise<void> {
    hint = null
    await changed()
  }

  function run(): Run {
    const { scenario, simulation, moves } = training
    const ended = isOver()
    return {
      ...begun,
      hintsUsed,
      finishedAt,
      moves: moves.map(({ text }) => text),
      moveCount: moves.length,
      took: simulation.clock.now() - training.satDownAt,
      points: ended ? pointsOf(training.scored()) : null,
      of: fullScore(scenario.score),
      missed: ended
        ? [
            ...new Set(
              training
                .scored()
                .flatMap(({ goal, reached }) => (reached || goal.why === null ? [] : [goal.why])),
            ),
          ]
        : [],
      goals: ended
        ? training.scored().map(({ goal: { id, text, points, why }, reached }) => ({
            id,
            text,
            points,
            reached,
            why,
          }))
        : [],
    }
  }

  async function act(
    window: string,
    accountHandle: string | null,
    given: Parameters<Room<Desk>['act']>[2],
  ): Promise<ActedView | null> {
    const command = commandOfCustomer(given, window)
    const accountId = await accountOf(training, window, accountHandle, given)
    if (accountId === null && !findsItself.includes(given.type)) return null
    const text = await textOf(training, {
      command,
      accountId,
      at: now(),
      number: training.moves.length + 1,
      asks: false,
    })
    if (text === null || !(await make(text))) return null
    const made = training.moves.at(-1)
    const answer = made?.report.answer
    if (answer == null) throw new Error('the simulated desk gave no answer')
    return {
      room: await view(),
      outcome: outcomeView(answer.decision, made?.wait ?? null),
      listed: answer.listed.map(({ account, pending }) => ({
        handle: account,
        name: nameOf(training.simulation, account),
        pending,
        signInNames: (training.scenario.accounts.get(account)?.signInNames ?? []).map(
          maskSignInName,
        ),
      })),
    }
  }

  async function back(move: number): Promise<boolean> {
    if (isOver() || move >= training.moves.length) return false
    const kept = training.moves.slice(0, move).map(({ text }) => text)
    const again = await beginTraining(begun.scenario, begun.policy, kept, migrationsFolder)
    if (again === null) throw new Error('moves that were made before can’t be made again')
    await training.close()
    training = again
    session = seatOf(sits)
    await afterMove()
    return true
  }

  const view = async () =>
    roomView(training, { run: { ...begun, hintsUsed }, sits, hint, ended: isOver() })

  return {
    standing: async () => standing(training, begun.title, session),
    view,
    run,
    answer: (channel, request, ask) =>
      inTurn(async () => {
        const { desk, foreseen } = training.simulation
        if (!giving.includes(channel)) {
          const reply = await ask({ ...desk, ...foreseen() }, session)
          // A diagnosis stores nothing, but it is something that a trainee does, or fails to do.
          if (channel === 'delivery.diagnose' && reply.ok && sits !== null)
            await makeIfNew(await diagnosis(training, sits, request as AskedDiagnosis))
          return reply
        }
        if (isOver()) return failed('conflict', { run: 'finished' })
        const before = training.moves.length
        const reply = await training.watch(() => ask(desk, session))
        if (training.moves.length > before) await afterMove()
        return reply
      }),
    act: (window, handle, command) => inTurn(() => act(window, handle, command)),
    ask: (question) =>
      inTurn(
        async () =>
          canAsk(training, question) &&
          (await make({ at: formatInstant(now()), do: 'ask', question })),
      ),
    advance: (to) =>
      inTurn(async () => {
        const at = await instantOf(training, to)
        return at !== null && at > now() && (await make({ at: formatInstant(at), check: true }))
      }),
    back: (move) => inTurn(() => back(move)),
    setWorld: (contact, blocksUnknownSenders) =>
      inTurn(() =>
        make({
          at: formatInstant(now()),
          do: 'change-world',
          world: { [contact]: { blocksUnknownSenders } },
        }),
      ),
    sit: (operator) =>
      inTurn(async () => {
        if (!training.scenario.operators.has(operator)) return false
        sits = operator
        session = seatOf(sits)
        await changed()
        return true
      }),
    hint: () =>
      inTurn(async () => {
        const next = begun.hints && !isOver() ? nextOfReference(training, reference) : null
        if (next === null) return false
        hint = next
        hintsUsed += 1
        await changed()
        return true
      }),
    finish: (at) =>
      inTurn(async () => {
        finishedAt ??= at
        return run()
      }),
    hear: (listener) => void listeners.push(listener),
    close: async () => training.close(),
  }
}

/** The channels of the desk that do something to an account. */
const giving: readonly string[] = [
  'commands.run',
  'contacts.reveal',
  'contacts.callBack',
  'contacts.announceCall',
]

/** What a person does without being known yet: the app finds the account by what was typed. */
const findsItself: readonly string[] = ['sign-in', 'recover-username', 'submit-code']

/** Whose account is meant on a page: that of whoever is signed in there, or the one that was named; never that of a name to sign in with. */
async function accountOf(
  { simulation }: TrainingSession,
  window: string,
  named: string | null,
  given: { readonly type: string },
): Promise<string | null> {
  if (given.type === 'sign-in' || given.type === 'recover-username') return null
  const session = simulation.world.sessionOf(window)
  const { handles, desk } = simulation
  const signedIn = findIndexInTurn(handles.accountHandles, async (handle) => {
    const account = await desk.store.accounts.read(handles.accountId(handle))
    return account?.sessions.some((one) => one.window === session) ?? false
  })
  const handle = named ?? handles.accountHandles[await signedIn] ?? null
  return handle !== null && handles.accountHandles.includes(handle)
    ? handles.accountId(handle)
    : null
}

async function textOf(
  { simulation }: TrainingSession,
  move: Parameters<typeof stepText>[1],
): Promise<StepText | null> {
  try {
    return await stepText(simulation, move)
  } catch (error) {
    if (error instanceof Nameless) return null
    throw error
  }
}

async function instantOf(
  { satDownAt, simulation }: TrainingSession,
  to: Advance,
): Promise<Instant | null> {
  if (to === 'next') return (await nextEvent(simulation))?.at ?? null
  if ('by' in to) return plus(simulation.clock.now(), to.by)
  return 'day' in to ? plus(satDownAt, to.day * 86_400) : (to.at as Instant)
}
