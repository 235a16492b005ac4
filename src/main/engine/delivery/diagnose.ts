import type { Facts } from '@shared/vocabulary/outcomes'
import type { Contact } from '../accounts/account'
import { existing, ownDomainAdvice } from '../codes/send'
import type { CommandOf } from '../commands'
import type { Outcome } from '../outcome'
import type { Situation } from '../policy/situation'
import { findContact } from '../readings'
import type { DeliveryRecord } from './diagnosis'

export const causes = ['never-sent', 'provider-refused', 'blocks-unknown-senders', 'junk', 'stored-wrong', 'own-mailbox', 'older-code', 'password-box'] as const
export type Cause = (typeof causes)[number]

/** The question that is asked to tell a cause from the rest, and the answer that means this cause. */
const questions: readonly { readonly id: string; readonly divides: Cause; readonly meansIt: 'yes' | 'no'; readonly applies: (facts: Known) => boolean }[] = [
  { id: 'newest-code-used', divides: 'older-code', meansIt: 'no', applies: (known) => known.hasCode },
  { id: 'entered-in-code-box', divides: 'password-box', meansIt: 'no', applies: (known) => known.hasCode },
  { id: 'mailbox-is-ours', divides: 'own-mailbox', meansIt: 'yes', applies: (known) => !known.hasCode && known.contact.kind === 'email' && known.ownDomain },
  { id: 'in-junk-folder', divides: 'junk', meansIt: 'yes', applies: (known) => !known.hasCode && known.contact.kind === 'email' },
  { id: 'blocks-unknown-senders', divides: 'blocks-unknown-senders', meansIt: 'yes', applies: (known) => !known.hasCode && known.contact.kind === 'phone' },
  { id: 'mask-matches', divides: 'stored-wrong', meansIt: 'no', applies: (known) => !known.hasCode },
]

interface Known {
  readonly contact: Contact
  readonly ownDomain: boolean
  readonly hasCode: boolean
}

/**
 * Why the code did not arrive (rules, section 7): uses the delivery record first, then asks the next question that still
 * divides the causes; ends in an action, or in "none of these": escalate with all that was tried.
 */
export function diagnoseDelivery({ account, command, policy }: Situation<CommandOf<'diagnose-delivery'>>): Outcome {
  const contact = existing(findContact(account, command.contactId))
  const newest = command.delivery.reduce<DeliveryRecord | null>((a, b) => (a === null || b.at >= a.at ? b : a), null)
  if (newest === null || newest.state === 'waiting') return ended('action', { cause: 'never-sent' }, [])
  if (newest.state === 'refused') return ended('action', { cause: 'provider-refused' }, ['never-sent'])

  const excluded: Cause[] = ['never-sent', 'provider-refused']
  const hasCode = command.answers['has-a-code']
  if (hasCode === undefined) return ended('question', { question: 'has-a-code', sentAt: newest.at }, excluded)
  const known: Known = { contact, ownDomain: ownDomainAdvice(contact, policy).length > 0, hasCode: hasCode === 'yes' }
  for (const question of questions.filter((one) => one.applies(known))) {
    const answer = command.answers[question.id]
    if (answer === undefined) return ended('question', { question: question.id, sentAt: newest.at }, excluded)
    if (answer === question.meansIt) return ended('action', { cause: question.divides, sentAt: newest.at }, excluded)
    excluded.push(question.divides)
  }
  return ended('escalate', { tried: Object.keys(command.answers).sort().join(', ') }, excluded)
}

function ended(result: 'question' | 'action' | 'escalate', facts: Facts, excluded: readonly Cause[]): Outcome {
  const cites = facts.cause === 'password-box' ? (['code.not-a-password'] as const) : []
  return { result, events: [], facts: { ...facts, ruledOut: excluded.join(', ') }, cites }
}
