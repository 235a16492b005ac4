import type { OperatorId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import type { OperatorHand } from '../../ports/operators'

/** @param yes who said yes to it; null: the founder made the first other one, alone */
export function madeSupervisor(by: OperatorId, at: Instant, yes: OperatorId | null): OperatorHand {
  return { what: 'supervisor', by, at, ...(yes === null ? {} : { yes }) }
}
