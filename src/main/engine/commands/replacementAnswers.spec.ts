import { describe, expect, it } from 'vitest'
import { duration, plus } from '@shared/vocabulary/instant'
import type { Actor } from '../model/actor'
import { packs } from '../packs'
import { answerOf } from '../testing/answers'
import { password, sam, signInName, Story, type Given } from '../testing/story'

const plain = { told: [], facts: {}, advice: [], cites: [] }
const cancel: Given = { type: 'cancel-replacement' }

function waiting(beginning: ConstructorParameters<typeof Story>[0] = {}): Story {
  const story = new Story(beginning).signIn().proved()
  story.accepted({ type: 'remove-all-contacts' })
  return story.later('60s')
}
function inCase(by: Actor, story: Story): Story {
  story.accepted({ type: 'open-case', by, channel: 'phone', story: '' })
  return story
}
const cancelCode = (story: Story): Given => ({
  type: 'submit-code',
  purpose: 'cancel-replacement',
  code: story.code('cancel-replacement'),
})

describe('cancelling', () => {
  it('sends its code to the first old contact that can be reached, or to the named one', () => {
    const story = waiting()
    expect(answerOf(story, cancel)).toMatchObject({
      ...plain,
      result: 'code-sent',
      events: [{ type: 'code-sent', purpose: 'cancel-replacement', contactId: 'phone' }],
      told: ['code.cancel-replacement → phone'],
      cites: ['replacement.cancel-with-old', 'code.hidden'],
    })
    expect(answerOf(story.later('60s'), { ...cancel, contactId: 'mail' }).told).toEqual([
      'code.cancel-replacement → mail',
    ])
  })

  it('by that code is told to every old contact', () => {
    const story = waiting()
    story.accepted(cancel)
    const { events, ...answer } = answerOf(story, cancelCode(story))
    expect(events).toMatchObject([
      { type: 'code-verified' },
      { type: 'replacement-cancelled', how: 'code' },
    ])
    expect(answer).toEqual({
      ...plain,
      result: 'replacement-cancelled',
      told: ['replacement.cancelled → phone', 'replacement.cancelled → mail'],
      cites: ['replacement.cancel-with-old', 'replacement.told'],
    })
    expect(story.account.replacement).toBeNull()
    expect(story.account.contacts.map(({ id }) => id)).toEqual(['phone', 'mail'])
  })

  it('answers an open notice too, and lets its window go on', () => {
    const story = waiting()
    story.accepted({ type: 'raise-notice', by: { kind: 'system' } })
    story.accepted({ type: 'sign-in', name: signInName, password, window: 'other' })
    story.accepted(cancel)
    expect(answerOf(story, cancelCode(story)).events.slice(1)).toEqual([
      { type: 'replacement-cancelled', how: 'code' },
      { type: 'notice-cleared' },
      { type: 'signed-in', window: 'other' },
    ])
  })

  it('by the use of an old contact is where the pack says so, and nowhere else', () => {
    const ask = { type: 'request-code', purpose: 'sign-in', contactId: 'mail' } as const
    for (const [policy, result, cites] of [
      [
        packs['microsoft-2026'],
        'replacement-cancelled',
        ['replacement.cancel-with-old', 'replacement.told'],
      ],
      [packs.seeds, 'verified', ['replacement.old-contacts-work']],
    ] as const) {
      const story = waiting({ policy })
      story.accepted(ask)
      const code = story.code('sign-in')
      expect(answerOf(story, { type: 'submit-code', purpose: 'sign-in', code })).toMatchObject({
        result,
        cites,
      })
    }
  })

  it('by a sign-in with its code is of its use as well', () => {
    const story = waiting({ policy: packs['microsoft-2026'] })
    story.accepted({ type: 'request-code', purpose: 'sign-in', contactId: 'mail' })
    const code = story.code('sign-in')
    const right = { type: 'sign-in', name: signInName, password } as const
    const { events, ...answer } = answerOf(story, { ...right, code })
    expect(events.slice(1)).toEqual([
      { type: 'replacement-cancelled', how: 'old-contact-used' },
      { type: 'signed-in', window: 'main' },
    ])
    expect(answer).toMatchObject({
      result: 'signed-in',
      told: ['replacement.cancelled → phone', 'replacement.cancelled → mail'],
      cites: ['replacement.cancel-with-old', 'replacement.told'],
    })
  })
})

describe('“this wasn’t me”', () => {
  it('freezes the wait, keeps which message said so, and is told to every old contact', () => {
    for (const message of ['message-7', undefined])
      expect(answerOf(waiting(), { type: 'report-not-me', message })).toEqual({
        ...plain,
        result: 'frozen',
        events: [{ type: 'replacement-frozen', message: message ?? null }],
        told: ['replacement.frozen → phone', 'replacement.frozen → mail'],
        cites: ['replacement.not-me'],
      })
  })

  it('is released with its end as it was, and every old contact is told it', () => {
    const story = waiting()
    const { maturesAt } = story.account.replacement!
    story.accepted({ type: 'report-not-me' })
    expect(answerOf(inCase(sam, story), { type: 'release-replacement', by: sam })).toEqual({
      ...plain,
      result: 'released',
      events: [{ type: 'replacement-released' }],
      told: ['replacement.released → phone', 'replacement.released → mail'],
      cites: ['replacement.not-me'],
    })
    expect(story.messages.at(-1)?.facts).toEqual({ maturesAt })
    expect(story.account.replacement).toMatchObject({
      frozenAt: null,
      releasedAt: story.now,
      maturesAt,
    })
  })

  it('ends with the takeover: the wait is cancelled, and that is what is cited', () => {
    const story = waiting()
    story.accepted({ type: 'report-not-me' })
    expect(answerOf(inCase(sam, story), { type: 'close-takeover', by: sam })).toEqual({
      ...plain,
      result: 'cancelled',
      events: [{ type: 'replacement-cancelled', how: 'takeover-closed' }],
      told: ['replacement.cancelled → phone', 'replacement.cancelled → mail'],
      cites: ['replacement.not-me', 'replacement.told'],
    })
  })
})

describe('the reminders of a wait', () => {
  it('are those that are still to come when it begins, soonest first', () => {
    const values = {
      ...packs.seeds.values,
      'replacement.wait': duration('7d'),
      'replacement.remindBefore': [duration('1d'), duration('7d'), duration('8d'), duration('3d')],
    }
    const story = waiting({ policy: { ...packs.seeds, values } })
    const startedAt = story.account.replacement!.startedAt!
    expect(story.account.replacement!.remindAt).toEqual([
      plus(startedAt, duration('4d')),
      plus(startedAt, duration('6d')),
    ])
  })

  it('tell every old contact until when, and the end tells that nothing is left', () => {
    const story = waiting()
    const { maturesAt } = story.account.replacement!
    const before = story.messages.length
    story.now = maturesAt!
    story.settle()
    const sent = story.messages.slice(before)
    expect(sent.map(({ template, contactId }) => `${template} → ${contactId}`)).toEqual([
      'replacement.reminder → phone',
      'replacement.reminder → mail',
      'replacement.reminder → phone',
      'replacement.reminder → mail',
      'replacement.completed-empty → phone',
      'replacement.completed-empty → mail',
    ])
    expect(sent.slice(0, 4).map(({ facts }) => facts)).toEqual(Array(4).fill({ maturesAt }))
  })
})
