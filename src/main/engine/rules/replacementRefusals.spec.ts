import { describe, expect, it } from 'vitest'
import type { CommandType, Purpose } from '@shared/vocabulary/kinds'
import { customer, type Actor } from '../model/actor'
import { packs } from '../packs'
import { anyCommand } from '../testing/anyCommand'
import { promises, refusalOf, ruleOf } from '../testing/refusals'
import { addressOf, ana, password, sam, signInName, Story } from '../testing/story'

const contact = addressOf('instead@example.org')
const ask = (purpose: Purpose, contactId = 'mail') =>
  ({ type: 'request-code', purpose, contactId }) as const
const submit = (purpose: Purpose, code = '000000') =>
  ({ type: 'submit-code', purpose, code }) as const

/** All contacts are to be removed; the wait runs for a minute already. */
function waiting(beginning: ConstructorParameters<typeof Story>[0] = {}): Story {
  const story = new Story(beginning).signIn().proved()
  story.accepted({ type: 'remove-all-contacts' })
  return story.later('60s')
}
/** A new contact is to take the place of all; the wait runs. */
function replacing(): Story {
  const story = new Story().signIn()
  story.accepted({ type: 'replace-contacts', contact })
  story.accepted(submit('confirm-contact', story.code('confirm-contact')))
  return story.later('60s')
}
function frozen(story = waiting()): Story {
  story.accepted({ type: 'report-not-me' })
  return story
}
function inCase(by: Actor, story: Story): Story {
  story.accepted({ type: 'open-case', by, channel: 'phone', story: '' })
  return story
}

const held = [
  ['add-contact', 'replacement.security-frozen'],
  ['remove-contact', 'replacement.security-frozen'],
  ['set-sign-in-preference', 'replacement.security-frozen'],
  ['set-two-step', 'replacement.security-frozen'],
  ['reset-password', 'replacement.security-frozen'],
  ['remove-all-contacts', 'replacement.already-pending'],
  ['replace-contacts', 'replacement.already-pending'],
  ['change-billing', 'replacement.billing-frozen'],
] as const satisfies readonly (readonly [CommandType, string])[]

describe('what the wait holds back', () => {
  it.each(held)('%s is held until its end, and may be had sooner by cancelling', (type, rule) => {
    const story = waiting()
    const { maturesAt, kind } = story.account.replacement!
    expect(refusalOf(story, anyCommand(type, customer))).toEqual({
      rule,
      facts: { maturesAt, kind },
      liftsAt: maturesAt,
      remedies: ['cancel-replacement'],
    })
  })

  it.each(held)('%s is held by a frozen one without an end', (type, rule) => {
    const story = frozen()
    const { maturesAt, kind, frozenAt } = story.account.replacement!
    expect(refusalOf(story, anyCommand(type, customer))).toEqual({
      rule,
      facts: { maturesAt, kind, frozenAt },
      liftsAt: null,
      remedies: ['close-takeover', 'release-replacement'],
    })
  })

  it('is told by screens before anything is filled in', () => {
    expect(promises(waiting(), 'set-two-step', customer)).toEqual([
      'refused replacement.security-frozen',
    ])
    expect(promises(waiting(), 'remove-all-contacts', customer)).toEqual([
      'refused replacement.already-pending',
    ])
    expect(promises(waiting(), 'change-billing', customer)).toEqual([
      'refused replacement.billing-frozen',
    ])
  })

  it('are codes that would confirm or reset, and no others', () => {
    const story = waiting()
    for (const purpose of ['confirm-contact', 'reset-password'] as const)
      for (const command of [ask(purpose), submit(purpose)])
        expect(ruleOf(story, command)).toBe('replacement.security-frozen')
    for (const purpose of ['sign-in', 'cancel-replacement'] as const) {
      expect(ruleOf(story, ask(purpose))).toBeNull()
      expect(ruleOf(story, submit(purpose))).toBe('code.wrong')
    }
  })

  it('is nothing while the new contact is not confirmed', () => {
    const story = new Story().signIn()
    story.accepted({ type: 'replace-contacts', contact })
    story.later('60s').proved()
    for (const [type] of held.filter(([one]) => one !== 'reset-password'))
      expect(ruleOf(story.later('60s'), anyCommand(type, customer))).toBeNull()
  })

  it('is the sign-in of a two-step account where the pack says so', () => {
    const right = { type: 'sign-in', name: signInName, password } as const
    const policy = packs['microsoft-2026']
    const story = waiting({ policy })
    expect(ruleOf(story, right)).toBeNull()
    story.account = { ...story.account, twoStep: true }
    const { maturesAt, kind } = story.account.replacement!
    expect(refusalOf(story, right)).toEqual({
      rule: 'replacement.wait',
      facts: { maturesAt, kind },
      liftsAt: maturesAt,
      remedies: ['cancel-replacement'],
    })
    const other = waiting()
    other.account = { ...other.account, twoStep: true }
    expect(ruleOf(other, right)).toBeNull()
    expect(ruleOf(new Story({ policy, twoStep: true }), right)).toBeNull()
  })
})

