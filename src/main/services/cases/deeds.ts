import { summaryDeeds, type SummaryDeed } from '@shared/sentences/summary/text'
import type { Facts } from '@shared/vocabulary/outcomes'
import type { Account, Case } from '../../engine/model/account'
import type { AccountEvent, EventOf } from '../../engine/model/events'
import { findContact } from '../../engine/model/selectors'
import { fateOfReplacement } from '../../engine/questions/fateOfReplacement'
import { mapInTurn } from '../../platform/inTurn'
import type { StoredEvent } from '../../ports/accounts'
import { factsOf, type HintOfContact } from '../accounts/eventFacts'

/** Something that was done, with what became of it since: the customer reads what is true now. */
export interface Deed {
  readonly event: SummaryDeed
  readonly facts: Facts
}

/** What was done in the case, in the order in which it was done; `stored` is what happened on the account since it was opened. */
export async function deedsOf(
  account: Account,
  one: Case,
  stored: readonly StoredEvent[],
  hints: HintOfContact,
): Promise<readonly Deed[]> {
  const events = stored.map(({ event }) => event)
  return (
    await mapInTurn([...events.entries()], async ([index, event]) => {
      const deed = summaryDeeds.find((known) => known === event.type)
      // A code that confirms a contact, or cancels, is told by what it did.
      const isTold =
        event.inCase === one.id &&
        deed !== undefined &&
        !(event.type === 'code-verified' && event.proof.purpose !== 'support-call')
      return isTold
        ? [
            {
              event: deed,
              facts: { ...(await factsOf(event, hints)), ...becameOf(account, events, index) },
            },
          ]
        : []
    })
  ).flat()
}

/** What became since of what the event did: `fate`, and the date that goes with it. */
function becameOf(account: Account, events: readonly AccountEvent[], index: number): Facts {
  const event = events[index]
  switch (event?.type) {
    case 'contact-added':
      return { fate: fateOfAdded(account, event) }
    case 'contact-confirmed':
      return fateOfConfirmed(account, events, event)
    case 'replacement-requested':
    case 'replacement-started':
    case 'replacement-frozen':
    case 'replacement-released': {
      const { is, at } = fateOfReplacement(account, events, index)
      return { fate: is, at }
    }
    default:
      return {}
  }
}

function fateOfAdded(account: Account, { contactId }: EventOf<'contact-added'>): string | null {
  const contact = findContact(account, contactId)
  if (contact === undefined) return 'gone'
  return contact.confirmedAt === null ? 'waits' : null
}

/** One that rides in a replacement counts only at its end. */
function fateOfConfirmed(
  account: Account,
  events: readonly AccountEvent[],
  { contactId }: EventOf<'contact-confirmed'>,
): Facts {
  const asked = events.findIndex(
    (event) => event.type === 'replacement-requested' && event.contactId === contactId,
  )
  const isThere = findContact(account, contactId) !== undefined
  const rides = asked >= 0 || account.replacement?.newContactIds.includes(contactId) === true
  if (!rides || account.replacement?.kind === 'change-all') return { fate: isThere ? null : 'gone' }
  const { is, at } = fateOfReplacement(account, events, Math.max(asked, 0))
  return { fate: is === 'completed' && !isThere ? 'gone' : is, at }
}
