import { describe, expect, it } from 'vitest'
import { accountStatus, contactState } from '../model/selectors'
import { addressOf, ana, password, signInName, Story } from '../testing/story'

function proved(contacts?: ConstructorParameters<typeof Story>[0]): Story {
  return new Story(contacts).signIn().proved()
}

describe('adding a contact', () => {
  it('sends it a code, and sends it nothing else before that is verified', () => {
    const story = proved()
    story.later('60s').accepted({ type: 'add-contact', contact: addressOf('new@example.org') })
    const added = story.contact('new@example.org')
    expect(contactState(story.account, added)).toBe('unconfirmed')
    expect(
      story.later('60s').refused({ type: 'request-code', purpose: 'sign-in', contactId: added.id })
        .refusal,
    ).toMatchObject({ rule: 'contacts.confirm-first', remedies: ['submit-code'] })
    const decision = story.accepted({
      type: 'submit-code',
      purpose: 'confirm-contact',
      code: story.code('confirm-contact'),
    })
    expect(decision.cites).toContain('contacts.listed-next-time')
    expect(
      story.later('60s').accepted({ type: 'request-code', purpose: 'sign-in', contactId: added.id })
        .result,
    ).toBe('sent')
  })

  it('is confirmed by a code that is sent to it once its first one is over: by the customer, or by an agent to whom the caller reads it out', () => {
    const story = new Story({ contacts: { mail: { value: 'maria.g@example.org', age: null } } })
    story.accepted({ type: 'open-case', by: ana, channel: 'phone', story: '' })
    const refused = () =>
      story.refused({ type: 'request-code', by: ana, purpose: 'support-call', contactId: 'mail' })
        .refusal
    expect(refused()).toMatchObject({ rule: 'contacts.confirm-first', remedies: ['request-code'] })
    story.accepted({ type: 'request-code', by: ana, purpose: 'confirm-contact', contactId: 'mail' })
    story.later('60s')
    expect(refused()).toMatchObject({ rule: 'contacts.confirm-first', remedies: ['submit-code'] })
    const entered = {
      type: 'submit-code',
      purpose: 'confirm-contact',
      code: story.code('confirm-contact'),
      contactId: 'mail',
    } as const
    expect(story.preview({ ...entered, by: ana })).toMatchObject({ result: 'contact-confirmed' })
    story.accepted({ type: 'sign-in', name: signInName, password })
    expect(story.accepted(entered).result).toBe('contact-confirmed')
    expect(accountStatus(story.account)).toBe('active')
  })

  it('tells the contacts that were there before, once the new one is confirmed', () => {
    const story = proved()
    story.later('60s').accepted({ type: 'add-contact', contact: addressOf('+34698765432') })
    const decision = story.accepted({
      type: 'submit-code',
      purpose: 'confirm-contact',
      code: story.code('confirm-contact'),
    })
    expect(
      decision.messages.map((one) => [one.template, one.contactId, one.facts.contact]),
    ).toEqual([
      ['contact.added', 'phone', '•••••••32'],
      ['contact.added', 'mail', '•••••••32'],
    ])
  })

  it('refuses what is neither an email address nor a phone number, and what is on the account already', () => {
    const story = proved().later('60s')
    expect(
      story.refused({ type: 'add-contact', contact: { kind: 'phone', value: null } }).refusal,
    ).toMatchObject({ rule: 'contacts.kind', facts: { expected: 'phone' } })
    expect(
      story.refused({ type: 'add-contact', contact: addressOf('maria.g@EXAMPLE.org') }).refusal,
    ).toMatchObject({ rule: 'contacts.duplicate', facts: { contact: 'ma••••••' } })
  })

  it('stops at ten confirmed contacts', () => {
    const contacts = Object.fromEntries(
      Array.from({ length: 10 }, (_, index) => [
        index === 0 ? 'mail' : `c${index}`,
        { value: `m${index}@example.org` },
      ]),
    )
    expect(
      proved({ contacts })
        .later('60s')
        .refused({ type: 'add-contact', contact: addressOf('one.more@example.org') }).refusal,
    ).toMatchObject({ rule: 'contacts.limit', facts: { limit: 10 } })
  })

  it('warns, before the first code goes out, when the mailbox is one that this system signs people in to', () => {
    const story = proved().later('60s')
    expect(
      story.accepted({ type: 'add-contact', contact: addressOf('maria@outlook.example') }).advice,
    ).toEqual(['contacts.own-domain'])
  })
})

