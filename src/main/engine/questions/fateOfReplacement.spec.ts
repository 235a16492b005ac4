import { describe, expect, it } from 'vitest'
import { plus } from '@shared/vocabulary/instant'
import { addressOf, ana, sam, Story } from '../testing/story'
import { fateOfReplacement } from './fateOfReplacement'

const newMail = addressOf('maria.new@example.org')
const days = 86_400

function asked(): Story {
  const story = new Story().signIn()
  story.accepted({ type: 'replace-contacts', contact: newMail })
  return story
}

function started(story = asked()): Story {
  story.later('60s')
  story.accepted({
    type: 'submit-code',
    purpose: 'confirm-contact',
    code: story.code('confirm-contact'),
  })
  return story
}

function frozen(): Story {
  const story = started()
  story.accepted({ type: 'report-not-me' })
  story.accepted({ type: 'open-case', by: sam, channel: 'phone', story: '' })
  return story
}

function fate(story: Story, type = 'replacement-requested') {
  const { account, events } = story
  return fateOfReplacement(
    account,
    events,
    events.findIndex((event) => event.type === type),
  )
}

describe('what became of a change of all security info', () => {
  it('is that it waits for its code, and has no date', () => {
    expect(fate(asked())).toEqual({ is: 'waits', at: null })
  })

  it('is that it never started, where the code did not come in time, stored or not yet', () => {
    const story = asked().later('24h').settle()
    expect(fate(story)).toEqual({ is: 'never', at: null })
    const unstored = { account: story.account, events: story.events.slice(0, -1) }
    expect(unstored.events.at(-1)?.type).not.toBe('replacement-lapsed')
    const index = unstored.events.findIndex(({ type }) => type === 'replacement-requested')
    expect(fateOfReplacement(unstored.account, unstored.events, index).is).toBe('never')
  })

  it('is told of the request that is meant, not of the one that took its place', () => {
    const story = asked().later('61s')
    story.accepted({ type: 'replace-contacts', contact: addressOf('maria.third@example.org') })
    started(story)
    expect(fate(story).is).toBe('never')
    const second = story.events.findLastIndex(({ type }) => type === 'replacement-requested')
    expect(fateOfReplacement(story.account, story.events, second).is).toBe('runs')
  })

  it('is that it runs, until the date that it was given', () => {
    const story = started()
    expect(fate(story)).toEqual({ is: 'runs', at: plus(story.now, 30 * days) })
    expect(fate(story, 'replacement-started')).toEqual(fate(story))
  })

  it('is that it is frozen, and has no date however late it gets', () => {
    expect(fate(frozen())).toEqual({ is: 'frozen', at: null })
    expect(fate(frozen().later('40d').settle())).toEqual({ is: 'frozen', at: null })
  })

  it('is that it was cancelled', () => {
    const story = frozen()
    story.accepted({ type: 'close-takeover', by: sam })
    for (const type of ['replacement-requested', 'replacement-started', 'replacement-frozen'])
      expect(fate(story, type)).toEqual({ is: 'cancelled', at: null })
  })

  it('is that it took effect on its date, stored or not yet', () => {
    const story = started()
    const at = plus(story.now, 30 * days)
    story.later('31d').settle()
    expect(fate(story)).toEqual({ is: 'completed', at })
    const events = story.events.filter(
      ({ type }) => type !== 'replacement-completed' && type !== 'replacement-reminded',
    )
    const index = events.findIndex(({ type }) => type === 'replacement-requested')
    expect(fateOfReplacement(story.account, events, index)).toEqual({ is: 'completed', at })
  })

  it('is that it took effect when it was released, where its date was over by then', () => {
    const story = frozen().later('40d')
    story.accepted({ type: 'release-replacement', by: sam })
    const at = story.now
    story.later('1s').settle()
    expect(fate(story)).toEqual({ is: 'completed', at })
    const events = story.events.filter(({ type }) => type !== 'replacement-completed')
    const released = events.findIndex(({ type }) => type === 'replacement-released')
    expect(fateOfReplacement(story.account, events, released)).toEqual({ is: 'completed', at })
  })

  it('is not mixed up with a later one', () => {
    const story = frozen()
    story.accepted({ type: 'close-takeover', by: sam })
    story.later('61s').callerVerified(ana).proved()
    story.accepted({ type: 'remove-all-contacts' })
    expect(fate(story).is).toBe('cancelled')
    const later = story.events.findLastIndex(({ type }) => type === 'replacement-started')
    expect(fateOfReplacement(story.account, story.events, later).is).toBe('runs')
  })
})
