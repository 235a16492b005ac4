import type { ContactId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import type { Account } from '../model/account'
import type { Secrets } from '../model/decision'
import { findContact, isUsable } from '../model/selectors'
import type { CommandContext } from './context'

/** Four draws of ten digits are more than 128 bits. */
const draws = 4
const digitsADraw = 10
const base = 36
const length = 26
const written = /^[0-9a-z]{26}$/

/** A token for one link, which leaves in its message and nowhere else, and what is kept of it. */
export function mintLink({ secrets }: Pick<CommandContext, 'secrets'>): {
  readonly token: string
  readonly seal: string
} {
  const digits = Array.from({ length: draws }, () => secrets.mintCode(digitsADraw)).join('')
  const token = BigInt(digits).toString(base).padStart(length, '0')
  return { token, seal: linkSeal(secrets, token) }
}

/** What a link is known by. It is bound to no account: the page that it leads to knows the token alone. */
export function linkSeal(secrets: Pick<Secrets, 'seal'>, token: string): string {
  return secrets.seal(token, 'reset link')
}

/** Whether a text can be a token of ours, as it stands in a link. */
export function isLinkToken(text: string): boolean {
  return written.test(text)
}

/** A link that was sent, as far as it is kept. */
export interface SentLink {
  readonly contactId: ContactId
  readonly at: Instant
  readonly expiresAt: Instant
  readonly usedAt: Instant | null
  /** When a newer one came, or another of the same reset was used. */
  readonly endedAt: Instant | null
}

/** Why a link leads nowhere any more. `clock`: it was made later than it is now. */
export const linkFaults = ['used', 'ended', 'expired', 'contact', 'clock'] as const
export type LinkFault = (typeof linkFaults)[number]

/**
 * Whether a password may be chosen with a link now (rule reset.link-once); null: it may.
 * @param account settled
 */
export function linkFault(account: Account, link: SentLink, now: Instant): LinkFault | null {
  if (link.usedAt !== null) return 'used'
  if (link.endedAt !== null) return 'ended'
  if (now < link.at) return 'clock'
  if (now >= link.expiresAt) return 'expired'
  const contact = findContact(account, link.contactId)
  return contact === undefined || !isUsable(account, contact) ? 'contact' : null
}
