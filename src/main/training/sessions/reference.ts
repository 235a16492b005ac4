import type { GoalTest } from '../format/goals'
import type { StepPattern } from '../format/stepPattern'
import type { Step } from '../format/steps'

/** Whether a step of the reference is something to do: a refusal in it only shows what does not work. */
export function isMove({ doing, preview, expect }: Step): boolean {
  if (doing.kind === 'check' || doing.kind === 'change-world' || preview) return false
  // What is expected of a `tell` is what becomes of the caller's own doing.
  return doing.kind === 'tell' || expect.refused === undefined
}

/** Whether a step that was made is what one of the reference wants. */
export function isSame(wanted: Step, made: Step): boolean {
  const [want, did] = [wanted.doing, made.doing]
  if (want.kind === 'ask') return did.kind === 'ask' && did.question === want.question
  if (want.kind === 'tell')
    return did.kind === 'tell' && did.to === want.to && did.contact === want.contact
  if (want.kind === 'follow') return did.kind === 'follow' && did.letter === want.letter
  if (want.kind === 'trust') return did.kind === 'trust' && did.contact === want.contact
  if (want.kind !== 'command' || did.kind !== 'command' || want.do !== did.do) return false
  return (
    (wanted.by === 'customer') === (made.by === 'customer') &&
    purposeOf(wanted) === purposeOf(made) &&
    (wanted.account === null || made.account === null || wanted.account === made.account)
  )
}

function purposeOf({ doing }: Step): string | null {
  return doing.kind === 'command' && 'purpose' in doing.parameters ? doing.parameters.purpose : null
}

/** Whether a goal pays for the step. */
export function spokenOf(test: GoalTest, { doing }: Step): boolean {
  return patternsOf(test).some((pattern) => {
    switch (doing.kind) {
      case 'ask':
        return pattern.asked === doing.question
      case 'tell':
        return pattern.told === doing.to
      case 'follow':
        return pattern.followed === doing.letter
      case 'trust':
        return pattern.trusted === doing.contact
      case 'command':
        return pattern.do === doing.do && pattern.refused === undefined
      default:
        return false
    }
  })
}

/** What has to be done for the goal; what must never be done is nothing to hint at. */
function patternsOf(test: GoalTest): readonly StepPattern[] {
  if (test.is === 'before') return [test.first]
  return test.is === 'done' || test.is === 'done-within' ? [test.step] : []
}
