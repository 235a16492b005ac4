import { asksForApproval } from '@shared/vocabulary/ruleIds'
import { minus, plus, type Instant, type Seconds } from '@shared/vocabulary/instant'
import { nextDue } from '../../engine/time/due'
import type { Decision } from '../../engine/model/decision'
import type { Policy } from '../../engine/model/policy'
import { timersOf } from '../../engine/time/timers'
import type { Chance } from '../../simulation/chance'
import { longestStory, type Setup } from './handles'
import type { Step, Who } from './step'
import { errandsOf, type Errand } from './errands'
import type { Intrusion } from './intrusion'
import { approves } from './persist'
import { nextReading } from './reaction'
import { situation } from './situation'
import { start, GeneratedStory } from './story'
import { goOn, takeStep, type Entry } from './telling'

const mostErrands = 4
/** Of so many errands one is done after a wait; the others follow at once. */
const waitsOneIn = 3
const fewErrands = 3
/** Of so many stories one begins anew; the others go on from where an earlier one had got to. */
const anewOneIn = 4
const longestScript = 60
const mostRemembered = 2_000
const aDay = 86_400

/** A story as far as it went. */
export interface Explored {
  readonly story: GeneratedStory
  readonly script: readonly Entry[]
  readonly intrusion: Intrusion | null
  /** It ends in a situation that no story of this explorer had been in: there the next ones go on. */
  readonly isNew: boolean
}

/**
 * Tells random stories about one setup. Whatever brings a story into a situation that is new is remembered, and later stories
 * go on from there: few steps at random then reach what many at random hardly ever would.
 */
export class Explorer {
  readonly #remembered: Pick<Explored, 'story' | 'script'>[] = []
  readonly #seen = new Set<string>()

  constructor(
    private readonly setup: Setup,
    private readonly policy: Policy,
    private readonly chance: Chance,
  ) {}

  next(): Explored {
    const { chance } = this
    const from =
      chance.below(anewOneIn) === 0
        ? undefined
        : this.#remembered[chance.below(Math.max(1, this.#remembered.length))]
    const telling = new Telling(
      from?.story.copy() ?? new GeneratedStory(this.setup, this.policy),
      [...(from?.script ?? [])],
      chance,
    )
    let isNew = false
    for (
      let left = 1 + chance.below(mostErrands);
      left > 0 && telling.intrusion === null && !isNew;
      left -= 1
    ) {
      if (chance.below(waitsOneIn) === 0) telling.wait(someWait(telling.story, chance))
      telling.run(someErrand(telling.story, chance))
      isNew = telling.intrusion === null && this.#remember(telling)
    }
    const { story, script, intrusion } = telling
    return { story, script, intrusion, isNew }
  }

  #remember({ story, script }: Telling): boolean {
    const line = situation(story)
    if (this.#seen.has(line)) return false
    this.#seen.add(line)
    if (script.length < longestScript && this.#remembered.length < mostRemembered)
      this.#remembered.push({ story: story.copy(), script: [...script] })
    return true
  }
}

/** A story while it is told, and the script that tells it again. It ends where the stranger is in. */
class Telling {
  intrusion: Intrusion | null = null

  constructor(
    readonly story: GeneratedStory,
    readonly script: Entry[],
    private readonly chance: Chance,
  ) {}

  /** Does an errand up to the first step that the engine refuses for good. */
  run(errand: Errand): void {
    for (const step of errand) {
      this.wait(pause(this.story, step, this.chance))
      if (!this.#does(step)) return
    }
  }

  wait(after: Seconds): void {
    if (
      after <= 0 ||
      this.intrusion !== null ||
      plus(this.story.now, after) > plus(start, longestStory)
    )
      return
    this.script.push({ after, step: null })
    this.intrusion = goOn(this.story, after)
  }

  /** Does a step; where a second operator is needed, has it approved and does it again. */
  #does(step: Step): boolean {
    const decision = this.#once(step)
    if (decision?.outcome !== 'refused' || !asksForApproval(decision.refusal.rule))
      return decision?.outcome === 'accepted'
    return (
      this.#once(approves(step))?.outcome === 'accepted' && this.#once(step)?.outcome === 'accepted'
    )
  }

  #once(step: Step): Decision | null {
    if (this.intrusion !== null) return null
    const { length } = this.story.turns
    this.intrusion = takeStep(this.story, step)
    // What could not be done at all is no part of the story.
    if (this.story.turns.length === length) return null
    this.script.push({ after: 0 as Seconds, step })
    return this.story.turns.at(-1)?.decision ?? null
  }
}

/** Of a few errands the first whose beginning the engine would accept, so that stories get somewhere. */
function someErrand(story: GeneratedStory, chance: Chance): Errand {
  // Where the question is whether a stranger gets in, the owner only answers: their own mistakes are another question.
  const who: Who = story.setup.asks === 'lockout' && chance.below(2) === 0 ? 'owner' : 'stranger'
  const errands = errandsOf(story, who)
  const few = Array.from({ length: fewErrands }, () => errands[chance.below(errands.length)] ?? [])
  return (
    few.find(([first]) => first !== undefined && story.foresee(first)?.outcome === 'accepted') ??
    few[0] ??
    []
  )
}

/** Up to an instant at which something changes, or a second to either side of it. */
function someWait(story: GeneratedStory, chance: Chance): Seconds {
  const soon: readonly (Instant | null)[] = [
    nextDue(story.account),
    nextReading(story),
    plus(story.now, aDay),
    ...timersOf(story.account, story.now, story.policy).map(({ endsAt }) => endsAt),
    story.account.replacement?.maturesAt ?? null,
  ]
  const coming = soon.filter((at) => at !== null && at > story.now) as Instant[]
  const at = coming[chance.below(coming.length)] ?? story.now
  const beside = [at, at, minus(at, 1), plus(at, 1)] as const
  return Math.max(0, (beside[chance.below(beside.length)] ?? at) - story.now) as Seconds
}

/** Half of the refusals that lift within a day are waited for. */
function pause(story: GeneratedStory, step: Step, chance: Chance): Seconds {
  const decision = story.foresee(step)
  const liftsAt = decision?.outcome === 'refused' ? decision.refusal.liftsAt : null
  if (liftsAt === null || liftsAt - story.now > aDay) return 0 as Seconds
  return (chance.below(2) === 0 ? liftsAt - story.now : 0) as Seconds
}
