import { describe, expect, it } from 'vitest'
import { duration, plus } from '@shared/vocabulary/instant'
import { customer, system } from '../model/actor'
import { packs } from '../packs'
import { promises, refusalOf, ruleOf } from '../testing/refusals'
import { addressOf, ana, password, signInName, Story, type Given } from '../testing/story'

const right = { type: 'sign-in', name: signInName, password } as const
const wrong = { ...right, password: 'wrong' } as const
const names = [
  { kind: 'email', value: signInName, enabled: true },
  { kind: 'user-name', value: 'mgomez', enabled: false },
] as const

/** Held at a notice, seven days before it turns hard. */
function noticed(): Story {
  const story = new Story({ lastSignIn: '200d' })
  story.accepted(right)
  return story
}
function atGate(): Story {
  const story = new Story({ contacts: {} })
  story.accepted(right)
  return story
}

describe('a sign-in', () => {
  it('that is locked says until when, and screens see it before anything is typed', () => {
    const story = new Story()
    for (let n = 0; n < 10; n++) story.give(wrong)
    const lockedUntil = plus(story.now, duration('15m'))
    expect(refusalOf(story, right)).toEqual({
      rule: 'signin.locked',
      facts: { lockedUntil },
      liftsAt: lockedUntil,
      remedies: ['unlock-sign-in'],
    })
    expect(promises(story, 'sign-in', customer)).toEqual(['refused signin.locked'])
  })

  it('with a wrong password names two ways on', () => {
    expect(refusalOf(new Story(), wrong)).toEqual({
      rule: 'signin.wrong-password',
      facts: {},
      liftsAt: null,
      remedies: ['recover-username', 'reset-password'],
    })
    expect(promises(new Story(), 'sign-in', customer)).toEqual(['can'])
  })

  it.each([
    ['123456', 'code.not-a-password'],
    [' 123456 ', 'code.not-a-password'],
    ['12345', 'signin.wrong-password'],
    ['1234567', 'signin.wrong-password'],
    ['a123456', 'signin.wrong-password'],
    ['123456a', 'signin.wrong-password'],
    ['12345a', 'signin.wrong-password'],
    ['a12345', 'signin.wrong-password'],
  ])('with “%s” for a password is refused by %s', (typed, rule) => {
    expect(ruleOf(new Story(), { ...right, password: typed })).toBe(rule)
  })

  it('with a code for a password is sent back to the password, and counts as wrong', () => {
    const decision = new Story().refused({ ...right, password: '123456' })
    expect(decision.refusal).toEqual({
      rule: 'code.not-a-password',
      facts: {},
      liftsAt: null,
      remedies: ['sign-in'],
    })
    expect(decision.events).toMatchObject([{ type: 'sign-in-failed' }])
  })

  it('by a name that is off says which one, masked, once the password is right', () => {
    const story = new Story({ signInNames: names })
    expect(refusalOf(story, { ...right, name: 'mgomez' })).toEqual({
      rule: 'signin.name-off',
      facts: { name: 'mg••••••' },
      liftsAt: null,
      remedies: ['set-sign-in-preference'],
    })
    expect(ruleOf(story, { ...wrong, name: 'mgomez' })).toBe('signin.wrong-password')
    expect(ruleOf(story, right)).toBeNull()
  })
})

describe('the gate', () => {
  it.each([
    { type: 'remove-all-contacts' },
    { type: 'replace-contacts', contact: addressOf('new@example.org') },
    { type: 'set-sign-in-preference', name: signInName, enabled: false },
    { type: 'set-two-step', enabled: true },
    { type: 'reset-password' },
    { type: 'skip-notice' },
  ] satisfies Given[])('holds $type and asks for a contact', (command) => {
    const refusal = {
      rule: 'signin.needs-new-info',
      facts: { contacts: 0 },
      liftsAt: null,
      remedies: ['add-contact'],
    }
    expect(refusalOf(atGate(), command)).toEqual(refusal)
    expect(promises(atGate(), command.type, customer)).toEqual(['refused signin.needs-new-info'])
  })

  it('holds none of it on an account that has a contact', () => {
    expect(
      ruleOf(new Story().signIn().proved(), { type: 'set-two-step', enabled: true }),
    ).toBeNull()
  })
})

