import type { Instant } from '@shared/vocabulary/instant'
import type { DueView } from '@shared/views/timer'
import { nextDueItem, type Due } from '../../engine/due'
import type { Action } from '../action'
import { enterRoom } from '../looks'
import { ok } from '../replies'

const shown = 200
const always = Number.MAX_SAFE_INTEGER as Instant
const kinds: Readonly<Record<Due['what'], DueView['kind']>> = { lapse: 'replacement-confirm', remind: 'reminder', complete: 'replacement' }

/** What falls due next, over all accounts, soonest first. */
export const listTimers: Action<'timers.list'> = (desk, asking) => {
  enterRoom(desk, asking, 'timers.list')
  const views: DueView[] = []
  for (const { accountId } of desk.store.accounts.dueBy(always, shown)) {
    const account = desk.store.accounts.read(accountId)
    const due = account === null ? null : nextDueItem(account)
    if (account === null || due === null) continue
    views.push({ accountId, accountName: account.name, kind: kinds[due.what], dueAt: due.at })
  }
  return ok(views)
}
