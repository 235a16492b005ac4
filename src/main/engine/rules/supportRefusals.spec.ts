import { describe, expect, it } from 'vitest'
import { duration, minus, plus } from '@shared/vocabulary/instant'
import { customer, system, type Actor } from '../model/actor'
import { promises, refusalOf, ruleOf } from '../testing/refusals'
import { ana, phoneAndMail, sam, Story, sue, type Given } from '../testing/story'

const open = (by: Actor): Given => ({ type: 'open-case', by, channel: 'phone', story: '' })
const note = (by: Actor): Given => ({ type: 'note', by, text: 'The caller asked.' })
const reveal: Given = { type: 'reveal-contact', by: sam, contactId: 'phone', reason: 'A letter.' }

function inCase(by: Actor, story = new Story()): Story {
  story.accepted(open(by))
  return story
}

describe('who may not give a command', () => {
  it.each([
    ['a customer', customer, { role: 'customer' }],
    ['the system', system, { role: 'system' }],
    [
      'an auditor',
      { kind: 'operator', id: 'eva', role: 'auditor' },
      { role: 'auditor', takes: 'agent' },
    ],
  ] as const)('is told as what: %s', (_name, by, facts) => {
    expect(refusalOf(new Story(), note(by))).toEqual({
      rule: 'role.forbidden',
      facts,
      liftsAt: null,
      remedies: [],
    })
  })

  it('and is an operator, is told the lowest role that may, or that it is nobody’s', () => {
    const story = new Story()
    expect(refusalOf(story, { ...reveal, by: ana })?.facts).toEqual({
      role: 'agent',
      takes: 'supervisor',
    })
    expect(refusalOf(story, { type: 'sign-out', by: sam })?.facts).toEqual({
      role: 'supervisor',
      takes: 'nobody',
    })
  })
})

describe('a command that takes a case', () => {
  it('says how many the operator has open, where none is named', () => {
    const story = new Story()
    expect(refusalOf(story, note(ana))).toEqual({
      rule: 'case.required',
      facts: { openCases: 0 },
      liftsAt: null,
      remedies: ['open-case'],
    })
    inCase(ana, inCase(ana, inCase(sam, story)))
    expect(refusalOf(story, note(ana))?.facts).toEqual({ openCases: 2 })
    expect(refusalOf(story, note(sam))).toBeNull()
  })

  it('is not asked for one by the customer', () => {
    expect(ruleOf(new Story(), { type: 'report-not-me' })).toBe('replacement.not-me')
  })

  it('is promised by screens once a case is open: that is a step', () => {
    expect(promises(new Story(), 'note', ana)).toEqual(['verify case.required'])
    expect(promises(inCase(ana), 'note', ana)).toEqual(['can'])
  })
})

describe('a clock that runs behind', () => {
  it('holds everything until the newest instant that was recorded, and not at it', () => {
    const story = inCase(ana)
    const newest = story.now
    story.now = minus(newest, 1)
    expect(refusalOf(story, note(ana))).toEqual({
      rule: 'clock.backwards',
      facts: { newest },
      liftsAt: newest,
      remedies: [],
    })
    story.now = newest
    expect(refusalOf(story, note(ana))).toBeNull()
  })
})

describe('a caller who is not verified', () => {
  const locale: Given = { type: 'set-locale', by: ana, locale: 'fr' }

  it('is to be asked for a code, which screens promise as a step', () => {
    expect(refusalOf(inCase(ana), locale)).toEqual({
      rule: 'case.caller-unverified',
      facts: { have: 0, need: 1 },
      liftsAt: null,
      remedies: ['request-code'],
    })
    expect(promises(inCase(ana), 'set-locale', ana)).toEqual(['verify case.caller-unverified'])
  })

  it('is verified for the operator who took the code, and for no other', () => {
    const story = inCase(sam, new Story().callerVerified())
    expect(ruleOf(story, locale)).toBeNull()
    expect(ruleOf(story, { ...locale, by: sam })).toBe('case.caller-unverified')
  })

  it('is a customer’s affair nowhere: they prove themselves in their window', () => {
    expect(ruleOf(new Story().signIn(), { type: 'set-locale', locale: 'fr' })).toBeNull()
  })
})

