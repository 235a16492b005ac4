import { moods, type CallerEvent } from '@shared/vocabulary/training'
import { callerOf, type Situation } from './situation'

/** How many steps somebody is from calm; the last is that they hang up. */
const hangsUp = moods.length
const events = [null, 'restless', 'angry', 'hangs-up'] as const

/**
 * How the caller feels by now: patience runs out with time, and where they press, with every refusal too. Answers what they
 * say unasked because of it; null: nothing has changed for the worse.
 */
export function feel(situation: Situation): CallerEvent | null {
  const { call } = situation
  if (call.line !== 'caller') return null
  const before = moods.indexOf(call.mood)
  const level = levelOf(situation)
  call.mood = moods[Math.min(level, hangsUp - 1)] ?? call.mood
  if (level === hangsUp) call.line = null
  return level > before ? (events[level] ?? null) : null
}

function levelOf({ scenario, call, now }: Situation): number {
  const { patience = null, pressure = 'steady' } = callerOf(scenario).mood ?? {}
  const byTime =
    patience === null || patience === 0 || call.waitsSince === null
      ? 0
      : Math.floor((now - call.waitsSince) / patience)
  const byRefusals = pressure === 'rises' ? call.refusals : 0
  return Math.max(0, Math.min(hangsUp, Math.max(byTime, byRefusals)))
}

/** They begin to wait anew: something went on for them, or they are on the line again. */
export function helpedOn({ call, now }: Situation): void {
  call.waitsSince = now
  call.refusals = 0
}

/** Nobody waits any more: the case is closed. */
export function callEnds({ call }: Situation): void {
  call.waitsSince = null
  call.refusals = 0
}
