import type { WayBackInView, WayStepView } from '@shared/views/account'
import type { Account } from '../../engine/model/account'
import type { Policy } from '../../engine/model/policy'
import { waysBackIn, type WayBackIn } from '../../engine/questions/waysBackIn'
import { settle } from '../../engine/time/settle'
import type { Run } from '../run'
import { actorOf } from '../../services/commands/command'
import { contextOf } from '../../services/commands/context'
import { hintOfContact } from '../../services/accounts/masks'
import { failed, ok } from '../../services/replies'

/** The ways that the engine would accept for what the caller says that they still have. Nothing is stored. */
export const run: Run<'accounts.waysBackIn'> = async (
  desk,
  { operator },
  { accountId, ...holdings },
) => {
  const stored = await desk.store.accounts.read(accountId)
  if (stored === null) return failed('not-found')
  const now = desk.clock.now()
  const { account } = settle(stored, now, desk.ids)
  // A clock that is not believed closes none of them for good: the window says over all of it that they wait.
  const ways = waysBackIn(account, holdings, actorOf(operator), {
    ...contextOf(desk, now),
    doubt: null,
  })
  return ok(ways.map((way) => viewOf(account, way, desk.policy)))
}

function viewOf(
  account: Account,
  { contactIds, ...way }: WayBackIn,
  policy: Policy,
): WayBackInView {
  const hintOf = (id: string | null) => hintOfContact(account, id, policy)
  return {
    ...way,
    contactHints: contactIds.flatMap((id) => hintOf(id) ?? []),
    steps: way.steps.map(({ purpose: _purpose, contactId, ...step }): WayStepView => {
      const contactHint = hintOf(contactId)
      return { ...step, contactId: contactHint === null ? null : contactId, contactHint }
    }),
  }
}
