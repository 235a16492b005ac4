import { describe, expect, it } from 'vitest'
import { duration, plus } from '@shared/vocabulary/instant'
import { answerOf } from '../testing/answers'
import { ana, Story, type Given } from '../testing/story'

const plain = { told: [], facts: {}, advice: [], cites: [] }

describe('a code that is asked for', () => {
  const ask = (contactId: string): Given => ({
    type: 'request-code',
    purpose: 'sign-in',
    contactId,
  })

  it('is sent alone, to its contact, and says whether it is one more', () => {
    const story = new Story()
    const expiresAt = plus(story.now, duration('10m'))
    expect(answerOf(story, ask('mail'))).toMatchObject({
      ...plain,
      result: 'sent',
      events: [{ type: 'code-sent', contactId: 'mail', purpose: 'sign-in', expiresAt }],
      told: ['code.sign-in → mail'],
      cites: ['code.hidden'],
    })
    expect(story.messages.at(-1)).toMatchObject({ language: 'es', facts: { expiresAt } })
    expect(answerOf(story.later('60s'), ask('phone')).cites).toEqual(['code.hidden', 'code.resend'])
    const code = story.code('sign-in')
    story.accepted({ type: 'submit-code', purpose: 'sign-in', code })
    const other = { type: 'request-code', purpose: 'reset-password', contactId: 'mail' } as const
    expect(answerOf(story.later('60s'), other).cites).toEqual(['code.hidden'])
  })

  it('goes to a mailbox of our own with the advice against it', () => {
    const contacts = {
      own: { value: 'maria@contoso.example' },
      other: { value: 'a@contoso.example.org' },
    }
    const story = new Story({ contacts })
    expect(answerOf(story, ask('own')).advice).toEqual(['contacts.own-domain'])
    expect(answerOf(story.later('60s'), ask('other')).advice).toEqual([])
  })

  it('in a case carries its case', () => {
    const story = new Story()
    const opened = story.accepted({ type: 'open-case', by: ana, channel: 'phone', story: 'Lost.' })
    const caseId = opened.facts.case
    expect(
      answerOf(story, {
        type: 'request-code',
        by: ana,
        purpose: 'support-call',
        contactId: 'mail',
      }).events,
    ).toMatchObject([{ type: 'code-sent', caseId }])
    expect(story.messages.at(-1)?.facts).toMatchObject({ case: caseId })
  })
})
