import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { AccountId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import type { DirectoryLookUp } from '../ports/imports'
import type { RegisteredEvent } from '../ports/accounts'
import { connectForReading } from './connection'
import type { Database } from './database'
import { foldHandle, sameButForCase } from './fold'
import { accountRows } from './queries/accountRows'
import { handleRows } from './queries/handleRows'
import { newHorizon } from './horizon'
import { readRegistration } from './registrationData'

const mostEvents = 100_000

/** A connection of its own that only reads, for a thread that compares a file with the accounts that are here. */
export function directoryLookUp(file: string): DirectoryLookUp {
  const client = connectForReading(file)
  const database = drizzle(client) as Database
  const rows = accountRows(database)
  const handles = handleRows(database, newHorizon())
  const registrations = client.prepare<[], { id: AccountId; at: Instant; data: string }>(
    "SELECT a.id, e.at, e.data FROM event e JOIN account a ON a.number = e.account WHERE e.type = 'account-registered' ORDER BY e.sequence",
  )

  const addedNames = client.prepare<[], { accountId: AccountId; value: string }>(
    "SELECT a.id AS accountId, e.data ->> '$.value' AS value FROM event e JOIN account a ON a.number = e.account WHERE e.type = 'sign-in-name-added' ORDER BY e.sequence",
  )

  return {
    count: rows.count,
    read: (id) => rows.read(id)?.account ?? null,
    withSignInName: (value) =>
      handles.withSignInName(foldHandle(value)).filter((id) => rows.read(id)?.account.signInNames.some((name) => sameButForCase(name.value, value)) ?? false),
    events: (id) => rows.newestEvents(id, mostEvents).toReversed().map(({ event }) => event),
    addedNames: () => addedNames.iterate(),
    *registrations() {
      for (const { id, at, data } of registrations.iterate()) {
        yield { type: 'account-registered', at, ...readRegistration(JSON.parse(data) as object, id, at) } as RegisteredEvent
      }
    },
    close: () => void client.close(),
  }
}
