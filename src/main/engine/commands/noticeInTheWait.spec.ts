import { duration, plus } from '@shared/vocabulary/instant'
import { describe, expect, it } from 'vitest'
import { addressOf, ana, password, signInName, Story, type Beginning } from '../testing/story'

const right = { type: 'sign-in', name: signInName, password } as const
const system = { kind: 'system' } as const

/** All security info goes, asked for by a customer who can still be reached; then a notice is raised. */
function noticeAfterTheStart(beginning: Beginning = {}): Story {
  const story = new Story(beginning).signIn().proved()
  story.accepted({ type: 'remove-all-contacts' })
  story.accepted({ type: 'sign-out' })
  story.accepted({ type: 'raise-notice', by: system })
  return story
}

/** "I don't have any of these", said by the customer at the notice. */
function replacedAtTheNotice(): Story {
  const story = new Story({ lastSignIn: '200d' })
  expect(story.accepted(right).result).toBe('notice')
  story.accepted({ type: 'replace-contacts', contact: addressOf('new@example.org') })
  return story
}

describe('a notice during the wait (rule replacement.services-stay)', () => {
  it('is answered by a new contact that is confirmed, and the sign-in that was held goes on', () => {
    const story = replacedAtTheNotice()
    const started = story.accepted({
      type: 'submit-code',
      purpose: 'confirm-contact',
      code: story.code('confirm-contact'),
    })
    expect(started.events.map(({ type }) => type)).toEqual([
      'code-verified',
      'contact-confirmed',
      'replacement-started',
      'notice-cleared',
      'signed-in',
    ])
    expect(started.cites).toContain('notice.ways')
    expect(story.account.sessions).toMatchObject([{ held: null }])
    for (const length of ['8d', '12d', '11d'])
      expect(story.later(length).accepted(right).result).toBe('signed-in')
  })

  it('is not answered while the new contact still waits for its code', () => {
    const story = replacedAtTheNotice().later('7d')
    expect(story.refused(right).refusal.rule).toBe('notice.verify-first')
  })

  it('is answered too where an agent has entered the code in their case', () => {
    const story = new Story()
    story.accepted({ type: 'raise-notice', by: system })
    story.accepted({ type: 'open-case', by: ana, channel: 'phone', story: 'All is lost.' })
    story.accepted({
      type: 'replace-contacts',
      by: ana,
      contact: addressOf('new@example.org'),
    })
    story.accepted({
      type: 'submit-code',
      by: ana,
      purpose: 'confirm-contact',
      code: story.code('confirm-contact'),
    })
    expect(story.account.notice).toBeNull()
  })

  it('cites the notice only where one was open', () => {
    const story = new Story().signIn()
    story.accepted({ type: 'replace-contacts', contact: addressOf('new@example.org') })
    const started = story.accepted({
      type: 'submit-code',
      purpose: 'confirm-contact',
      code: story.code('confirm-contact'),
    })
    expect(started.events.map(({ type }) => type)).not.toContain('notice-cleared')
    expect(started.cites).not.toContain('notice.ways')
  })

  it('asks until its hard instant, and lets the customer through from then to the end', () => {
    const story = noticeAfterTheStart()
    const hardAt = plus(story.now, duration('7d'))
    story.now = plus(hardAt, -1)
    expect(story.accepted(right).result).toBe('notice')
    story.now = hardAt
    expect(story.accepted(right)).toMatchObject({
      result: 'signed-in',
      cites: ['replacement.services-stay'],
    })
    expect(story.accepted({ type: 'use-service', service: 'email' }).result).toBe('done')
    expect(story.account.notice?.hardAt).toBe(hardAt)
  })

  it('can be put off for a day where a window was held at it before it turned hard', () => {
    const story = noticeAfterTheStart().later('6d23h59m59s')
    story.accepted(right)
    story.later('1h')
    const until = plus(story.now, duration('24h'))
    expect(story.accepted({ type: 'skip-notice' })).toMatchObject({
      result: 'signed-in',
      facts: { until },
    })
  })

  it('shuts out again once a supervisor has ended the wait', () => {
    const story = noticeAfterTheStart().later('8d')
    story.accepted({ type: 'report-not-me' })
    const sam = { kind: 'operator', id: 'sam', role: 'supervisor' } as const
    story.accepted({ type: 'open-case', by: sam, channel: 'phone', story: 'A takeover.' })
    expect(story.accepted(right).result).toBe('signed-in')
    story.accepted({ type: 'skip-notice' })
    story.accepted({ type: 'close-takeover', by: sam })
    expect(story.refused(right).refusal.rule).toBe('notice.verify-first')
    expect(story.refused({ type: 'skip-notice' }).refusal.rule).toBe('notice.verify-first')
  })
})
