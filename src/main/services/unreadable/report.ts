import type { AccountId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import { badRecordEntry } from '../../audit/entries'
import { reportDefect } from '../../platform/defects'
import {
  UnreadableRecord,
  type BadRecord,
  type Failure,
  type RecordPlace,
} from '../../ports/unreadable'
import type { Desk } from '../desk'
import { settingsOfBad, settingsOfMended } from './known'

/** What of a desk takes a report. */
export type Reporting = Pick<Desk, 'store' | 'clock' | 'unreadable' | 'changes'>

/**
 * A record can't be read. Reported once, however often it is met: a line in the log, an entry of the audit, and its place in
 * the list that the window shows. None of them has what stands in the record.
 */
export function reportUnreadable(
  desk: Reporting,
  error: UnreadableRecord,
  accountId: AccountId | null = null,
): Promise<void> {
  return reportFailures(desk, [{ error, accountId }])
}

/** The same for several at once, in one transaction; also for accounts that can be read, and that Latchkey fails at. */
export async function reportFailures(desk: Reporting, failures: readonly Failure[]): Promise<void> {
  // That the list is full was said with the last one that it took.
  if (failures.length === 0 || desk.unreadable.isFull()) return
  const now = desk.clock.now()
  const news: { readonly record: BadRecord; readonly full: boolean }[] = []
  for (const failure of failures) {
    const record = badRecord(failure, now)
    if (desk.unreadable.isFull() || desk.unreadable.get(record) !== null) continue
    // Held before it is kept: a store that can't be written must not make the same record news again and again.
    desk.unreadable.hold(record)
    news.push({ record, full: desk.unreadable.isFull() })
    reportDefect(`a record of ${record.table}`, failure.error)
  }
  if (news.length === 0) return
  try {
    await desk.store.settings.change(
      settingsOfBad(news.map(({ record }) => record)),
      news.map(({ record, full }) => badRecordEntry(now, 'store.unreadable', record, { full })),
    )
  } catch (error) {
    // Whoever only wanted to read gets what can be read, also from a store that can't be written.
    reportDefect('the report of a bad record', error)
  }
  desk.changes.tell({ accountId: null })
}

/** Records that are known to be bad read well again: they were mended, or are gone. */
export async function reportReadable(
  desk: Reporting,
  records: readonly RecordPlace[],
): Promise<void> {
  const mended = records.flatMap((record) => desk.unreadable.get(record) ?? [])
  if (mended.length === 0) return
  const now = desk.clock.now()
  // Before it is stored: whoever finds them mended at the same time says it once.
  for (const record of mended) desk.unreadable.forget(record)
  await desk.store.settings.change(
    settingsOfMended(mended),
    mended.map((record) => badRecordEntry(now, 'store.readable', record)),
  )
  desk.changes.tell({ accountId: null })
}

function badRecord({ error, accountId }: Failure, since: Instant): BadRecord {
  if (error instanceof UnreadableRecord) {
    const { table, key } = error
    return {
      table,
      key: short(key),
      accountId: accountId ?? (table === 'account' ? short(key) : null),
      why: 'unreadable',
      since,
    }
  }
  return { table: 'account', key: short(accountId ?? ''), accountId, why: 'stuck', since }
}

/** A key may be what was damaged. */
function short(key: string): string {
  return key.slice(0, 64)
}
