import type { ContactId } from '@shared/vocabulary/ids'
import type { Account } from '../../engine/model/account'
import { isHeldBy } from '../../engine/model/selectors'
import type { OperatorRecord } from '../../ports/operators'
import type { Desk } from '../desk'

const looked = 500

/**
 * The contacts that this operator has typed in, in a case that is still open and theirs, and that nobody has confirmed yet.
 * They know what they typed: until it counts they may see it, and correct a slip (decision record 0047).
 */
export async function enteredBy(
  desk: Desk,
  operator: OperatorRecord,
  account: Account,
): Promise<readonly ContactId[]> {
  const pending = account.contacts.filter(({ confirmedAt }) => confirmedAt === null)
  if (pending.length === 0) return []
  const mine = account.cases.filter((one) => isHeldBy(one, operator.id)).map(({ id }) => id)
  // What can't be read says nothing of who typed it.
  const events = await desk.store.accounts.events(account.id, looked, () => undefined)
  const typed = events.flatMap(({ event }) =>
    (event.type === 'contact-added' || event.type === 'replacement-requested') &&
    event.by.kind === 'operator' &&
    event.by.id === operator.id &&
    event.inCase !== undefined &&
    mine.includes(event.inCase)
      ? [event.contactId]
      : [],
  )
  return pending.flatMap(({ id }) => (typed.includes(id) ? [id] : []))
}
