import fs from 'node:fs'
import type { OutboxMessage } from '../../../src/main/ports/outbox'
import type { Desk } from '../../../src/main/services/desk'
import { appearance, lockAfterMinutes } from '../../../src/main/services/app/settings'

/**
 * How something is at a desk, in one word. Names: `idle-lock`, `theme`, `accounts`, `operator NAME`, `newest event ACCOUNT`,
 * `file PATH`, `left MESSAGE`.
 */
export async function valueOf(desk: Desk, name: string): Promise<string> {
  const [what, of] = split(name)
  const { store } = desk
  switch (what) {
    case 'idle-lock':
      return String(await lockAfterMinutes(store.settings))
    case 'theme':
      return (await appearance(desk)).theme
    case 'accounts':
      return String(await store.accounts.count())
    case 'operator': {
      const operator = await store.operators.byName(of)
      return operator === null ? 'none' : operator.removedAt === null ? operator.role : 'removed'
    }
    case 'newest event':
      return String((await store.accounts.events(of, 1))[0]?.sequence ?? 0)
    case 'left':
      return leftAs((await store.outbox.list(mostListed)).find(({ id }) => id === of))
    case 'file':
      return fs.existsSync(of) ? 'there' : 'none'
    default:
      throw new Error(`nothing is called ${name}`)
  }
}

const mostListed = 2_000

/** Whether a message is known to have left, or nobody is told that it did not. */
function leftAs(message: OutboxMessage | undefined): string {
  const state = message?.standing.state ?? 'none'
  return ['accepted', 'unknown', 'delivered', 'bounced'].includes(state) ? 'yes' : state
}

/** Whether something is as it was promised. Events are only ever added. */
export function isKept(name: string, promised: string, now: string): boolean {
  return name.startsWith('newest event ') ? Number(now) >= Number(promised) : now === promised
}

function split(name: string): [string, string] {
  for (const what of ['operator', 'newest event', 'file', 'left'])
    if (name.startsWith(`${what} `)) return [what, name.slice(what.length + 1)]
  return [name, '']
}
