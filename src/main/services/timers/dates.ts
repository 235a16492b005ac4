import type { DueKind, DueView } from '@shared/views/timer'
import { plus, type Instant } from '@shared/vocabulary/instant'
import type { Account } from '../../engine/model/account'
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

/** Whether the account has a date of this kind at this instant, as things stand. */
export function hasWait(account: Account, kind: DueKind, at: Instant): boolean {
  return upcoming(account).some((due) => due.what === events[kind] && due.at === at)
}

/** A date with the name and the mask that tell people whose it is; see `waitOf`. */
export async function dueView(desk: Desk, date: AccountDate): Promise<DueView | null> {
  return (await waitOf(desk, date))?.due ?? null
}

/**
 * A date, and which of its kind the account has, counted from its last: those before it happen and are gone. Null where the account has no such date: the list of dates
 * was damaged.
 * @throws UnreadableRecord where nobody can tell.
 */
export async function waitOf(
  { store }: Desk,
  { what, at, accountId }: AccountDate,
): Promise<{ readonly due: DueView; readonly last: number } | null> {
  const account = await store.accounts.read(accountId)
  if (account === null) throw new UnreadableRecord('account', accountId)
  const ofKind = upcoming(account).filter((due) => due.what === what)
  const place = ofKind.findIndex((due) => due.at === at)
  if (place < 0) return null
  return {
    due: {
      accountId,
      accountName: account.name,
      accountHint: hintOfAccount(account),
      kind: kinds[what],
      dueAt: at,
    },
    last: ofKind.length - place,
  }
}
