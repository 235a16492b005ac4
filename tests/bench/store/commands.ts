import path from 'node:path'
import Client from 'better-sqlite3'
import { plus } from '../../../src/shared/vocabulary/instant'
import type { Command } from '../../../src/main/engine/model/commands'
import type { Account } from '../../../src/main/engine/model/account'
import { decide } from '../../../src/main/engine/commands/decide'
import { decisionEntry } from '../../../src/main/audit/entries'
import { agent } from '../directory/lives'
import { accountIdOf, personAt } from '../directory/people'
import { ordinaryOnes, preparedAt, type Plan } from '../directory/plan'
import { withCopy, type Prepared } from '../directory/prepared'
import { ratioRow, type Row } from '../rows'
import { median, timed } from '../sampling'
import { countSyncs } from './countSyncs'
import { steppingDesk } from './desk'
import { reader, rewriter } from './replay'

/**
 * Commands as an agent gives them, at full durability, against the same rows written by plain statements into a second
 * copy of the same file: events, account, what it is found by, outbox and audit.
 */
export async function commands(
  prepared: Prepared,
  rounds: number,
  program: string | null,
): Promise<Row[]> {
  const { ours, floor } = await inTwoCopies(prepared, (one, other) =>
    give(one, other, prepared.plan, rounds),
  )
  const counted =
    program === null
      ? []
      : await inTwoCopies(prepared, (one, other) =>
          countSyncs(program, {
            ours: one,
            floor: other,
            plan: prepared.plan,
            rounds: Math.min(rounds, countedRounds),
          }),
        )
  return [
    ratioRow(
      'command: decide, events, outbox and sealed audit, FULL',
      'µs',
      median(ours) * 1000,
      median(floor) * 1000,
      1.3,
    ),
    ...counted,
  ]
}

/** Rounds of two commands of which the syncs are counted. */
const countedRounds = 150

function inTwoCopies<T>(
  prepared: Prepared,
  work: (ours: string, floor: string) => Promise<T>,
): Promise<T> {
  return withCopy(prepared, (ours) => withCopy(prepared, (floor) => work(ours, floor)))
}

/** Gives the commands and writes their rows again, in turn; answers how long each took, in milliseconds. */
export async function give(
  oursFolder: string,
  floorFolder: string,
  plan: Plan,
  rounds: number,
): Promise<{ readonly ours: readonly number[]; readonly floor: readonly number[] }> {
  const { desk, setTo } = await steppingDesk(oursFolder, plan, preparedAt)
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
        before = await desk.store.accounts.read(id)
        const { ids, secrets, policy } = desk
        times.ours.push(
          await timed(async () =>
            desk.store.accounts.decide(id, {
              decision: (account) => decide(account, command, { ids, secrets, policy, now }),
              audit: (decision) => decisionEntry(now, command, id, decision),
              recordedAt: now,
            }),
          ),
        )
        const rows = written.since(mark)
        const last = (await desk.store.audit.list(1))[0]
        if (last?.outcome !== 'accepted')
          throw new Error(`${last?.rule ?? 'nothing'} refused ${command.type}`)
        times.floor.push(await timed(() => rewrite(rows)))
      }
      // What came so far has warmed caches and compilers up.
      if (round + 1 === Math.floor(rounds / 3)) times.ours.length = times.floor.length = 0
    }
  } finally {
    written.close()
    floor.close()
    await desk.store.close()
  }
  return times
}
