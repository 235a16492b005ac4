import type { ApprovalId, OperatorId } from '@shared/vocabulary/ids'
import type { Seconds } from '@shared/vocabulary/instant'
import { openApprovals } from '../../engine/model/selectors'
import type { Situation } from './situation'

/** What a colleague whom the runner plays does about a request that waits for a second operator. */
export interface Verdict {
  readonly account: string
  readonly approvalId: ApprovalId
  /** The colleague's handle. */
  readonly by: string
  readonly decides: 'approve' | 'decline'
  readonly after: Seconds
  readonly says: string | null
}

/** The next request that a colleague decides; null: none waits, or nobody decides. Each is decided once. */
export function nextVerdict(
  { scenario, standings, call, now }: Situation,
  operatorId: (handle: string) => OperatorId,
): Verdict | null {
  for (const [account, standing] of standings) {
    for (const request of openApprovals(standing).asked) {
      if (call.decided.has(request.id) || request.expiresAt <= now) continue
      const [by, part] =
        [...scenario.operators].find(
          ([handle, { decides }]) => decides !== null && operatorId(handle) !== request.requestedBy,
        ) ?? []
      if (by === undefined || part?.decides == null) continue
      return {
        account,
        approvalId: request.id,
        by,
        decides: part.decides,
        after: part.after,
        says: part.says,
      }
    }
  }
  return null
}
