import type { DueKind, DueView } from '@shared/views/timer'
import { plus, type Instant } from '@shared/vocabulary/instant'
import { upcoming, type Due } from '../../engine/time/due'
import type { AccountDate, DatePlace } from '../../ports/dates'
import { UnreadableRecord } from '../../ports/unreadable'
import type { Desk } from '../desk'
import { hintOfAccount } from '../accounts/masks'

const events: Readonly<Record<DueKind, Due['what']>> = {
  'replacement-confirm': 'lapse',
  reminder: 'remind',
  replacement: 'complete',
}
const kinds: Readonly<Record<Due['what'], DueKind>> = {
  lapse: 'replacement-confirm',
  remind: 'reminder',
  complete: 'replacement',
}

/** What the store calls these kinds, each once. */
export function eventsOf(kinds: readonly DueKind[]): Due['what'][] {
  return [...new Set(kinds)].map((kind) => events[kind])
}

/** Where all that is to come begins: what fell due by now has happened, whether or not the sweep has been by. */
export function toCome(now: Instant): DatePlace {
  return { at: plus(now, 1), accountId: null }
}

/**
 * A date with the name and the mask that tell people whose it is. Null where the account has no such date: the list of dates
 * was damaged.
 * @throws UnreadableRecord where nobody can tell.
 */
export async function dueView(
  { store }: Desk,
  { what, at, accountId }: AccountDate,
): Promise<DueView | null> {
  const account = await store.accounts.read(accountId)
  if (account === null) throw new UnreadableRecord('account', accountId)
  if (!upcoming(account).some((due) => due.what === what && due.at === at)) return null
  return {
    accountId,
    accountName: account.name,
    accountHint: hintOfAccount(account),
    kind: kinds[what],
    dueAt: at,
  }
}
