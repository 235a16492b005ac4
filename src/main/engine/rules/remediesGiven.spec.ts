import { describe, expect, it } from 'vitest'
import { mayGive } from '@shared/commands'
import { minus, plus } from '@shared/vocabulary/instant'
import { commandTypes } from '@shared/vocabulary/kinds'
import type { Account, Contact } from '../model/account'
import { system } from '../model/actor'
import type { Policy } from '../model/policy'
import { runningReplacement } from '../model/selectors'
import { packs } from '../packs'
import { addressOf, ana, password, sam, signInName, Story, type Given } from '../testing/story'

/** By whom, where and about what a remedy is found to be open. */

const remediesOf = (story: Story, given: Given) => story.refused(given).refusal.remedies

const policyWith = (values: Partial<Policy['values']>): Policy => ({
  ...packs.seeds,
  values: { ...packs.seeds.values, ...values },
})

/** The account as it would stand had somebody else changed it. */
function standing(story: Story, change: (account: Account) => Partial<Account>): Story {
  story.account = { ...story.account, ...change(story.account) }
  return story
}

const withContacts = (story: Story, change: (contact: Contact) => Partial<Contact>) =>
  standing(story, ({ contacts }) => ({
    contacts: contacts.map((contact) => ({ ...contact, ...change(contact) })),
  }))

const withNoName = (story: Story) =>
  standing(story, ({ signInNames }) => ({
    signInNames: signInNames.map((name) => ({ ...name, enabled: false })),
  }))

/** By password and a code to the email. */
function signedIn(story: Story): Story {
  const right: Given = { type: 'sign-in', name: signInName, password }
  story.accepted(right)
  story.accepted({ type: 'request-code', purpose: 'sign-in', contactId: 'mail' })
  story.later('60s').accepted({ ...right, code: story.code('sign-in') })
  return story
}

const useService: Given = { type: 'use-service', service: 'email' }
const resetPassword: Given = { type: 'reset-password' }
const changeBilling: Given = { type: 'change-billing' }
const addNew: Given = { type: 'add-contact', contact: addressOf('new@example.org') }
const old = '+34612345678'

describe('a sign-in is a remedy', () => {
  it('while a name of the account is enabled, and none where all are off', () => {
    expect(remediesOf(new Story(), useService)).toEqual(['sign-in'])
    expect(remediesOf(withNoName(new Story()), useService)).toEqual([])
  })

  it('at a hard notice, which the right password leads to', () => {
    const story = new Story()
    story.accepted({ type: 'raise-notice', by: system })
    expect(remediesOf(story.later('7d'), useService)).toEqual(['sign-in'])
  })

  it('of a two-step account while one of its contacts can be sent the code, and of a plain one without any', () => {
    const disabled = (twoStep: boolean, ...ids: readonly string[]) => {
      const story = new Story({ twoStep })
      return withContacts(story, ({ id }) => (ids.includes(id) ? { disabledAt: story.now } : {}))
    }
    expect(remediesOf(disabled(true), useService)).toEqual(['sign-in'])
    expect(remediesOf(disabled(true, 'phone'), useService)).toEqual(['sign-in'])
    expect(remediesOf(disabled(true, 'mail'), useService)).toEqual(['sign-in'])
    expect(remediesOf(disabled(true, 'phone', 'mail'), useService)).toEqual([])
    expect(remediesOf(disabled(false, 'phone', 'mail'), useService)).toEqual(['sign-in'])
  })

  it('of no two-step account whose only contact is an email, where a code by email does not count', () => {
    const contacts = { mail: { value: 'maria.g@example.org' } }
    for (const [counts, remedies] of [
      [true, ['sign-in']],
      [false, []],
    ] as const) {
      const policy = policyWith({ 'signIn.emailCodeCounts': counts })
      expect(remediesOf(new Story({ twoStep: true, contacts, policy }), useService)).toEqual(
        remedies,
      )
    }
  })

  it('of a two-step account at the gate, which asks for no code', () => {
    const contacts = { mail: { value: 'maria.g@example.org', age: null } }
    expect(remediesOf(new Story({ twoStep: true, contacts }), useService)).toEqual(['sign-in'])
  })

  it('of no two-step account that a wait keeps out, until the instant at which it is over', () => {
    for (const [blocks, remedies] of [
      [true, []],
      [false, ['sign-in']],
    ] as const) {
      const policy = policyWith({ 'replacement.blocksTwoStepSignIn': blocks })
      const contacts = { phone: { value: old }, mail: { value: 'maria.g@example.org', age: '6d' } }
      const story = signedIn(new Story({ twoStep: true, policy, contacts })).proved()
      story.accepted({ type: 'remove-contact', contactId: 'phone', accept: ['restriction'] })
      const elsewhere: Given = { ...useService, window: 'other' }
      expect(remediesOf(story, elsewhere)).toEqual(remedies)
      story.now = minus(runningReplacement(story.account)!.maturesAt, 1)
      expect(remediesOf(story, elsewhere)).toEqual(remedies)
      expect(remediesOf(story.later('1s'), elsewhere)).toEqual(['sign-in'])
    }
  })
})

