import { describe, expect, it } from 'vitest'
import { duration, plus } from '@shared/vocabulary/instant'
import { customer } from '../model/actor'
import { promises, refusalOf, ruleOf } from '../testing/refusals'
import { phoneAndMail, Story, type Given } from '../testing/story'

describe('the last four digits', () => {
  const check = (digits: string, contactId = 'phone'): Given => ({
    type: 'check-last-four',
    contactId,
    digits,
  })
  const send = {
    type: 'request-code',
    purpose: 'change-security-info',
    contactId: 'phone',
  } as const

  it('are a step before the code goes to that phone, and screens promise it as one', () => {
    const story = new Story().signIn()
    expect(refusalOf(story, send)).toEqual({
      rule: 'phone.last-four',
      facts: { contact: '•••••••78' },
      liftsAt: null,
      remedies: ['check-last-four'],
    })
    expect(promises(story, 'request-code', customer)).toEqual(['verify phone.last-four', 'can'])
    story.accepted(check('5678'))
    expect(promises(story, 'request-code', customer)).toEqual(['can', 'can'])
  })

  it('given wrong say how many tries are left and count', () => {
    const story = new Story().signIn()
    for (const triesLeft of [2, 1, 0])
      expect(story.refused(check('0000'))).toMatchObject({
        events: [{ type: 'last-four-failed' }],
        refusal: {
          rule: 'phone.last-four',
          facts: { contact: '•••••••78', triesLeft },
          remedies: ['check-last-four'],
        },
      })
  })

  it('locked hold back the phone in every window, and screens say so', () => {
    const contacts = { ...phoneAndMail, second: { value: '+34698765432' } }
    const story = new Story({ contacts }).signIn()
    for (let n = 0; n < 3; n++) story.refused(check('0000'))
    const lockedUntil = plus(story.now, duration('24h'))
    expect(refusalOf(story, check('5432', 'second'))).toEqual({
      rule: 'phone.last-four-locked',
      facts: { lockedUntil },
      liftsAt: lockedUntil,
      remedies: [],
    })
    expect(promises(story, 'request-code', customer)).toEqual([
      'refused phone.last-four-locked',
      'can',
      'refused phone.last-four-locked',
    ])
  })

  it('are compared with the phone that is named, and with nothing but a phone', () => {
    const contacts = { ...phoneAndMail, second: { value: '+34698765432' } }
    const story = new Story({ contacts }).signIn()
    expect(ruleOf(story, check('5432', 'second'))).toBeNull()
    expect(ruleOf(story, check('5678', 'second'))).toBe('phone.last-four')
    expect(ruleOf(story, check('(56) 7-8'))).toBeNull()
    expect(ruleOf(story, check('.org', 'mail'))).toBe('contacts.kind')
    expect(promises(story, 'check-last-four', customer)).toEqual(['can', 'can', 'can'])
  })
})
