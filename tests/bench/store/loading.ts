import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import Client from 'better-sqlite3'
import type { AuditEntry } from '../../../src/main/ports/store'
import { personAt } from '../directory/people'
import { preparedAt, type Plan } from '../directory/plan'
import { storeIn } from '../directory/prepared'
import { writer } from '../directory/rows'
import { ratioRow, type Row } from '../rows'
import { timed } from '../sampling'

const batch = 2_000
const audit: AuditEntry = { at: preparedAt, by: { kind: 'system' }, action: 'bench', accountId: null, caseId: null, outcome: 'accepted', rule: null, facts: {} }

/** Everybody of a directory registered in an empty store with all its indices, against the same rows written plainly and looked up afterwards. */
export async function loading({ accounts, seed }: Plan): Promise<Row[]> {
  const place = fs.mkdtempSync(path.join(os.tmpdir(), 'latchkey-bench-'))
  try {
    const [ours, floor] = [path.join(place, 'ours'), path.join(place, 'floor')]
    storeIn(floor).close()
    const store = storeIn(ours)
    const client = new Client(path.join(floor, 'latchkey.db'))
    client.pragma('synchronous = FULL')
    const write = writer(client)
    const total = { ours: 0, floor: 0 }
    for (let from = 0; from < accounts; from += batch) {
      const people = Array.from({ length: Math.min(batch, accounts - from) }, (_none, index) => personAt(from + index, seed, preparedAt))
      total.ours += await timed(() => store.accounts.register(people, audit))
      // Builder calls keep their statements until the loop turns.
      await setImmediate()
      total.floor += await timed(client.transaction(() => people.forEach((person, index) => write.person(from + index + 1, person))))
    }
    total.floor += await timed(() => write.sortHandles())
    client.close()
    store.close()
    return [ratioRow(`import of ${accounts.toLocaleString('en')} accounts with all indices`, 'ms', total.ours, total.floor, 1.3)]
  } finally {
    fs.rmSync(place, { recursive: true, force: true })
  }
}
