import { describe, expect, it } from 'vitest'
import { duration, minus, plus } from '@shared/vocabulary/instant'
import { evolve } from '../evolve'
import { deniable, isUnproven } from '../model/unproven'
import { packs } from '../packs'
import {
  addressOf,
  ana,
  password,
  signInName,
  Story,
  type Beginning,
  type Given,
} from '../testing/story'

/** Rule notice.added-unproven: what a contact is good for that was added with the password alone. */

const own = addressOf('new@example.net')

function ruleOf(story: Story, command: Given) {
  const decision = story.preview(command)
  return decision.outcome === 'refused' ? decision.refusal.rule : null
}

function added(story: Story): Story {
  story.accepted({ type: 'add-contact', contact: own })
  story.later('60s')
  story.accepted({
    type: 'submit-code',
    purpose: 'confirm-contact',
    code: story.code('confirm-contact'),
  })
  return story
}

/** Signed in with a contact that was added at a notice. */
function atNotice(beginning: Beginning = {}): Story {
  const story = new Story({ lastSignIn: '400d', ...beginning })
  story.accepted({ type: 'sign-in', name: signInName, password })
  return added(story)
}

const ask = (story: Story, purpose: 'sign-in' | 'change-security-info' | 'reset-password') =>
  ({ type: 'request-code', purpose, contactId: story.contact(own.value).id }) as const

describe('a contact that was added at a notice without a proof', () => {
  it('clears the notice, is told to the others, and is kept as unproven for thirty days', () => {
    const story = atNotice()
    expect(story.account.notice).toBeNull()
    expect(story.contact(own.value).unprovenUntil).toBe(plus(story.now, duration('30d')))
    expect(story.contact(own.value)).not.toHaveProperty('addedUnproven')
    expect(story.messages.filter(({ template }) => template === 'contact.added')).toHaveLength(2)
  })

  it('gets codes for signing in and finding the name, and for nothing else', () => {
    const story = atNotice()
    const until = story.contact(own.value).unprovenUntil!
    story.later('60s')
    expect(ruleOf(story, ask(story, 'sign-in'))).toBeNull()
    for (const purpose of ['change-security-info', 'reset-password'] as const)
      expect(story.refused(ask(story, purpose)).refusal).toMatchObject({
        rule: 'notice.added-unproven',
        liftsAt: until,
        facts: { contact: 'ne••••••', until },
        remedies: ['request-code'],
      })
    story.accepted({ type: 'open-case', by: ana, channel: 'phone', story: '' })
    expect(
      ruleOf(story, {
        type: 'request-code',
        by: ana,
        purpose: 'support-call',
        contactId: story.contact(own.value).id,
      }),
    ).toBe('notice.added-unproven')
    const found = story.accepted({ type: 'recover-username', contact: own })
    expect(found.messages.map(({ template }) => template)).toEqual(['code.recover-username'])
  })

  it('counts in full from its instant on, and not a second sooner', () => {
    const story = atNotice()
    story.now = minus(story.contact(own.value).unprovenUntil!, 1)
    expect(ruleOf(story, ask(story, 'reset-password'))).toBe('notice.added-unproven')
    expect(isUnproven(story.contact(own.value), story.now)).toBe(true)
    story.later('1s')
    expect(ruleOf(story, ask(story, 'reset-password'))).toBeNull()
  })

  it('counts in full once a code to a contact was verified that was established before it', () => {
    const story = atNotice().later('60s').proved('mail')
    expect(story.contact(own.value)).not.toHaveProperty('unprovenUntil')
    story.later('60s')
    expect(ruleOf(story, ask(story, 'reset-password'))).toBeNull()
  })

  it('does not count more for a code to one that was not established yet when it was added', () => {
    const contacts = {
      phone: { value: '+34612345678', age: '400d' },
      mail: { value: 'maria.g@example.org', age: '6d' },
    }
    const story = atNotice({ contacts }).later('1d')
    story.proved('mail', 'reset-password')
    expect(isUnproven(story.contact(own.value), story.now)).toBe(true)
    story.later('60s').proved('phone', 'reset-password')
    expect(isUnproven(story.contact(own.value), story.now)).toBe(false)
  })

  it('is none where a code was verified before it was added, or where its length is nothing', () => {
    const story = new Story({ lastSignIn: '400d' })
    story.accepted({ type: 'sign-in', name: signInName, password })
    story.proved('mail')
    expect(story.account.notice).toBeNull()
    story.later('60s')
    expect(added(story).contact(own.value)).not.toHaveProperty('unprovenUntil')
    const { values } = packs.seeds
    const policy = {
      ...packs.seeds,
      values: { ...values, 'notice.addedUnprovenFor': duration('0s') },
    }
    expect(atNotice({ policy }).contact(own.value)).not.toHaveProperty('unprovenUntil')
  })

  it('vouches for nothing by a sign-in code either, under a pack that takes proofs of any purpose', () => {
    const { values } = packs.seeds
    const policy = {
      ...packs.seeds,
      values: { ...values, 'identity.challengeOnUpdate': 'stale' as const },
    }
    const story = atNotice({ policy }).later('60s')
    story.accepted(ask(story, 'sign-in'))
    story.accepted({ type: 'submit-code', purpose: 'sign-in', code: story.code('sign-in') })
    expect(ruleOf(story, { type: 'set-two-step', enabled: true })).toBe('identity.code-required')
  })

  it('is not made by an agent’s adding, who has a verified caller', () => {
    const story = new Story().callerVerified()
    story.accepted({ type: 'add-contact', by: ana, contact: own })
    expect(story.contact(own.value)).not.toHaveProperty('addedUnproven')
  })

  it('counts from the day on which the clock was right again', () => {
    const story = atNotice()
    const { confirmedAt, unprovenUntil } = story.contact(own.value)
    const corrected = evolve(story.account, {
      type: 'clock-corrected',
      at: minus(confirmedAt!, 30),
      by: { kind: 'system' },
      was: story.now,
      early: null,
    })
    expect(corrected.contacts.at(-1)!.unprovenUntil).toBe(minus(unprovenUntil!, 30))
  })
})

