import type { Instant } from '@shared/vocabulary/instant'
import type { Difficulty } from '@shared/vocabulary/training'
import type { Policy } from '../../engine/model/policy'
import type { WorldPart } from '../world/facts'
import type { Goal } from './goals'
import type { AccountPart, OperatorPart } from './people'
import type { Step } from './steps'
import type { Caller, Seat } from './training'

/** A scenario file that was read and checked: it can be played. */
export interface Scenario {
  readonly title: string
  readonly about: string | null
  readonly policy: Policy
  readonly start: Instant
  /** Display only. */
  readonly zone: string
  readonly seed: number
  readonly operators: ReadonlyMap<string, OperatorPart>
  readonly accounts: ReadonlyMap<string, AccountPart>
  readonly world: WorldPart
  readonly steps: readonly Step[]
  readonly seat: Seat | null
  readonly difficulty: Difficulty | null
  /** About how long a person takes. */
  readonly minutes: number | null
  readonly caller: Caller | null
  readonly score: readonly Goal[]
  readonly debrief: string | null
}
