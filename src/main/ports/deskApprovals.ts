import type { ApprovalId, OperatorId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import type { DeskAct } from '@shared/vocabulary/deskActs'
import type { Facts } from '@shared/vocabulary/outcomes'
import type { AuditEntry } from './audit'

/** Requests for a second operator that concern the desk. What is changed is written down in the same transaction. */
export interface DeskApprovals {
  /** Those whose lifetime ends after an instant, whatever became of them, in the order in which they were asked. What can't be read is left out. */
  list(endingAfter: Instant): Promise<readonly DeskApproval[]>
  /** Those that end, or have ended, before a place: the last first; null: from the last on. What can't be read is left out. */
  endingBefore(place: DeskApprovalPlace | null, limit: number): Promise<readonly DeskApproval[]>
  /** Null where there is none. @throws UnreadableRecord */
  read(id: ApprovalId): Promise<DeskApproval | null>
  /**
   * Adds a request, unless one that asks for the same is there.
   * @param same asked of each of `list(request.askedAt)`, in this transaction
   * @returns the one that is there, or the added one
   */
  ask(
    request: DeskApproval,
    entry: AuditEntry,
    same: (other: DeskApproval) => boolean,
  ): Promise<DeskApproval>
  /**
   * Writes what is given and leaves the rest, unless something stands against it.
   * @param obstacle asked of the request as it is in this transaction; null: nothing stands against it
   * @returns the obstacle; null where it was changed
   */
  change<Obstacle>(
    id: ApprovalId,
    changes: DeskApprovalChanges,
    entry: AuditEntry,
    obstacle: (request: DeskApproval | null) => Obstacle | null,
  ): Promise<Obstacle | null>
}

export interface DeskApprovalPlace {
  readonly at: Instant
  readonly id: ApprovalId
}

export interface DeskApproval {
  readonly id: ApprovalId
  readonly act: DeskAct
  /** What exactly is asked for, as a digest: an approval is good for nothing else. */
  readonly digest: string
  /** The same for people to read. Masked, and no codes. */
  readonly about: Facts
  readonly reason: string
  readonly askedBy: OperatorId
  readonly askedAt: Instant
  readonly expiresAt: Instant
  readonly decidedBy: OperatorId | null
  readonly decidedAt: Instant | null
  readonly decision: 'approved' | 'declined' | null
  /** Why it was declined, where somebody said so. */
  readonly why: string | null
  readonly withdrawnAt: Instant | null
  readonly usedAt: Instant | null
}

export type DeskApprovalChanges = Partial<
  Pick<DeskApproval, 'decidedBy' | 'decidedAt' | 'decision' | 'why' | 'withdrawnAt' | 'usedAt'>
>
