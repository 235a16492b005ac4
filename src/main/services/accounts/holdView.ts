import type { HoldView } from '@shared/views/hold'
import type { Account } from '../../engine/model/account'
import type { Policy } from '../../engine/model/policy'
import type { Hold } from '../../engine/questions/holds'
import { hintOfContact } from './masks'

export function holdView(account: Account, { contactId, ...hold }: Hold, policy: Policy): HoldView {
  return { ...hold, contactHint: hintOfContact(account, contactId, policy) }
}
