import { waysBackIn } from '../../engine/questions/waysBackIn'
import { settle } from '../../engine/time/settle'
import type { Run } from '../run'
import { contextOf } from '../../services/commands/context'
import { hintOfContact } from '../../services/accounts/masks'
import { failed, ok } from '../../services/replies'

/** The routes that the engine would accept for what the caller says that they still have. Nothing is stored. */
export const run: Run<'accounts.waysBackIn'> = async (
  desk,
  _asking,
  { accountId, ...holdings },
) => {
  const stored = await desk.store.accounts.read(accountId)
  if (stored === null) return failed('not-found')
  const now = desk.clock.now()
  const { account } = settle(stored, now, desk.ids)
  // A clock that is not believed closes none of them for good: the window says over all of it that they wait.
  const ways = waysBackIn(account, holdings, { ...contextOf(desk, now), doubt: null })
  return ok(
    ways.map(({ contactId, ...way }) => ({
      ...way,
      contactHint: hintOfContact(account, contactId, desk.policy),
    })),
  )
}
