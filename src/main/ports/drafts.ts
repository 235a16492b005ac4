import type { AccountId, CaseId, OperatorId } from '@shared/vocabulary/ids'
import type { DraftPlace } from '@shared/vocabulary/drafts'
import type { Instant } from '@shared/vocabulary/instant'

/** What somebody typed and has not sent, by operator: nobody reads another one's. Only the seal of it is kept. */
export interface Drafts {
  of(operatorId: OperatorId, accountId: AccountId): Promise<readonly SealedDraft[]>
  /** In place of what was kept there. */
  keep(draft: SealedDraft): Promise<void>
  drop(operatorId: OperatorId, place: DraftPlace): Promise<void>
  /** All that anybody has typed in a case, and what this operator has typed about the account. */
  dropCase(operatorId: OperatorId, accountId: AccountId, caseId: CaseId): Promise<void>
  /** Those that were kept before or after these instants. */
  dropOutside(from: Instant, until: Instant): Promise<void>
}

export interface SealedDraft extends DraftPlace {
  readonly operatorId: OperatorId
  readonly sealed: string
  readonly at: Instant
}
