import { describe, expect, it } from 'vitest'
import { customer } from '../model/actor'
import { packs } from '../packs'
import { promises, refusalOf, ruleOf } from '../testing/refusals'
import {
  addressOf,
  ana,
  password,
  phoneAndMail,
  signInName,
  Story,
  type Given,
} from '../testing/story'

const right = { type: 'sign-in', name: signInName, password } as const
const add: Given = { type: 'add-contact', contact: addressOf('new@example.org') }
const reset: Given = { type: 'reset-password' }
const ask = (purpose: 'confirm-contact' | 'change-security-info' | 'sign-in', contactId = 'mail') =>
  ({ type: 'request-code', purpose, contactId }) as const

function held(beginning: ConstructorParameters<typeof Story>[0]): Story {
  const story = new Story(beginning)
  story.accepted(right)
  return story
}

describe('who is not signed in', () => {
  it('is sent to the sign-in for what takes one, and for a code that does not open the door', () => {
    for (const command of [add, ask('change-security-info'), ask('confirm-contact')])
      expect(refusalOf(new Story(), command)).toEqual({
        rule: 'identity.sign-in-first',
        facts: {},
        liftsAt: null,
        remedies: ['sign-in'],
      })
    expect(ruleOf(new Story(), ask('sign-in'))).toBeNull()
    expect(
      ruleOf(new Story(), { type: 'submit-code', purpose: 'confirm-contact', code: '000000' }),
    ).toBe('identity.sign-in-first')
    expect(ruleOf(new Story(), { type: 'submit-code', purpose: 'sign-in', code: '000000' })).toBe(
      'code.wrong',
    )
  })

  it('is so in one window, whoever is signed in in another, and no operator is asked', () => {
    const story = new Story().callerVerified().signIn()
    expect(ruleOf(story, { type: 'view-billing' })).toBeNull()
    expect(ruleOf(story, { type: 'view-billing', window: 'other' })).toBe('identity.sign-in-first')
    expect(ruleOf(story, { type: 'set-locale', locale: 'fr', by: ana, window: 'other' })).toBeNull()
  })

  it('can take that step: screens promise what comes after it', () => {
    expect(promises(new Story(), 'view-billing', customer)).toEqual([
      'verify identity.sign-in-first',
    ])
  })
})

describe('who is held at a sign-in', () => {
  it.each([
    ['code', { twoStep: true }],
    ['notice', { lastSignIn: '200d' }],
    ['gate', { contacts: {} }],
  ] as const)('is told by what: %s', (at, beginning) => {
    expect(refusalOf(held(beginning), { type: 'view-billing' })).toEqual({
      rule: 'identity.sign-in-first',
      facts: { held: at },
      liftsAt: null,
      remedies: ['sign-in'],
    })
  })

  it.each([
    ['code', { twoStep: true }],
    ['notice', { lastSignIn: '200d' }],
    ['gate', { contacts: {} }],
  ] as const)(
    'at a %s may give the code of a new contact, and no change code but at the notice',
    (at, beginning) => {
      const give = (purpose: 'confirm-contact' | 'change-security-info'): Given => ({
        type: 'submit-code',
        purpose,
        code: '000000',
      })
      expect(ruleOf(held(beginning), give('confirm-contact'))).toBe('code.wrong')
      expect(ruleOf(held(beginning), give('change-security-info'))).toBe(
        at === 'notice' ? 'code.wrong' : 'identity.sign-in-first',
      )
    },
  )

  it('at a code may do nothing about contacts but start anew with another one', () => {
    const story = held({ twoStep: true })
    expect(ruleOf(story, add)).toBe('identity.sign-in-first')
    expect(ruleOf(story, ask('change-security-info'))).toBe('identity.sign-in-first')
    expect(ruleOf(story, { type: 'check-last-four', contactId: 'phone', digits: '5678' })).toBe(
      'identity.sign-in-first',
    )
    story.later('60s')
    expect(
      ruleOf(story, { type: 'replace-contacts', contact: addressOf('new@example.org') }),
    ).toBeNull()
  })

  it('at a notice may answer it in any of its ways', () => {
    const story = held({ lastSignIn: '200d' })
    expect(ruleOf(story, add)).toBeNull()
    expect(ruleOf(story, ask('change-security-info'))).toBeNull()
    expect(
      ruleOf(story, { type: 'check-last-four', contactId: 'phone', digits: '5678' }),
    ).toBeNull()
    expect(ruleOf(story, { type: 'skip-notice' })).toBeNull()
    story.accepted(ask('change-security-info'))
    const code = story.code('change-security-info')
    expect(ruleOf(story, { type: 'submit-code', purpose: 'change-security-info', code })).toBeNull()
  })

  it('at the gate may add a contact and take a mistyped one off, and ask for no other code', () => {
    const story = held({ contacts: { typo: { value: 'mraia@example.org', age: null } } })
    expect(ruleOf(story, add)).toBeNull()
    expect(ruleOf(story, { type: 'remove-contact', contactId: 'typo' })).toBeNull()
    expect(ruleOf(story, { type: 'remove-contact', contactId: 'nobody' })).toBe(
      'identity.sign-in-first',
    )
    expect(ruleOf(story, { type: 'check-last-four', contactId: 'typo', digits: '5678' })).toBe(
      'identity.sign-in-first',
    )
    expect(ruleOf(story, ask('change-security-info', 'typo'))).toBe('identity.sign-in-first')
    expect(ruleOf(story, ask('confirm-contact', 'typo'))).toBeNull()
  })
})

