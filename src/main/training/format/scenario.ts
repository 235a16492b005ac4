import type { Instant } from '@shared/vocabulary/instant'
import type { InterfaceLanguage } from '@shared/vocabulary/kinds'
import type { Difficulty } from '@shared/vocabulary/training'
import type { Policy } from '../../engine/model/policy'
import type { WorldPart } from '../world/facts'
import type { Goal } from './goals'
import type { LetterPart } from './letters'
import type { AccountPart, OperatorPart } from './people'
import type { Step } from './steps'
import type { Caller, Seat } from './training'

/** A scenario file that was read and checked: it can be played. */
export interface Scenario {
  /** The one that it was read in. */
  readonly language: InterfaceLanguage
  /** The languages that its texts are in. */
  readonly texts: readonly InterfaceLanguage[]
  /** Which variant of the file this is, from 0 on. */
  readonly variant: number
  /** How many the file has; 1 where it has none. */
  readonly variants: number
  readonly title: string
  /** The one neutral line that a trainee sees beforehand. */
  readonly situation: string | null
  readonly about: string | null
  readonly policy: Policy
  readonly start: Instant
  /** Display only. */
  readonly zone: string
  readonly seed: number
  readonly operators: ReadonlyMap<string, OperatorPart>
  readonly accounts: ReadonlyMap<string, AccountPart>
  readonly world: WorldPart
  /** What others than the desk have sent, by handle. */
  readonly letters: ReadonlyMap<string, LetterPart>
  readonly steps: readonly Step[]
  readonly seat: Seat | null
  readonly difficulty: Difficulty | null
  /** About how long a person takes. */
  readonly minutes: number | null
  readonly caller: Caller | null
  readonly score: readonly Goal[]
  readonly debrief: string | null
}
