import type { Instant } from '@shared/vocabulary/instant'
import type { MessageTemplate } from '@shared/vocabulary/kinds'
import type { Facts } from '@shared/vocabulary/outcomes'
import type { Account } from './account'
import type { Ids } from './decision'
import { liveFormerContacts } from './formerContacts'
import type { Message } from './messages'
import { notify, notifyAll } from './notify'
import { hasGate, oldContacts } from './selectors'

/**
 * A notice about a replacement: to every old contact, or, where it was begun at the gate and there are none, to those that
 * went before (rules replacement.told, signin.needs-new-info).
 */
export function notifyOld(
  ids: Ids,
  account: Account,
  now: Instant,
  template: MessageTemplate,
  facts: Facts = {},
): readonly Message[] {
  return hasGate(account)
    ? liveFormerContacts(account, now).map((contact) =>
        notify(ids, contact, template, { ...facts, former: true }),
      )
    : notifyAll(ids, account, oldContacts(account), template, facts)
}