describe('a sign-in code', () => {
  it('by email is refused where the pack does not count it; by phone, or for anything else, it is not', () => {
    const story = new Story({ policy: packs['nist-strict'] })
    const ask = (contactId: string, purpose: 'sign-in' | 'reset-password'): Given => ({
      type: 'request-code',
      contactId,
      purpose,
    })
    expect(refusalOf(story, ask('mail', 'sign-in'))).toEqual({
      rule: 'signin.code-needed',
      facts: { method: 'email' },
      liftsAt: null,
      remedies: ['request-code'],
    })
    expect(ruleOf(story, ask('phone', 'sign-in'))).toBeNull()
    expect(ruleOf(story, ask('mail', 'reset-password'))).toBeNull()
    expect(ruleOf(new Story(), ask('mail', 'sign-in'))).toBeNull()
  })
})

describe('a notice that has turned hard', () => {
  it('says since when, and the two ways out of it', () => {
    const story = noticed()
    const hardAt = plus(story.now, duration('7d'))
    story.now = hardAt
    const refusal = {
      rule: 'notice.verify-first',
      facts: { hardAt },
      liftsAt: null,
      remedies: ['request-code', 'add-contact'],
    }
    expect(refusalOf(story, { type: 'skip-notice' })).toEqual(refusal)
    expect(refusalOf(story, right)).toEqual(refusal)
    expect(promises(story, 'skip-notice', customer)).toEqual(['refused notice.verify-first'])
  })

  it('holds the window of a right password at the notice, and records no sign-in for a skip', () => {
    const story = noticed().later('7d')
    expect(story.preview({ type: 'skip-notice' }).events).toEqual([])
    const { account } = story.refused({ ...right, window: 'other' })
    expect(account.sessions.map(({ window, held }) => [window, held])).toEqual([
      ['main', 'notice'],
      ['other', 'notice'],
    ])
  })

  it('is passed by a sign-in that brings a right code, and a wrong one is told and counted as anywhere', () => {
    const story = noticed().later('7d')
    story.accepted({ type: 'request-code', purpose: 'sign-in', contactId: 'mail' })
    const code = story.code('sign-in')
    expect(story.preview({ ...right, code })).toMatchObject({ result: 'signed-in' })
    for (let n = 0; n < 5; n++)
      expect(story.refused({ ...right, code: '000000' }).events).toMatchObject([
        { type: 'code-failed' },
      ])
    expect(ruleOf(story, { ...right, code })).toBe('code.attempts')
  })

  it('holds nobody at the gate, who is asked for a contact anyway', () => {
    const story = new Story({ contacts: {} })
    story.accepted({ type: 'raise-notice', by: system })
    story.later('8d')
    expect(story.preview(right)).toMatchObject({ result: 'needs-new-info' })
  })
})

describe('skipping', () => {
  it('takes a notice', () => {
    expect(refusalOf(new Story().signIn(), { type: 'skip-notice' })).toEqual({
      rule: 'notice.skip',
      facts: { open: false },
      liftsAt: null,
      remedies: [],
    })
    expect(promises(new Story().signIn(), 'skip-notice', customer)).toEqual(['refused notice.skip'])
  })
})

describe('a sign-in preference', () => {
  const turn = (name: string, enabled: boolean): Given => ({
    type: 'set-sign-in-preference',
    by: ana,
    name,
    enabled,
  })

  it('is of a name of the account', () => {
    const story = new Story({ signInNames: names }).callerVerified()
    expect(refusalOf(story, turn('nobody', true))).toEqual({
      rule: 'names.last-enabled',
      facts: { onAccount: false },
      liftsAt: null,
      remedies: [],
    })
    expect(promises(story, 'set-sign-in-preference', ana)).toEqual(['can'])
  })

  it('of the last name that is on stays on, whatever names are off', () => {
    const story = new Story({ signInNames: names }).callerVerified()
    expect(refusalOf(story, turn(signInName, false))).toEqual({
      rule: 'names.last-enabled',
      facts: { name: 'ma••••••' },
      liftsAt: null,
      remedies: ['set-sign-in-preference'],
    })
    expect(ruleOf(story, turn(signInName, true))).toBeNull()
    expect(ruleOf(story, turn('mgomez', true))).toBeNull()
    story.accepted(turn('mgomez', true))
    expect(ruleOf(story, turn(signInName, false))).toBeNull()
  })
})