describe('in the window that asks', () => {
  it('a code is a remedy for who is signed in there, where nobody could sign in to another one', () => {
    const story = new Story()
    story.accepted({ type: 'sign-in', name: signInName, password, window: 'other' })
    withNoName(story)
    expect(remediesOf(story, { ...addNew, window: 'other' })).toEqual(['request-code'])
    expect(remediesOf(story, addNew)).toEqual([])
  })
})

describe('at the gate', () => {
  const atGate = () => new Story({ contacts: {} })

  it('a contact is added by who can sign in, and a new start is left to who has no name to do it with', () => {
    expect(remediesOf(atGate(), resetPassword)).toEqual(['add-contact'])
    expect(remediesOf(withNoName(atGate()), resetPassword)).toEqual(['replace-contacts'])
  })

  it('an operator who asks for the caller’s code of an unconfirmed contact can confirm it instead', () => {
    const story = new Story({ contacts: { typo: { value: 'maria.q@example.org', age: null } } })
    story.accepted({ type: 'open-case', by: ana, channel: 'phone', story: '' })
    const callers: Given = {
      type: 'request-code',
      by: ana,
      purpose: 'support-call',
      contactId: 'typo',
    }
    expect(remediesOf(story, callers)).toEqual(['request-code'])
    story.accepted({ ...callers, purpose: 'confirm-contact' })
    expect(remediesOf(story.later('60s'), callers)).toEqual(['submit-code'])
    expect(remediesOf(story.later('8m59s'), callers)).toEqual(['submit-code'])
    expect(remediesOf(story.later('1s'), callers)).toEqual(['request-code'])
  })
})

describe('whose code it is', () => {
  it('a customer whose contacts get no code of theirs is not told of one that only an operator can send', () => {
    const story = withContacts(new Story(), () => ({ disabledFor: ['reset-password'] }))
    expect(remediesOf(story, resetPassword)).toEqual(['enable-contact'])
    const one = withContacts(new Story(), ({ id }) =>
      id === 'phone' ? { disabledFor: ['reset-password'] } : {},
    )
    expect(remediesOf(one, resetPassword)).toEqual(['request-code'])
  })

  it('an operator who enters an older code of a cancel is told of the newest one while it counts', () => {
    const story = new Story().signIn().proved()
    story.accepted({ type: 'remove-all-contacts' })
    story.accepted({ type: 'open-case', by: ana, channel: 'phone', story: '' })
    const ask: Given = {
      type: 'request-code',
      by: ana,
      purpose: 'cancel-replacement',
      contactId: 'mail',
    }
    story.later('60s').accepted(ask)
    const older: Given = {
      type: 'submit-code',
      by: ana,
      purpose: 'cancel-replacement',
      code: story.code('cancel-replacement'),
    }
    story.later('60s').accepted(ask)
    expect(remediesOf(story.later('9m59s'), older)).toEqual(['submit-code'])
    expect(remediesOf(story.later('1s'), older)).toEqual(['request-code'])
  })

  it('an operator who enters an older code of the caller is not told of one that cancels', () => {
    const story = new Story().signIn().proved()
    story.accepted({ type: 'remove-all-contacts' })
    story.accepted({ type: 'open-case', by: ana, channel: 'phone', story: '' })
    const ask = { type: 'request-code', by: ana, contactId: 'mail' } as const
    story.later('60s').accepted({ ...ask, purpose: 'support-call' })
    const older: Given = {
      type: 'submit-code',
      by: ana,
      purpose: 'support-call',
      code: story.code('support-call'),
    }
    story.later('60s').accepted({ ...ask, purpose: 'support-call' })
    story.later('60s').accepted({ ...ask, purpose: 'cancel-replacement' })
    expect(remediesOf(story.later('8m59s'), older)).toEqual(['submit-code'])
    expect(remediesOf(story.later('1s'), older)).toEqual(['request-code'])
  })

  it('a lock is measured by the code that it is about, however long one for something else counts', () => {
    const tooShort: Given = { type: 'submit-code', purpose: 'confirm-contact', code: '12' }
    const wrong: Given = { type: 'submit-code', purpose: 'sign-in', code: '000000' }
    const withAnother = (wait: string, another: string) => {
      const story = new Story()
      for (let tries = 0; tries < 10; tries++) story.give(wrong)
      story.later(wait)
      story.accepted({ type: 'sign-in', name: signInName, password, risk: true })
      story.accepted({ type: 'request-code', purpose: 'sign-in', contactId: 'mail' })
      story.later(another)
      story.accepted({ type: 'request-code', purpose: 'reset-password', contactId: 'phone' })
      return remediesOf(story, tooShort)
    }
    // The lock is 15 minutes, a code counts for 10.
    expect(withAnother('5m', '1s')).toEqual(['request-code'])
    expect(withAnother('5m1s', '1s')).toEqual(['submit-code'])
  })
})

