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

/** The store over an open, migrated database. */
export function sqliteStore(database: Database, { makeRoom, close }: OpenFile): Store {
  const outbox = outboxRows(database)
  const audit = auditRows(database)
  const settings = settingStore(database.$client)
  const horizon = newHorizon()
  const immediately = audit.within(immediateTransactions(database.$client))
  const texts = textIndex(database.$client, settings)
  texts.check()
  const contradicted = contradictedAccounts(settings)
  const accounts = sqliteAccounts({ database, horizon, outbox, audit, immediately, texts, contradicted })
  return {
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
}

/** What is not there any more may have been damaged in just its key: whoever met it knows better. */
function howItReads(read: () => unknown): 'well' | 'badly' | 'unknown' {
  return ifReadable(() => (read() === null ? 'unknown' : 'well')) ?? 'badly'
}
