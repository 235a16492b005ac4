import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deliveryCauses, deliveryQuestions } from '@shared/vocabulary/diagnosis'
import { duration, minus, plus, type Instant } from '@shared/vocabulary/instant'
import type { Accepted } from '../model/decision'
import { ana, Story } from '../testing/story'
import type { DeliveryRecord } from '../model/diagnosis'

const contacts = {
  phone: { value: '+34612345678' },
  mail: { value: 'maria.g@example.org' },
  ours: { value: 'maria.g@contoso.example' },
}
type Contact = keyof typeof contacts
const minute = duration('1m')
type Answers = Readonly<Record<string, 'yes' | 'no'>>
type State = DeliveryRecord['state']

function diagnose(
  contactId: Contact,
  states: readonly State[],
  answers: Answers = {},
  nextTryAt?: Instant,
): Accepted {
  const story = new Story({ contacts })
  const delivery = states.map((state, index) => ({
    purpose: 'sign-in' as const,
    at: minus(story.now, (states.length - index) * 60),
    state,
    ...(nextTryAt === undefined ? {} : { nextTryAt }),
  }))
  return story.accepted({ type: 'diagnose-delivery', by: ana, contactId, delivery, answers })
}

const facts = (contactId: Contact, answers: Answers, states: readonly State[] = ['sent']) =>
  diagnose(contactId, states, answers).facts

describe('why a code did not arrive', () => {
  it.each([[[]], [['waiting']], [['delivered', 'waiting']]] as State[][][])(
    'is told by the delivery record where it was never sent: %j',
    (states) => {
      expect(diagnose('mail', states)).toMatchObject({
        result: 'action',
        facts: { cause: 'never-sent', ruledOut: 'on-its-way' },
      })
    },
  )

  it('is that the newest is still on its way, and until when to wait', () => {
    const { now } = new Story()
    expect(diagnose('mail', ['refused', 'on-its-way'])).toMatchObject({
      result: 'action',
      facts: { cause: 'on-its-way', waitUntil: plus(now, minute), ruledOut: '' },
    })
    const tried = (nextTryAt: Instant) =>
      diagnose('mail', ['on-its-way'], {}, nextTryAt).facts['waitUntil']
    expect(tried(plus(now, duration('4m')))).toBe(plus(now, duration('5m')))
    // A try that is due is being made.
    expect(tried(minus(now, duration('4m')))).toBe(plus(now, minute))
  })

  it('is not that it is on its way where a newer one was taken', () => {
    expect(diagnose('mail', ['on-its-way', 'sent'])).toMatchObject({
      result: 'question',
      facts: { ruledOut: 'on-its-way, never-sent, provider-refused' },
    })
  })

  it('is told by the delivery record where the provider refused it, and only the newest counts', () => {
    expect(diagnose('mail', ['delivered', 'refused'])).toMatchObject({
      result: 'action',
      facts: { cause: 'provider-refused', ruledOut: 'on-its-way, never-sent' },
    })
    expect(diagnose('mail', ['refused', 'delivered'])).toMatchObject({
      result: 'question',
      facts: { question: 'has-a-code' },
    })
  })

  it.each<[string, Contact, Answers]>([
    ['blocks-unknown-senders', 'phone', { 'has-a-code': 'no', 'blocks-unknown-senders': 'yes' }],
    [
      'stored-wrong',
      'phone',
      { 'has-a-code': 'no', 'blocks-unknown-senders': 'no', 'mask-matches': 'no' },
    ],
    ['junk', 'mail', { 'has-a-code': 'no', 'in-junk-folder': 'yes' }],
    ['stored-wrong', 'mail', { 'has-a-code': 'no', 'in-junk-folder': 'no', 'mask-matches': 'no' }],
    [
      'own-mailbox',
      'ours',
      { 'has-a-code': 'no', 'mailbox-is-ours': 'yes', 'private-window-tried': 'no' },
    ],
    [
      'shared-session',
      'ours',
      { 'has-a-code': 'no', 'mailbox-is-ours': 'yes', 'private-window-tried': 'yes' },
    ],
    ['password-box', 'mail', { 'has-a-code': 'yes', 'entered-in-code-box': 'no' }],
  ])('is %s for the %s contact once the answers say so', (cause, contactId, answers) => {
    expect(diagnose(contactId, ['sent'], answers)).toMatchObject({
      result: 'action',
      facts: { cause },
    })
  })

  it('is an older code, which says when the newest was sent', () => {
    const answers: Answers = { 'has-a-code': 'yes', 'newest-code-used': 'no' }
    const found = diagnose('mail', ['sent', 'sent'], answers)
    expect(found).toMatchObject({
      result: 'action',
      facts: { cause: 'older-code', sentAt: minus(new Story().now, 60) },
      cites: ['code.superseded'],
    })
  })

  it('is not asked about an older code where only one was sent', () => {
    expect(facts('mail', { 'has-a-code': 'yes' })).toMatchObject({
      question: 'entered-in-code-box',
      ruledOut: 'on-its-way, never-sent, provider-refused, older-code',
    })
    expect(facts('mail', { 'has-a-code': 'yes' }, ['sent', 'sent'])).toMatchObject({
      question: 'newest-code-used',
    })
  })

  it('is asked about our own mailboxes only where the address is one of them', () => {
    expect(facts('ours', { 'has-a-code': 'no' })).toMatchObject({ question: 'mailbox-is-ours' })
    expect(facts('mail', { 'has-a-code': 'no' })).toMatchObject({
      question: 'in-junk-folder',
      ruledOut: 'on-its-way, never-sent, provider-refused, own-mailbox',
    })
  })

  it('is escalated with all that was tried where it is none of these', () => {
    const answers: Answers = { 'has-a-code': 'no', 'in-junk-folder': 'no', 'mask-matches': 'yes' }
    expect(diagnose('mail', ['delivered'], answers)).toMatchObject({
      result: 'escalate',
      facts: {
        tried: 'has-a-code, in-junk-folder, mask-matches',
        ruledOut: 'on-its-way, never-sent, provider-refused, own-mailbox, junk, stored-wrong',
      },
    })
  })

  it('is always found by asking on: never twice the same, only what concerns the contact, and nothing is changed', () => {
    const answer = fc.constantFrom('yes' as const, 'no' as const)
    const state = fc.constantFrom<State>('on-its-way', 'waiting', 'sent', 'delivered', 'refused')
    fc.assert(
      fc.property(
        fc.constantFrom<Contact>('phone', 'mail', 'ours'),
        fc.array(state, { maxLength: 3 }),
        fc.infiniteStream(answer),
        (contactId, states, given) => {
          const answers: Record<string, 'yes' | 'no'> = {}
          for (;;) {
            const found = diagnose(contactId, states, answers)
            expect(found.events).toEqual([])
            const ruledOut = String(found.facts['ruledOut']).split(', ').filter(Boolean)
            expect(deliveryCauses.filter((cause) => ruledOut.includes(cause))).toHaveLength(
              ruledOut.length,
            )
            if (found.result !== 'question') {
              expect(ruledOut).not.toContain(found.facts['cause'])
              break
            }
            const question = String(found.facts['question'])
            expect(deliveryQuestions).toContain(question)
            expect(answers).not.toHaveProperty(question)
            answers[question] = given.next().value
          }
        },
      ),
    )
  })
})
