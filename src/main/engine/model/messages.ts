import type { ContactId, MessageId } from '@shared/vocabulary/ids'
import type { MessageLanguage, MessageTemplate } from '@shared/vocabulary/kinds'
import type { Facts } from '@shared/vocabulary/outcomes'
import type { Address } from './address'

/**
 * A message that a decision sends. The address is carried along because the contact may be gone when it leaves.
 * `code` exists in memory only, on its way to the courier (rule code.hidden).
 */
export interface Message {
  readonly id: MessageId
  readonly contactId: ContactId
  readonly to: Address
  readonly template: MessageTemplate
  readonly language: MessageLanguage
  readonly facts: Facts
  readonly code: string | null
}
