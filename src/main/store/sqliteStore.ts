import type { Store } from '../ports/store'
import { immediateTransactions, type Database } from './database'
import { auditRows } from './queries/audit'
import { operatorStore } from './queries/operators'
import { outboxRows } from './queries/outbox'
import { settingStore } from './queries/settings'
import { sqliteAccounts } from './sqliteAccounts'

/** The store over an open, migrated database. */
export function sqliteStore(database: Database, close: () => void): Store {
  const outbox = outboxRows(database)
  const audit = auditRows(database)
  return {
    accounts: sqliteAccounts(database, outbox, audit),
    operators: operatorStore(database),
    audit,
    outbox,
    settings: settingStore(database),
    together: audit.within(immediateTransactions(database.$client)),
    close,
  }
}
