import { describe, expect, it } from 'vitest'
import { duration, plus } from '@shared/vocabulary/instant'
import type { Weakening } from '@shared/vocabulary/kinds'
import { evolve } from '../evolve'
import { addressOf, ana, sam, Story, sue, type Given } from '../testing/story'

/** Rule case.one-weakening: operators do one kind of what weakens an account within a day. */

const add = { type: 'add-contact', by: ana, contact: addressOf('new@example.net') } as const
const reset = { type: 'reset-password', by: ana } as const

function ruleOf(story: Story, command: Given) {
  const decision = story.preview(command)
  return decision.outcome === 'refused' ? decision.refusal.rule : null
}

describe('what weakens an account', () => {
  it('is kept with its kind and until when it counts', () => {
    const story = new Story().callerVerified()
    story.accepted(reset)
    expect(story.account.weakened).toEqual([
      { kind: 'resetPassword', at: story.now, until: plus(story.now, duration('24h')) },
    ])
    expect(story.events.at(-1)).toMatchObject({ type: 'account-weakened', by: ana })
  })

  it('holds another kind back until a day is over, whoever gives it', () => {
    const story = new Story().callerVerified()
    story.accepted(reset)
    const until = plus(story.now, duration('24h'))
    story.later('60s').callerVerified(sam, 'phone')
    for (const by of [ana, sam])
      expect(story.refused({ ...add, by }).refusal).toMatchObject({
        rule: 'case.one-weakening',
        liftsAt: until,
        facts: { kind: 'exchange', done: 'resetPassword' },
        remedies: ['approve'],
      })
    story.now = plus(until, -61)
    story.callerVerified(sue)
    expect(story.now).toBe(plus(until, -1))
    expect(ruleOf(story, { ...add, by: sue })).toBe('case.one-weakening')
    story.later('1s')
    expect(ruleOf(story, { ...add, by: sue })).toBeNull()
  })

  it('of the same kind is done again, and an exchange is one kind', () => {
    const story = new Story().callerVerified()
    story.accepted(add)
    story.accepted({
      type: 'submit-code',
      by: ana,
      purpose: 'confirm-contact',
      code: story.code('confirm-contact'),
    })
    expect(ruleOf(story, { type: 'remove-contact', by: ana, contactId: 'phone' })).toBeNull()
    story.accepted({ type: 'remove-contact', by: ana, contactId: 'phone' })
    expect(story.account.weakened?.map(({ kind }) => kind)).toEqual(['exchange', 'exchange'])
    expect(ruleOf(story, reset)).toBe('case.one-weakening')
  })

  it('of another kind is done once a second operator agrees to exactly that', () => {
    const story = new Story().callerVerified()
    story.accepted(reset)
    const approval = story.refused(add).refusal.facts['approval']
    expect(story.refused(add).refusal.facts['approval']).toBe(approval)
    story.accepted({ type: 'approve', by: sue })
    const other = { ...add, contact: addressOf('other@example.net') }
    expect(ruleOf(story, other)).toBe('case.one-weakening')
    story.later('60s')
    expect(story.accepted(add).events.map(({ type }) => type)).toEqual([
      'approval-used',
      'contact-added',
      'code-sent',
      'account-weakened',
    ])
  })

  it('is two-step off and not on, and no contact that nobody had confirmed', () => {
    const story = new Story({
      contacts: {
        phone: { value: '+34612345678' },
        mail: { value: 'maria.g@example.org' },
        typo: { value: 'maria.q@example.org', age: null },
      },
    }).callerVerified(ana, 'mail', 'phone')
    story.accepted({ type: 'remove-contact', by: ana, contactId: 'typo' })
    story.accepted({ type: 'set-two-step', by: ana, enabled: true })
    expect(story.account).not.toHaveProperty('weakened')
    story.accepted({ type: 'set-two-step', by: ana, enabled: false })
    expect(story.account.weakened).toMatchObject([{ kind: 'twoStepOff' }])
    expect(ruleOf(story, add)).toBe('case.one-weakening')
    expect(ruleOf(story, { type: 'set-two-step', by: ana, enabled: true })).toBeNull()
    const twoStep = new Story({ twoStep: true }).callerVerified(ana, 'mail', 'phone')
    twoStep.accepted({ type: 'set-two-step', by: ana, enabled: true })
    expect(twoStep.account).not.toHaveProperty('weakened')
  })

  it('by the customer holds nobody back, and is held back by nothing', () => {
    const story = new Story().signIn().proved()
    story.later('60s').accepted({ type: 'add-contact', contact: addressOf('own@example.net') })
    expect(story.account).not.toHaveProperty('weakened')
    story.later('60s').callerVerified(ana)
    story.accepted(reset)
    expect(ruleOf(story, { type: 'remove-contact', contactId: 'phone' })).toBeNull()
  })

  it('is forgotten once it holds nothing back, and counts from the day on which the clock was right', () => {
    const story = new Story().callerVerified()
    story.accepted(reset)
    const { at, until } = story.account.weakened![0]!
    const by = { kind: 'system' } as const
    const corrected = evolve(story.account, {
      type: 'clock-corrected',
      at: plus(at, -60),
      by,
      was: story.now,
      early: null,
    })
    expect(corrected.weakened).toMatchObject([{ at: at - 60, until: until - 60 }])
    const later = evolve(story.account, {
      type: 'account-weakened',
      at: until,
      by: ana,
      kind: 'exchange',
      until: plus(until, 1),
    })
    expect(later.weakened?.map(({ kind }) => kind)).toEqual(['exchange'])
  })

  it('takes the replacement as a kind of its own', () => {
    const story = new Story().callerVerified()
    story.accepted({ type: 'replace-contacts', by: ana, contact: addressOf('new@example.net') })
    expect(story.account.weakened).toMatchObject([{ kind: 'replaceContacts' }])
    expect(ruleOf(story, reset)).toBe('case.one-weakening')
  })

  it.each<[Weakening, Given]>([
    ['exchange', reset],
    ['resetPassword', { type: 'set-two-step', enabled: false }],
    ['exchange', { type: 'enable-contact', contactId: 'phone', reason: 'Seen.' }],
    ['resetPassword', { type: 'add-contact', contact: addressOf('new@example.net') }],
    ['resetPassword', { type: 'remove-contact', contactId: 'phone' }],
    ['exchange', { type: 'replace-contacts', contact: addressOf('new@example.net') }],
    ['exchange', { type: 'unlock-sign-in', reason: 'Asked.' }],
  ])('that was %s holds back the other kind: %o', (done, command) => {
    const story = new Story({ twoStep: true }).callerVerified(sam, 'mail', 'phone')
    const given = { ...command, by: sam } as Given
    expect(ruleOf(story, given)).not.toBe('case.one-weakening')
    story.account = evolve(story.account, {
      type: 'account-weakened',
      at: story.now,
      by: ana,
      kind: done,
      until: plus(story.now, 60),
    })
    expect(ruleOf(story, given)).toBe('case.one-weakening')
  })

  it('of two other kinds is held back until the later day is over, whichever came first', () => {
    const hours = (n: number) => duration(`${n}h`)
    for (const [first, second, longest] of [
      [24, 30, 'unlockSignIn'],
      [30, 24, 'twoStepOff'],
    ] as const) {
      const story = new Story().callerVerified()
      const { now } = story
      for (const [kind, length] of [
        ['twoStepOff', first],
        ['unlockSignIn', second],
      ] as const)
        story.account = evolve(story.account, {
          type: 'account-weakened',
          at: now,
          by: ana,
          kind,
          until: plus(now, hours(length)),
        })
      expect(story.refused(add).refusal).toMatchObject({
        rule: 'case.one-weakening',
        liftsAt: plus(now, hours(30)),
        facts: { kind: 'exchange', done: longest },
      })
    }
  })

  it('is a contact that sends and proves again, too', () => {
    const story = new Story()
    story.account = {
      ...story.account,
      contacts: story.account.contacts.map((contact) =>
        contact.id === 'phone' ? { ...contact, disabledAt: story.now } : contact,
      ),
    }
    story.callerVerified(sam)
    const enable = { type: 'enable-contact', by: sam, contactId: 'phone', reason: 'Seen.' } as const
    story.refused(enable)
    story.accepted({ type: 'approve', by: sue })
    story.accepted(enable)
    expect(story.account.weakened).toMatchObject([{ kind: 'enableContact' }])
    expect(ruleOf(story, { ...reset, by: sam })).toBe('case.one-weakening')
  })
})
