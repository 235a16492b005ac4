import { describe, expect, it } from 'vitest'
import { duration, minus, plus } from '@shared/vocabulary/instant'
import type { Purpose } from '@shared/vocabulary/kinds'
import { customer } from '../model/actor'
import { promises, refusalOf, ruleOf } from '../testing/refusals'
import { addressOf, ana, password, signInName, Story, type Given } from '../testing/story'

const ask = (purpose: Purpose = 'reset-password', contactId = 'mail') =>
  ({ type: 'request-code', purpose, contactId }) as const
const submit = (code: string, purpose: Purpose = 'reset-password') =>
  ({ type: 'submit-code', purpose, code }) as const
const signIn = (code: string) => ({ type: 'sign-in', name: signInName, password, code }) as const

function asked(purpose: Purpose = 'reset-password', story = new Story()): Story {
  story.accepted(ask(purpose))
  return story
}

describe('whatever sends a code', () => {
  it('waits for the minute since the last one to that contact', () => {
    const story = new Story().signIn().proved()
    story.accepted({ type: 'remove-all-contacts' })
    story.accepted(ask('sign-in'))
    const nextAt = plus(story.now, 60)
    for (const command of [
      ask('sign-in'),
      { type: 'cancel-replacement', contactId: 'mail' },
    ] as Given[])
      expect(refusalOf(story, command)).toEqual({
        rule: 'code.cooldown',
        facts: { nextAt },
        liftsAt: nextAt,
        remedies: [],
      })
  })

  it('waits where it adds a contact as well, before screens ask for the contact', () => {
    const story = new Story().signIn().proved()
    const contact = addressOf('new@example.org')
    expect(ruleOf(story, { type: 'add-contact', contact })).toBeNull()
    for (let sent = 0; sent < 4; sent++) asked('change-security-info', story.later('60s'))
    expect(ruleOf(story, { type: 'add-contact', contact })).toBe('code.hourly-limit')
    expect(ruleOf(story, { type: 'replace-contacts', contact })).toBe('code.hourly-limit')
    expect(promises(story, 'add-contact', customer)).toEqual(['refused code.hourly-limit'])
    expect(ruleOf(story, { type: 'remove-contact', contactId: 'mail' })).toBeNull()
  })

  it('waits for the hour and the day of the limit', () => {
    const contact = addressOf('new@example.org')
    const story = new Story().signIn()
    for (let sent = 0; sent < 5; sent++) asked('change-security-info', story.later('60s'))
    story.later('60s')
    const commands: Given[] = [
      ask('change-security-info'),
      { type: 'replace-contacts', contact },
      { type: 'cancel-replacement' },
    ]
    for (const command of commands) expect(ruleOf(story, command)).toBe('code.hourly-limit')
    for (let sent = 0; sent < 5; sent++) asked('change-security-info', story.later('2h'))
    story.later('2h')
    for (const command of commands) expect(ruleOf(story, command)).toBe('code.daily-limit')
  })
})

