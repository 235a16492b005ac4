import type { TimerView } from '@shared/views/timer'
import type { Account } from '../../engine/accounts/account'
import type { Policy } from '../../engine/policy/parameters'
import type { Timer } from '../../engine/timers'
import { hintOfContact } from '../masks'

export function timerView(
  account: Account,
  { contactId, ...timer }: Timer,
  policy: Policy,
): TimerView {
  return { ...timer, contactHint: hintOfContact(account, contactId, policy) }
}
