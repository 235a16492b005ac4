import { setImmediate } from 'node:timers/promises'
import type { KnownGap } from '@shared/vocabulary/training'
import type { TaleView } from '@shared/views/training/tale'
import type { Policy } from '../../engine/model/policy'
import { seededChance } from '../../simulation/chance'
import { aboutOf, type About } from './about'
import { parametersToBlame } from './blame'
import { setups, gaps, type Setup } from './handles'
import { Explorer, type Explored } from './explore'
import { scenarioFile } from './scenarioFile'
import { isShorter, judged, lengthOf, shrink, type Break, type Kind } from './shrink'
import { taleOf } from './tale'
import type { Yielding } from './yielding'

export interface Wanted {
  readonly policy: Policy
  readonly seed: number
  /** How many stories are told at most. */
  readonly stories: number
  /** Hunts for this known gap of the rules, which no shipped pack closes, and only for it (docs/hunter.md). */
  readonly gap?: KnownGap | null
  readonly onProgress?: (tried: number) => void
  readonly signal?: AbortSignal
}

export interface Hunted {
  readonly tried: number
  readonly found: {
    readonly yaml: string
    readonly kind: Kind
    readonly steps: number
    readonly about: About
    /** What happens in it, told to a person. */
    readonly tale: TaleView
  } | null
}

/** The event loop gets a turn at least every 10 ms. */
const sliceMs = 8

/** Once something is found, so many more stories are told in search of a shorter one. */
const lookFurther = 20

/**
 * Searches random stories for one that goes wrong under a pack (docs/hunter.md says what counts), and makes the shortest
 * into a scenario file. The same pack, seed and number of stories give the same answer.
 * @throws the signal’s reason when it is cancelled
 */
export async function hunt({ onProgress, signal, ...wanted }: Wanted): Promise<Hunted> {
  const hunting = searching(wanted)
  for (let sliceEnds = performance.now() + sliceMs; ;) {
    const { done, value } = hunting.next()
    if (done === true) return value
    if (performance.now() < sliceEnds) continue
    onProgress?.(value)
    await setImmediate()
    signal?.throwIfAborted()
    sliceEnds = performance.now() + sliceMs
  }
}

/** The search, one small piece at a time. Yields how many stories were tried. */
function* searching({
  policy,
  seed,
  stories,
  gap = null,
}: Omit<Wanted, 'onProgress' | 'signal'>): Generator<number, Hunted> {
  const explorers = (gap === null ? setups : [gaps[gap]]).map((setup: Setup) => ({
    setup,
    explorer: new Explorer(setup, policy, seededChance(seed, setup.id)),
  }))
  let best: Break | null = null
  let last = stories
  let tried = 0
  while (tried < last) {
    for (const { setup, explorer } of explorers) {
      if (tried >= last) break
      const explored = explorer.next()
      tried += 1
      yield tried
      const found: Break | null = yield* counting(wrongIn(setup, explored), tried)
      if (found === null || (best !== null && found.kind !== best.kind)) continue
      if (best === null) last = Math.min(stories, tried + lookFurther)
      const shrunk: Break = yield* counting(shrink(found, policy), tried)
      if (best === null || isShorter(shrunk, best)) best = shrunk
    }
  }
  if (best === null) return { tried, found: null }
  const blamed = yield* counting(parametersToBlame(best, policy), tried)
  const about = aboutOf(best, policy, blamed)
  const tale = taleOf(best)
  return {
    tried,
    found: {
      yaml: scenarioFile(best, policy, about, tale, seed),
      kind: best.kind,
      steps: lengthOf(best),
      about,
      tale,
    },
  }
}

/** A situation that some story was in before has been looked at. */
function* wrongIn(
  setup: Setup,
  { story, script, intrusion, isNew }: Explored,
): Yielding<Break | null> {
  return intrusion !== null || isNew ? yield* judged(setup, script, story, intrusion) : null
}

/** Other work in its pieces, each with how many stories were tried by then. */
function* counting<T>(work: Yielding<T>, tried: number): Generator<number, T> {
  for (;;) {
    const { done, value } = work.next()
    if (done === true) return value
    yield tried
  }
}
