import fs from 'node:fs'
import type { Desk } from '../../../src/main/services/desk'
import { appearance, lockAfterMinutes } from '../../../src/main/services/app/settings'

/**
 * How something is at a desk, in one word. Names: `idle-lock`, `theme`, `accounts`, `operator NAME`, `newest event ACCOUNT`,
 * `file PATH`.
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
    case 'file':
      return fs.existsSync(of) ? 'there' : 'none'
    default:
      throw new Error(`nothing is called ${name}`)
  }
}

/** Whether something is as it was promised. Events are only ever added. */
export function isKept(name: string, promised: string, now: string): boolean {
  return name.startsWith('newest event ') ? Number(now) >= Number(promised) : now === promised
}

function split(name: string): [string, string] {
  for (const what of ['operator', 'newest event', 'file'])
    if (name.startsWith(`${what} `)) return [what, name.slice(what.length + 1)]
  return [name, '']
}
