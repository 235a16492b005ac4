import { describe, expect, it } from 'vitest'
import { duration, minus, plus } from '@shared/vocabulary/instant'
import { system } from '../model/actor'
import { answerOf } from '../testing/answers'
import { password, signInName, Story, type Given } from '../testing/story'

const right = { type: 'sign-in', name: signInName, password } as const
const plain = { told: [], facts: {}, advice: [], cites: [] }

function waiting(): Story {
  const story = new Story().signIn().proved()
  story.accepted({ type: 'remove-all-contacts' })
  return story.later('60s')
}

describe('a sign-in', () => {
  it('is in its own window, and sends and cites nothing', () => {
    expect(answerOf(new Story(), { ...right, window: 'other' })).toEqual({
      ...plain,
      result: 'signed-in',
      events: [{ type: 'signed-in', window: 'other' }],
    })
  })

  it('during the wait says that it stays', () => {
    expect(answerOf(waiting(), right).cites).toEqual(['replacement.services-stay'])
  })

  it('that is risky is held at its code, in its window', () => {
    expect(answerOf(new Story(), { ...right, risk: true, window: 'other' })).toEqual({
      ...plain,
      result: 'code-needed',
      events: [{ type: 'sign-in-held', window: 'other', held: 'code' }],
      cites: ['signin.code-needed'],
    })
    expect(answerOf(new Story(), { ...right, risk: false }).result).toBe('signed-in')
  })

  it('at the gate is held there before anything else is asked', () => {
    const story = new Story({ contacts: {}, twoStep: true, lastSignIn: '200d' })
    expect(answerOf(story, right)).toEqual({
      ...plain,
      result: 'needs-new-info',
      events: [{ type: 'sign-in-held', window: 'main', held: 'gate' }],
      cites: ['signin.needs-new-info'],
    })
  })

  it('with its code leaves the proof and goes on', () => {
    const story = new Story({ twoStep: true })
    story.accepted({ type: 'request-code', purpose: 'sign-in', contactId: 'mail' })
    const code = story.code('sign-in')
    expect(answerOf(story, { ...right, code })).toMatchObject({
      result: 'signed-in',
      events: [
        { type: 'code-verified', proof: { contactId: 'mail', purpose: 'sign-in', window: 'main' } },
        { type: 'signed-in', window: 'main' },
      ],
    })
  })

  it('with its code answers a notice that is open, in every window that is held at it', () => {
    const story = new Story({ lastSignIn: '200d' })
    story.accepted({ ...right, window: 'other' })
    story.accepted({ type: 'request-code', purpose: 'sign-in', contactId: 'mail' })
    const code = story.code('sign-in')
    const { events, result } = answerOf(story, { ...right, code })
    expect(result).toBe('signed-in')
    expect(events.slice(1)).toEqual([
      { type: 'notice-cleared' },
      { type: 'signed-in', window: 'other' },
      { type: 'signed-in', window: 'main' },
    ])
  })
})

describe('the notice', () => {
  it('is raised by an absence of 180 days to the second, and turns hard seven days later', () => {
    const story = new Story({ lastSignIn: '180d' })
    expect(answerOf(story, right)).toEqual({
      ...plain,
      result: 'notice',
      events: [
        { type: 'notice-raised', hardAt: plus(story.now, duration('7d')) },
        { type: 'sign-in-held', window: 'main', held: 'notice' },
      ],
      cites: ['notice.ways', 'freshness.absence'],
    })
    const early = new Story({ lastSignIn: '180d' })
    early.now = minus(early.now, 1)
    expect(answerOf(early, right).result).toBe('signed-in')
  })

  it('that is open holds the next sign-in as well, without another one', () => {
    const story = new Story({ lastSignIn: '200d' })
    story.accepted(right)
    expect(answerOf(story.later('1h'), { ...right, window: 'other' })).toEqual({
      ...plain,
      result: 'notice',
      events: [{ type: 'sign-in-held', window: 'other', held: 'notice' }],
      cites: ['notice.ways'],
    })
  })

  it('is skipped for a day, and never past the instant at which it turns hard', () => {
    const story = new Story({ lastSignIn: '200d' })
    story.accepted(right)
    const { hardAt } = story.account.notice!
    const until = plus(story.now, duration('24h'))
    expect(answerOf(story, { type: 'skip-notice' })).toEqual({
      ...plain,
      result: 'signed-in',
      events: [
        { type: 'notice-skipped', until },
        { type: 'signed-in', window: 'main' },
      ],
      facts: { until },
      cites: ['notice.skip'],
    })
    story.now = minus(hardAt, 60)
    story.accepted(right)
    expect(answerOf(story, { type: 'skip-notice' }).facts).toEqual({ until: hardAt })
  })

  it('is raised by the system once', () => {
    const story = new Story()
    const raise: Given = { type: 'raise-notice', by: system }
    const answer = { ...plain, result: 'notice-open', cites: ['notice.ways'] }
    expect(answerOf(story, raise)).toEqual({
      ...answer,
      events: [{ type: 'notice-raised', hardAt: plus(story.now, duration('7d')) }],
    })
    expect(answerOf(story.later('1d'), raise)).toEqual({ ...answer, events: [] })
  })
})

describe('signing out', () => {
  it('is of one window', () => {
    expect(answerOf(new Story().signIn(), { type: 'sign-out', window: 'other' })).toEqual({
      ...plain,
      result: 'signed-out',
      events: [{ type: 'signed-out', window: 'other' }],
    })
  })
})
