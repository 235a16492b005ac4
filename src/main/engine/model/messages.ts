import type { ContactId, MessageId } from '@shared/vocabulary/ids'
import type { MessageLanguage, MessageTemplate } from '@shared/vocabulary/kinds'
import type { Facts } from '@shared/vocabulary/outcomes'
import { duration, plus, type Instant } from '@shared/vocabulary/instant'
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

/** A notice that could not leave for so long comes too late. */
export const noticeWorth = duration('72h')
/** A code has to be typed in as well. */
const timeToEnter = duration('60s')

/** When a message is of no use any more: so long before its code expires that somebody can still enter it. */
export function worthUntil({ code, facts }: Message, at: Instant): Instant {
  const { expiresAt } = facts
  if (code === null || typeof expiresAt !== 'number') return plus(at, noticeWorth)
  const margin = Math.min(timeToEnter, Math.floor((expiresAt - at) / 2))
  return (expiresAt - margin) as Instant
}
