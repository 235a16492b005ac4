import type { FoundAccountView } from '@shared/views/account'
import type { AccountId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import type { Account } from '../../engine/model/account'
import type { Policy } from '../../engine/model/policy'
import { accountStatus } from '../../engine/model/selectors'
import { settle } from '../../engine/time/settle'
import { heaviest, holdsOf } from '../../engine/questions/holds'
import type { HandleKind } from '@shared/vocabulary/handles'
import type { Run } from '../run'
import { hintOf, hintOfAccount } from '../../services/accounts/masks'
import { noteSearch } from '../../services/access/accessLog'
import { ok } from '../../services/replies'
import { UnreadableRecord } from '../../ports/unreadable'
import { sparing } from '../../services/unreadable/sparing'
import { matchView } from '../../services/accounts/match'
import { mapInTurn } from '../../platform/inTurn'

/** A page of hits. */
const page = 20
/** More contacts tell nobody apart. */
const mostHints = 3

/** Accounts as one types. What was typed is not kept: it may be somebody's contact. */
export const run: Run<'accounts.find'> = async (desk, asking, { query, shown = page }) => {
  const now = desk.clock.now()
  const { hits, total, capped, nearly, indexing } = await desk.store.search.find(query, shown)
  const met = new Map<AccountId, HandleKind>()
  const items = sparing(desk)
  const views = await (
    await mapInTurn(
      hits,
      async ({ accountId, matched }): Promise<FoundAccountView[]> =>
        (await items.each(accountId, async () => {
          const stored = await desk.store.accounts.read(accountId)
          if (stored === null) throw new UnreadableRecord('account', accountId)
          const kind = await desk.store.search.met(stored, query, matched)
          // The index was damaged, and this account was never meant.
          if (kind === null) return []
          met.set(accountId, kind)
          const account = settle(stored, now, desk.ids).account
          return [
            {
              id: account.id,
              name: account.name,
              hint: hintOfAccount(account),
              status: accountStatus(account),
              ...holdOf(account, now, desk.policy),
              inside: matched === null,
              contactHints: hintsOf(account, desk.policy),
              lastSignInAt: account.lastSignInAt,
              ...matchView(account, kind, query, desk.policy),
            },
          ]
        })) ?? [],
    )
  ).flat()
  await items.report()
  await noteSearch(desk, asking, { total, hits: met })
  return ok({ hits: views, total, capped, nearly, indexing, unreadable: items.leftOut() })
}

/** Each mask once: two that look alike tell nothing apart. */
function hintsOf(account: Account, policy: Policy): readonly string[] {
  const confirmed = account.contacts.filter(({ confirmedAt }) => confirmedAt !== null)
  return [...new Set(confirmed.map((one) => hintOf(one, policy)))].slice(0, mostHints)
}

function holdOf(
  account: Account,
  now: Instant,
  policy: Policy,
): Pick<FoundAccountView, 'hold' | 'furtherHolds'> {
  const holds = holdsOf(account, now, policy)
  const first = heaviest(holds)
  return {
    hold: first && { kind: first.kind, endsAt: first.endsAt },
    furtherHolds: Math.max(0, holds.length - 1),
  }
}
