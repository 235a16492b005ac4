import { earliest, plus, type Instant, type Seconds } from '@shared/vocabulary/instant'
import { nextDue } from '../../engine/time/due'
import type { Policy } from '../../engine/model/policy'
import { intrusionIn, type Intrusion } from './intrusion'
import type { Cast } from './handles'
import type { Deed } from './step'
import { perform } from './persist'
import { nextReading, readAndReact } from './reaction'
import { Tale } from './story'

/** One entry of a script: after so long, do this. Null: only let the time pass. The owner’s answers are not in it. */
export interface Entry {
  readonly after: Seconds
  readonly deed: Deed | null
}

/** Tells a script again from the start, up to where the stranger is in or to its end. */
export function retell(
  cast: Cast,
  policy: Policy,
  script: readonly Entry[],
): { readonly tale: Tale; readonly intrusion: Intrusion | null } {
  const tale = new Tale(cast, policy)
  for (const { after, deed } of script) {
    const intrusion = goOn(tale, after) ?? (deed === null ? null : take(tale, deed))
    if (intrusion !== null) return { tale, intrusion }
  }
  return { tale, intrusion: null }
}

/** Does one deed, and looks whether the stranger is in now. */
export function take(tale: Tale, deed: Deed): Intrusion | null {
  perform(tale, deed)
  return intrusionIn(tale)
}

/** Lets time pass. What falls due happens, and the owner reads and answers, each at its instant. */
export function goOn(tale: Tale, length: Seconds): Intrusion | null {
  const until = plus(tale.now, length)
  for (;;) {
    const reading = nextReading(tale)
    const next: Instant = earliest(nextDue(tale.account), reading, until) ?? until
    tale.advance(next)
    const intrusion = intrusionIn(tale)
    if (intrusion !== null) return intrusion
    if (reading !== null && reading <= tale.now) readAndReact(tale)
    else if (tale.now >= until) return null
  }
}
