import type { DueBoardView, DueView } from '@shared/views/timer'
import type { Instant } from '@shared/vocabulary/instant'
import { upcoming, type Due } from '../../engine/due'
import type { Desk } from '../desk'
import { hintOfAccount } from '../masks'

const always = Number.MAX_SAFE_INTEGER as Instant
const kinds: Readonly<Record<Due['what'], DueView['kind']>> = { lapse: 'replacement-confirm', remind: 'reminder', complete: 'replacement' }

/** All that is to come, over as many accounts as are asked for, those first on which something falls due next. */
export function upcomingViews({ store }: Desk, accounts: number): DueBoardView {
  const next = store.accounts.dueBy(always, accounts + 1)
  const looked = next.slice(0, accounts)
  // Where there are more accounts, what lies beyond the last of these may have others before it.
  const until = next.length > accounts ? (looked.at(-1)?.dueAt ?? null) : null
  const views = looked.flatMap(({ accountId }): DueView[] => {
    const account = store.accounts.read(accountId)
    if (account === null) return []
    return upcoming(account).map(({ what, at }) => ({ accountId, accountName: account.name, accountHint: hintOfAccount(account), kind: kinds[what], dueAt: at }))
  })
  return { due: views.filter(({ dueAt }) => until === null || dueAt <= until).sort((a, b) => a.dueAt - b.dueAt), until }
}
