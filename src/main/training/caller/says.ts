import type { Mood } from '@shared/vocabulary/training'
import type { Condition } from '../format/training'
import type { WorldPart } from '../world/facts'
import { truthOf, type Situation } from './situation'

/** Something of a file that holds only under a condition, and perhaps only from the second time on. */
interface Conditional {
  readonly again: boolean
  readonly if: Condition | null
}

/**
 * The one of several that holds now. From the second time on what is written for it goes before the rest, and what has a
 * condition before what has none; else the first in the file. Null: none holds.
 */
export function thatHolds<T extends Conditional>(
  situation: Situation,
  several: readonly T[],
  times: number,
): T | null {
  const holding = several.filter((one) => (times > 0 || !one.again) && holds(situation, one.if))
  const rank = (one: T) => (one.again ? 2 : 0) + (one.if === null ? 0 : 1)
  return holding.reduce<T | null>(
    (best, one) => (best === null || rank(one) > rank(best) ? one : best),
    null,
  )
}

function holds(situation: Situation, condition: Condition | null): boolean {
  // The owner who was called back has not written the impostor’s lines.
  if (condition === null) return situation.call.line !== 'owner'
  return (
    (condition.truth === undefined
      ? situation.call.line !== 'owner'
      : condition.truth === truthOf(situation)) &&
    (condition.mood === undefined || isAs(situation.call.mood, condition.mood)) &&
    (condition.world === undefined || isTrue(situation, condition.world))
  )
}

const isAs = (mood: Mood, wanted: Mood) => mood === wanted

function isTrue({ world }: Situation, { contacts }: WorldPart): boolean {
  return [...contacts].every(([contact, facts]) =>
    Object.entries(facts).every(
      ([name, value]) =>
        value === undefined ||
        Object.entries(world.factsOf(contact)).some(([n, v]) => n === name && v === value),
    ),
  )
}
