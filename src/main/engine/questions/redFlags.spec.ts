import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plus } from '@shared/vocabulary/instant'
import { redFlagIds } from '@shared/vocabulary/redFlags'
import type { Account, Case } from '../model/account'
import { customer } from '../model/actor'
import type { EventOf } from '../model/events'
import { evolve } from '../evolve'
import { arbitraryBeginning, arbitrarySteps, commandOf } from '../testing/arbitraryStory'
import { ana, sam, Story } from '../testing/story'
import { redFlags } from './redFlags'

const flagsOf = (story: Story) =>
  redFlags(story.account, story.account.cases.at(-1)!, story.now, story.policy)
const idsOf = (story: Story) => flagsOf(story).map(({ id }) => id)

function opened(story = new Story(), by = ana): Story {
  story.accepted({
    type: 'open-case',
    by,
    channel: 'phone',
    story: 'My phone is broken, use this number.',
  })
  return story
}

describe('red flags', () => {
  it('are none for a first case on an account whose contacts are established', () => {
    expect(idsOf(opened())).toEqual([])
  })

  it('tell of a contact that is new, until it is established', () => {
    const contacts = {
      phone: { value: '+34612345678', age: '400d' },
      fresh: { value: 'new@example.net', age: '6d' },
    }
    const story = opened(new Story({ contacts }))
    expect(flagsOf(story)).toEqual([
      { id: 'new-contact', facts: { contacts: 1, caller: 'unverified' }, isEased: false },
    ])
    story.later('1d')
    expect(idsOf(story)).toEqual([])
  })

  it('do not tell of contacts that came with the account, as those of an import do, but of one that came since', () => {
    const story = new Story()
    const at = story.now
    const registered = story.events[0] as EventOf<'account-registered'>
    const imported = evolve(null, {
      ...registered,
      at,
      contacts: registered.contacts.map((contact) => ({
        ...contact,
        addedAt: at,
        confirmedAt: null,
      })),
    })
    const current: Case = {
      id: 'case-1',
      operatorId: 'ana',
      channel: 'phone',
      story: '',
      openedAt: plus(at, 3600),
      closedAt: null,
      outcome: null,
      checks: [],
    }
    const told = (account: Account) =>
      redFlags({ ...account, cases: [current] }, current, plus(at, 3600), story.policy).map(
        ({ id }) => id,
      )
    expect(told(imported)).toEqual([])
    const since = evolve(imported, {
      type: 'contact-added',
      at: plus(at, 60),
      by: customer,
      contactId: 'since',
      kind: 'email',
      value: 'new@example.net',
      language: 'en',
    })
    expect(told(since)).toEqual(['new-contact'])
  })

  it('do not tell of a contact that is added within the case, after its caller was verified', () => {
    const story = new Story().callerVerified().later('60s')
    story.accepted({
      type: 'add-contact',
      by: ana,
      contact: { kind: 'email', value: 'new@example.net' },
    })
    expect(idsOf(story)).toEqual([])
  })

  it('tell of several cases, and of several agents, within days and no longer', () => {
    const story = opened()
    story.accepted({ type: 'close-case', by: ana, outcome: 'no-action' })
    story.later('6d')
    expect(idsOf(opened(story, sam))).toEqual(['several-agents', 'several-cases'])
    story.accepted({ type: 'close-case', by: sam, outcome: 'no-action' })
    story.later('7d')
    expect(idsOf(opened(story))).toEqual([])
  })

  it.each(['pressure', 'new-number'] as const)('tell of what the agent noticed: %s', (check) => {
    const story = opened()
    story.accepted({ type: 'check-in-case', by: ana, check })
    expect(idsOf(story)).toEqual([check])
    story.accepted({ type: 'check-in-case', by: ana, check, takenBack: true })
    expect(idsOf(story)).toEqual([])
  })

  it('tell that the caller denies the change only while there is one', () => {
    const story = opened()
    story.accepted({ type: 'check-in-case', by: ana, check: 'denies-change' })
    expect(idsOf(story)).toEqual([])
    const pending = new Story().signIn().proved().later('60s')
    pending.accepted({ type: 'remove-all-contacts' })
    opened(pending).accepted({ type: 'check-in-case', by: ana, check: 'denies-change' })
    expect(idsOf(pending)).toEqual(['denies-change'])
    pending.accepted({ type: 'report-not-me', by: ana })
    // What was offered is done: only what comes of it is told.
    expect(idsOf(pending)).toEqual(['takeover-reported'])
  })

  it('tell of wrong codes that were read out, but not of one slip', () => {
    const story = opened()
    story.accepted({ type: 'request-code', by: ana, purpose: 'support-call', contactId: 'mail' })
    const wrong = () =>
      story.refused({ type: 'submit-code', by: ana, purpose: 'support-call', code: '000000' })
    wrong()
    expect(idsOf(story)).toEqual([])
    wrong()
    expect(flagsOf(story)).toMatchObject([{ id: 'failed-codes', facts: { failures: 2 } }])
  })

  it('are eased once an established contact is proved, but for pressure; a lost phone is then no alarm', () => {
    const story = new Story().callerVerified()
    const tick = (check: 'new-number' | 'pressure') =>
      story.accepted({ type: 'check-in-case', by: ana, check })
    tick('new-number')
    tick('pressure')
    expect(flagsOf(story)).toEqual([
      { id: 'new-number', facts: { caller: 'verified' }, isEased: true },
      { id: 'pressure', facts: { caller: 'verified' }, isEased: false },
    ])
    story.later('15m')
    expect(flagsOf(story)).toMatchObject([
      { id: 'new-number', facts: { caller: 'unverified' }, isEased: false },
      { id: 'pressure', facts: { caller: 'unverified' } },
    ])
  })

  it('are not eased by a code to a contact that is new itself', () => {
    const contacts = {
      phone: { value: '+34612345678', age: '400d' },
      fresh: { value: 'new@example.net', age: '2d' },
    }
    for (const [contactId, isEased] of [
      ['fresh', false],
      ['phone', true],
    ] as const) {
      const story = opened(new Story({ contacts }))
      story.callerProved(ana, contactId)
      expect(flagsOf(story)).toMatchObject([{ id: 'new-contact', isEased }])
    }
  })

  it('tell that a case of these days ended as not the owner’s', () => {
    const story = opened()
    story.accepted({ type: 'close-case', by: ana, outcome: 'not-the-owner' })
    expect(idsOf(opened(story.later('1d')))).toEqual(['not-the-owner-before', 'several-cases'])
  })

  it('of a closed case stay those of its end', () => {
    const contacts = {
      phone: { value: '+34612345678', age: '400d' },
      fresh: { value: 'new@example.net', age: '6d' },
    }
    const story = opened(new Story({ contacts }))
    story.accepted({ type: 'close-case', by: ana, outcome: 'no-action' })
    expect(idsOf(story.later('30d'))).toEqual(['new-contact'])
  })

  it('never change the account and come each at most once, in their order, whatever happened', () => {
    fc.assert(
      fc.property(arbitraryBeginning, arbitrarySteps, (beginning, steps) => {
        const story = new Story(beginning)
        for (const step of steps) story.later(step.wait).give(commandOf(story, step))
        const before = JSON.stringify(story.account)
        for (const one of story.account.cases) {
          const ids = redFlags(story.account, one, story.now, story.policy).map(({ id }) => id)
          expect(ids).toEqual(redFlagIds.filter((id) => ids.includes(id)))
        }
        expect(JSON.stringify(story.account)).toBe(before)
      }),
      { numRuns: 100 },
    )
  })
})

