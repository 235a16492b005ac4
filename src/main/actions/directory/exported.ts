import type { Account } from '../../engine/accounts/account'
import type { Reply } from '@shared/ipc/errors'
import { slices } from '../../machine/slices'
import type { SignedIn } from '../action'
import type { Desk } from '../desk'
import { runExport, type ExportOrder } from '../exports/runExport'
import { ok } from '../replies'

/** Between two looks at the clock. */
const accountsAtOnce = 25

type Tell = (done: number, of: number) => void

/** Every account in the order of their numbers, some at a time, and how far it has come. */
export async function* everyAccount({ store }: Desk, tell: Tell): AsyncGenerator<Account> {
  const of = store.accounts.count()
  const pause = slices()
  let done = 0
  for (let after = 0; ; ) {
    const page = store.accounts.page(after, accountsAtOnce)
    yield* page.accounts
    done += page.accounts.length
    tell(done, of)
    if (page.next === null) return
    after = page.next
    await pause()
  }
}

/**
 * Saves something of every account.
 * @param counted what the audit calls that which is counted
 * @returns how many; null: no place was chosen, or it was stopped
 */
export async function saveExport(desk: Desk, asking: SignedIn, order: ExportOrder, counted: 'accounts' | 'cases', content: (count: () => void, tell: Tell) => AsyncIterable<string>): Promise<Reply<{ readonly saved: number | null }>> {
  let saved = 0
  const reply = await runExport(desk, asking, order, () => ({
    of: desk.store.accounts.count(),
    pieces: (tell) => content(() => (saved += 1), tell),
    written: () => ({ [counted]: saved }),
  }))
  return reply.ok ? ok({ saved: reply.value ? saved : null }) : reply
}
