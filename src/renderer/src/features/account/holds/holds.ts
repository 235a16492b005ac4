import type { AccountView } from '@shared/views/account'
import type { TimerView } from '@shared/views/timer'
import type { SentenceKey } from '@shared/sentences/shape'
import type { Instant } from '@shared/vocabulary/instant'
import type { CommandType } from '@shared/vocabulary/kinds'
import type { useWords } from '../../../session/words'

type Words = ReturnType<typeof useWords>

/** The one timer that is loud: the pending change of all security info, or its confirmation. */
export function loudTimer(account: AccountView): TimerView | null {
  return (
    account.timers.find(
      (timer) => timer.kind === 'replacement' || timer.kind === 'replacement-confirm',
    ) ?? null
  )
}

/** What the loud panel is about, as its title. */
export function titleOf(account: AccountView): SentenceKey | null {
  const { replacement, status } = account
  if (replacement?.frozenAt != null) return 'account.holds.frozen'
  if (replacement !== null)
    return replacement.startedAt === null
      ? 'account.holds.waitsForNew'
      : `account.holds.${replacement.kind}`
  if (status !== 'needs-new-info') return null
  return account.contacts.length === 0 ? 'account.holds.needsInfo' : 'account.holds.noneConfirmed'
}

const everydayUse: readonly CommandType[] = ['sign-in', 'use-service', 'buy', 'view-billing']

/** What goes on while the timer runs: what people do with an account, without what it holds back. */
export function stillWorks(timer: TimerView, words: Words): readonly string[] {
  return everydayUse
    .filter((command) => !timer.blocks.includes(command))
    .map((command) => words.say(`doing.${command}`))
}

/** The code to cancel that is on its way. */
export function openCancelCode(
  { replacement }: AccountView,
  now: Instant,
): NonNullable<AccountView['replacement']>['cancelCode'] {
  const code = replacement?.cancelCode ?? null
  return code !== null && code.expiresAt > now ? code : null
}
