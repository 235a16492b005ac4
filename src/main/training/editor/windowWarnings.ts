import { inWindow } from '@shared/commands'
import type { PersonCommandType } from '@shared/vocabulary/kinds'
import type { Scenario } from '../format/scenario'
import type { Step } from '../format/steps'
import { warning, type Warning } from './warning'

/** What an operator gives by a channel of its own. */
const besides: readonly PersonCommandType[] = [
  'diagnose-delivery',
  'call-back',
  'announce-call',
  'reveal-contact',
]

/** Whether somebody in this seat can give a command in the window. */
export function isInWindow(type: PersonCommandType, seat: Scenario['seat']): boolean {
  const commands: readonly string[] =
    seat === 'customer' ? inWindow('pages') : [...inWindow('desk'), ...besides]
  return commands.includes(type)
}

/** What of the reference the window can’t do, or would show otherwise than the story has it. */
export function windowWarnings(scenario: Scenario): readonly Warning[] {
  const { steps, seat } = scenario
  const first = steps.findIndex(({ past }) => !past)
  return [
    ...(first >= 0 && isLater(steps[first]) && steps[first]?.doing.kind !== 'check'
      ? [warning(['steps', first], 'warn-waits-before')]
      : []),
    ...steps.flatMap(({ past, doing, preview, by }, index): readonly Warning[] => {
      const path = ['steps', index]
      if (past) return []
      if (doing.kind === 'change-world') return [warning(path, 'warn-world-changes')]
      if (preview) return [warning(path, 'warn-preview')]
      // Whose step it is not is told of that already.
      const isTheirs = (by === 'customer') === (seat === 'customer')
      return doing.kind === 'command' && isTheirs && !isInWindow(doing.do, seat)
        ? [warning(path, 'warn-not-in-window', { command: doing.do })]
        : []
    }),
    ...(seat === 'customer' ? [] : codesUntold(scenario)),
  ]
}

function isLater(step: Step | undefined): boolean {
  return step?.time !== undefined && step.time !== null
}

/** In an operator’s seat a code is known only to who was told it: between its sending and its use the caller has to speak. */
function codesUntold({ steps }: Scenario): readonly Warning[] {
  let hasSpoken = true
  return steps.flatMap(({ past, doing, by }, index) => {
    if (doing.kind === 'tell' || doing.kind === 'ask') hasSpoken = true
    if (doing.kind !== 'command') return []
    if (doing.do === 'request-code' || doing.do === 'add-contact') hasSpoken = past
    const isUntold =
      !past &&
      !hasSpoken &&
      by !== 'customer' &&
      doing.do === 'submit-code' &&
      (doing.parameters.code?.is ?? 'last-received') !== 'digits'
    return isUntold ? [warning(['steps', index], 'warn-code-untold')] : []
  })
}
