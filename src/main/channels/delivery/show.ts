import { contactState, findContact, openCases } from '../../engine/model/selectors'
import type { Run } from '../run'
import { actorOf } from '../../services/commands/command'
import { hintOf } from '../../services/accounts/masks'
import { messageView } from '../../services/outbox/view'
import { failed, ok } from '../../services/replies'
import { settledAccount } from '../../services/accounts/settled'
import { reachOf } from '../../services/delivery/reach'
import { messagesTo } from '../../services/delivery/messages'
import { mapInTurn } from '../../platform/inTurn'

/** What was sent to one contact, with every attempt and what the provider answered. */
export const run: Run<'delivery.show'> = async (desk, { operator }, { accountId, contactId }) => {
  const account = await settledAccount(desk, accountId, desk.clock.now())
  const contact = account === null ? undefined : findContact(account, contactId)
  if (account === null || contact === undefined) return failed('not-found')
  return ok({
    accountId,
    accountName: account.name,
    contact: {
      id: contact.id,
      kind: contact.kind,
      hint: hintOf(contact, desk.policy),
      state: contactState(account, contact),
    },
    messages: await mapInTurn(await messagesTo(desk, accountId, contactId), async (message) =>
      messageView(desk, message, account.name),
    ),
    reach: (await reachOf(desk))[contact.kind],
    caseId: openCases(account, actorOf(operator)).at(-1)?.id ?? null,
  })
}
