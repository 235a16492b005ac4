import type { RuleId } from '@shared/vocabulary/ruleIds'
import type { HintView } from '@shared/views/training/room'
import { hintOf } from '../../services/accounts/masks'
import type { Goal, GoalTest } from '../format/goals'
import type { Step } from '../format/steps'
import { instantOfStep } from '../format/times'
import type { TrainingSession } from './session'

type Hint = HintView

/** A reference that waits so long means it; one that lets minutes pass only tells how people are. */
const worthWaiting = 86_400

/**
 * The first step of the reference that comes after everything of it that was done. Where the reference waits for days before
 * it, waiting comes first. Null: nothing of it is left.
 * @param reference the trainee's steps as the author of the scenario wrote them
 */
export function nextOfReference(
  training: TrainingSession,
  reference: readonly Step[],
): Hint | null {
  const { simulation, satDownAt } = training
  const index = reference.findIndex((step, at) => at >= doneOf(training, reference) && isMove(step))
  const step = reference[index]
  if (step === undefined) return null
  const way = step.by === 'customer' ? 'page' : 'desk'
  const plain = {
    step: 3,
    way,
    instruction: null,
    contactHint: null,
    question: null,
    wait: null,
    why: ruleBehind(training.scenario.score, step),
  } as const
  const due = reference
    .slice(0, index + 1)
    .reduce((at, one) => instantOfStep(one, simulation.scenario.start, at), satDownAt)
  const wait = due - simulation.clock.now()
  if (wait >= worthWaiting) return { ...plain, way: 'clock', command: 'clock', wait }
  if (step.doing.kind === 'ask')
    return { ...plain, way: 'ask', command: 'ask', question: step.doing.question }
  return step.doing.kind === 'command'
    ? { ...plain, command: step.doing.do, contactHint: contactHint(training, step) }
    : { ...plain, way: 'clock', command: 'clock', wait: Math.max(wait, 0) }
}

/** How many steps of the reference lie behind what was done. */
function doneOf({ moves }: TrainingSession, reference: readonly Step[]): number {
  return moves.reduce((done, { report }) => {
    if (report.answer?.decision.outcome === 'refused') return done
    const found = reference.findIndex((step, index) => index >= done && isSame(step, report.step))
    return found < 0 ? done : found + 1
  }, 0)
}

/** Whether it is something to do: a refusal of the reference only shows what does not work. */
function isMove({ doing, preview, expect }: Step): boolean {
  return (
    (doing.kind === 'ask' || doing.kind === 'command') && !preview && expect.refused === undefined
  )
}

function isSame(wanted: Step, made: Step): boolean {
  if (wanted.doing.kind === 'ask')
    return made.doing.kind === 'ask' && made.doing.question === wanted.doing.question
  if (
    wanted.doing.kind !== 'command' ||
    made.doing.kind !== 'command' ||
    wanted.doing.do !== made.doing.do
  )
    return false
  return (
    (wanted.by === 'customer') === (made.by === 'customer') &&
    purposeOf(wanted) === purposeOf(made) &&
    (wanted.account === null || made.account === null || wanted.account === made.account)
  )
}

function purposeOf({ doing }: Step): string | null {
  return doing.kind === 'command' && 'purpose' in doing.parameters ? doing.parameters.purpose : null
}

/** The rule behind the goal that speaks of the step. */
function ruleBehind(goals: readonly Goal[], { doing }: Step): RuleId | null {
  const about = doing.kind === 'command' ? doing.do : doing.kind === 'ask' ? doing.question : null
  return (
    goals.find(({ test }) =>
      patternsOf(test).some((pattern) => pattern.do === about || pattern.asked === about),
    )?.why ?? null
  )
}

function patternsOf(
  test: GoalTest,
): readonly { readonly do?: string | undefined; readonly asked?: string | undefined }[] {
  if (test.is === 'before') return [test.first, test.second]
  return 'step' in test ? [test.step] : []
}

function contactHint({ simulation }: TrainingSession, { doing, account }: Step): string | null {
  const contact =
    doing.kind === 'command' && 'contact' in doing.parameters ? doing.parameters.contact : undefined
  const address =
    contact === undefined ? null : simulation.handles.addressNamed(`${account ?? ''}/${contact}`)
  return address === null ? null : hintOf(address, simulation.desk.policy)
}