describe('a change of security info', () => {
  it('takes a change code of the customer, and says so', () => {
    const story = new Story().signIn()
    for (const command of [add, { type: 'remove-contact', contactId: 'mail' }] as Given[])
      expect(refusalOf(story, command)).toEqual({
        rule: 'identity.code-required',
        facts: { purpose: 'change-security-info' },
        liftsAt: null,
        remedies: ['request-code'],
      })
    expect(promises(story, 'add-contact', customer)).toEqual(['verify identity.code-required'])
  })

  it('takes none for a contact that is added at the gate or at a notice, and one for its removal there', () => {
    const notice = held({ lastSignIn: '200d' })
    expect(ruleOf(notice, add)).toBeNull()
    expect(ruleOf(held({ contacts: {} }), add)).toBeNull()
    const other = { window: 'other' }
    notice.accepted({ ...right, ...other })
    expect(ruleOf(new Story().signIn(), add)).toBe('identity.code-required')
  })
})

describe('a password reset', () => {
  const proved = (story: Story, contactId: string) =>
    story.later('60s').proved(contactId, 'reset-password')

  it('takes a reset code, and says so', () => {
    expect(refusalOf(new Story().signIn().proved(), reset)).toEqual({
      rule: 'identity.code-required',
      facts: { purpose: 'reset-password' },
      liftsAt: null,
      remedies: ['request-code'],
    })
    expect(ruleOf(proved(new Story(), 'mail'), reset)).toBeNull()
    expect(promises(new Story(), 'reset-password', customer)).toEqual([
      'verify identity.code-required',
    ])
  })

  it('of a two-step account says how many proofs there are and how many it takes', () => {
    const story = proved(new Story({ twoStep: true }), 'mail')
    expect(refusalOf(story, reset)).toEqual({
      rule: 'identity.two-proofs',
      facts: { have: 1, need: 2, differentMethods: false },
      liftsAt: null,
      remedies: ['request-code'],
    })
    expect(promises(story, 'reset-password', customer)).toEqual(['verify identity.two-proofs'])
    expect(refusalOf(proved(story, 'mail'), reset)?.facts).toMatchObject({ have: 1 })
    expect(ruleOf(proved(story, 'phone'), reset)).toBeNull()
  })

  it('takes two methods where the pack asks for them, and two contacts elsewhere', () => {
    const contacts = { ...phoneAndMail, second: { value: 'm.gomez@example.org' } }
    const strict = new Story({ contacts, policy: packs['nist-strict'] })
    proved(proved(strict, 'mail'), 'second')
    expect(refusalOf(strict, reset)?.facts).toEqual({ have: 1, need: 2, differentMethods: true })
    expect(ruleOf(proved(strict, 'phone'), reset)).toBeNull()
    const twoStep = new Story({ contacts, twoStep: true })
    expect(ruleOf(proved(proved(twoStep, 'mail'), 'second'), reset)).toBeNull()
  })
})
