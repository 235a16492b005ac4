import { describe, expect, it } from 'vitest'
import { customer } from '../model/actor'
import { packs } from '../packs'
import { promises, refusalOf, ruleOf } from '../testing/refusals'
import { addressOf, phoneAndMail, sam, Story, type Given } from '../testing/story'

const nothing = { liftsAt: null, remedies: [] }
const noAddress = { kind: 'email', value: null } as const
const confirmed = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, n) => [`c${n}`, { value: `one${n}@example.org` }]),
  )
/** The account with something else known of one contact. */
function having(story: Story, contactId: string, known: object): Story {
  const contacts = story.account.contacts.map((one) =>
    one.id === contactId ? { ...one, ...known } : one,
  )
  story.account = { ...story.account, contacts }
  return story
}
const domains = {
  ...packs.seeds,
  values: { ...packs.seeds.values, 'mask.showEmailDomain': true },
}

describe('what is no contact', () => {
  it.each(['add-contact', 'replace-contacts', 'recover-username'] as const)(
    'is not taken by %s, which says what it expected',
    (type) => {
      const story = new Story().signIn().proved().later('60s')
      expect(refusalOf(story, { type, contact: noAddress })).toEqual({
        rule: 'contacts.kind',
        facts: { expected: 'email' },
        ...nothing,
      })
      expect(ruleOf(story, { type, contact: addressOf('new@example.org') })).toBeNull()
      expect(promises(story, type, customer)).toEqual(['can'])
    },
  )
})

describe('a contact that is not on the account', () => {
  const by = sam
  it.each([
    { type: 'request-code', by, purpose: 'support-call', contactId: 'nobody' },
    { type: 'remove-contact', by, contactId: 'nobody' },
    { type: 'reveal-contact', by, contactId: 'nobody', reason: 'A letter.' },
    { type: 'enable-contact', by, contactId: 'nobody', reason: 'A letter.' },
    { type: 'diagnose-delivery', by, contactId: 'nobody', delivery: [], answers: {} },
  ] satisfies Given[])('is said so of by $type', (command) => {
    const privileged = new Story({
      policy: { ...packs.seeds, values: { ...packs.seeds.values, 'approvals.required': [] } },
    })
    expect(refusalOf(privileged.callerVerified(sam).later('60s'), command)).toEqual({
      rule: 'contacts.kind',
      facts: { onAccount: false },
      ...nothing,
    })
  })

  it('has no last four digits, and cancels nothing', () => {
    const story = new Story().signIn().proved()
    expect(
      refusalOf(story, { type: 'check-last-four', contactId: 'nobody', digits: '5678' }),
    ).toEqual({
      rule: 'contacts.kind',
      facts: { onAccount: false },
      ...nothing,
    })
    expect(
      refusalOf(story, { type: 'check-last-four', contactId: 'mail', digits: '5678' })?.facts,
    ).toEqual({ expected: 'phone' })
    story.accepted({ type: 'remove-all-contacts' })
    const cancel = { type: 'cancel-replacement' } as const
    expect(ruleOf(story.later('60s'), cancel)).toBeNull()
    expect(ruleOf(story, { ...cancel, contactId: 'mail' })).toBeNull()
    expect(ruleOf(story, { ...cancel, contactId: 'nobody' })).not.toBeNull()
  })
})

describe('a contact that is there already', () => {
  it.each(['add-contact', 'replace-contacts'] as const)('is not given again to %s', (type) => {
    const contacts = { ...phoneAndMail, typo: { value: 'mraia@example.org', age: null } }
    const story = new Story({ contacts }).signIn().proved().later('60s')
    expect(refusalOf(story, { type, contact: addressOf(phoneAndMail.mail.value) })).toEqual({
      rule: 'contacts.duplicate',
      facts: { contact: 'ma••••••', state: 'confirmed' },
      ...nothing,
    })
    expect(refusalOf(story, { type, contact: addressOf('mraia@example.org') })).toEqual({
      rule: 'contacts.duplicate',
      facts: { contact: 'mr••••••', state: 'unconfirmed' },
      liftsAt: null,
      remedies: ['request-code'],
    })
  })

  it('is shown with its domain only where the pack says so', () => {
    const story = new Story({ policy: domains }).signIn().proved().later('60s')
    const contact = addressOf(phoneAndMail.mail.value)
    expect(refusalOf(story, { type: 'add-contact', contact })?.facts.contact).toBe(
      'ma••••••@example.org',
    )
  })
})

