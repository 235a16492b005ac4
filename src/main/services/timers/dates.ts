import {
  calendarKinds,
  type CalendarKind,
  type DueKind,
  type DueView,
  type FrozenView,
} from '@shared/views/timer'
import { holdKinds } from '@shared/vocabulary/holds'
import { plus, type Instant } from '@shared/vocabulary/instant'
import type { Account } from '../../engine/model/account'
import type { Policy } from '../../engine/model/policy'
import { holdsOf } from '../../engine/questions/holds'
import { boardDates, type BoardDate } from '../../engine/time/board'
import { upcoming, type Due } from '../../engine/time/due'
import { timersOf } from '../../engine/time/timers'
import type { AccountDate, DatePlace } from '../../ports/dates'
import { UnreadableRecord } from '../../ports/unreadable'
import type { Desk } from '../desk'
import { hintOf, hintOfAccount } from '../accounts/masks'

type Dated = Exclude<BoardDate['what'], 'replacement-frozen' | 'case-flagged'>

const kinds: Readonly<Record<Dated, Pick<DueView, 'kind' | 'lock'>>> = {
  lapse: { kind: 'replacement-confirm', lock: null },
  remind: { kind: 'reminder', lock: null },
  complete: { kind: 'replacement', lock: null },
  'notice-hard': { kind: 'notice', lock: null },
  'sign-in-lock': { kind: 'lock', lock: 'sign-in-lock' },
  'code-lock': { kind: 'lock', lock: 'code-lock' },
  'code-lock-anybody': { kind: 'lock', lock: 'code-lock-anybody' },
  'last-four-lock': { kind: 'lock', lock: 'last-four-lock' },
  code: { kind: 'code', lock: null },
  'approval-asked': { kind: 'approval', lock: null },
  'approval-given': { kind: 'approval', lock: null },
}

const events: Readonly<Record<CalendarKind, Due['what']>> = {
  'replacement-confirm': 'lapse',
  reminder: 'remind',
  replacement: 'complete',
}

/** What the store calls these kinds, each once. Without those that have no date. */
export function datedOf(wanted: readonly DueKind[]): Dated[] {
  return (Object.keys(kinds) as Dated[]).filter((what) => wanted.includes(kinds[what].kind))
}

/** Where all that is to come begins: what fell due by now has happened, whether or not the sweep has been by. */
export function toCome(now: Instant): DatePlace {
  return { at: plus(now, 1), accountId: null }
}

/**
 * A date with the name and the mask that tell people whose it is. Null where the account has no such date: the list of dates
 * was damaged, or what it stands for is over.
 * @throws UnreadableRecord where nobody can tell.
 */
export async function dueView(
  desk: Desk,
  { what, at, accountId }: AccountDate,
): Promise<DueView | null> {
  const account = await read(desk, accountId)
  if (
    what === 'replacement-frozen' ||
    what === 'case-flagged' ||
    !stands(desk, account, { what, at })
  )
    return null
  return {
    ...named(account),
    contactHint: hintOfContacts(account, desk.policy),
    ...kinds[what],
    dueAt: at,
  }
}

/** A frozen request of the list; null where the account is not held back by one. */
export async function frozenView(
  desk: Desk,
  { accountId }: AccountDate,
): Promise<FrozenView | null> {
  const account = await read(desk, accountId)
  const frozen = holdsOf(account, desk.clock.now(), desk.policy).find(
    ({ kind }) => kind === 'replacement-frozen',
  )
  return frozen === undefined || frozen.since === null
    ? null
    : { ...named(account), frozenAt: frozen.since }
}

/** Whether the account has a date of this kind at this instant, as things stand. */
export function hasWait(account: Account, kind: CalendarKind, at: Instant): boolean {
  return upcoming(account).some((due) => due.what === events[kind] && due.at === at)
}

/** A date that will happen by itself, as a calendar has it. */
export interface Wait extends Pick<DueView, 'accountId' | 'accountName' | 'accountHint' | 'dueAt'> {
  readonly kind: CalendarKind
  /** Which of its kind the account has, counted from its last: those before it happen and are gone. */
  readonly last: number
}

/**
 * Null where the account has no such date: the list of dates was damaged.
 * @throws UnreadableRecord where nobody can tell.
 */
export async function waitOf(
  desk: Desk,
  { what, at, accountId }: AccountDate,
): Promise<Wait | null> {
  const account = await read(desk, accountId)
  const kind = calendarKinds.find((one) => events[one] === what)
  const ofKind = upcoming(account).filter((due) => due.what === what)
  const place = ofKind.findIndex((due) => due.at === at)
  return kind === undefined || place < 0
    ? null
    : { ...named(account), kind, dueAt: at, last: ofKind.length - place }
}

/** Whether the account still has it: a lock only as long as `holdsOf` knows it. */
function stands({ clock, policy }: Desk, account: Account, { what, at }: BoardDate): boolean {
  if (!boardDates(account).some((one) => one.what === what && one.at === at)) return false
  const now = clock.now()
  if (what === 'notice-hard')
    return timersOf(account, now, policy).some(({ kind, endsAt }) => kind === what && endsAt === at)
  return !isHold(what)
    ? true
    : holdsOf(account, now, policy).some(({ kind, endsAt }) => kind === what && endsAt === at)
}

/** What ends by itself holds the account back only while `holdsOf` says so; everything else stands as long as the account has it. */
function isHold(what: BoardDate['what']): boolean {
  return holdKinds.some((kind) => kind === what)
}

/** The digits of a phone say more than the beginning of an address. */
function hintOfContacts({ contacts }: Account, policy: Policy): string {
  const [first] = [...contacts].sort(
    (a, b) => Number(b.kind === 'phone') - Number(a.kind === 'phone'),
  )
  return first === undefined ? '' : hintOf(first, policy)
}

async function read({ store }: Desk, accountId: AccountDate['accountId']): Promise<Account> {
  const account = await store.accounts.read(accountId)
  if (account === null) throw new UnreadableRecord('account', accountId)
  return account
}

function named(account: Account): Pick<DueView, 'accountId' | 'accountName' | 'accountHint'> {
  return {
    accountId: account.id,
    accountName: account.name,
    accountHint: hintOfAccount(account),
  }
}
