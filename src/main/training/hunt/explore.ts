import { minus, plus, type Instant, type Seconds } from '@shared/vocabulary/instant'
import { nextDue } from '../../engine/time/due'
import type { Decision } from '../../engine/model/decision'
import type { Policy } from '../../engine/model/policy'
import { timersOf } from '../../engine/time/timers'
import type { Chance } from '../player/chance'
import { longestStory, type Cast } from './handles'
import type { Deed, Who } from './step'
import { errandsOf, type Errand } from './errands'
import type { Intrusion } from './intrusion'
import { approves } from './persist'
import { nextReading } from './reaction'
import { situation } from './situation'
import { start, Tale } from './story'
import { goOn, take, type Entry } from './telling'

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
  readonly tale: Tale
  readonly script: readonly Entry[]
  readonly intrusion: Intrusion | null
  /** It ends in a situation that no story of this explorer had been in: there the next ones go on. */
  readonly isNew: boolean
}

/**
 * Tells random stories about one cast. Whatever brings a story into a situation that is new is remembered, and later stories
 * go on from there: few steps at random then reach what many at random hardly ever would.
 */
export class Explorer {
  readonly #remembered: Pick<Explored, 'tale' | 'script'>[] = []
  readonly #seen = new Set<string>()

  constructor(
    private readonly cast: Cast,
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
      from?.tale.copy() ?? new Tale(this.cast, this.policy),
      [...(from?.script ?? [])],
      chance,
    )
    let isNew = false
    for (
      let left = 1 + chance.below(mostErrands);
      left > 0 && telling.intrusion === null && !isNew;
      left -= 1
    ) {
      if (chance.below(waitsOneIn) === 0) telling.wait(someWait(telling.tale, chance))
      telling.run(someErrand(telling.tale, chance))
      isNew = telling.intrusion === null && this.#remember(telling)
    }
    const { tale, script, intrusion } = telling
    return { tale, script, intrusion, isNew }
  }

  #remember({ tale, script }: Telling): boolean {
    const line = situation(tale)
    if (this.#seen.has(line)) return false
    this.#seen.add(line)
    if (script.length < longestScript && this.#remembered.length < mostRemembered)
      this.#remembered.push({ tale: tale.copy(), script: [...script] })
    return true
  }
}

/** A story while it is told, and the script that tells it again. It ends where the stranger is in. */
class Telling {
  intrusion: Intrusion | null = null

  constructor(
    readonly tale: Tale,
    readonly script: Entry[],
    private readonly chance: Chance,
  ) {}

  /** Does an errand up to the first deed that the engine refuses for good. */
  run(errand: Errand): void {
    for (const deed of errand) {
      this.wait(pause(this.tale, deed, this.chance))
      if (!this.#does(deed)) return
    }
  }

  wait(after: Seconds): void {
    if (
      after <= 0 ||
      this.intrusion !== null ||
      plus(this.tale.now, after) > plus(start, longestStory)
    )
      return
    this.script.push({ after, deed: null })
    this.intrusion = goOn(this.tale, after)
  }

  /** Does a deed; where a second operator is needed, has it approved and does it again. */
  #does(deed: Deed): boolean {
    const decision = this.#once(deed)
    if (decision?.outcome !== 'refused' || decision.refusal.rule !== 'case.approval-required')
      return decision?.outcome === 'accepted'
    return (
      this.#once(approves(deed))?.outcome === 'accepted' && this.#once(deed)?.outcome === 'accepted'
    )
  }

  #once(deed: Deed): Decision | null {
    if (this.intrusion !== null) return null
    const { length } = this.tale.turns
    this.intrusion = take(this.tale, deed)
    // What could not be done at all is no part of the story.
    if (this.tale.turns.length === length) return null
    this.script.push({ after: 0 as Seconds, deed })
    return this.tale.turns.at(-1)?.decision ?? null
  }
}

/** Of a few errands the first whose beginning the engine would accept, so that stories get somewhere. */
function someErrand(tale: Tale, chance: Chance): Errand {
  // Where the question is whether a stranger gets in, the owner only answers: their own mistakes are another question.
  const who: Who = tale.cast.asks === 'lockout' && chance.below(2) === 0 ? 'owner' : 'stranger'
  const errands = errandsOf(tale, who)
  const few = Array.from({ length: fewErrands }, () => errands[chance.below(errands.length)] ?? [])
  return (
    few.find(([first]) => first !== undefined && tale.foresee(first)?.outcome === 'accepted') ??
    few[0] ??
    []
  )
}

/** Up to an instant at which something changes, or a second to either side of it. */
function someWait(tale: Tale, chance: Chance): Seconds {
  const soon: readonly (Instant | null)[] = [
    nextDue(tale.account),
    nextReading(tale),
    plus(tale.now, aDay),
    ...timersOf(tale.account, tale.now, tale.policy).map(({ endsAt }) => endsAt),
    tale.account.replacement?.maturesAt ?? null,
  ]
  const coming = soon.filter((at) => at !== null && at > tale.now) as Instant[]
  const at = coming[chance.below(coming.length)] ?? tale.now
  const beside = [at, at, minus(at, 1), plus(at, 1)] as const
  return Math.max(0, (beside[chance.below(beside.length)] ?? at) - tale.now) as Seconds
}

/** Half of the refusals that lift within a day are waited for. */
function pause(tale: Tale, deed: Deed, chance: Chance): Seconds {
  const decision = tale.foresee(deed)
  const liftsAt = decision?.outcome === 'refused' ? decision.refusal.liftsAt : null
  if (liftsAt === null || liftsAt - tale.now > aDay) return 0 as Seconds
  return (chance.below(2) === 0 ? liftsAt - tale.now : 0) as Seconds
}
