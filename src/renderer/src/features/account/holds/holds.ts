import type { AccountView } from '@shared/views/account'
import type { HoldView } from '@shared/views/hold'
import type { TimerView } from '@shared/views/timer'
import type { Instant } from '@shared/vocabulary/instant'
import type { CommandType } from '@shared/vocabulary/kinds'
import type { useWords } from '../../../session/words'

type Words = ReturnType<typeof useWords>

/** What the panel tells, soonest first. A request that waits at the gate stands for it: it has the date. */
export function shownHolds({ holds }: AccountView): readonly HoldView[] {
  const isRequest = ({ kind }: HoldView) => kind.startsWith('replacement')
  return holds.some(isRequest) ? holds.filter(({ kind }) => kind !== 'gate') : holds
}

/** What a hold is about, as its title. */
export function titleOf({ kind }: HoldView, account: AccountView, words: Words): string {
  switch (kind) {
    case 'replacement-frozen':
      return words.say('account.holds.frozen')
    case 'replacement':
      return words.say(`account.holds.${account.replacement?.kind ?? 'replace'}`)
    case 'replacement-confirm':
      return words.say('account.holds.waitsForNew')
    case 'gate':
      return words.say(
        account.contacts.length === 0 ? 'account.holds.needsInfo' : 'account.holds.noneConfirmed',
      )
    default:
      return words.say(`holds.${kind}.title`)
  }
}

/** What it means, where its rows don't say it. */
export function aboutOf({ kind }: HoldView, account: AccountView, words: Words): string {
  switch (kind) {
    case 'replacement-frozen':
    case 'replacement':
    case 'replacement-confirm':
      return ''
    case 'gate':
      return words.say(
        account.contacts.length === 0
          ? 'account.holds.needsInfoAbout'
          : 'account.holds.noneConfirmedAbout',
      )
    default:
      return words.say(`holds.${kind}.about`)
  }
}

/** The span that is drawn; null where nobody knows when it began, or no date ends it. */
export function courseOf(
  hold: HoldView,
  { replacement }: AccountView,
): { readonly startedAt: Instant; readonly endsAt: Instant } | null {
  if (!hold.kind.startsWith('replacement'))
    return hold.since === null || hold.endsAt === null
      ? null
      : { startedAt: hold.since, endsAt: hold.endsAt }
  if (replacement === null) return null
  const { startedAt, requestedAt, maturesAt, confirmBy } = replacement
  const endsAt = hold.kind === 'replacement-confirm' ? confirmBy : maturesAt
  return endsAt === null ? null : { startedAt: startedAt ?? requestedAt, endsAt }
}

const everydayUse: readonly CommandType[] = ['sign-in', 'use-service', 'buy', 'view-billing']

/** What goes on all the while: what people do with an account, without what is held back. */
export function stillWorks(hold: HoldView, words: Words): readonly string[] {
  return everydayUse
    .filter((command) => !hold.blocks.includes(command))
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

/** Where it is told otherwise: a hold has its panel, a cooldown stands where the button was, and each contact says from when it counts. */
const toldElsewhere: readonly TimerView['kind'][] = ['replacement', 'code-cooldown', 'established']

/** What only runs, and holds nothing back. */
export function runningTimers({ timers, holds }: AccountView): readonly TimerView[] {
  return timers.filter(
    ({ kind }) => !toldElsewhere.includes(kind) && !holds.some((hold) => hold.kind === kind),
  )
}
