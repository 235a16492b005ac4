import { earliest, plus, type Instant, type Seconds } from '@shared/vocabulary/instant'
import { nextDue } from '../../engine/time/due'
import type { Policy } from '../../engine/model/policy'
import { intrusionIn, type Intrusion } from './intrusion'
import type { Setup } from './handles'
import type { Step } from './step'
import { perform } from './persist'
import { nextReading, readAndReact } from './reaction'
import { GeneratedStory } from './story'

/** One entry of a script: after so long, do this. Null: only let the time pass. The owner’s answers are not in it. */
export interface Entry {
  readonly after: Seconds
  readonly step: Step | null
}

/** Tells a script again from the start, up to where the stranger is in or to its end. */
export function retell(
  setup: Setup,
  policy: Policy,
  script: readonly Entry[],
): { readonly story: GeneratedStory; readonly intrusion: Intrusion | null } {
  const story = new GeneratedStory(setup, policy)
  for (const { after, step } of script) {
    const intrusion = goOn(story, after) ?? (step === null ? null : takeStep(story, step))
    if (intrusion !== null) return { story, intrusion }
  }
  return { story, intrusion: null }
}

/** Does one step, and looks whether the stranger is in now. */
export function takeStep(story: GeneratedStory, step: Step): Intrusion | null {
  perform(story, step)
  return intrusionIn(story)
}

/** Lets time pass. What falls due happens, and the owner reads and answers, each at its instant. */
export function goOn(story: GeneratedStory, length: Seconds): Intrusion | null {
  const until = plus(story.now, length)
  for (;;) {
    const reading = nextReading(story)
    const next: Instant = earliest(nextDue(story.account), reading, until) ?? until
    story.advance(next)
    const intrusion = intrusionIn(story)
    if (intrusion !== null) return intrusion
    if (reading !== null && reading <= story.now) readAndReact(story)
    else if (story.now >= until) return null
  }
}
