import type { AccountView } from '@shared/views/account'
import type { HoldView } from '@shared/views/hold'
import type { SentenceKey } from '@shared/sentences/shape'
import type { HoldKind } from '@shared/vocabulary/holds'
import type { Instant } from '@shared/vocabulary/instant'
import type { CommandType } from '@shared/vocabulary/kinds'
import type { useWords } from '../../../session/words'

type Words = ReturnType<typeof useWords>

/** What is loud: the pending change of all security info, its confirmation, or the gate. An account has at most one. */
const loud = ['replacement-frozen', 'replacement', 'replacement-confirm', 'gate'] as const
type LoudKind = (typeof loud)[number]
export type LoudHold = HoldView & { readonly kind: LoudKind }
export type QuietHold = HoldView & { readonly kind: Exclude<HoldKind, LoudKind> }

function isLoud(hold: HoldView): hold is LoudHold {
  return loud.some((kind) => kind === hold.kind)
}

/** A request that waits at the gate stands before it: it has the date. */
export function loudHold({ holds }: AccountView): LoudHold | null {
  const all = holds.filter(isLoud)
  return all.find(({ kind }) => kind !== 'gate') ?? all[0] ?? null
}

export function quietHolds({ holds }: AccountView): readonly QuietHold[] {
  return holds.filter((hold): hold is QuietHold => !isLoud(hold))
}

/** What the loud panel is about, as its title. */
export function titleOf(hold: LoudHold, account: AccountView): SentenceKey {
  switch (hold.kind) {
    case 'replacement-frozen':
      return 'account.holds.frozen'
    case 'replacement':
      return `account.holds.${account.replacement?.kind ?? 'replace'}`
    case 'replacement-confirm':
      return 'account.holds.waitsForNew'
    case 'gate':
      return account.contacts.length === 0
        ? 'account.holds.needsInfo'
        : 'account.holds.noneConfirmed'
  }
}

/** The span that the loud panel draws; the gate has none. */
export function courseOf(
  hold: LoudHold,
  { replacement }: AccountView,
): { readonly startedAt: Instant; readonly endsAt: Instant } | null {
  if (hold.kind === 'gate' || replacement === null) return null
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
