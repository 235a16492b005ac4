import type { Instant } from '@shared/vocabulary/instant'
import { assertNever } from '@shared/vocabulary/outcomes'
import type { Account } from '../model/account'
import { system } from '../model/actor'
import type { Ids } from '../model/decision'
import { nextDueItem, type Due } from './due'
import type { AccountEvent } from '../model/events'
import { evolve } from '../evolve'
import { formerUntil } from '../model/formerContacts'
import type { Message } from '../model/messages'
import { accountStatus, runningReplacement } from '../model/selectors'
import { notifyAll } from '../model/notify'
import { notifyOld } from '../model/toldOfReplacement'

export interface Settled {
  readonly account: Account
  readonly events: readonly AccountEvent[]
  readonly messages: readonly Message[]
}

/**
 * Lets everything happen that fell due at or before `now`, in due order, each at its due instant however late it is
 * noticed. Reading a settled account tells the truth before any sweep; settling twice changes nothing more.
 */
export function settle(account: Account, now: Instant, ids: Ids): Settled {
  let due = nextDueItem(account)
  if (due === null || due.at > now) return { account, events: [], messages: [] }
  let settled = account
  const events: AccountEvent[] = []
  const messages: Message[] = []
  while (due !== null && due.at <= now) {
    const event = eventOf(due, settled)
    const next = evolve(settled, event)
    messages.push(...messagesOf(due, settled, next, ids))
    events.push(event)
    settled = next
    due = nextDueItem(settled)
  }
  return { account: settled, events, messages }
}

function eventOf(due: Due, account: Account): AccountEvent {
  const common = { at: due.at, by: system }
  switch (due.what) {
    case 'lapse':
      return {
        type: 'replacement-lapsed',
        ...common,
        contactId: account.replacement?.newContactIds[0],
      }
    case 'remind':
      return { type: 'replacement-reminded', ...common }
    case 'complete': {
      const running = runningReplacement(account)
      return {
        type: 'replacement-completed',
        ...common,
        ...(running === null ? {} : { formerUntil: formerUntil(running, due.at) }),
      }
    }
    default:
      return assertNever(due.what)
  }
}

function messagesOf(due: Due, before: Account, after: Account, ids: Ids): readonly Message[] {
  const replacement = runningReplacement(before)
  if (due.what === 'lapse' || replacement === null) return []
  if (due.what === 'remind')
    return notifyOld(ids, before, due.at, 'replacement.reminder', {
      maturesAt: replacement.maturesAt,
    })
  const template =
    accountStatus(after) === 'needs-new-info'
      ? 'replacement.completed-empty'
      : 'replacement.completed'
  // Told as they leave: the old contacts are gone from the account at this instant (rule replacement.told).
  const leaving = notifyOld(ids, before, due.at, template)
  const arriving = after.contacts.filter((contact) =>
    replacement.newContactIds.includes(contact.id),
  )
  return [...leaving, ...notifyAll(ids, after, arriving, template)]
}
