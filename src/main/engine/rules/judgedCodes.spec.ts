import { describe, expect, it } from 'vitest'
import { duration, plus } from '@shared/vocabulary/instant'
import type { Purpose } from '@shared/vocabulary/kinds'
import { refusalOf, ruleOf } from '../testing/refusals'
import { phoneAndMail, Story } from '../testing/story'
import { sealBinding } from './judgeCode'

const ask = (purpose: Purpose = 'reset-password', contactId = 'mail') =>
  ({ type: 'request-code', purpose, contactId }) as const
const submit = (code: string, purpose: Purpose = 'reset-password', contactId?: string) =>
  ({ type: 'submit-code', purpose, code, contactId }) as const

function asked(): Story {
  const story = new Story()
  story.accepted(ask())
  return story
}

describe('what a code is sealed with', () => {
  it('is its account, contact, purpose, case and name, each in its place', () => {
    const { account } = new Story()
    const code = { id: 'code-1', contactId: 'mail', purpose: 'support-call' } as const
    expect(sealBinding(account, { ...code, caseId: 'case-2' })).toBe(
      'maria|mail|support-call|case-2|code-1',
    )
    expect(sealBinding(account, { ...code, caseId: null })).toBe('maria|mail|support-call||code-1')
  })
})

describe('a code that was right once', () => {
  it('is no failed try when it is given again, too late, for something else, or after its tries', () => {
    const used = asked()
    const code = used.code('reset-password')
    used.accepted(submit(code))
    const late = asked().later('10m')
    const ended = asked()
    for (let n = 0; n < 5; n++) ended.give(submit('000000'))
    const other = asked()
    other.later('60s').accepted(ask('sign-in'))
    const newer = asked()
    newer.later('60s').accepted(ask())
    for (const [story, rule] of [
      [used, 'code.used'],
      [late, 'code.expired'],
      [ended, 'code.attempts'],
      [newer, 'code.superseded'],
    ] as const)
      expect(story.refused(submit(code))).toMatchObject({ events: [], refusal: { rule } })
    expect(other.refused(submit(other.code('sign-in')))).toMatchObject({
      events: [],
      refusal: { rule: 'code.purpose' },
    })
  })
})

describe('wrong digits', () => {
  it('are attempts once the tries of the newest code are used up, and count', () => {
    const story = asked()
    for (let n = 0; n < 5; n++) story.give(submit('000000'))
    expect(story.refused(submit('000000'))).toMatchObject({
      events: [{ type: 'code-failed', codeId: null }],
      refusal: { rule: 'code.attempts', facts: { triesLeft: 0 }, remedies: ['request-code'] },
    })
  })

  it('are counted on no code that was used', () => {
    const story = asked()
    story.accepted(submit(story.code('reset-password')))
    expect(story.refused(submit('000000')).events).toMatchObject([
      { type: 'code-failed', codeId: null, contactId: 'mail', ended: false },
    ])
    expect(story.account.codes[0]).toMatchObject({ wrongTries: 0, endedAt: null })
  })
})

describe('the newest code', () => {
  it('supersedes all of its purpose, whatever contact they went to, and is named by the facts', () => {
    const story = asked()
    const older = story.code('reset-password')
    story.later('60s').accepted(ask('reset-password', 'phone'))
    const sentAt = story.now
    story.later('60s').accepted(ask('sign-in'))
    expect(refusalOf(story, submit(older))).toMatchObject({
      rule: 'code.superseded',
      facts: { sentAt, contact: '•••••••78' },
    })
    expect(ruleOf(story, submit(story.code('reset-password'), 'reset-password', 'mail'))).toBeNull()
  })

  it('of each unconfirmed contact stands by itself', () => {
    const contacts = {
      ...phoneAndMail,
      one: { value: 'one@example.org', age: null },
      two: { value: 'two@example.org', age: null },
    }
    const story = new Story({ contacts }).signIn()
    story.accepted(ask('confirm-contact', 'one'))
    const first = story.code('confirm-contact')
    story.later('60s').accepted(ask('confirm-contact', 'two'))
    const second = story.code('confirm-contact')
    const give = (code: string, contactId?: string) => submit(code, 'confirm-contact', contactId)
    expect(ruleOf(story, give(first))).toBeNull()
    expect(ruleOf(story, give(second))).toBeNull()
    expect(ruleOf(story, give(first, 'one'))).toBeNull()
    expect(ruleOf(story, give(first, 'two'))).toBe('code.purpose')
    story.refused(give('000000'))
    expect(story.account.codes.map(({ wrongTries }) => wrongTries)).toEqual([0, 1])
    expect(story.account.codes[0]!.expiresAt).toBe(
      plus(story.account.codes[0]!.sentAt, duration('10m')),
    )
  })
})
