import type { Instant } from '@shared/vocabulary/instant'
import type { Result } from '@shared/vocabulary/kinds'
import type { Decision } from '../../engine/model/decision'
import type { CommandPart } from '../format/parameters'
import type { Step } from '../format/steps'
import type { WorldPart } from '../world/facts'
import type { Situation } from './situation'

/** One thing that somebody does who is not the trainee. */
export type Act =
  | {
      readonly kind: 'command'
      readonly part: CommandPart
      readonly account: string | null
      readonly window: string
    }
  | { readonly kind: 'change-world'; readonly world: WorldPart }
  | { readonly kind: 'trust'; readonly account: string; readonly contact: string }
  /** They wait until then. */
  | { readonly kind: 'wait'; readonly until: Instant }
  /** What the file says that they do. */
  | { readonly kind: 'step'; readonly step: Step }

/** What came of an act, and how everything stands after it. */
export interface Came {
  readonly decision: Decision | null
  /** The accounts that the page lists. */
  readonly listed: readonly string[]
  readonly situation: Situation
}

/** What somebody does, act by act, each knowing what came of those before; at the end what they say. */
export type Deed = Generator<Act, string, Came>

/** A command of the customer's. */
export function command<T extends CommandPart['do']>(
  does: T,
  parameters: Extract<CommandPart, { readonly do: T }>['parameters'],
  account: string | null,
  window: string,
): Act {
  // The parameters are those of the command.
  const part = { do: does, parameters } as unknown as CommandPart
  return { kind: 'command', part, account, window }
}

/** What the desk answered to what they did; null where it refused, or was not asked. */
export function resultOf({ decision }: Came): Result | null {
  return decision?.outcome === 'accepted' ? decision.result : null
}
