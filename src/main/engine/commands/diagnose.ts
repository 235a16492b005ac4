import type { DeliveryCause, DeliveryQuestion } from '@shared/vocabulary/diagnosis'
import { duration, plus, type Instant } from '@shared/vocabulary/instant'
import type { Facts } from '@shared/vocabulary/outcomes'
import type { RuleId } from '@shared/vocabulary/ruleIds'
import type { Contact } from '../model/account'
import { existing, ownDomainAdvice } from './sendCode'
import type { CommandOf } from '../model/commands'
import { maskAddress } from '../model/mask'
import type { Outcome } from '../model/outcome'
import type { CommandContext } from './context'
import { findContact } from '../model/selectors'
import type { DeliveryRecord, DiagnosisAnswers } from '../model/diagnosis'

/** What the records and the first answer say before anything else is asked. */
interface Known {
  readonly contact: Contact
  readonly ownDomain: boolean
  readonly hasCode: boolean
  /** Codes for the newest one's purpose that went to the contact. */
  readonly codes: number
}

/** A question tells one cause from the rest. Where it doesn't divide, the records have ruled the cause out already. */
interface Question {
  readonly id: DeliveryQuestion
  readonly cause: DeliveryCause
  /** The answer that means the cause. */
  readonly meansIt: 'yes' | 'no'
  readonly concerns: (known: Known) => boolean
  readonly divides?: (known: Known) => boolean
  /** Asked once this is the cause: a closer one of the same kind. */
  readonly closer?: {
    readonly id: DeliveryQuestion
    readonly cause: DeliveryCause
    readonly meansIt: 'yes' | 'no'
  }
}

const questions: readonly Question[] = [
  {
    id: 'newest-code-used',
    cause: 'older-code',
    meansIt: 'no',
    concerns: (known) => known.hasCode,
    divides: (known) => known.codes > 1,
  },
  {
    id: 'entered-in-code-box',
    cause: 'password-box',
    meansIt: 'no',
    concerns: (known) => known.hasCode,
  },
  {
    id: 'mailbox-is-ours',
    cause: 'own-mailbox',
    meansIt: 'yes',
    concerns: (known) => !known.hasCode && known.contact.kind === 'email',
    divides: (known) => known.ownDomain,
    closer: { id: 'private-window-tried', cause: 'shared-session', meansIt: 'yes' },
  },
  {
    id: 'in-junk-folder',
    cause: 'junk',
    meansIt: 'yes',
    concerns: (known) => !known.hasCode && known.contact.kind === 'email',
  },
  {
    id: 'blocks-unknown-senders',
    cause: 'blocks-unknown-senders',
    meansIt: 'yes',
    concerns: (known) => !known.hasCode && known.contact.kind === 'phone',
  },
  { id: 'mask-matches', cause: 'stored-wrong', meansIt: 'no', concerns: (known) => !known.hasCode },
]

const cited: Partial<Readonly<Record<DeliveryCause, readonly RuleId[]>>> = {
  'password-box': ['code.not-a-password'],
  'older-code': ['code.superseded'],
  'own-mailbox': ['contacts.own-domain'],
  'shared-session': ['contacts.own-domain'],
  'stored-wrong': ['mask.stored'],
}

/**
 * Why the code did not arrive (rules, section 7): uses the delivery record first, then asks the next question that still
 * divides the causes; ends in an action, or in "none of these": escalate with all that was tried.
 */
export function diagnoseDelivery({
  account,
  command,
  policy,
  now,
}: CommandContext<CommandOf<'diagnose-delivery'>>): Outcome {
  const contact = existing(findContact(account, command.contactId))
  const { answers, delivery } = command
  const newest = delivery.reduce<DeliveryRecord | null>(
    (a, b) => (a === null || b.at >= a.at ? b : a),
    null,
  )
  const facts: Facts = {
    contact: maskAddress(contact),
    sentAt: newest?.at ?? null,
    expiresAt: account.codes.findLast((code) => code.contactId === contact.id)?.expiresAt ?? null,
  }
  if (newest?.state === 'on-its-way')
    return action('on-its-way', { ...facts, waitUntil: waitUntil(newest, now) }, [])
  const excluded: DeliveryCause[] = ['on-its-way']
  if (newest === null || newest.state === 'waiting') return action('never-sent', facts, excluded)
  excluded.push('never-sent')
  if (newest.state === 'refused') return action('provider-refused', facts, excluded)
  excluded.push('provider-refused')

  const hasCode = answers['has-a-code']
  if (hasCode === undefined) return asked('has-a-code', facts, excluded)
  const codes = delivery.filter((one) => one.purpose === newest.purpose).length
  return follow(
    {
      contact,
      ownDomain: ownDomainAdvice(contact, policy).length > 0,
      hasCode: hasCode === 'yes',
      codes,
    },
    answers,
    facts,
    excluded,
  )
}

/** A try and the way from there to the customer take less than that. */
const aTry = duration('1m')

/** Until when it is too early to look for another cause. */
function waitUntil({ nextTryAt }: DeliveryRecord, now: Instant): Instant {
  return plus(nextTryAt !== undefined && nextTryAt > now ? nextTryAt : now, aTry)
}

function follow(
  known: Known,
  answers: DiagnosisAnswers,
  facts: Facts,
  excluded: DeliveryCause[],
): Outcome {
  for (const { id, cause, meansIt, divides, closer } of questions.filter((one) =>
    one.concerns(known),
  )) {
    const answer = answers[id]
    if (answer === undefined && (divides?.(known) ?? true)) return asked(id, facts, excluded)
    if (answer === meansIt) {
      const closerAnswer = closer && answers[closer.id]
      if (closer && closerAnswer === undefined) return asked(closer.id, facts, excluded)
      return action(
        closer && closerAnswer === closer.meansIt ? closer.cause : cause,
        facts,
        excluded,
      )
    }
    excluded.push(cause)
  }
  return ended('escalate', { ...facts, tried: Object.keys(answers).sort().join(', ') }, excluded)
}

function asked(
  question: DeliveryQuestion,
  facts: Facts,
  excluded: readonly DeliveryCause[],
): Outcome {
  return ended('question', { ...facts, question }, excluded)
}

function action(cause: DeliveryCause, facts: Facts, excluded: readonly DeliveryCause[]): Outcome {
  return { ...ended('action', { ...facts, cause }, excluded), cites: cited[cause] ?? [] }
}

function ended(
  result: 'question' | 'action' | 'escalate',
  facts: Facts,
  excluded: readonly DeliveryCause[],
): Outcome {
  return { result, events: [], facts: { ...facts, ruledOut: excluded.join(', ') } }
}
