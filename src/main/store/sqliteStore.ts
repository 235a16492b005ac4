import type { AccountId } from '@shared/vocabulary/ids'
import type { Examination } from '../ports/examination'
import type { Store } from '../ports/store'
import { immediateTransactions, type Database, type OpenFile } from './database'
import { contradictedAccounts } from './contradicted'
import { examiner } from './examiner'
import { flushLog } from './flushLog'
import { newHorizon } from './watermark'
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

/** More than an account has of anything. */
const everything = 1_000_000

/** The store over an open, migrated database. */
export function sqliteStore(database: Database, { begin, makeRoom, close }: OpenFile): Unbegun {
  const outbox = outboxRows(database)
  const settings = settingStore(database.$client)
  const audit = auditRows(database, settings)
  const horizon = newHorizon()
  const immediately = audit.within(immediateTransactions(database.$client))
  const texts = textIndex(database.$client, settings)
  const contradicted = contradictedAccounts(settings)
  const accounts = sqliteAccounts({
    database,
    horizon,
    outbox,
    audit,
    immediately,
    texts,
    contradicted,
  })
  const examination = examiner({
    client: database.$client,
    horizon,
    outbox,
    settings,
    texts,
    contradicted,
    immediately,
  })
  const store: Store = {
    imports: importStore({ database, settings, audit, horizon, immediately }),
    accounts,
    operators: operatorStore(database),
    audit,
    outbox,
    settings,
    examination,
    readsWell({ table, key, accountId }) {
      // An account that is read well may still have lost a part of its history.
      if (table === 'account') return isWholeAccount(examination, key) ? 'well' : 'badly'
      if (accountId === null) return 'unknown'
      // As everybody reads them: whatever finds them bad finds them bad here too.
      if (table === 'event')
        return howItReads(
          () =>
            accounts
              .events(accountId, everything)
              .find(({ sequence }) => String(sequence) === key) ?? null,
        )
      if (table === 'message')
        return howItReads(
          () => outbox.list(everything, accountId).find(({ id }) => id === key) ?? null,
        )
      return 'unknown'
    },
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

function isWholeAccount(examination: Examination, id: AccountId): boolean {
  let isWhole = true
  examination.account(id, ({ mended }) => (isWhole &&= mended))
  return isWhole
}
