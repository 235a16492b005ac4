import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { AccountId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import type { SignInName } from '../engine/accounts/account'
import type { DirectoryLookUp } from '../ports/imports'
import type { RegisteredEvent } from '../ports/accounts'
import { connectForReading } from './connection'
import type { Spare } from '../ports/unreadable'
import type { Database } from './database'
import { foldHandle, sameButForCase } from './fold'
import { accountRows } from './queries/accountRows'
import { handleRows } from './queries/handleRows'
import { newHorizon } from './horizon'
import { eachReadable, ifReadable, readable } from './readable'
import { readRegistration } from './registrationData'

const mostEvents = 100_000

/** A connection of its own that only reads, for a thread that compares a file with the accounts that are here. */
export function directoryLookUp(file: string): DirectoryLookUp {
  const client = connectForReading(file)
  const database = drizzle(client) as Database
  const rows = accountRows(database)
  const handles = handleRows(database, newHorizon())
  const registrations = client.prepare<[], { id: AccountId; sequence: number; at: Instant; data: string }>(
    "SELECT a.id, e.sequence, e.at, e.data FROM event e JOIN account a ON a.number = e.account WHERE e.type = 'account-registered' ORDER BY e.sequence",
  )

  const addedNames = client.prepare<[], { id: AccountId; sequence: number; data: string }>(
    "SELECT a.id, e.sequence, e.data FROM event e JOIN account a ON a.number = e.account WHERE e.type = 'sign-in-name-added' ORDER BY e.sequence",
  )

  const hasName = (id: AccountId, value: string): boolean => rows.read(id)?.account.signInNames.some((name) => sameButForCase(name.value, value)) ?? false

  return {
    count: rows.count,
    read: (id) => rows.read(id)?.account ?? null,
    withSignInName: (value) =>
      handles.withSignInName(foldHandle(value)).filter((id) => ifReadable(() => hasName(id, value)) ?? true),
    events: (id) => rows.newestEvents(id, mostEvents).toReversed().map(({ event }) => event),
    addedNames: (spare) => eachOf(addedNames.iterate(), ({ id, data }) => ({ accountId: id, value: (JSON.parse(data) as SignInName).value }), spare),
    registrations: (spare) => eachOf(registrations.iterate(), ({ id, at, data }): RegisteredEvent => ({ type: 'account-registered', at, ...readRegistration(JSON.parse(data) as object, id, at) }), spare),
    close: () => void client.close(),
  }
}

/** What `read` makes of each row as it comes; a row that can't be read goes to `spare`. */
function* eachOf<Row extends { readonly id: AccountId; readonly sequence: number }, T>(rows: Iterable<Row>, read: (row: Row) => T, spare: Spare): Generator<T, void> {
  for (const row of rows) yield* eachReadable([row], () => readable('event', String(row.sequence), () => read(row)), spare, ({ id }) => id)
}
