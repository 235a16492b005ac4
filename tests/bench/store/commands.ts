import path from 'node:path'
import Client from 'better-sqlite3'
import { plus } from '../../../src/shared/vocabulary/instant'
import type { Command } from '../../../src/main/engine/commands'
import type { Account } from '../../../src/main/engine/accounts/account'
import { decide } from '../../../src/main/engine/decide'
import { decisionEntry } from '../../../src/main/audit/entries'
import { agent } from '../directory/lives'
import { accountIdOf, personAt } from '../directory/people'
import { ordinaryOnes, preparedAt, type Plan } from '../directory/plan'
import { withCopy, type Prepared } from '../directory/prepared'
import { ratioRow, type Row } from '../rows'
import { median, timed } from '../sampling'
import { steppingDesk } from './desk'
import { reader, rewriter } from './replay'

/**
 * Commands as an agent gives them, at full durability, against the same rows written by plain statements into a second
 * copy of the same file: events, account, what it is found by, outbox and audit.
 */
export function commands(prepared: Prepared, rounds: number): Promise<Row[]> {
  return withCopy(prepared, (ours) => withCopy(prepared, (floor) => compare(ours, floor, prepared.plan, rounds)))
}

async function compare(oursFolder: string, floorFolder: string, plan: Plan, rounds: number): Promise<Row[]> {
  const { desk, setTo } = steppingDesk(oursFolder, plan, preparedAt)
  const floor = new Client(path.join(floorFolder, 'latchkey.db'))
  floor.pragma('synchronous = FULL')
  let before: Account | null = null
  const written = reader(path.join(oursFolder, 'latchkey.db'), () => before as Account)
  const rewrite = rewriter(floor)
  const times: { ours: number[]; floor: number[] } = { ours: [], floor: [] }
  try {
    for (const [round, index] of ordinaryOnes(plan, rounds).entries()) {
      const id = accountIdOf(index)
      const now = plus(preparedAt, round)
      setTo(now)
      const mail = personAt(index, plan.seed, preparedAt).contacts[0]?.id ?? ''
      const given: Command[] = [
        { type: 'open-case', by: agent, channel: 'phone', story: 'I lost my phone.' },
        { type: 'request-code', by: agent, purpose: 'support-call', contactId: mail },
      ]
      for (const command of given) {
        const mark = written.mark()
        before = desk.store.accounts.read(id)
        const { ids, secrets, policy } = desk
        times.ours.push(await timed(() => desk.store.accounts.decide(id, (account) => decide(account, command, { ids, secrets, policy, now }), (decision) => decisionEntry(now, command, id, decision), now)))
        const rows = written.since(mark)
        const last = desk.store.audit.list(1)[0]
        if (last?.outcome !== 'accepted') throw new Error(`${last?.rule ?? 'nothing'} refused ${command.type}`)
        times.floor.push(await timed(() => rewrite(rows)))
      }
      // What came so far has warmed caches and compilers up.
      if (round + 1 === Math.floor(rounds / 3)) times.ours.length = times.floor.length = 0
    }
  } finally {
    written.close()
    floor.close()
    desk.store.close()
  }
  return [ratioRow('command: decide, events, outbox and sealed audit, FULL', 'µs', median(times.ours) * 1000, median(times.floor) * 1000, 1.3)]
}
