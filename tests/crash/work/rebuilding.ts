import fs from 'node:fs'
import type { Told } from '../promises'
import type { Order } from './order'

/** `npm run rebuild-index`, in this process. */
export async function rebuilding({ folder }: Order): Promise<void> {
  fs.writeSync(1, `${JSON.stringify({ is: 'ready' } satisfies Told)}\n`)
  process.argv.splice(2, Infinity, '--user-data-dir', folder)
  await import('../../../src/main/store/rebuild/cli')
}
