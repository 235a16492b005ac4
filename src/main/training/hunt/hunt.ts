import { setImmediate } from 'node:timers/promises'
import type { Policy } from '../../engine/policy/parameters'
import { seededChance } from '../play/chance'
import { casts, gapCasts, type Cast } from './cast'
import { Explorer, type Explored } from './explore'
import { scenarioFile } from './scenarioFile'
import { isShorter, judged, lengthOf, shrink, type Break, type Kind } from './shrink'

export interface Wanted {
  readonly policy: Policy
  readonly seed: number
  /** How many stories are told at most. */
  readonly stories: number
  /** Hunts for the known gaps of the rules, which no shipped pack closes, and only for those (docs/hunter.md). */
  readonly knownGaps?: boolean
  readonly onProgress?: (tried: number) => void
  readonly signal?: AbortSignal
}

export interface Hunted {
  readonly tried: number
  readonly found: { readonly yaml: string; readonly kind: Kind; readonly steps: number } | null
}

/** The event loop gets a turn at least every 10 ms. */
const sliceMs = 8

/** Once something is found, so many more stories are told in search of a shorter one. */
const lookFurther = 300

/**
 * Searches random stories for one that goes wrong under a pack (docs/hunter.md says what counts), and makes the shortest
 * into a scenario file. The same pack, seed and number of stories give the same answer.
 * @throws the signal’s reason when it is cancelled
 */
export async function hunt({ onProgress, signal, ...wanted }: Wanted): Promise<Hunted> {
  const hunting = searching(wanted)
  for (let sliceEnds = performance.now() + sliceMs; ; ) {
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
function* searching({ policy, seed, stories, knownGaps = false }: Omit<Wanted, 'onProgress' | 'signal'>): Generator<number, Hunted> {
  const explorers = (knownGaps ? gapCasts : casts).map((cast) => ({ cast, explorer: new Explorer(cast, policy, seededChance(seed, cast.id)) }))
  let best: Break | null = null
  let last = stories
  let tried = 0
  while (tried < last) {
    for (const { cast, explorer } of explorers) {
      if (tried >= last) break
      const found = wrongIn(cast, explorer.next())
      tried += 1
      yield tried
      if (found === null || (best !== null && found.kind !== best.kind)) continue
      if (best === null) last = Math.min(stories, tried + lookFurther)
      const shrunk: Break = yield* steadily(shrink(found, policy), tried)
      if (best === null || isShorter(shrunk, best)) best = shrunk
    }
  }
  return { tried, found: best === null ? null : { yaml: scenarioFile(best, policy, seed), kind: best.kind, steps: lengthOf(best) } }
}

/** A situation that some story was in before has been looked at. */
function wrongIn(cast: Cast, { tale, script, intrusion, isNew }: Explored): Break | null {
  return intrusion !== null || isNew ? judged(cast, script, tale, intrusion) : null
}

function* steadily<T>(work: Generator<void, T>, tried: number): Generator<number, T> {
  for (;;) {
    const { done, value } = work.next()
    if (done === true) return value
    yield tried
  }
}