describe('a contact that is to come', () => {
  it('gets no code before the wait is over, and screens say so of it alone', () => {
    const story = replacing()
    const { maturesAt, kind, newContactIds } = story.account.replacement!
    expect(refusalOf(story, ask('sign-in', newContactIds[0]))).toEqual({
      rule: 'replacement.old-contacts-work',
      facts: { maturesAt, kind },
      liftsAt: maturesAt,
      remedies: ['cancel-replacement'],
    })
    expect(ruleOf(story, ask('sign-in'))).toBeNull()
    expect(promises(inCase(ana, story), 'request-code', ana)).toEqual([
      'can',
      'can',
      'refused replacement.old-contacts-work',
    ])
  })
})

describe('a replacement that is not running', () => {
  it.each(['report-not-me', 'release-replacement', 'close-takeover'] as const)(
    'leaves nothing to %s',
    (type) => {
      const story = inCase(sam, new Story())
      expect(refusalOf(story, { type, by: sam })).toEqual({
        rule: 'replacement.not-me',
        facts: { pending: false },
        liftsAt: null,
        remedies: [],
      })
      expect(promises(story, type, sam)).toEqual(['refused replacement.not-me'])
    },
  )

  it('leaves nothing to cancel, and no code to ask for or to give for it', () => {
    const none = {
      rule: 'replacement.cancel-with-old',
      facts: { pending: false },
      liftsAt: null,
      remedies: [],
    }
    for (const command of [
      { type: 'cancel-replacement' } as const,
      ask('cancel-replacement'),
      submit('cancel-replacement'),
    ])
      expect(refusalOf(new Story(), command)).toEqual(none)
    expect(ruleOf(new Story(), ask('sign-in'))).toBeNull()
  })
})

describe('a frozen replacement', () => {
  it('is cancelled by nobody but who closes the takeover', () => {
    const story = waiting()
    story.accepted({ type: 'cancel-replacement' })
    const code = story.code('cancel-replacement')
    frozen(story)
    const { frozenAt } = story.account.replacement!
    for (const command of [
      { type: 'cancel-replacement' } as const,
      ask('cancel-replacement'),
      submit('cancel-replacement', code),
    ])
      expect(refusalOf(story.later('60s'), command)).toEqual({
        rule: 'replacement.not-me',
        facts: { frozenAt },
        liftsAt: null,
        remedies: ['close-takeover', 'release-replacement'],
      })
    expect(promises(story, 'cancel-replacement', customer)).toEqual(['refused replacement.not-me'])
    expect(ruleOf(story, ask('sign-in'))).toBeNull()
  })

  it('is reported once', () => {
    const story = frozen()
    const { frozenAt } = story.account.replacement!
    expect(refusalOf(story.later('1h'), { type: 'report-not-me' })).toEqual({
      rule: 'replacement.not-me',
      facts: { frozenAt },
      liftsAt: null,
      remedies: ['close-takeover', 'release-replacement'],
    })
  })

  it('alone is released or closed: one that runs is cancelled or waits', () => {
    const story = inCase(sam, waiting())
    const { maturesAt } = story.account.replacement!
    for (const type of ['release-replacement', 'close-takeover'] as const) {
      expect(refusalOf(story, { type, by: sam })).toEqual({
        rule: 'replacement.no-shortcut',
        facts: { maturesAt },
        liftsAt: maturesAt,
        remedies: ['cancel-replacement'],
      })
      expect(promises(story, type, sam)).toEqual(['refused replacement.no-shortcut'])
      expect(ruleOf(inCase(sam, frozen()), { type, by: sam })).toBeNull()
    }
  })
})

describe('cancelling', () => {
  it('takes an old contact, by which way ever it is asked for', () => {
    const story = replacing()
    const [contactId] = story.account.replacement!.newContactIds
    for (const command of [
      { type: 'cancel-replacement', contactId } as const,
      { ...submit('cancel-replacement'), contactId },
    ])
      expect(refusalOf(story, command)).toEqual({
        rule: 'replacement.cancel-with-old',
        facts: { oldContact: false },
        liftsAt: null,
        remedies: ['cancel-replacement'],
      })
    expect(ruleOf(story, { type: 'cancel-replacement', contactId: 'phone' })).toBeNull()
    expect(ruleOf(story, { type: 'cancel-replacement' })).toBeNull()
  })
})
