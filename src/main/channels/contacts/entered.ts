import { findContact } from '../../engine/model/selectors'
import { enteredBy } from '../../services/accounts/entered'
import { settledAccount } from '../../services/accounts/settled'
import { failed, ok } from '../../services/replies'
import type { Run } from '../run'

/** A contact in full that this very operator has just typed in: a slip is seen, and can be corrected, as long as nothing counts of it. */
export const run: Run<'contacts.entered'> = async (
  desk,
  { operator },
  { accountId, contactId },
) => {
  const account = await settledAccount(desk, accountId, desk.clock.now())
  const contact = account === null ? undefined : findContact(account, contactId)
  if (account === null || contact === undefined) return failed('not-found')
  if (!(await enteredBy(desk, operator, account)).includes(contactId))
    return failed('forbidden', { rule: 'identity.only-to-verify' })
  return ok({ kind: contact.kind, value: contact.value })
}
