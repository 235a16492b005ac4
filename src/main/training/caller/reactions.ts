import { asksForApproval } from '@shared/vocabulary/ruleIds'
import type { PersonCommandType } from '@shared/vocabulary/kinds'
import type { CallerEvent } from '@shared/vocabulary/training'
import type { Command } from '../../engine/model/commands'
import type { Decision } from '../../engine/model/decision'
import { ring, words } from './callBack'
import { countOf } from './hearing'
import { say } from './lines'
import { callEnds, feel, helpedOn } from './mood'
import { thatHolds } from './says'
import { callerOf, type Situation } from './situation'

/** Something that was said without a question. */
export interface Unasked {
  readonly when: CallerEvent | 'call-back' | 'announce-call'
  readonly text: string
}

/** What helps nobody on: what the desk does for itself. */
const forTheDesk: readonly string[] = [
  'open-case',
  'reopen-case',
  'check-in-case',
  'note',
  'close-case',
  'hand-over',
  'take-over',
  'link-ticket',
  'reveal-contact',
  'match-contact',
  'call-back',
  'announce-call',
  'diagnose-delivery',
  'withdraw',
] satisfies readonly PersonCommandType[]

/** What the caller says unasked after something was done at the desk, and what it does to their mood. */
export function reactionsTo(
  situation: Situation,
  command: Command,
  decision: Decision,
): readonly Unasked[] {
  const isOnTheLine = situation.call.line !== null
  remember(situation, command, decision)
  const called = command.by.kind === 'operator' ? callsOf(situation, command, decision) : []
  const heard = command.by.kind === 'operator' && isOnTheLine ? eventsOf(command, decision) : []
  return [...heard.flatMap((when) => sayOf(situation, when)), ...called, ...moodOf(situation)]
}

/** What time alone has done to their mood. */
export function moodOf(situation: Situation): readonly Unasked[] {
  const event = feel(situation)
  return event === null ? [] : sayOf(situation, event)
}

function remember(situation: Situation, command: Command, decision: Decision): void {
  const { call } = situation
  if (decision.outcome === 'refused') {
    // Waiting for a colleague is no refusal.
    if (!asksForApproval(decision.refusal.rule)) call.refusals += 1
  } else if (command.type === 'close-case') callEnds(situation)
  else if (!forTheDesk.includes(command.type)) helpedOn(situation)
  else if (command.type === 'open-case' || command.type === 'reopen-case')
    call.waitsSince ??= situation.now
}

function callsOf(situation: Situation, command: Command, decision: Decision): readonly Unasked[] {
  if (decision.outcome === 'refused') return []
  if (command.type === 'call-back')
    return [{ when: 'call-back', text: ring(situation, command.contactId) }]
  if (command.type === 'announce-call' && situation.call.line !== null)
    return [{ when: 'announce-call', text: words(situation) }]
  return []
}

function eventsOf(command: Command, decision: Decision): readonly CallerEvent[] {
  if (decision.outcome === 'refused') return ['refused']
  return [
    ...(command.type === 'request-code' ? (['code-sent'] as const) : []),
    ...(decision.events.some(({ type }) => type === 'replacement-started')
      ? (['waiting'] as const)
      : []),
    ...(command.type === 'close-case' ? (['closed'] as const) : []),
  ]
}

/** Nobody repeats themselves word by word, unless the file says what they say the next time. */
function sayOf(situation: Situation, when: CallerEvent): readonly Unasked[] {
  const own = callerOf(situation.scenario).says.filter((one) => one.when === when)
  const times = countOf(situation, when)
  const said = thatHolds(situation, own, times)
  if (said === null) return times > 0 && when !== 'hangs-up' ? [] : withoutFile(situation, when)
  if (times > 0 && !said.again) return []
  if (said.world !== null) situation.world.change(said.world)
  return [{ when, text: said.text }]
}

/** A mood shows also where the file has no words for it. */
function withoutFile(situation: Situation, when: CallerEvent): readonly Unasked[] {
  switch (when) {
    case 'restless':
    case 'angry':
    case 'hangs-up':
      return [{ when, text: say(situation, when) }]
    default:
      return []
  }
}
