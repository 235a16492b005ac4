import type { AccountId, ContactId, MessageId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import type { AuditEntry } from './audit'

/** A link to choose a new password, as far as it is kept: what stands in it is not. */
export interface KeptLink {
  readonly accountId: AccountId
  readonly contactId: ContactId
  /** The message that it left in. */
  readonly messageId: MessageId | null
  readonly at: Instant
  readonly expiresAt: Instant
  readonly usedAt: Instant | null
  /** When a newer one came, or another of the same account was used. */
  readonly endedAt: Instant | null
}

/** Links by which a customer sets something anew. One is kept in the transaction of the decision that sends it (`Accounts.decide`). */
export interface ResetLinks {
  /** @param seal what it is known by @throws UnreadableRecord where it is not as it was stored */
  find(seal: string): Promise<KeptLink | null>
  /** One transaction: it is used, and every other of its account ends. @returns false where it was used or ended meanwhile; then nothing is stored */
  use(seal: string, entry: AuditEntry): Promise<boolean>
  /** One transaction: whatever still leads somewhere ends. @returns how many */
  endAll(at: Instant): Promise<number>
}
