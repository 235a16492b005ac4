import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import Client from 'better-sqlite3'
import { openBulkLoad, type AccountRange } from '../../../src/main/store/bulkLoad'
import { personAt } from '../directory/people'
import { preparedAt, type Plan } from '../directory/plan'
import { storeIn } from '../directory/prepared'
import { writer } from '../directory/rows'
import { ratioRow, type Row } from '../rows'
import { timed } from '../sampling'

const batch = 500

/**
 * Everybody of a directory loaded in bulk into an empty store with all its indices, as an import does it in its thread,
 * against the same rows by plain statements, sorted once.
 */
export async function loading({ accounts, seed }: Plan): Promise<Row[]> {
  const place = fs.mkdtempSync(path.join(os.tmpdir(), 'latchkey-bench-'))
  try {
    const [ours, floor] = [path.join(place, 'ours'), path.join(place, 'floor')]
    await storeIn(floor).close()
    await storeIn(ours).close()
    const client = new Client(path.join(floor, 'latchkey.db'))
    client.pragma('synchronous = FULL')
    const write = writer(client)
    const load = openBulkLoad(path.join(ours, 'latchkey.db'))
    const ranges: AccountRange[] = []
    const total = { ours: 0, floor: 0 }
    for (let from = 0; from < accounts; from += batch) {
      const people = Array.from({ length: Math.min(batch, accounts - from) }, (_none, index) =>
        personAt(from + index, seed, preparedAt),
      )
      total.ours += await timed(() =>
        ranges.push(load.insertAccounts(people, preparedAt) ?? { from: 0, to: -1 }),
      )
      total.floor += await timed(
        client.transaction(() =>
          people.forEach((person, index) => write.person(from + index + 1, person)),
        ),
      )
    }
    load.mergeWithin(true)
    for (const range of ranges) total.ours += await timed(() => load.indexAccounts(range))
    total.floor += await timed(() => write.finish())
    client.close()
    load.close()
    return [
      ratioRow(
        `import of ${accounts.toLocaleString('en')} accounts with all indices`,
        'ms',
        total.ours,
        total.floor,
        1.3,
      ),
    ]
  } finally {
    fs.rmSync(place, { recursive: true, force: true })
  }
}