describe('removing a contact', () => {
  it('is refused for the only confirmed one, and names the two ways out', () => {
    const story = proved({
      contacts: {
        mail: { value: 'maria.g@example.org' },
        new: { value: '+34698765432', age: null },
      },
    })
    expect(story.refused({ type: 'remove-contact', contactId: 'mail' }).refusal).toMatchObject({
      rule: 'contacts.add-before-remove',
      remedies: ['add-contact', 'remove-all-contacts'],
    })
  })

  it('advises to keep the old one, stores whether someone else can get at it, and tells everyone, also the one that goes', () => {
    const story = proved()
    const decision = story.accepted({ type: 'remove-contact', contactId: 'phone', risk: true })
    expect(decision.advice).toEqual(['contacts.keep-old'])
    expect(decision.events).toMatchObject([{ type: 'contact-removed', risk: true }])
    expect(decision.messages.map((one) => one.contactId)).toEqual(['phone', 'mail'])
  })

  it('lets a mistyped, unconfirmed one go at once and tells nobody', () => {
    const story = proved({
      contacts: {
        mail: { value: 'maria.g@example.org' },
        typo: { value: 'mraia@example.org', age: null },
      },
    })
    expect(story.accepted({ type: 'remove-contact', contactId: 'typo' })).toMatchObject({
      result: 'removed',
      messages: [],
    })
  })
})

describe('who may change security info', () => {
  it('a customer only when signed in, with a code, in the window where both happened', () => {
    const story = new Story()
    const add = { type: 'add-contact', contact: addressOf('new@example.org') } as const
    expect(story.refused(add).refusal).toMatchObject({
      rule: 'identity.sign-in-first',
      remedies: ['sign-in'],
    })
    story.signIn()
    expect(story.refused(add).refusal).toMatchObject({
      rule: 'identity.code-required',
      remedies: ['request-code'],
    })
    story.proved().later('60s')
    expect(story.refused({ ...add, window: 'private:1' }).refusal.rule).toBe(
      'identity.sign-in-first',
    )
    story.accepted({ type: 'sign-out' })
    story.signIn()
    expect(story.refused(add).refusal.rule).toBe('identity.code-required')
  })

  it('an operator only in an open case of their own, for a caller who was verified in it, for fifteen minutes', () => {
    const story = new Story()
    const add = { type: 'add-contact', by: ana, contact: addressOf('new@example.org') } as const
    expect(story.refused(add).refusal).toMatchObject({
      rule: 'case.required',
      remedies: ['open-case'],
    })
    story.callerVerified().later('60s')
    expect(story.preview(add).outcome).toBe('accepted')
    story.later('14m')
    expect(story.refused(add).refusal).toMatchObject({
      rule: 'case.caller-unverified',
      remedies: ['request-code'],
    })
  })

  it('no auditor, trainer or administrator, whatever case is open', () => {
    for (const role of ['auditor', 'trainer', 'administrator'] as const) {
      expect(
        new Story().refused({
          type: 'open-case',
          by: { kind: 'operator', id: 'eva', role },
          channel: 'phone',
          story: '',
        }).refusal.rule,
      ).toBe('role.forbidden')
    }
  })

  it('nobody before the newest thing that was recorded', () => {
    const story = new Story().signIn()
    const newest = story.now
    story.later('2026-02-28T09:00:00Z')
    expect(story.refused({ type: 'sign-out' }).refusal).toMatchObject({
      rule: 'clock.backwards',
      liftsAt: newest,
    })
  })
})
