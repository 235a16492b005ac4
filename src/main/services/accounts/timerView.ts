import type { TimerView } from '@shared/views/timer'
import type { Account } from '../../engine/model/account'
import type { Policy } from '../../engine/model/policy'
import type { Timer } from '../../engine/time/timers'
import { hintOfContact } from './masks'

export function timerView(
  account: Account,
  { contactId, ...timer }: Timer,
  policy: Policy,
): TimerView {
  return { ...timer, contactHint: hintOfContact(account, contactId, policy) }
}
