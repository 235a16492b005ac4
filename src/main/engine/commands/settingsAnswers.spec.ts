import { describe, expect, it } from 'vitest'
import { duration, plus } from '@shared/vocabulary/instant'
import { answerOf } from '../testing/answers'
import { ana, phoneAndMail, signInName, Story, type Given } from '../testing/story'

const plain = { told: [], facts: {}, advice: [], cites: [] }

function waiting(): Story {
  const story = new Story().signIn().proved()
  story.accepted({ type: 'remove-all-contacts' })
  return story.later('60s')
}

describe('a change of settings', () => {
  const signInNames = [
    { kind: 'email', value: signInName, enabled: true },
    { kind: 'user-name', value: 'mgomez', enabled: true },
  ] as const

  it('of a sign-in name is kept in its stored spelling, told to all, and not told where nothing changes', () => {
    const story = new Story({ signInNames }).signIn().proved()
    const turn = (enabled: boolean): Given => ({
      type: 'set-sign-in-preference',
      name: ' MGOMEZ ',
      enabled,
    })
    expect(answerOf(story, turn(true))).toEqual({
      ...plain,
      result: 'set',
      events: [{ type: 'sign-in-preference-set', name: 'mgomez', enabled: true }],
    })
    expect(answerOf(story, turn(false))).toEqual({
      ...plain,
      result: 'set',
      events: [{ type: 'sign-in-preference-set', name: 'mgomez', enabled: false }],
      told: ['sign-in-name.set → phone', 'sign-in-name.set → mail'],
      cites: ['settings.told'],
    })
    expect(story.account.signInNames).toMatchObject([{ enabled: true }, { enabled: false }])
    expect(story.messages.at(-1)?.facts).toEqual({ name: 'mg••••••', enabled: false })
  })

  it('of two-step verification is told to all, and not where nothing changes', () => {
    const story = new Story().signIn().proved()
    const turn = (enabled: boolean): Given => ({ type: 'set-two-step', enabled })
    expect(answerOf(story, turn(false))).toEqual({
      ...plain,
      result: 'set',
      events: [{ type: 'two-step-set', enabled: false }],
    })
    expect(answerOf(story, turn(true))).toEqual({
      ...plain,
      result: 'set',
      events: [{ type: 'two-step-set', enabled: true }],
      told: ['two-step.set → phone', 'two-step.set → mail'],
      cites: ['settings.told'],
    })
    expect(story.messages.at(-1)?.facts).toEqual({ enabled: true })
  })

  it('of the language is of the account, and told to nobody', () => {
    expect(answerOf(new Story().signIn(), { type: 'set-locale', locale: 'fr' })).toEqual({
      ...plain,
      result: 'set',
      events: [{ type: 'locale-set', locale: 'fr' }],
      cites: ['contacts.language'],
    })
  })
})

describe('a password reset', () => {
  it('goes to the contacts that were proved, once each, and is told to the others', () => {
    const story = new Story().proved('mail', 'reset-password').later('60s')
    story.proved('mail', 'reset-password')
    expect(answerOf(story, { type: 'reset-password' })).toEqual({
      ...plain,
      result: 'reset-authorised',
      events: [
        {
          type: 'password-reset-authorised',
          contactIds: ['mail'],
          expiresAt: plus(story.now, duration('1h')),
        },
      ],
      told: ['password.reset → mail', 'password.reset-told → phone'],
      cites: ['reset.link-once', 'settings.told'],
    })
    expect(story.account.proofs).toEqual([])
  })

  it('by an operator is only started, and spends no proof of anything else', () => {
    const story = new Story().proved('mail', 'sign-in').later('60s').callerVerified(ana, 'phone')
    expect(answerOf(story, { type: 'reset-password', by: ana })).toEqual({
      ...plain,
      result: 'reset-authorised',
      events: [
        {
          type: 'password-reset-authorised',
          contactIds: ['phone'],
          expiresAt: plus(story.now, duration('1h')),
        },
        { type: 'account-weakened', kind: 'resetPassword', until: expect.any(Number) },
      ],
      told: ['password.reset → phone', 'password.reset-told → mail'],
      cites: ['reset.start-only', 'reset.link-once', 'settings.told'],
    })
    expect(story.account.proofs.map(({ purpose }) => purpose)).toEqual(['sign-in', 'support-call'])
  })

  it('is told to no contact that is not confirmed', () => {
    const contacts = { ...phoneAndMail, typo: { value: 'mraia@example.org', age: null } }
    const story = new Story({ contacts }).proved('mail', 'reset-password')
    expect(answerOf(story, { type: 'reset-password' }).told).toEqual([
      'password.reset → mail',
      'password.reset-told → phone',
    ])
  })
})

describe('what works through the wait', () => {
  it('says so, and changes what it changes', () => {
    const cites = ['replacement.services-stay']
    for (const [story, cited] of [
      [new Story().signIn(), []],
      [waiting(), cites],
    ] as const) {
      const done = { ...plain, result: 'done', events: [], cites: cited }
      expect(answerOf(story, { type: 'view-billing' })).toEqual(done)
      expect(answerOf(story, { type: 'use-service', service: 'email' })).toEqual(done)
      expect(answerOf(story, { type: 'buy' })).toEqual({ ...done, events: [{ type: 'bought' }] })
    }
    expect(answerOf(new Story().signIn(), { type: 'change-billing' })).toEqual({
      ...plain,
      result: 'done',
      events: [{ type: 'billing-changed' }],
    })
  })
})