describe('where the account has as many contacts as it may have', () => {
  const policy = policyWith({ 'contacts.limit': 2 })

  it('one is removed, also the only established one, for who accepts the restriction', () => {
    const contacts = {
      phone: { value: old },
      mail: { value: 'maria.g@example.org', age: '6d' },
    }
    const story = new Story({ policy, contacts }).signIn().proved()
    expect(remediesOf(story, addNew)).toEqual(['remove-contact'])
    withContacts(story, ({ id }) => (id === 'phone' ? { disabledAt: story.now } : {}))
    expect(remediesOf(story, addNew)).toEqual(['remove-contact'])
  })

  it('none is removed where no other one would receive codes', () => {
    const story = new Story({ policy }).signIn().proved()
    withContacts(story, () => ({ disabledAt: story.now }))
    expect(story.refused(addNew).refusal.rule).toBe('contacts.limit')
    expect(remediesOf(story, addNew)).toEqual([])
  })
})

describe('the last name that somebody signs in with', () => {
  const other = { kind: 'email', value: 'mg@contoso.example', enabled: false } as const
  const mine = { kind: 'email', value: signInName, enabled: true } as const
  const off: Given = { type: 'set-sign-in-preference', name: signInName, enabled: false }

  it('is followed by another one that is off, and by none where there is no other', () => {
    const two = new Story({ signInNames: [mine, other] }).signIn().proved()
    expect(remediesOf(two, off)).toEqual(['set-sign-in-preference'])
    const one = new Story().signIn().proved()
    expect(remediesOf(one, off)).toEqual([])
  })

  it('is enabled again by an operator where all are off', () => {
    const story = withNoName(new Story())
    expect(remediesOf(story, { type: 'sign-in', name: signInName, password })).toEqual([
      'set-sign-in-preference',
    ])
  })
})

describe('a cancel', () => {
  it('is a remedy by an operator, where the first of the old contacts gets no code for one by anybody', () => {
    const contacts = { phone: { value: old }, mail: { value: 'maria.g@example.org', age: '6d' } }
    const story = signedIn(new Story({ twoStep: true, contacts })).proved()
    story.accepted({ type: 'remove-all-contacts' })
    const other: Given = { ...changeBilling, window: 'other' }
    withContacts(story, ({ id }) => (id === 'phone' ? { disabledFor: ['cancel-replacement'] } : {}))
    expect(remediesOf(story, other)).toEqual(['cancel-replacement'])
  })

  it('gives way to “this wasn’t me” where codes to the old contacts prove nothing yet and none is disabled', () => {
    const story = new Story().signIn().proved()
    story.accepted({ type: 'remove-all-contacts' })
    const until = plus(story.now, 60)
    withContacts(story, () => ({ unprovenUntil: until }))
    expect(remediesOf(story, changeBilling)).toEqual(['report-not-me'])
    expect(remediesOf(story.later('59s'), changeBilling)).toEqual(['report-not-me'])
    expect(remediesOf(story.later('1s'), changeBilling)).toEqual(['cancel-replacement'])
  })
})

describe('who may give a remedy', () => {
  it('is a supervisor wherever it is an agent', () => {
    for (const type of commandTypes)
      if (mayGive('agent', type)) expect(mayGive('supervisor', type), type).toBe(true)
  })

  it('is a supervisor for what an agent may not do, whoever asks', () => {
    for (const by of [undefined, ana, sam]) {
      const story = new Story().signIn().proved()
      story.accepted({ type: 'remove-all-contacts' })
      story.accepted({ type: 'report-not-me' })
      const given: Given = { type: 'cancel-replacement', ...(by && { by }) }
      if (by) story.accepted({ type: 'open-case', by, channel: 'phone', story: '' })
      expect(remediesOf(story, given)).toEqual(['close-takeover', 'release-replacement'])
    }
  })
})
