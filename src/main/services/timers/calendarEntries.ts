import { sentence } from '@shared/sentences/format'
import type { CalendarKind } from '@shared/views/timer'
import { duration, type Instant, type Seconds } from '@shared/vocabulary/instant'
import type { InterfaceLanguage } from '@shared/vocabulary/kinds'
import { yieldingPause } from '../../platform/yielding'
import type { DatePlace } from '../../ports/dates'
import { hintOfAccount } from '../accounts/masks'
import type { Desk } from '../desk'
import { sparing, type Sparing } from '../unreadable/sparing'
import type { CalendarEntry } from './calendar'
import { datedOf, hasWait, toCome, waitOf } from './dates'
import { nameOfWait, type GivenDates } from './givenDates'

/** Between two looks at the clock: some 2 ms. */
const datesAtOnce = 25

/** A day before there is time to ask the owner once more. What is only a message needs no day. */
const alarms: Readonly<Record<CalendarKind, readonly Seconds[]>> = {
  replacement: [duration('1d'), duration('1h')],
  'replacement-confirm': [duration('1d'), duration('1h')],
  reminder: [duration('1h')],
}

/** Which dates a calendar file has, and how it says them. */
export interface CalendarOrder {
  readonly kinds: readonly CalendarKind[]
  /** Whose they are: the customer's name, else the mask of a sign-in name. */
  readonly named: boolean
  readonly language: InterfaceLanguage
  readonly now: Instant
}

/** All that is to come, soonest first; then what an earlier file had and will not happen. */
export async function* calendarEntries(
  desk: Desk,
  items: Sparing,
  given: GivenDates,
  order: CalendarOrder,
  tell: (done: number) => void,
): AsyncGenerator<CalendarEntry> {
  yield* coming(desk, items, given, order, tell)
  yield* cancelled(desk, given, order)
}

async function* coming(
  desk: Desk,
  items: Sparing,
  given: GivenDates,
  order: CalendarOrder,
  tell: (done: number) => void,
): AsyncGenerator<CalendarEntry> {
  const wanted = datedOf(order.kinds)
  const pause = yieldingPause()
  let done = 0
  for (let place: DatePlace | undefined = toCome(order.now); place !== undefined; await pause()) {
    const dates = await desk.store.dates.list(wanted, place, datesAtOnce)
    for (const date of dates) {
      const wait = await items.each(date.accountId, async () => waitOf(desk, date))
      if (wait === null) continue
      const { accountId, kind, dueAt: at, accountName, accountHint, last } = wait
      const named = { accountId, kind, last }
      yield {
        id: nameOfWait(named),
        at,
        sequence: given.give(named, at),
        ...said(kind, accountName, accountHint, order),
        alarms: alarms[kind],
        cancelled: false,
      }
    }
    await items.report()
    done += dates.length
    tell(done)
    place = dates.at(-1)
  }
}

/** Of an account that can't be read nobody knows what will happen: its dates stay in the calendars that have them. */
async function* cancelled(
  desk: Desk,
  given: GivenDates,
  order: CalendarOrder,
): AsyncGenerator<CalendarEntry> {
  const pause = yieldingPause()
  // Such an account has been counted where its dates are left out.
  const items = sparing(desk)
  for (const missing of given.missing(order.kinds, order.now)) {
    const { accountId, kind, at } = missing
    const account = await items.each(accountId, async () => desk.store.accounts.read(accountId))
    if (account === null || hasWait(account, kind, at)) continue
    yield {
      id: nameOfWait(missing),
      at,
      sequence: given.cancel(missing),
      ...said(kind, account.name, hintOfAccount(account), order),
      alarms: [],
      cancelled: true,
    }
    await pause()
  }
  await items.report()
}

function said(
  kind: CalendarKind,
  name: string,
  hint: string,
  { named, language }: CalendarOrder,
): Pick<CalendarEntry, 'summary' | 'about'> {
  const what = sentence(language, `timersScreen.kind.${kind}`)
  return {
    summary: `${named || hint === '' ? name : hint}: ${what}`,
    about: sentence(language, 'timersScreen.calendarEntry'),
  }
}
