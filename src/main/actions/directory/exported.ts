import { setImmediate } from 'node:timers/promises'
import type { Account } from '../../engine/accounts/account'
import type { Reply } from '@shared/ipc/errors'
import type { Desk } from '../desk'
import { failed, ok } from '../replies'
import { progressOf } from './progress'

const accountsAtOnce = 100
/** Longer than this many milliseconds the desk is not kept from its work. */
const slice = 8

/** Every account in the order of their numbers, some at a time, and how far it has come. */
export async function* everyAccount({ store, imports }: Desk): AsyncGenerator<Account> {
  const of = store.accounts.count()
  const progress = progressOf('changing')
  let done = 0
  let since = performance.now()
  for (let after = 0; ; ) {
    const page = store.accounts.page(after, accountsAtOnce)
    yield* page.accounts
    done += page.accounts.length
    if (page.next === null) return
    after = page.next
    if (performance.now() - since < slice) continue
    imports.progress.tell({ importId: null, progress: progress(done, of) })
    await setImmediate()
    since = performance.now()
  }
}

/** Lets the operator choose where to, and writes there. The number is how many; null: no place was chosen. */
export async function saveExport(desk: Desk, fileName: string, content: (count: () => void) => AsyncIterable<string>): Promise<Reply<{ readonly saved: number | null }>> {
  const target = await desk.host.chooseTarget(fileName)
  if (target === null) return ok({ saved: null })
  let saved = 0
  try {
    await target.write(content(() => (saved += 1)))
  } catch {
    return failed('file', { reason: 'unwritable' })
  }
  return ok({ saved })
}
