import path from 'node:path'
import Client from 'better-sqlite3'
import { limitRow, type Row } from '../rows'
import { quantile } from '../sampling'
import { openConsole } from './console'
import { monthBehind } from './profile'
import { sliceRows, watchSlices } from './slices'
import { typingWhile } from './typing'

const mostMinutes = 5

/** The app is opened after a month: what fell due meanwhile is settled while an agent types. */
export async function catchingUp(folder: string): Promise<Row[]> {
  const due = monthBehind(folder)
  const client = new Client(path.join(folder, 'latchkey.db'), { readonly: true })
  const left = client
    .prepare<[], number>(
      'SELECT count(*) FROM account WHERE due_at IS NOT NULL AND due_at <= unixepoch()',
    )
    .pluck()
  const console = await openConsole(folder)
  try {
    await watchSlices(console.app)
    const until = performance.now() + mostMinutes * 60_000
    const delays = await typingWhile(
      console.page,
      () => (left.get() ?? 0) > 0 && performance.now() < until,
    )
    return [
      limitRow(
        `input delay while ${due.toLocaleString('en')} accounts catch up on a month, p99`,
        'ms',
        quantile(delays, 0.99),
        50,
      ),
      ...(await sliceRows(console.app)),
    ]
  } finally {
    client.close()
    await console.close()
  }
}
