import path from 'node:path'
import Client from 'better-sqlite3'
import type { Prepared } from '../directory/prepared'
import { limitRow, shownRow, type Row } from '../rows'

/** How much room a directory takes. The audit is listed beside it too: it grows with the work, not with the directory. */
export function size({ folder, plan }: Prepared): Row[] {
  const client = new Client(path.join(folder, 'latchkey.db'), { readonly: true })
  try {
    const bytes =
      client
        .prepare<[], number>(
          'SELECT page_count * page_size FROM pragma_page_count, pragma_page_size',
        )
        .pluck()
        .get() ?? 0
    const audit =
      client
        .prepare<[], number>("SELECT sum(pgsize) FROM dbstat WHERE name LIKE 'audit%'")
        .pluck()
        .get() ?? 0
    return [
      limitRow(
        'bytes per account, all indices, 3.7 audit records each',
        'bytes',
        bytes / plan.accounts,
        1000,
      ),
      shownRow('the same without the audit', 'bytes', (bytes - audit) / plan.accounts),
    ]
  } finally {
    client.close()
  }
}
