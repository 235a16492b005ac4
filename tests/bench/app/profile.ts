import path from 'node:path'
import Client from 'better-sqlite3'
import { instantOfMilliseconds, minus, type Instant } from '../../../src/shared/vocabulary/instant'
import type { Account } from '../../../src/main/engine/model/account'
import { nextDue } from '../../../src/main/engine/time/due'
import { addChecksumFunction } from '../../../src/main/store/checkedRows'
import { sweepDue } from '../../../src/main/jobs/due'
import { countInsights } from '../../../src/main/jobs/insights'
import type { Plan } from '../directory/plan'
import { steppingDesk } from '../store/desk'

/**
 * Lets what fell due since the profile was prepared happen now, and counts what happened in it: a desk in use has both behind
 * it, and an app that is started on it has nothing to catch up on.
 */
export async function settled(folder: string, plan: Plan): Promise<void> {
  const { desk } = await steppingDesk(folder, plan, instantOfMilliseconds(Date.now()))
  try {
    await sweepDue(desk)
    await countInsights(desk)
  } finally {
    await desk.store.close()
  }
}

/** Makes all that is due in the 30 days to come due by now: an app that is started on it finds a month to catch up on. Answers how many. */
export function monthBehind(folder: string): number {
  const client = new Client(path.join(folder, 'latchkey.db'))
  try {
    addChecksumFunction(client)
    const due = client
      .prepare<[], { number: number; state: string }>(
        'SELECT number, state FROM account WHERE due_at IS NOT NULL',
      )
      .all()
    const update = client.prepare('UPDATE account SET state = ?, due_at = ? WHERE number = ?')
    const check = client.prepare(
      'UPDATE account SET checksum = row_checksum(number, id, events, due_at, approval_until, state) WHERE number = ?',
    )
    client.transaction(() => {
      for (const { number, state } of due) {
        const account = earlier(JSON.parse(state) as Account)
        update.run(JSON.stringify(account), nextDue(account), number)
        check.run(number)
      }
      client.prepare('UPDATE due_date SET at = at - ?').run(month)
    })()
    return due.length
  } finally {
    client.close()
  }
}

const month = 30 * 86_400

function earlier(account: Account): Account {
  const { replacement } = account
  if (replacement === null) return account
  const moved = (at: Instant | null) => (at === null ? null : minus(at, month))
  const { requestedAt, startedAt, maturesAt, confirmBy, remindAt } = replacement
  return {
    ...account,
    replacement: {
      ...replacement,
      requestedAt: minus(requestedAt, month),
      startedAt: moved(startedAt),
      maturesAt: moved(maturesAt),
      confirmBy: moved(confirmBy),
      remindAt: remindAt.map((at) => minus(at, month)),
    },
  }
}
