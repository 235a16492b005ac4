import path from 'node:path'
import Client from 'better-sqlite3'
import { plus } from '../../../src/shared/vocabulary/instant'
import type { Account } from '../../../src/main/engine/model/account'
import { sweepDue } from '../../../src/main/jobs/due'
import { preparedAt, type Plan } from '../directory/plan'
import { withCopy, type Prepared } from '../directory/prepared'
import { limitRow, ratioRow, type Row } from '../rows'
import { median, timed } from '../sampling'
import { steppingDesk } from './desk'
import { reader, rewriter, type Written } from './replay'

const leap = 3
const leaps = 10
const day = 86_400
const rawBatch = 500
const idleSweeps = 21

/**
 * Thirty days pass, in leaps of three, so that ours and the floor take turns. The floor writes the same rows by plain
 * statements in batches of 500 into a second copy.
 */
export function fastForward(prepared: Prepared): Promise<Row[]> {
  return withCopy(prepared, (ours) =>
    withCopy(prepared, (floor) => compare(ours, floor, prepared.plan)),
  )
}

async function compare(oursFolder: string, floorFolder: string, plan: Plan): Promise<Row[]> {
  const { desk, setTo } = await steppingDesk(oursFolder, plan, preparedAt)
  const floor = new Client(path.join(floorFolder, 'latchkey.db'))
  floor.pragma('synchronous = FULL')
  const stateBefore = floor
    .prepare<[number], string>('SELECT state FROM account WHERE number = ?')
    .pluck()
  const written = reader(
    path.join(oursFolder, 'latchkey.db'),
    (number) => JSON.parse(stateBefore.get(number) ?? '') as Account,
  )
  const rewrite = rewriter(floor)
  let settled = 0
  const total = { ours: 0, floor: 0 }
  const idle: number[] = []
  try {
    for (let sweep = 0; sweep < idleSweeps; sweep++) idle.push(await timed(() => sweepDue(desk)))
    for (let step = 1; step <= leaps; step++) {
      setTo(plus(preparedAt, step * leap * day))
      const mark = written.mark()
      total.ours += await timed(async () => (settled += await sweepDue(desk)))
      const batches = inBatches(written.since(mark))
      total.floor += await timed(() => batches.forEach(rewrite))
    }
  } finally {
    written.close()
    floor.close()
    await desk.store.close()
  }
  return [
    ratioRow(
      `fast-forward 30 days, ${settled.toLocaleString('en')} settlements, stored`,
      'ms',
      total.ours,
      total.floor,
      1.4,
    ),
    limitRow('fast-forward with nothing due', 'ms', median(idle), 2),
  ]
}

function inBatches(written: Written): Written[] {
  const batches = Math.ceil(written.accounts.length / rawBatch)
  const share = (rows: readonly unknown[][], batch: number) =>
    rows.slice(
      Math.floor((rows.length * batch) / batches),
      Math.floor((rows.length * (batch + 1)) / batches),
    )
  return Array.from({ length: batches }, (_none, batch) => ({
    events: share(written.events, batch),
    messages: share(written.messages, batch),
    attempts: share(written.attempts, batch),
    deliveries: share(written.deliveries, batch),
    cases: share(written.cases, batch),
    audit: share(written.audit, batch),
    accounts: share(written.accounts, batch),
    gone: share(written.gone, batch),
    come: share(written.come, batch),
    texts: share(written.texts, batch),
    datesGone: share(written.datesGone, batch),
    datesCome: share(written.datesCome, batch),
  }))
}
