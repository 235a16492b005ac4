import type { Account } from '../../engine/model/account'
import type { Reply } from '@shared/ipc/errors'
import type { SavedView } from '@shared/views/directory'
import { yieldingPause } from '../../platform/yielding'
import type { SignedIn } from '../asking'
import type { Desk } from '../desk'
import { runExport, type ExportOrder } from '../exports/runExport'
import { ok } from '../replies'
import { leftOut, sparing, type Sparing } from '../unreadable/sparing'

/** Between two looks at the clock. */
const accountsAtOnce = 25

type Tell = (done: number, of: number) => void

/** Every account that can be read in the order of their numbers, some at a time, and how far it has come. */
export async function* everyAccount(
  desk: Desk,
  items: Sparing,
  tell: Tell,
): AsyncGenerator<Account> {
  const { store } = desk
  const of = await store.accounts.count()
  const pause = yieldingPause()
  for (let after = 0; ;) {
    const page = await store.accounts.page(after, accountsAtOnce, items.spare)
    yield* page.accounts
    await items.report()
    tell(page.next ?? of, of)
    if (page.next === null) return
    after = page.next
    await pause()
  }
}

/**
 * Saves something of every account.
 * @param counted what the audit calls that which is counted
 * @returns how many, null: no place was chosen, or it was stopped; and how many accounts were left out because they can't be read
 */
export async function saveExport(
  desk: Desk,
  asking: SignedIn,
  order: ExportOrder,
  counted: 'accounts' | 'cases',
  content: (items: Sparing, count: () => void, tell: Tell) => AsyncIterable<string>,
): Promise<Reply<SavedView>> {
  const items = sparing(desk)
  let saved = 0
  const reply = await runExport(desk, asking, order, async () => ({
    of: await desk.store.accounts.count(),
    pieces: (tell) => content(items, () => (saved += 1), tell),
    written: () => ({ [counted]: saved, ...leftOut(items) }),
  }))
  return reply.ok ? ok({ saved: reply.value ? saved : null, leftOut: items.leftOut() }) : reply
}
