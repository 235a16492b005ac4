import type { DeliveryCause, DeliveryQuestion } from '@shared/vocabulary/diagnosis'
import type { AccountId, CaseId, ContactId } from '@shared/vocabulary/ids'
import type { CommandType, ContactKind, ContactState } from '@shared/vocabulary/kinds'
import type { Instant } from '@shared/vocabulary/instant'
import type { KindReach, OutboxMessageView } from './outbox'

/** What was sent to one contact, the newest first. */
export interface DeliveryView {
  readonly accountId: AccountId
  readonly accountName: string
  readonly contact: {
    readonly id: ContactId
    readonly kind: ContactKind
    readonly hint: string
    readonly state: ContactState
  }
  readonly messages: readonly OutboxMessageView[]
  /** The operator's open case on the account; null: what was found can't be written into one. */
  readonly caseId: CaseId | null
  /** Whether what is sent to it from this desk leaves. */
  readonly reach: KindReach
}

/** Where the diagnosis stands: the next question, or what it came to. */
export interface DiagnosisView {
  readonly outcome: 'question' | 'action' | 'escalate'
  readonly question: DeliveryQuestion | null
  readonly cause: DeliveryCause | null
  readonly ruledOut: readonly DeliveryCause[]
  /** The newest code to the contact. */
  readonly sentAt: Instant | null
  readonly expiresAt: Instant | null
  /** Of what is on its way: until then it is too early for another; null: it is not. */
  readonly waitUntil: Instant | null
  readonly contactHint: string
  /** When another code can go to the contact, where it can't yet; null: it can, or no date helps. */
  readonly codeFrom: Instant | null
  /** Commands that fit what was found and would not be refused now. */
  readonly remedies: readonly CommandType[]
}
