import type { Seconds } from '@shared/vocabulary/instant'
import type { Policy } from '../../engine/model/policy'
import { setups, type Setup } from './handles'
import type { Intrusion } from './intrusion'
import { lockedOut } from './lockout'
import type { GeneratedStory } from './story'
import type { Yielding } from './yielding'
import { retell, type Entry } from './telling'

export type Kind = Intrusion | 'locked-out'

/** A story in which something went wrong. */
export interface Break {
  readonly kind: Kind
  readonly setup: Setup
  readonly script: readonly Entry[]
  /** The whole story, with the owner’s answers, and where they are locked out with what they try. */
  readonly story: GeneratedStory
  /** How many of its turns are the script’s and the answers to it; what follows is what the owner tries. */
  readonly told: number
}

/** What goes wrong where this script is told; null where nothing does. */
export function* breakOf(
  setup: Setup,
  policy: Policy,
  script: readonly Entry[],
): Yielding<Break | null> {
  const { story, intrusion } = retell(setup, policy, script)
  yield
  return yield* judged(setup, script, story, intrusion)
}

/** What went wrong in a story that has been told. */
export function* judged(
  setup: Setup,
  script: readonly Entry[],
  story: GeneratedStory,
  intrusion: Intrusion | null,
): Yielding<Break | null> {
  if (intrusion !== null) return { kind: intrusion, setup, script, story, told: story.turns.length }
  const locked = setup.asks === 'lockout' ? yield* lockedOut(story) : null
  return locked === null
    ? null
    : { kind: 'locked-out', setup, script, story: locked, told: story.turns.length }
}

/**
 * The shortest story of the same kind that follows from this one by leaving out steps and by waiting less. Each that is
 * tried is told anew, and kept only where the same goes wrong.
 */
export function* shrink(found: Break, policy: Policy): Yielding<Break> {
  let best = found
  for (let better: Break | null = found; better !== null;) {
    better = null
    for (const script of shorter(best.script)) {
      const told: Break | null = yield* breakOf(best.setup, policy, script)
      if (told === null || told.kind !== best.kind || !isShorter(told, best)) continue
      better = best = told
      break
    }
  }
  const plainer: Break = yield* plainest(best, policy)
  return plainer === best ? best : yield* shrink(plainer, policy)
}

/** The same script about the first of the setups for whom the same goes wrong. */
function* plainest(found: Break, policy: Policy): Yielding<Break> {
  const plainer = found.setup.gap ? [] : setups.slice(0, setups.indexOf(found.setup))
  for (const setup of plainer) {
    const told = yield* breakOf(setup, policy, found.script)
    if (told?.kind === found.kind && !isShorter(found, told)) return told
  }
  return found
}

/**
 * Fewer steps, then less time. Of an owner who is locked out those count first that lead to it: what they try afterwards says
 * why, and a reader is served better by one refusal more than by a deed that has nothing to do with it.
 */
export function isShorter(a: Break, b: Break): boolean {
  const [inA, inB] = [measuresOf(a), measuresOf(b)]
  const differs = inA.findIndex((measure, index) => measure !== inB[index])
  return differs >= 0 && (inA[differs] ?? 0) < (inB[differs] ?? 0)
}

function measuresOf(found: Break): readonly number[] {
  return [found.told, lengthOf(found), timeOf(found), found.script.length]
}

export function lengthOf({ story }: Break): number {
  return story.turns.length
}

function timeOf({ script }: Break): number {
  return script.reduce((sum, { after }) => sum + after, 0)
}

/** Candidates, those that leave out most first. */
function* shorter(script: readonly Entry[]): Generator<readonly Entry[]> {
  for (
    let length = Math.ceil(script.length / 2);
    length >= 1;
    length = length === 1 ? 0 : Math.ceil(length / 2)
  ) {
    for (let from = 0; from + length <= script.length; from += 1) {
      const rest = [...script.slice(0, from), ...script.slice(from + length)]
      yield rest
      const waited = script.slice(from, from + length).reduce((sum, { after }) => sum + after, 0)
      // The same without losing the time that went by.
      if (waited > 0)
        yield [
          ...script.slice(0, from),
          { after: waited as Seconds, step: null },
          ...script.slice(from + length),
        ]
    }
  }
  for (const [index, { after }] of script.entries()) {
    for (const less of shorterWaits(after))
      yield script.map((entry, at) => (at === index ? { ...entry, after: less } : entry))
  }
}

/** Ever smaller parts of a wait left out, so that a wait of days is narrowed down to the second in few tries. */
function* shorterWaits(after: Seconds): Generator<Seconds> {
  for (let less = Math.ceil(after / 2); less >= 1; less = less === 1 ? 0 : Math.ceil(less / 2))
    yield (after - less) as Seconds
}
