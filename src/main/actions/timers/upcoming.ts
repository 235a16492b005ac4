import type { DueView } from '@shared/views/timer'
import type { Instant } from '@shared/vocabulary/instant'
import { upcoming, type Due } from '../../engine/due'
import type { Desk } from '../desk'
import { hintOfAccount } from '../masks'

const always = Number.MAX_SAFE_INTEGER as Instant
const kinds: Readonly<Record<Due['what'], DueView['kind']>> = { lapse: 'replacement-confirm', remind: 'reminder', complete: 'replacement' }

/** All that is to come, over the accounts on which something falls due next, soonest first. */
export function upcomingViews({ store }: Desk, accounts: number): readonly DueView[] {
  const due = store.accounts.dueBy(always, accounts)
  // Where there are more accounts, what lies beyond the last of these may have others before it.
  const horizon = due.length < accounts ? always : (due.at(-1)?.dueAt ?? always)
  const views = due.flatMap(({ accountId }): DueView[] => {
    const account = store.accounts.read(accountId)
    if (account === null) return []
    return upcoming(account).map(({ what, at }) => ({ accountId, accountName: account.name, accountHint: hintOfAccount(account), kind: kinds[what], dueAt: at }))
  })
  return views.filter(({ dueAt }) => dueAt <= horizon).sort((a, b) => a.dueAt - b.dueAt)
}
