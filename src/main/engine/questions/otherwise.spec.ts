import { describe, expect, it } from 'vitest'
import { duration, plus } from '@shared/vocabulary/instant'
import type { TimerKind } from '@shared/vocabulary/kinds'
import { system } from '../model/actor'
import type { ParameterId } from '../model/policy'
import { housePolicy } from '../packs/housePack'
import { addressOf, password, signInName, Story } from '../testing/story'
import { timersOf } from '../time/timers'
import { movingTimers, otherwiseUnder } from './otherwise'

/** The shipped default with these numbers otherwise. */
function house(set: Readonly<Partial<Record<ParameterId, unknown>>>) {
  return housePolicy({
    id: 'house',
    version: '1',
    about: 'A house.',
    extends: 'seeds',
    set: Object.fromEntries(
      Object.entries(set).map(([id, value]) => [id, { value, reason: 'It wants so.' }]),
    ),
  })
}

const otherwise = (story: Story, set: Parameters<typeof house>[0]) =>
  otherwiseUnder(story.account, story.now, story.policy, house(set)).map(({ timer, endsAt }) => ({
    kind: timer.kind,
    endsAt,
  }))

function waiting(): Story {
  const story = new Story().signIn().proved()
  story.accepted({ type: 'remove-all-contacts' })
  return story
}

function requested(): Story {
  const story = new Story().signIn()
  story.accepted({ type: 'replace-contacts', contact: addressOf('new@example.org') })
  return story
}
function atNotice(): Story {
  const story = new Story()
  story.accepted({ type: 'raise-notice', by: system })
  return story
}
function skipped(): Story {
  const story = atNotice()
  story.give({ type: 'sign-in', name: signInName, password })
  story.accepted({ type: 'skip-notice' })
  return story
}
/** Ten wrong codes: of the customer where one is signed in, else of anybody. */
function locked(story: Story): Story {
  const purpose = story.account.sessions.length > 0 ? 'change-security-info' : 'sign-in'
  for (let tries = 0; tries < 10; tries++)
    story.refused({ type: 'submit-code', purpose, code: '000000' })
  return story
}
function lastFourLocked(): Story {
  const story = new Story().signIn()
  for (let tries = 0; tries < 3; tries++)
    story.refused({ type: 'check-last-four', contactId: 'phone', digits: '0000' })
  return story
}
function proved(): Story {
  return new Story().signIn().proved()
}
function added(): Story {
  return new Story({ contacts: { mail: { value: 'maria.g@example.org', age: '6d' } } })
}

describe('what would have been otherwise under another policy', () => {
  it('is the end of a running wait, counted from its beginning', () => {
    const story = waiting()
    const begun = story.now
    story.now = plus(begun, duration('3d'))
    expect(otherwise(story, { 'replacement.wait': '60d' })).toEqual([
      { kind: 'replacement', endsAt: plus(begun, duration('60d')) },
    ])
    expect(otherwise(story, { 'replacement.wait': '1d' })).toEqual([
      { kind: 'replacement', endsAt: plus(begun, duration('1d')) },
    ])
  })

  it('is nothing where the number is the same, or another one changes', () => {
    const story = waiting()
    expect(otherwise(story, {})).toEqual([])
    expect(otherwise(story, { 'replacement.wait': '30d', 'notice.skipFor': '1h' })).toEqual([])
  })

  it('is nothing once the wait is over', () => {
    const story = waiting()
    story.now = plus(story.now, duration('30d'))
    story.settle()
    expect(otherwise(story, { 'replacement.wait': '60d' })).toEqual([])
  })

  it('is the lock of the same place in the other row of locks, the last one where that is shorter', () => {
    const story = new Story()
    for (let n = 0; n < 10; n++)
      story.refused({ type: 'sign-in', name: 'maria@contoso.example', password: 'wrong' })
    const first = story.now
    expect(otherwise(story, { 'signIn.locks': ['1m', '2h'] })).toEqual([
      { kind: 'sign-in-lock', endsAt: plus(first, 60) },
    ])
    story.now = plus(first, duration('15m'))
    for (let n = 0; n < 10; n++)
      story.refused({ type: 'sign-in', name: 'maria@contoso.example', password: 'wrong' })
    expect(otherwise(story, { 'signIn.locks': ['1m', '2h'] })).toEqual([
      { kind: 'sign-in-lock', endsAt: plus(story.now, duration('2h')) },
    ])
    expect(otherwise(story, { 'signIn.locks': ['5m'] })).toEqual([
      { kind: 'sign-in-lock', endsAt: plus(story.now, duration('5m')) },
    ])
  })

  it.each<[ParameterId, unknown, string, TimerKind, () => Story]>([
    ['replacement.confirmWithin', '2h', '2h', 'replacement-confirm', requested],
    ['notice.hardAfter', '10d', '10d', 'notice-hard', atNotice],
    ['notice.skipFor', '2h', '2h', 'notice-skip', skipped],
    ['code.locks', ['5m'], '5m', 'code-lock', () => locked(new Story().signIn())],
    ['code.locks', ['5m'], '5m', 'code-lock-anybody', () => locked(new Story())],
    ['lastFour.lock', '1h', '1h', 'last-four-lock', lastFourLocked],
    ['identity.proofLifetime', '5m', '5m', 'proof', () => proved()],
    ['contacts.establishedAfter', '10d', '10d', 'established', added],
  ])('is a matter of %s, made %s: %s for %s', (id, value, length, kind, begin) => {
    const story = begin()
    const timer = timersOf(story.account, story.now, story.policy).find((one) => one.kind === kind)
    expect(otherwise(story, { [id]: value })).toEqual([
      { kind, endsAt: plus(timer!.startedAt, duration(length)) },
    ])
  })

  it('says which timers move at once, because their end is stamped nowhere', () => {
    const story = new Story()
    story.accepted({ type: 'request-code', purpose: 'sign-in', contactId: 'mail' })
    expect(otherwise(story, { 'code.cooldown': '2m', 'code.lifetime': '30m' })).toEqual([
      { kind: 'code-cooldown', endsAt: plus(story.now, 120) },
      { kind: 'code-expiry', endsAt: plus(story.now, duration('30m')) },
    ])
    expect(movingTimers).toEqual(['code-cooldown', 'established'])
  })
})
