import type { PlayedMove } from './session'

/** Whether two moves are the same deed, of the same kind of person, about the same. */
export function isSameKind(one: PlayedMove, other: PlayedMove): boolean {
  return deedOf(one) === deedOf(other)
}

/** And came to the same: the result, or the rule that refused it. */
export function isSameDeed(one: PlayedMove, other: PlayedMove): boolean {
  return isSameKind(one, other) && cameTo(one) === cameTo(other)
}

function deedOf({ report: { step, answer } }: PlayedMove): string {
  const { doing, by } = step
  if (doing.kind === 'ask') return `ask ${doing.question}`
  if (doing.kind === 'tell') return `tell ${doing.to}`
  if (doing.kind !== 'command') return doing.kind
  const command = answer?.command
  const purpose = command !== undefined && 'purpose' in command ? command.purpose : ''
  const check = command !== undefined && 'check' in command ? command.check : ''
  // Which of the operators it was decides nothing here: the trainee sat in their seat.
  return [doing.do, by === 'customer' ? by : 'desk', purpose, check].join(' ')
}

function cameTo({ report: { answer }, wait }: PlayedMove): string {
  if (answer === null) return ''
  const { decision } = answer
  return `${decision.outcome === 'accepted' ? decision.result : decision.refusal.rule} ${wait?.kind ?? ''}`
}
