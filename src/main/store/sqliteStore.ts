import type { Store } from '../ports/store'
import { immediateTransactions, type Database, type OpenFile } from './database'
import { contradictedAccounts } from './contradicted'
import { examiner } from './examiner'
import { flushLog } from './flushLog'
import { newHorizon } from './horizon'
import { auditRows } from './queries/audit'
import { importStore } from './queries/imports'
import { operatorStore } from './queries/operators'
import { outboxRows } from './queries/outbox'
import { settingStore } from './queries/settings'
import { ifReadable } from './readable'
import { sqliteAccounts } from './sqliteAccounts'
import { textIndex } from './textIndex'

/** A store that has been read from only, as yet. */
export interface Unbegun {
  readonly store: Store
  /** Before anything is stored. */
  begin(): void
}

/** The store over an open, migrated database. */
export function sqliteStore(database: Database, { begin, makeRoom, close }: OpenFile): Unbegun {
  const outbox = outboxRows(database)
  const audit = auditRows(database)
  const settings = settingStore(database.$client)
  const horizon = newHorizon()
  const immediately = audit.within(immediateTransactions(database.$client))
  const texts = textIndex(database.$client, settings)
  const contradicted = contradictedAccounts(settings)
  const accounts = sqliteAccounts({ database, horizon, outbox, audit, immediately, texts, contradicted })
  const store: Store = {
    imports: importStore({ database, settings, audit, horizon, immediately }),
    accounts,
    operators: operatorStore(database),
    audit,
    outbox,
    settings,
    examination: examiner({ client: database.$client, horizon, outbox, settings, texts, contradicted, immediately }),
    readsWell: (table, key) => (table === 'account' ? howItReads(() => accounts.read(key)) : 'unknown'),
    together: immediately,
    async flush() {
      await audit.flushing(() => flushLog(database.$client))
      await makeRoom()
    },
    close,
  }
  return {
    store,
    begin() {
      begin()
      accounts.checkIndex()
    },
  }
}

/** What is not there any more may have been damaged in just its key: whoever met it knows better. */
function howItReads(read: () => unknown): 'well' | 'badly' | 'unknown' {
  return ifReadable(() => (read() === null ? 'unknown' : 'well')) ?? 'badly'
}
