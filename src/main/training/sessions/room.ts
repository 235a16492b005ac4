import { formatInstant, type Instant } from '@shared/vocabulary/instant'
import type { ActedView, RoomView } from '@shared/views/training/room'
import type { Desk } from '../../services/desk'
import { failed } from '../../services/replies'
import type { Room } from '../../services/state/training'
import type { Run, StepText } from '../../ports/training'
import type { Step } from '../format/steps'
import { oneAfterTheOther } from '../../platform/oneAfterTheOther'
import { cameOf, deedOnPage } from './acting'
import { askText, tellText } from './caller'
import { diagnosis, isSameDeed, type AskedDiagnosis } from './diagnosis'
import { hintsOf } from './hint'
import { neutralTitle } from './neutral'
import { instantOf, runningClock, standingClock, stopwatch } from './roomClock'
import { roomView, type Beside } from './roomView'
import { runOf, type Counted } from './runOf'
import { lastToSit, seatOf, standing } from './seat'
import { beginTraining, type TrainingSession } from './session'

/** What a room begins with. */
export interface Beginning {
  readonly training: TrainingSession
  readonly run: Run
  /** The scenario's own steps, for hints. */
  readonly reference: readonly Step[]
  readonly migrationsFolder: string
  /** The real clock: how long somebody is at it, and in an exam how much time passes in the room. */
  readonly realTime: () => Instant
}

/** A room in which the session goes on, move by move. */
export function openRoom({
  training: first,
  run: asBegun,
  reference,
  migrationsFolder,
  realTime,
}: Beginning): Room<Desk> {
  let training = first
  let begun = asBegun
  let { hintsUsed, finishedAt, backs, looked } = asBegun
  let hint: Beside['hint'] = null
  const sits = lastToSit(training, begun.seat)
  const session = seatOf(sits)
  const listeners: (() => Promise<void>)[] = []
  const inTurn = oneAfterTheOther()
  const isExam = begun.mode === 'exam'
  const atTask = stopwatch(realTime, begun.timeOnTask ?? 0)
  const clock = isExam ? runningClock(realTime) : standingClock

  const now = () => training.simulation.clock.now()
  const changed = async () => {
    atTask.tick()
    for (const listener of listeners) await listener()
  }

  // What was finished stands in the class report as it was: whoever wants to do better plays again.
  const isOver = () => finishedAt !== null

  const things = (): RoomView['things'] =>
    begun.seat === 'customer' ? 'own' : looked ? 'shown' : 'hidden'

  /** Something that is done in the room, after everything before it; in an exam the clock has run meanwhile. */
  const does = <T>(act: () => Promise<T>): Promise<T> =>
    inTurn(async () => {
      if (!isOver()) await clock.keepUp(training)
      return act()
    })

  /** Makes a move, and lets everybody know. False: it is none. */
  async function make(text: StepText): Promise<boolean> {
    const made = !isOver() && (await training.make(text))
    if (made) await afterMove()
    return made
  }

  const makeIfAny = async (text: StepText | null) => text !== null && (await make(text))

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

  const counted = (): Counted => ({
    hintsUsed,
    finishedAt,
    backs,
    looked,
    timeOnTask: isOver() ? begun.timeOnTask : atTask.spent(),
  })
  const run = () => runOf(begun, counted(), training)

  async function act(
    window: string,
    accountHandle: string | null,
    given: Parameters<Room<Desk>['act']>[2],
  ): Promise<ActedView | null> {
    // Whoever looks at the caller's things only looks: nobody plays two seats.
    if (things() !== 'own') return null
    const text = await deedOnPage(training, window, accountHandle, given)
    if (text === null || !(await make(text))) return null
    return { room: await view(), ...cameOf(training) }
  }

  async function back(move: number): Promise<boolean> {
    if (isOver() || isExam || move >= training.moves.length) return false
    const kept = training.moves.slice(0, move).map(({ text }) => text)
    const again = await beginTraining(begun.scenario, begun.policy, kept, migrationsFolder, begun)
    if (again === null) throw new Error('moves that were made before can’t be made again')
    await training.close()
    training = again
    backs += 1
    await afterMove()
    return true
  }

  const view = async () =>
    roomView(training, {
      run: { ...begun, ...counted() },
      sits,
      hint,
      things: things(),
    })

  return {
    standing: async () =>
      standing(
        training,
        {
          mode: begun.mode,
          title: isOver() ? training.scenario.title : neutralTitle(training.scenario, begun),
        },
        session,
      ),
    view: () => does(view),
    run,
    answer: (channel, request, ask) =>
      does(async () => {
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
    act: (window, handle, command) => does(() => act(window, handle, command)),
    ask: (question) => does(async () => makeIfAny(await askText(training, question))),
    tell: (instruction, contact) =>
      does(async () => makeIfAny(await tellText(training, instruction, contact))),
    follow: (letter, window) =>
      does(
        async () =>
          things() === 'own' &&
          (await make({
            at: formatInstant(now()),
            do: 'follow',
            letter,
            ...(window === null || window === 'main' ? {} : { window }),
          })),
      ),
    trust: (contact) =>
      does(async () => {
        const [account, name] = contact.split('/')
        return (
          things() === 'own' &&
          (await make({ at: formatInstant(now()), do: 'trust', account, contact: name }))
        )
      }),
    advance: (to) =>
      does(async () => {
        const at = await instantOf(training, to, things() === 'hidden')
        return at !== null && at > now() && (await make({ at: formatInstant(at), check: true }))
      }),
    back: (move) => does(() => back(move)),
    setWorld: (contact, blocksUnknownSenders) =>
      does(
        async () =>
          things() === 'own' &&
          (await make({
            at: formatInstant(now()),
            do: 'change-world',
            world: { [contact]: { blocksUnknownSenders } },
          })),
      ),
    look: () =>
      does(async () => {
        if (isExam || isOver() || begun.seat === 'customer') return false
        looked = true
        await changed()
        return true
      }),
    hint: () =>
      does(async () => {
        if (!begun.hints || isExam || isOver()) return false
        const steps = await hintsOf(training, reference)
        const at = steps.findIndex((one) => JSON.stringify(one) === JSON.stringify(hint))
        // The last step says all there is: whoever asks again is shown it again.
        if (at < 0 || at < steps.length - 1) {
          hint = steps[at + 1] ?? 'none'
          if (hint !== 'none') hintsUsed += 1
        }
        await changed()
        return true
      }),
    finish: (at) =>
      does(async () => {
        if (finishedAt === null) {
          atTask.tick()
          begun = { ...begun, timeOnTask: atTask.spent() }
          finishedAt = at
        }
        return run()
      }),
    hear: (listener) => void listeners.push(listener),
    close: async () => training.close(),
  }
}

/** The channels of the desk that do something to an account. */
const giving: readonly string[] = [
  'commands.run',
  'approvals.perform',
  'contacts.reveal',
  'contacts.callBack',
  'contacts.announceCall',
]
