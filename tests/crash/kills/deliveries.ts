import path from 'node:path'
import Client from 'better-sqlite3'
import { seeded } from '../../bench/directory/random'
import { makeProfile } from '../prepared'
import { copied, type Round, type Suite } from '../suite'
import { droppingServer } from './droppingServer'
import { killed } from './killed'

/** A batch is one profile whose messages all come to an end; the last start of it is let be. */
const killsOfBatch = 20
const messagesAKill = 50
/** In milliseconds after it is at work. */
const [soonest, latest] = [500, 2_500]

interface Delivered {
  readonly id: string
  readonly state: string
  readonly doubtful: number
  readonly hasCode: number
}

/** What is not as it has to be with one message that was taken so often. */
function wrongWith({ state, doubtful, hasCode }: Delivered, taken: number): string | null {
  if (hasCode === 1 && taken > 1) return 'a code was taken twice'
  if (state === 'accepted' && taken === 0) return 'accepted, and never taken'
  const unlucky = hasCode === 1 ? 0 : doubtful
  if (['lost', 'expired', 'refused'].includes(state) && taken > unlucky)
    return `${state}, and taken`
  if (hasCode === 0 && taken > 1 + doubtful) return 'a notice was taken twice without a doubt'
  if (!['accepted', 'refused', 'lost', 'expired', 'unknown'].includes(state))
    return `${state} is no end`
  return null
}

function deliveredIn(folder: string): readonly Delivered[] {
  const client = new Client(path.join(folder, 'latchkey.db'), { readonly: true })
  try {
    return client
      .prepare<[], Delivered>(
        'SELECT m.id, d.state, d.doubtful, d.has_code AS hasCode FROM delivery d JOIN message m ON m.sequence = d.message',
      )
      .all()
  } finally {
    client.close()
  }
}

/** Real processes that send to a real server of a kind that no protocol can be sure of. */
export const deliveryKills: Suite = {
  name: 'deliveries',
  what: 'kill -9 while messages are sent to a mail server that drops one in ten: no code twice, nothing lost without a word',
  rounds: { full: 100, short: 4 },
  missing: () => null,
  async *run({ rounds, seed, place }): AsyncGenerator<Round> {
    const fresh = await makeProfile(path.join(place, 'fresh'))
    for (let first = 0; first < rounds; first += killsOfBatch) {
      const random = seeded(seed + first)
      const server = await droppingServer(random)
      const folder = copied(fresh, path.join(place, `batch-${first}`))
      const kills = Math.min(killsOfBatch, rounds - first)
      const order = {
        ...({ work: 'delivering', folder, seed, steps: kills * messagesAKill } as const),
        ...{ port: server.port, since: Date.now() },
      }
      try {
        for (let number = first; number < first + kills - 1; number += 1) {
          const milliseconds = soonest + (latest - soonest) * random()
          await killed(order, { after: 'ready', milliseconds })
          yield { number, finding: null, answers: 0 }
        }
        await killed(order, null)
        const all = deliveredIn(folder)
        const wrong = all.flatMap((one) => {
          const what = wrongWith(one, server.taken.get(one.id) ?? 0)
          return what === null ? [] : [`${one.id}: ${what}`]
        })
        console.error(said(all, server.taken))
        const finding =
          all.length < order.steps
            ? `${all.length} messages of ${order.steps}`
            : wrong.length > 0
              ? `${wrong.length} wrong, ${wrong[0]}`
              : null
        yield { number: first + kills - 1, finding, answers: all.length }
      } finally {
        server.stop()
      }
    }
  },
}

function said(all: readonly Delivered[], taken: ReadonlyMap<string, number>): string {
  const counts = new Map<string, number>()
  for (const { hasCode, state } of all) {
    const what = `${hasCode === 1 ? 'codes' : 'notices'} ${state}`
    counts.set(what, (counts.get(what) ?? 0) + 1)
  }
  const twice = [...taken.values()].filter((times) => times > 1).length
  return `${all.length} messages, ${twice} notices that came twice: ${[...counts].map(([what, count]) => `${count} ${what}`).join(', ')}`
}