describe('the limit of contacts', () => {
  const add: Given = { type: 'add-contact', contact: addressOf('new@example.org') }

  it('is reached with the tenth confirmed one, before screens ask which', () => {
    const full = new Story({ contacts: confirmed(10) }).signIn().proved('c0').later('60s')
    expect(refusalOf(full, add)).toEqual({
      rule: 'contacts.limit',
      facts: { limit: 10 },
      liftsAt: null,
      remedies: ['remove-contact'],
    })
    expect(promises(full, 'add-contact', customer)).toEqual(['refused contacts.limit'])
    const contacts = { ...confirmed(9), typo: { value: 'mraia@example.org', age: null } }
    expect(ruleOf(new Story({ contacts }).signIn().proved('c0').later('60s'), add)).toBeNull()
  })

  it('holds the code that would confirm the eleventh, and no other code', () => {
    const contacts = { ...confirmed(10), typo: { value: 'mraia@example.org', age: null } }
    const story = new Story({ contacts }).signIn()
    const give = (purpose: 'confirm-contact' | 'sign-in'): Given => {
      const contactId = purpose === 'confirm-contact' ? 'typo' : 'c0'
      story.later('60s').accepted({ type: 'request-code', purpose, contactId })
      return { type: 'submit-code', purpose, code: story.code(purpose) }
    }
    expect(ruleOf(story, give('confirm-contact'))).toBe('contacts.limit')
    expect(ruleOf(story, give('sign-in'))).toBeNull()
  })

  it('does not hold the code of the one that will take the place of all', () => {
    const story = new Story({ contacts: confirmed(10) }).signIn()
    story.accepted({ type: 'replace-contacts', contact: addressOf('new@example.org') })
    const code = story.code('confirm-contact')
    expect(ruleOf(story, { type: 'submit-code', purpose: 'confirm-contact', code })).toBeNull()
  })
})

describe('a code to a contact', () => {
  const ask = (contactId: string, purpose: 'confirm-contact' | 'sign-in'): Given => ({
    type: 'request-code',
    contactId,
    purpose,
  })
  const contacts = { ...phoneAndMail, typo: { value: 'mraia@example.org', age: null } }

  it('that is not confirmed is of no use before, and what helps is the code that was sent, while it is good', () => {
    const story = new Story({ contacts }).signIn()
    const refusal = {
      rule: 'contacts.confirm-first',
      facts: { contact: 'mr••••••' },
      liftsAt: null,
    }
    expect(refusalOf(story, ask('typo', 'sign-in'))).toEqual({
      ...refusal,
      remedies: ['request-code'],
    })
    story.accepted(ask('typo', 'confirm-contact'))
    story.later('9m').later('59s')
    expect(refusalOf(story, ask('typo', 'sign-in'))).toEqual({
      ...refusal,
      remedies: ['submit-code'],
    })
    expect(refusalOf(story.later('1s'), ask('typo', 'sign-in'))?.remedies).toEqual(['request-code'])
  })

  it('that is confirmed can’t confirm it again', () => {
    expect(refusalOf(new Story({ contacts }).signIn(), ask('mail', 'confirm-contact'))).toEqual({
      rule: 'contacts.confirm-first',
      facts: { contact: 'ma••••••', confirmed: true },
      ...nothing,
    })
  })

  it('that is disabled is not sent, and says since when', () => {
    const story = new Story().signIn().proved().later('60s')
    story.accepted({ type: 'remove-all-contacts' })
    const disabledAt = story.now
    having(story, 'mail', { disabledAt })
    const cancel = { type: 'cancel-replacement' } as const
    for (const command of [ask('mail', 'sign-in'), { ...cancel, contactId: 'mail' }])
      expect(refusalOf(story.later('60s'), command)).toEqual({
        rule: 'contacts.disabled',
        facts: { contact: 'ma••••••', disabledAt },
        liftsAt: null,
        remedies: ['enable-contact'],
      })
    expect(ruleOf(story, cancel)).toBeNull()
    expect(ruleOf(story, ask('phone', 'sign-in'))).toBeNull()
  })

  it('that is not disabled can’t be enabled', () => {
    const story = new Story().callerVerified(sam)
    const enable = (contactId: string): Given => ({
      type: 'enable-contact',
      by: sam,
      contactId,
      reason: 'A letter.',
    })
    story.refused(enable('mail'))
    story.accepted({ type: 'approve', by: { kind: 'operator', id: 'sue', role: 'supervisor' } })
    expect(refusalOf(story, enable('mail'))).toEqual({
      rule: 'contacts.disabled',
      facts: { disabled: false },
      ...nothing,
    })
    expect(ruleOf(having(story, 'mail', { disabledAt: story.now }), enable('mail'))).toBeNull()
  })
})
