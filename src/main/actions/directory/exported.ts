import type { Account } from '../../engine/accounts/account'
import type { Reply } from '@shared/ipc/errors'
import { slices } from '../../machine/slices'
import type { SignedIn } from '../action'
import type { Desk } from '../desk'
import { runExport } from '../exports/runExport'
import type { Writing } from '../exports/unwritable'
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

/** Lets the operator choose where to, and writes there. The number is how many; null: no place was chosen, or it was stopped. */
export async function saveExport(desk: Desk, asking: SignedIn, what: Writing, fileName: string, content: (count: () => void, tell: Tell) => AsyncIterable<string>): Promise<Reply<{ readonly saved: number | null }>> {
  const target = await desk.host.chooseTarget(fileName)
  if (target === null) return ok({ saved: null })
  let saved = 0
  const reply = await runExport(desk, asking, what, desk.store.accounts.count(), target, (tell) => content(() => (saved += 1), tell))
  return reply.ok ? ok({ saved: reply.value ? saved : null }) : reply
}
