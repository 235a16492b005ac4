import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { AccountId } from '@shared/vocabulary/ids'
import type { DirectoryLookUp } from '../ports/imports'
import { connectForReading } from './connection'
import type { Database } from './database'
import { sameSignInName, signInNameSpellings } from '../engine/model/sameAddress'
import { foundBy } from './foundBy'
import { contradictedAccounts } from './contradicted'
import { settingRows } from './queries/settings'
import { accountRows } from './queries/accountRows'
import { handleRows } from './queries/handleRows'
import { everything } from './watermark'
import { readingEvents } from './queries/readingEvents'
import { ifReadable } from './readable'

const mostEvents = 100_000

/** A connection of its own that only reads, for a thread that compares a file with the accounts that are here. */
export function directoryLookUp(file: string): DirectoryLookUp {
  const client = connectForReading(file)
  const database = drizzle(client) as Database
  const rows = accountRows(database, contradictedAccounts(settingRows(client)))
  const handles = handleRows(database, { last: everything })
  const events = readingEvents(client)

  const hasName = (id: AccountId, value: string): boolean =>
    rows.read(id)?.account.signInNames.some((name) => sameSignInName(name.value, value)) ?? false

  return {
    count: rows.count,
    read: (id) => rows.read(id)?.account ?? null,
    withSignInName: (value) =>
      foundBy(signInNameSpellings(value), handles.withSignInName).filter(
        (id) => ifReadable(() => hasName(id, value)) ?? true,
      ),
    events: (id) =>
      rows
        .newestEvents(id, mostEvents)
        .toReversed()
        .map(({ event }) => event),
    *addedNames(spare) {
      for (const { accountId, event } of events.ofType('sign-in-name-added', spare))
        yield { accountId, value: event.value }
    },
    *registrations(spare) {
      for (const { event } of events.ofType('account-registered', spare)) yield event
    },
    close: () => void client.close(),
  }
}
