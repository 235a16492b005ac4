import type { AccountId, MessageId } from '@shared/vocabulary/ids'
import type { ContactKind, MessageLanguage, MessageTemplate } from '@shared/vocabulary/kinds'
import type { Instant } from '@shared/vocabulary/instant'
import type { Facts } from '@shared/vocabulary/outcomes'

export interface OutboxMessageView {
  readonly id: MessageId
  readonly accountId: AccountId
  /** Null: the account can't be read. */
  readonly accountName: string | null
  readonly kind: ContactKind
  readonly contactHint: string
  readonly template: MessageTemplate
  readonly language: MessageLanguage
  readonly facts: Facts
  readonly at: Instant
  readonly hasCode: boolean
  /**
   * The code, in a profile that was opened as sample and only for messages sent since the app was started;
   * a live profile never has it (rule code.hidden).
   */
  readonly sampleCode: string | null
  readonly state: 'waiting' | AttemptView['state']
  /** What was tried, in that order. */
  readonly attempts: readonly AttemptView[]
}

/** One attempt to deliver; the provider's answer without the addresses that it quotes. */
export interface AttemptView {
  readonly at: Instant
  readonly state: 'not-connected' | 'sent' | 'delivered' | 'refused'
  readonly answer: string | null
}
