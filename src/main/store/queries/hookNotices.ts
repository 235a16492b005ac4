import type Client from 'better-sqlite3'
import type { HookFault } from '@shared/vocabulary/hookEvents'
import type { CaseId, NoticeId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import type { HookNotice, Hooks } from '../../ports/hooks'
import { checked, checkedColumns, isWhole } from '../checkedRows'
import type { Transactions } from '../database'
import { applyTo } from '../portsOverRows'
import type { AuditRows } from './audit'
import type { SettingRows } from './settings'

type Row = [
  id: NoticeId,
  caseId: CaseId,
  at: Instant,
  body: string,
  checksum: number | null,
  tries: number,
]

export interface HookRows {
  /** Within a transaction. */
  add(notices: readonly HookNotice[]): void
  readonly port: Hooks
}

/**
 * Reads and writes the table `hook_notice`. How often a notice was tried is in no checksum: whoever altered that could make it
 * come once more or later. One that is not as it was stored is told to nobody, and goes.
 */
export function hookRows(
  client: Client.Database,
  settings: SettingRows,
  audit: AuditRows,
  immediately: Transactions,
): HookRows {
  const columns = checkedColumns('hook_notice', 'n')
  const insert = client.prepare(
    'INSERT INTO hook_notice (id, case_id, at, body, checksum, tries, next_at) VALUES (?, ?, ?, ?, ?, 0, ?)',
  )
  const heads = client
    .prepare<[Instant, number], Row>(
      `SELECT ${columns}, n.tries FROM hook_notice n WHERE n.next_at <= +? AND NOT EXISTS (SELECT 1 FROM hook_notice o WHERE o.case_id = n.case_id AND o.sequence < n.sequence AND o.next_at IS NOT NULL) ORDER BY n.next_at, n.sequence LIMIT +?`,
    )
    .raw()
  const remove = client.prepare<[NoticeId]>('DELETE FROM hook_notice WHERE id = +?')
  const fail = client.prepare<[Instant | null, HookFault, number | null, NoticeId]>(
    'UPDATE hook_notice SET tries = tries + 1, next_at = ?, fault = ?, status = ? WHERE id = +?',
  )
  const counts = client.prepare<[], { waiting: number; givenUp: number }>(
    'SELECT count(next_at) AS waiting, count(*) - count(next_at) AS givenUp FROM hook_notice',
  )
  const oldest = client.prepare<
    [],
    { at: Instant; nextAt: Instant; fault: HookFault | null; status: number | null }
  >(
    'SELECT at, next_at AS nextAt, fault, status FROM hook_notice WHERE next_at IS NOT NULL ORDER BY sequence LIMIT 1',
  )
  const again = client.prepare<[Instant]>(
    'UPDATE hook_notice SET tries = 0, next_at = ? WHERE next_at IS NULL',
  )
  const clear = client.prepare('DELETE FROM hook_notice')

  return {
    add(notices) {
      for (const { id, caseId, at, body } of notices)
        insert.run(...checked([id, caseId, at, body]), at)
    },
    port: {
      due: async (now, limit) =>
        heads.all(now, limit).flatMap((row) => {
          const [id, caseId, at, body, , tries] = row
          if (isWhole('hook_notice', row)) return [{ id, caseId, at, body, tries }]
          immediately(() => void remove.run(id))
          return []
        }),
      sent: async (id) => immediately(() => void remove.run(id)),
      failed: async (id, { nextAt, fault, status }) =>
        immediately(() => void fail.run(nextAt, fault, status, id)),
      async standing() {
        const { waiting = 0, givenUp = 0 } = counts.get() ?? {}
        const first = oldest.get()
        return {
          waiting,
          givenUp,
          since: first?.at ?? null,
          lastFault: first?.fault ?? null,
          lastStatus: first?.status ?? null,
          nextAt: first?.nextAt ?? null,
        }
      },
      again: async (now, entry) =>
        immediately(() => {
          again.run(now)
          audit.append(entry)
        }),
      set: async (changes, drops, entry) =>
        immediately(() => {
          applyTo(settings, changes)
          if (drops) clear.run()
          audit.append(entry)
        }),
    },
  }
}
