import { plus, type Instant } from '@shared/vocabulary/instant'
import type { AccountId, ContactId } from '@shared/vocabulary/ids'
import type { Lure } from '@shared/vocabulary/training'
import type { Message } from '../../engine/model/messages'
import { plainFacts, type ContactFacts, type WorldPart } from './facts'

/** A message on its way, and where it ends up. */
export interface Letter {
  readonly accountId: AccountId
  /** `maria/mail`; null where the scenario gave the contact no handle. */
  readonly contact: string | null
  readonly message: Message
  readonly sentAt: Instant
  /** Null: it never gets there. */
  readonly arrivesAt: Instant | null
  readonly place: 'inbox' | 'junk' | 'refused' | 'blocked' | 'with-somebody-else'
  /** As it was when the message was sent: the customer can't get at the place, or only through this account. */
  readonly outOfReach: boolean
  readonly mailboxOf: string | null
  /** Somebody else reads it too. */
  readonly stolen: boolean
}

/** What somebody else than the desk has sent. It lies in the inbox, whatever the mailbox thinks of the desk’s own. */
export interface StrangeLetter {
  readonly handle: string
  /** `maria/mail`. */
  readonly contact: string
  readonly from: string
  readonly subject: string
  readonly text: string
  /** What whoever follows its link gives away; null: it has none. */
  readonly lure: Lure | null
  readonly at: Instant
}

/** The world outside the desk: what reaches whom. */
export interface World {
  factsOf(contact: string | null): ContactFacts
  change(part: WorldPart): void
  /** Takes messages to where they end up. */
  post(
    accountId: AccountId,
    messages: readonly Message[],
    at: Instant,
    nameOf: (contactId: ContactId) => string | null,
  ): readonly Letter[]
  /** Everything that was ever posted, in the order of posting. */
  readonly letters: readonly Letter[]
  /** What others have sent, or will have, in the order of its arrival. */
  readonly strange: readonly StrangeLetter[]
  /** What windows share: the name of the session that a window has. */
  sessionOf(window: string): string
}

const privatePrefix = 'private:'

export function makeWorld(beginning: WorldPart, strange: readonly StrangeLetter[] = []): World {
  const facts = new Map<string, ContactFacts>()
  const letters: Letter[] = []
  let shared = false
  const factsOf = (contact: string | null) => facts.get(contact ?? '') ?? plainFacts
  const change = (part: WorldPart) => {
    shared = part.sharedPrivateSession ?? shared
    for (const [contact, changed] of part.contacts)
      facts.set(contact, { ...factsOf(contact), ...changed })
  }
  change(beginning)
  return {
    factsOf,
    change,
    letters,
    strange,
    post: (accountId, messages, at, nameOf) => {
      const posted = messages.map((message): Letter => {
        const contact = nameOf(message.contactId)
        const { noAccess, mailboxOf, stolen } = factsOf(contact)
        return {
          accountId,
          contact,
          message,
          sentAt: at,
          ...fateOf(factsOf(contact), message.to.kind, at),
          outOfReach: noAccess,
          mailboxOf,
          stolen,
        }
      })
      letters.push(...posted)
      return posted
    },
    sessionOf: (window) => (shared && window.startsWith(privatePrefix) ? privatePrefix : window),
  }
}

function fateOf(
  facts: ContactFacts,
  kind: 'email' | 'phone',
  sentAt: Instant,
): Pick<Letter, 'arrivesAt' | 'place'> {
  if (facts.providerRefuses) return { arrivesAt: null, place: 'refused' }
  if (facts.mistyped) return { arrivesAt: plus(sentAt, facts.delay), place: 'with-somebody-else' }
  if (facts.blocksUnknownSenders && kind === 'phone') return { arrivesAt: null, place: 'blocked' }
  return {
    arrivesAt: plus(sentAt, facts.delay),
    place: facts.junk && !facts.trusted ? 'junk' : 'inbox',
  }
}

/**
 * What the customer can read now, in the order of its arrival. A mailbox of ours can be read only while some window is
 * signed in to its account; what is true now decides, not what was true when the message was sent.
 */
export function readable(
  world: World,
  now: Instant,
  isSignedIn: (account: string) => boolean,
): readonly Letter[] {
  return world.letters
    .filter(({ contact, place, arrivesAt }) => {
      if (place !== 'inbox' && place !== 'junk') return false
      const { noAccess, mailboxOf } = world.factsOf(contact)
      return (
        arrivesAt !== null &&
        arrivesAt <= now &&
        !noAccess &&
        (mailboxOf === null || isSignedIn(mailboxOf))
      )
    })
    .toSorted((a, b) => (a.arrivesAt ?? 0) - (b.arrivesAt ?? 0))
}
