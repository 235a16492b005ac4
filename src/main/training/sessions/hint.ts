import type { HintView } from '@shared/views/training/room'
import type { RuleId } from '@shared/vocabulary/ruleIds'
import { hintOf } from '../../services/accounts/masks'
import type { Goal } from '../format/goals'
import type { Step } from '../format/steps'
import { instantOfStep } from '../format/times'
import { answer } from '../player/answer'
import { isMove, isSame, spokenOf } from './reference'
import type { TrainingSession } from './session'

/** A reference that waits so long means it; one that lets minutes pass only tells how people are. */
const worthWaiting = 86_400

/**
 * What the reference does next, in steps that say more and more: which way, what, and exactly. What an earlier step needs
 * comes before it, also where it was left out on the way. Empty: nothing of it is left.
 * @param reference the trainee's steps as the author of the scenario wrote them
 */
export async function hintsOf(
  training: TrainingSession,
  reference: readonly Step[],
): Promise<readonly HintView[]> {
  const step = await nextStep(training, reference)
  return step === null ? [] : inSteps(exactly(training, reference, step))
}

/** The same, as far as each of three steps gives it away; one that adds nothing is left out. */
function inSteps(whole: HintView): readonly HintView[] {
  const quiet = { ...whole, question: null, contactHint: null, wait: null }
  const steps: readonly HintView[] = [
    { ...quiet, step: 1, command: null, instruction: null, why: null },
    { ...quiet, step: 2, instruction: whole.contactHint === null ? null : whole.instruction },
    whole,
  ]
  const said = ({ step: _step, ...rest }: HintView) => JSON.stringify(rest)
  return steps.filter((one, index) => index === 0 || said(one) !== said(steps[index - 1] ?? one))
}

function exactly(training: TrainingSession, reference: readonly Step[], step: Step): HintView {
  const { scenario, simulation, satDownAt } = training
  const { doing } = step
  const plain: HintView = {
    step: 3,
    way: step.by === 'customer' ? 'page' : 'desk',
    command: null,
    question: null,
    instruction: null,
    contactHint: contactHint(training, step),
    wait: null,
    why: ruleBehind(scenario.score, step),
  }
  const due = reference
    .slice(0, reference.indexOf(step) + 1)
    .reduce((at, one) => instantOfStep(one, scenario.start, at), satDownAt)
  const wait = due - simulation.clock.now()
  if (wait >= worthWaiting)
    return { ...plain, way: 'clock', command: 'clock', contactHint: null, wait }
  switch (doing.kind) {
    case 'ask':
      return { ...plain, way: 'ask', command: 'ask', question: doing.question }
    case 'tell':
      return { ...plain, way: 'tell', command: 'tell', instruction: doing.to }
    case 'follow':
    case 'trust':
      return { ...plain, way: 'page', command: doing.kind }
    case 'command':
      return { ...plain, command: doing.do }
    default:
      return { ...plain, way: 'clock', command: 'clock', wait: Math.max(wait, 0) }
  }
}

async function nextStep(
  training: TrainingSession,
  reference: readonly Step[],
): Promise<Step | null> {
  const done = doneOf(training, reference)
  const last = Math.max(-1, ...done)
  const undone = reference.filter((step, index) => isMove(step) && !done.has(index))
  const skipped = undone.filter((step) => reference.indexOf(step) < last)
  const next = undone.find((step) => reference.indexOf(step) > last) ?? null
  const open = training
    .scored()
    .flatMap(({ goal, reached, lost }) => (reached || lost ? [] : [goal]))
  const pays = skipped.find((step) => open.some((goal) => spokenOf(goal.test, step)))
  if (pays !== undefined) return pays
  // What comes next can't be done yet: something was left out that it needs.
  if (next !== null && !(await wouldBeDone(training, next)))
    for (const step of skipped)
      if (step.doing.kind === 'command' && (await wouldBeDone(training, step))) return step
  return next
}

/** The steps of the reference that were done, each by a move of its own, in whatever order. */
function doneOf({ moves }: TrainingSession, reference: readonly Step[]): ReadonlySet<number> {
  const done = new Set<number>()
  for (const { report } of moves) {
    if (report.answer?.decision.outcome === 'refused') continue
    const found = reference.findIndex(
      (step, index) => !done.has(index) && isSame(step, report.step),
    )
    if (found >= 0) done.add(found)
  }
  return done
}

/** Whether the desk would accept it now: it is asked, and nothing is stored. */
async function wouldBeDone({ simulation }: TrainingSession, step: Step): Promise<boolean> {
  if (step.doing.kind !== 'command') return true
  try {
    const asked = { ...step, preview: true, caseName: null }
    return (await answer(simulation, asked, step.doing)).decision.outcome === 'accepted'
  } catch {
    // It speaks of something that nobody has brought along yet.
    return false
  }
}

/** The rule behind the goal that speaks of the step. */
function ruleBehind(goals: readonly Goal[], step: Step): RuleId | null {
  return goals.find(({ test }) => spokenOf(test, step))?.why ?? null
}

function contactHint({ simulation }: TrainingSession, { doing, account }: Step): string | null {
  const named =
    doing.kind === 'command' && 'contact' in doing.parameters
      ? doing.parameters.contact
      : doing.kind === 'tell' || doing.kind === 'trust'
        ? doing.contact
        : null
  const owner = account ?? simulation.handles.accountHandles[0] ?? ''
  const address = named == null ? null : simulation.handles.addressNamed(`${owner}/${named}`)
  return address === null ? null : hintOf(address, simulation.desk.policy)
}