describe('a code that is refused', () => {
  it('and wrong says how many tries are left, and that one was sent', () => {
    const story = asked()
    for (const triesLeft of [4, 3, 2, 1, 0])
      expect(story.refused(submit('000000'))).toMatchObject({
        events: [{ type: 'code-failed' }],
        refusal: {
          rule: 'code.wrong',
          facts: { triesLeft, codeSent: true },
          liftsAt: null,
          remedies: ['request-code'],
        },
      })
  })

  it('and wrong has no tries left where the last one was used', () => {
    const story = asked()
    story.accepted(submit(story.code('reset-password')))
    expect(refusalOf(story, submit('000000'))?.facts).toEqual({ triesLeft: 0, codeSent: true })
  })

  it('and too old for a newer one says when that was sent and where to', () => {
    const story = asked()
    const older = story.code('reset-password')
    story.later('60s').accepted(ask('reset-password', 'phone'))
    expect(refusalOf(story, submit(older))).toEqual({
      rule: 'code.superseded',
      facts: { sentAt: story.now, contact: '•••••••78' },
      liftsAt: null,
      remedies: ['submit-code'],
    })
    expect(story.refused(submit(older)).events).toEqual([])
  })

  it('and expired says since when', () => {
    const story = asked()
    const expiredAt = plus(story.now, duration('10m'))
    story.now = expiredAt
    expect(refusalOf(story, submit(story.code('reset-password')))).toEqual({
      rule: 'code.expired',
      facts: { expiredAt },
      liftsAt: null,
      remedies: ['request-code'],
    })
  })

  it('and used says since when', () => {
    const story = asked()
    const usedAt = story.now
    story.accepted(submit(story.code('reset-password')))
    expect(refusalOf(story.later('1m'), submit(story.code('reset-password')))).toEqual({
      rule: 'code.used',
      facts: { usedAt },
      liftsAt: null,
      remedies: ['request-code'],
    })
  })

  it('and of another purpose says nothing of which', () => {
    const story = asked('sign-in')
    expect(refusalOf(story, submit(story.code('sign-in')))).toEqual({
      rule: 'code.purpose',
      facts: {},
      liftsAt: null,
      remedies: ['request-code'],
    })
  })

  it('at a sign-in is refused by the same rules', () => {
    const story = asked('sign-in', new Story({ twoStep: true }))
    const older = story.code('sign-in')
    asked('sign-in', story.later('60s'))
    const code = story.code('sign-in')
    expect(ruleOf(story, signIn(older))).toBe('code.superseded')
    expect(ruleOf(story, signIn('000000'))).toBe('code.wrong')
    expect(ruleOf(story.later('10m'), signIn(code))).toBe('code.expired')
    asked('sign-in', story)
    const used = story.code('sign-in')
    story.accepted(submit(used, 'sign-in'))
    expect(ruleOf(story, signIn(used))).toBe('code.used')
    asked('reset-password', story.later('60s'))
    expect(ruleOf(story, signIn(story.code('reset-password')))).toBe('code.purpose')
    asked('sign-in', story.later('60s'))
    for (let n = 0; n < 5; n++) story.give(signIn('000000'))
    expect(ruleOf(story, signIn(story.code('sign-in')))).toBe('code.attempts')
  })

  it('is left open by screens as long as no code is typed', () => {
    for (const story of [new Story().signIn(), asked('change-security-info', new Story().signIn())])
      expect(promises(story, 'submit-code', customer)).toEqual(['can'])
  })
})

describe('a search for the account name', () => {
  const wrong = submit('000000', 'recover-username')
  const silent = {
    rule: 'code.wrong',
    facts: {},
    liftsAt: null,
    remedies: ['recover-username'],
  }
  const searched = (story = new Story()) => {
    story.accepted({ type: 'recover-username', contact: addressOf('maria.g@example.org') })
    return story
  }

  it('answers a wrong code alike, whether one was sent, its tries are used up, or checking is locked', () => {
    expect(refusalOf(new Story(), wrong)).toEqual(silent)
    const story = searched()
    for (let n = 0; n < 5; n++) expect(story.refused(wrong).refusal).toEqual(silent)
    expect(story.refused(wrong).refusal).toEqual(silent)
    searched(story.later('60s'))
    for (let n = 0; n < 4; n++) story.refused(wrong)
    expect(story.account.failuresByAnybody?.lockedUntil).toBe(plus(story.now, duration('15m')))
    expect(refusalOf(story, wrong)).toEqual(silent)
  })

  it('answers the right code as a wrong one while checking is locked, and not before or after', () => {
    const story = searched()
    const right = () => submit(story.code('recover-username'), 'recover-username')
    for (let n = 0; n < 10; n++) story.give(submit('000000', 'sign-in'))
    const lockedUntil = story.account.failuresByAnybody?.lockedUntil ?? null
    expect(story.refused(right())).toMatchObject({ events: [], refusal: silent })
    searched(story.later('14m'))
    story.now = minus(lockedUntil!, 1)
    expect(refusalOf(story, right())).toEqual(silent)
    story.now = lockedUntil!
    expect(refusalOf(story, right())).toBeNull()
  })
})

describe('the code of a call', () => {
  it('is the only one that says who calls: an operator takes none that signs in, resets or changes', () => {
    const story = new Story()
    story.accepted({ type: 'open-case', by: ana, channel: 'phone', story: '' })
    for (const purpose of ['sign-in', 'reset-password', 'change-security-info'] as const)
      for (const command of [ask(purpose), submit('000000', purpose)])
        expect(refusalOf(story, { ...command, by: ana })).toEqual({
          rule: 'code.support-call',
          facts: { purpose },
          liftsAt: null,
          remedies: ['request-code'],
        })
    expect(ruleOf(story, { ...ask('support-call'), by: ana })).toBeNull()
  })

  it('is not the customer’s to ask for or to give', () => {
    const story = new Story().signIn()
    for (const command of [ask('support-call'), submit('000000', 'support-call')])
      expect(refusalOf(story, command)).toEqual({
        rule: 'code.support-call',
        facts: { purpose: 'support-call' },
        liftsAt: null,
        remedies: [],
      })
  })
})
