import type { HintsView } from '@shared/views/training/room'
import { hintOf } from '../../actions/masks'
import type { Step } from '../format/steps'
import { instantOfStep } from '../format/times'
import type { Take } from './take'

type Hint = NonNullable<HintsView['shown']>

/**
 * The first step of the reference that comes after everything of it that was done. Where the reference waits before it,
 * waiting comes first. Null: nothing of it is left.
 * @param reference the steps of the scenario as its author wrote them
 */
export function nextOfReference(take: Take, reference: readonly Step[]): Hint | null {
  const { stage, scenario } = take
  let done = 0
  for (const { report } of take.moves) {
    if (report.answer?.decision.outcome !== 'accepted') continue
    const found = reference.findIndex((step, index) => index >= done && isSame(step, report.step))
    if (found >= 0) done = found + 1
  }
  const index = reference.findIndex((step, at) => at >= done && step.doing.kind === 'command' && !step.preview && step.expect.refused === undefined)
  const step = reference[index]
  if (step === undefined || step.doing.kind !== 'command') return null
  const by = step.by === 'customer' || step.by === 'system' ? step.by : 'operator'
  const now = stage.clock.now()
  const due = reference.slice(0, index + 1).reduce((at, one) => instantOfStep(one, scenario.start, at), scenario.start)
  const rule = scenario.score.find(({ why }) => why !== null)?.why ?? null
  // A reference that waits for a day means it; one that lets a minute pass only tells how people are.
  if (due - now >= day) return { command: 'clock', by, contactHint: null, wait: due - now, why: rule }
  return { command: step.doing.do, by, contactHint: contactHint(take, step), wait: null, why: rule }
}

const day = 86_400

function isSame(wanted: Step, made: Step): boolean {
  if (wanted.doing.kind !== 'command' || made.doing.kind !== 'command' || wanted.doing.do !== made.doing.do) return false
  return (wanted.by === 'customer') === (made.by === 'customer') && purposeOf(wanted) === purposeOf(made) && (wanted.account === null || made.account === null || wanted.account === made.account)
}

function purposeOf({ doing }: Step): string | null {
  return doing.kind === 'command' && 'purpose' in doing.parameters ? doing.parameters.purpose : null
}

function contactHint({ stage }: Take, { doing, account }: Step): string | null {
  const contact = doing.kind === 'command' && 'contact' in doing.parameters ? doing.parameters.contact : undefined
  const address = contact === undefined ? null : stage.cast.addressNamed(`${account ?? ''}/${contact}`)
  return address === null ? null : hintOf(address, stage.desk.policy)
}