describe('calling back', () => {
  const contacts = {
    phone: { value: '+34612345678', age: '400d' },
    fresh: { value: '+34699111222', age: '6d' },
    mail: { value: 'maria.g@example.org', age: '400d' },
  }
  const callBack = (story: Story, contactId?: string) =>
    story.give({ type: 'check-in-case', by: ana, check: 'called-back', contactId })

  it('goes to a stored, established phone and is kept with the case', () => {
    const story = opened(new Story({ contacts }))
    expect(callBack(story, 'phone').outcome).toBe('accepted')
    expect(story.account.cases[0]!.checks).toEqual([
      { check: 'called-back', contactId: 'phone', at: story.now },
    ])
  })

  it.each(['mail', 'nobody', undefined])('to anything else is refused: %s', (contactId) => {
    expect(callBack(opened(new Story({ contacts })), contactId)).toMatchObject({
      outcome: 'refused',
      refusal: { rule: 'case.call-back', liftsAt: null },
    })
  })

  it('to a new number is refused until that is established', () => {
    const story = opened(new Story({ contacts }))
    const decision = callBack(story, 'fresh')
    if (decision.outcome === 'accepted') throw new Error('accepted')
    expect(decision.refusal).toMatchObject({
      rule: 'case.call-back',
      facts: { contact: '•••••••22' },
    })
    story.later('1d')
    expect(decision.refusal.liftsAt).toBe(story.now)
    expect(callBack(story, 'fresh').outcome).toBe('accepted')
  })
})
