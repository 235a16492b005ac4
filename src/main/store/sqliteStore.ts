import type { Store } from '../ports/store'
import { immediateTransactions, type Database, type OpenFile } from './database'
import { contradictedAccounts } from './contradicted'
import { examiner } from './examiner'
import { flushLog } from './flushLog'
import { watermarkOf } from './watermark'
import { applyTo, auditPort, outboxPort, settingPort } from './portsOverRows'
import { auditRows } from './queries/audit'
import { deliveries } from './queries/deliveries'
import { deliveryRows } from './queries/deliveryRows'
import { deskApprovalRows } from './queries/deskApprovals'
import { draftRows } from './queries/drafts'
import { exportRows } from './queries/exports'
import { hookRows } from './queries/hookNotices'
import { importRows } from './queries/imports'
import { operatorRows } from './queries/operators'
import { outboxRows } from './queries/outbox'
import { policyRows } from './queries/policies'
import { requestRows } from './queries/requests'
import { settingRows } from './queries/settings'
import { resetLinkRows } from './queries/resetLinks'
import { transportRows } from './queries/transports'
import { sqliteAccounts } from './sqliteAccounts'
import { sqliteInsights } from './sqliteInsights'
import { sqliteUpkeep } from './sqliteUpkeep'
import { textIndex } from './textIndex'

/** A store that has been read from only, as yet. */
export interface Unbegun {
  readonly store: Store
  /** Before anything is stored. */
  begin(): void
  /** Where that can't be. */
  close(): void
}

/** The store over an open, migrated database. */
export function sqliteStore(database: Database, { begin, makeRoom, close }: OpenFile): Unbegun {
  const waiting = deliveryRows(database.$client)
  const outbox = outboxRows(database, waiting)
  const requests = requestRows(database.$client)
  const settings = settingRows(database.$client)
  const audit = auditRows(database, settings)
  const { memory, name } = database.$client
  const watermark = watermarkOf(memory ? null : name)
  const immediately = audit.within(immediateTransactions(database.$client))
  const texts = textIndex(database.$client, settings)
  const contradicted = contradictedAccounts(settings)
  const { insights, follow, followMessages } = sqliteInsights(
    database.$client,
    watermark,
    contradicted,
    immediately,
  )
  const queue = deliveries({
    client: database.$client,
    rows: waiting,
    outbox,
    audit,
    settings,
    immediately,
    follow: followMessages,
  })
  const resetLinks = resetLinkRows(database.$client, audit, immediately)
  const hooks = hookRows(database.$client, settings, audit, immediately)
  const { index, checkIndex, decideWhereOpen, ...topics } = sqliteAccounts({
    database,
    watermark,
    outbox,
    requests,
    hooks,
    resetLinks,
    audit,
    immediately,
    texts,
    contradicted,
    follow,
  })
  const operators = operatorRows(database, audit, immediately, decideWhereOpen)
  const examination = examiner({
    client: database.$client,
    watermark,
    outbox,
    requests,
    settings,
    texts,
    contradicted,
    immediately,
  })
  const store: Store = {
    ...topics,
    operators,
    deskApprovals: deskApprovalRows(database, audit, immediately),
    drafts: draftRows(database, immediately),
    audit: auditPort(audit, immediately),
    outbox: outboxPort(outbox, immediately, followMessages),
    deliveries: queue.port,
    transports: transportRows(database.$client, settings, audit, immediately, queue.abandon),
    resetLinks: resetLinks.port,
    insights,
    settings: settingPort(settings, audit, immediately),
    imports: importRows({ database, settings, audit, watermark, immediately }),
    hooks: hooks.port,
    policies: policyRows(database.$client, audit, immediately),
    exports: exportRows(settings, audit, immediately),
    upkeep: sqliteUpkeep({
      ...index,
      accounts: topics.accounts,
      outbox,
      requests,
      immediately,
      examination,
      async flush() {
        await audit.flushing(() => flushLog(database.$client))
        await makeRoom()
      },
    }),
    correctClock: async (entry, changes) =>
      immediately(() => {
        audit.append(entry, 'corrected')
        applyTo(settings, changes)
        operators.endWaitsAfter(entry.at)
      }),
    close: async () => close(),
  }
  return {
    store,
    close,
    begin() {
      begin()
      checkIndex()
    },
  }
}
