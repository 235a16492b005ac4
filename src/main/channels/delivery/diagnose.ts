import type { DiagnosisView } from '@shared/views/delivery'
import { deliveryCauses, deliveryQuestions, type DeliveryCause } from '@shared/vocabulary/diagnosis'
import type { Instant } from '@shared/vocabulary/instant'
import type { CommandType } from '@shared/vocabulary/kinds'
import type { Facts } from '@shared/vocabulary/outcomes'
import { deliveryRecords } from '../../delivery/records'
import { assess } from '../../engine/questions/assess'
import { decide } from '../../engine/commands/decide'
import { findContact } from '../../engine/model/selectors'
import type { Run } from '../run'
import { actorOf } from '../../services/commands/command'
import { contextOf } from '../../services/commands/context'
import { hintOf } from '../../services/accounts/masks'
import { failed, ok } from '../../services/replies'
import { settledAccount } from '../../services/accounts/settled'
import { messagesTo } from '../../services/delivery/messages'

/** Commands that a cause leads to; which of them can be given now is the rules’ answer. */
const remediesOf: Readonly<Record<DeliveryCause, readonly CommandType[]>> = {
  // Only where it would come too late, and then to another contact.
  'on-its-way': ['request-code'],
  'never-sent': ['request-code'],
  'provider-refused': ['request-code'],
  'blocks-unknown-senders': ['request-code'],
  junk: ['request-code'],
  'stored-wrong': ['remove-contact', 'replace-contacts'],
  'own-mailbox': [],
  'shared-session': [],
  'older-code': ['request-code'],
  'password-box': [],
}

/** The next question, or what it came to, for what the caller has answered so far. Asks the engine and stores nothing. */
export const run: Run<'delivery.diagnose'> = async (
  desk,
  { operator },
  { accountId, contactId, answers },
) => {
  const now = desk.clock.now()
  const account = await settledAccount(desk, accountId, now)
  const contact = account === null ? undefined : findContact(account, contactId)
  if (account === null || contact === undefined) return failed('not-found')
  const by = actorOf(operator)
  const context = contextOf(desk, now)
  const delivery = deliveryRecords(await messagesTo(desk, accountId, contactId))
  const decision = decide(
    account,
    { type: 'diagnose-delivery', by, contactId, delivery, answers },
    context,
  )
  if (decision.outcome === 'refused') return failed('forbidden', { rule: decision.refusal.rule })
  const assessed = assess(account, by, context)
  const possible = assessed.filter(({ verdict }) => verdict !== 'refused')
  const sending = assessed.find(
    (one) => one.command === 'request-code' && one.contactId === contactId,
  )
  const cause = wordOf(deliveryCauses, decision.facts['cause'])
  const expiresAt = instantOf(decision.facts['expiresAt'])
  const waitUntil = instantOf(decision.facts['waitUntil'])
  const isTooLate = waitUntil !== null && expiresAt !== null && expiresAt <= waitUntil
  return ok({
    outcome: outcomeOf(decision.result),
    question: wordOf(deliveryQuestions, decision.facts['question']),
    cause,
    ruledOut: String(decision.facts['ruledOut'])
      .split(', ')
      .flatMap((word) => wordOf(deliveryCauses, word) ?? []),
    sentAt: instantOf(decision.facts['sentAt']),
    expiresAt,
    waitUntil,
    contactHint: hintOf(contact, desk.policy),
    codeFrom: sending?.verdict === 'refused' ? (sending.refusal?.liftsAt ?? null) : null,
    remedies:
      cause === null || (waitUntil !== null && !isTooLate)
        ? []
        : remediesOf[cause].filter((command) => possible.some((one) => one.command === command)),
  })
}

function outcomeOf(result: string): DiagnosisView['outcome'] {
  return result === 'action' || result === 'escalate' ? result : 'question'
}

function wordOf<T extends string>(words: readonly T[], value: Facts[string] | undefined): T | null {
  return words.find((word) => word === value) ?? null
}

function instantOf(value: Facts[string] | undefined): Instant | null {
  return typeof value === 'number' ? (value as Instant) : null
}
