import Client from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { DirectoryLookUp } from '../ports/imports'
import type { Database } from './database'
import { foldHandle, sameButForCase } from './fold'
import { contradictedAccounts } from './contradicted'
import { settingStore } from './queries/settings'
import { accountRows } from './queries/accountRows'
import { handleRows } from './queries/handleRows'
import { newHorizon } from './horizon'
import { readingEvents } from './queries/readingEvents'

const mostEvents = 100_000

/** A connection of its own that only reads, for a thread that compares a file with the accounts that are here. */
export function directoryLookUp(file: string): DirectoryLookUp {
  const client = new Client(file, { readonly: true })
  const database = drizzle(client) as Database
  const rows = accountRows(database, contradictedAccounts(settingStore(client)))
  const handles = handleRows(database, newHorizon())
  const events = readingEvents(client)

  return {
    count: rows.count,
    read: (id) => rows.read(id)?.account ?? null,
    withSignInName: (value) =>
      handles.withSignInName(foldHandle(value)).filter((id) => rows.read(id)?.account.signInNames.some((name) => sameButForCase(name.value, value)) ?? false),
    events: (id) => rows.newestEvents(id, mostEvents).toReversed().map(({ event }) => event),
    *addedNames() {
      for (const { accountId, event } of events.ofType('sign-in-name-added')) {
        if (event.type === 'sign-in-name-added') yield { accountId, value: event.value }
      }
    },
    *registrations() {
      for (const { event } of events.ofType('account-registered')) if (event.type === 'account-registered') yield event
    },
    close: () => void client.close(),
  }
}