describe('“this wasn’t me” about a contact that was added without a proof', () => {
  it('takes it off at once and tells everybody, without a session and without a code', () => {
    const story = atNotice()
    const denied = story.accepted({ type: 'report-not-me', window: 'other' })
    expect(denied.result).toBe('removed')
    expect(story.account.contacts.map(({ id }) => id)).toEqual(['phone', 'mail'])
    expect(denied.messages.map(({ contactId, template }) => [contactId, template])).toEqual([
      ['phone', 'contact.removed'],
      ['mail', 'contact.removed'],
      [expect.any(String), 'contact.removed'],
    ])
    expect(denied.cites).toEqual(['notice.added-unproven', 'settings.told'])
  })

  it('is nothing any more once it counts in full', () => {
    const story = atNotice()
    story.now = story.contact(own.value).unprovenUntil!
    expect(story.refused({ type: 'report-not-me' }).refusal).toMatchObject({
      rule: 'replacement.not-me',
      facts: { pending: false },
    })
  })

  it('is not said by anybody where no contact is older', () => {
    const story = new Story({ contacts: {} })
    story.accepted({ type: 'sign-in', name: signInName, password })
    added(story)
    expect(isUnproven(story.contact(own.value), story.now)).toBe(true)
    expect(deniable(story.account, story.now)).toEqual([])
    expect(ruleOf(story, { type: 'report-not-me' })).toBe('replacement.not-me')
  })
})

describe('a proof from a contact that is not established', () => {
  const contacts = {
    phone: { value: '+34612345678', age: '400d' },
    mail: { value: 'maria.g@example.org', age: '400d' },
    new: { value: 'new@example.org', age: '6d' },
  }

  it('removes no established contact, and says from when on it would', () => {
    const story = new Story({ contacts }).signIn().proved('new')
    expect(story.refused({ type: 'remove-contact', contactId: 'phone' }).refusal).toMatchObject({
      rule: 'contacts.all-at-once',
      facts: { provedByNew: true },
      liftsAt: plus(story.contact('new').confirmedAt!, duration('7d')),
      remedies: ['request-code'],
    })
    expect(ruleOf(story, { type: 'remove-contact', contactId: 'new' })).toBeNull()
    story.later('60s').proved('mail')
    expect(ruleOf(story, { type: 'remove-contact', contactId: 'phone' })).toBeNull()
  })

  it('removes none for an agent either', () => {
    const story = new Story({ contacts }).callerVerified(ana, 'new')
    expect(ruleOf(story, { type: 'remove-contact', by: ana, contactId: 'phone' })).toBe(
      'contacts.all-at-once',
    )
    story.later('60s').callerProved(ana, 'mail')
    expect(ruleOf(story, { type: 'remove-contact', by: ana, contactId: 'phone' })).toBeNull()
  })

  it('begins the whole wait where the last established one would go', () => {
    const story = new Story({
      contacts: { mail: contacts.mail, new: contacts.new },
    })
      .signIn()
      .proved('new')
    expect(
      story.accepted({ type: 'remove-contact', contactId: 'mail', accept: ['restriction'] }).result,
    ).toBe('replacement-started')
  })
})