describe('calling back', () => {
  const contacts = { ...phoneAndMail, fresh: { value: '+34699111222', age: '6d' } }
  const callBack = (contactId?: string, check: 'called-back' | 'pressure' = 'called-back') =>
    ({ type: 'check-in-case', by: ana, check, contactId }) as const

  it('says whether the contact is on the account at all', () => {
    const story = inCase(ana, new Story({ contacts }))
    expect(refusalOf(story, callBack('nobody'))).toMatchObject({ facts: { onAccount: false } })
    expect(refusalOf(story, callBack())).toMatchObject({ facts: { onAccount: false } })
    expect(refusalOf(story, callBack('mail'))).toMatchObject({ facts: { onAccount: true } })
  })

  it('says which phone is too new, and since when it is established', () => {
    const story = inCase(ana, new Story({ contacts }))
    const establishedAt = plus(story.now, duration('1d'))
    expect(refusalOf(story, callBack('fresh'))).toMatchObject({
      rule: 'case.call-back',
      facts: { contact: '•••••••22', establishedAt },
      liftsAt: establishedAt,
      remedies: [],
    })
    story.now = minus(establishedAt, 1)
    expect(ruleOf(story, callBack('fresh'))).toBe('case.call-back')
    story.now = establishedAt
    expect(ruleOf(story, callBack('fresh'))).toBeNull()
  })

  it('goes to no phone that is disabled', () => {
    const story = inCase(ana, new Story({ contacts }))
    const disabled = story.account.contacts.map((one) =>
      one.id === 'phone' ? { ...one, disabledAt: story.now } : one,
    )
    expect(ruleOf(story, callBack('phone'))).toBeNull()
    story.account = { ...story.account, contacts: disabled }
    expect(refusalOf(story, callBack('phone'))).toMatchObject({
      rule: 'case.call-back',
      facts: { onAccount: true },
    })
  })

  it('is the only check that asks where to', () => {
    expect(ruleOf(inCase(ana), callBack('mail', 'pressure'))).toBeNull()
  })

  it('is left open by screens as long as no phone is chosen', () => {
    expect(promises(inCase(ana), 'check-in-case', ana)).toEqual(['can'])
  })
})

describe('what takes a second operator', () => {
  it('is asked for once by whom it is refused, and from then on says under which name it waits', () => {
    const story = inCase(sam)
    const first = story.refused(reveal)
    const approval = story.account.approvals[0]!.id
    expect(first.refusal).toEqual({
      rule: 'case.approval-required',
      facts: { approval },
      liftsAt: null,
      remedies: ['approve'],
    })
    expect(story.refused(reveal)).toMatchObject({ events: [], refusal: first.refusal })
    inCase(sue, story)
    for (const other of [
      { ...reveal, contactId: 'mail' },
      { ...reveal, by: sue },
    ])
      expect(story.preview(other)).toMatchObject({
        outcome: 'refused',
        events: [{ type: 'approval-requested' }],
        refusal: { rule: 'case.approval-required', remedies: ['approve'] },
      })
  })

  it('is a step that screens promise', () => {
    expect(promises(inCase(sam), 'reveal-contact', sam)).toEqual([
      'verify case.approval-required',
      'verify case.approval-required',
    ])
  })

  it.each(['approve', 'decline'] as const)('has something to %s', (type) => {
    const story = inCase(sam)
    expect(refusalOf(story, { type, by: sue })).toEqual({
      rule: 'case.approval-required',
      facts: { pending: false },
      liftsAt: null,
      remedies: [],
    })
    story.refused(reveal)
    const approvalId = story.account.approvals[0]!.id
    expect(refusalOf(story, { type, by: sue, approvalId })).toBeNull()
    expect(refusalOf(story, { type, by: sue, approvalId: 'another' })?.facts).toEqual({
      pending: false,
    })
  })

  it.each(['approve', 'decline'] as const)('is not for its asker to %s', (type) => {
    const story = inCase(sam)
    story.refused(reveal)
    const approvalId = story.account.approvals[0]!.id
    for (const command of [
      { type, by: sam },
      { type, by: sam, approvalId },
    ])
      expect(refusalOf(story, command)).toEqual({
        rule: 'case.self-approval',
        facts: { approval: approvalId },
        liftsAt: null,
        remedies: [],
      })
    expect(promises(story, type, sam)).toEqual(['refused case.self-approval'])
    expect(promises(story, type, sue)).toEqual(['can'])
  })
})
