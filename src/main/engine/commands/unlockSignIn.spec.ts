import { describe, expect, it } from 'vitest'
import { ana, password, sam, signInName, Story } from '../testing/story'

const reason = 'The caps lock was on.'
const wrong = { type: 'sign-in', name: signInName, password: 'wrong' } as const
const right = { type: 'sign-in', name: signInName, password } as const

function lockedStory(): Story {
  return lock(new Story())
}
function lock(story: Story): Story {
  for (let tries = 0; tries < 10; tries++) story.refused(wrong)
  return story
}
function inCase(story: Story, by: typeof ana): Story {
  story.accepted({ type: 'open-case', by, channel: 'phone', story: '' })
  return story
}

describe('unlocking sign-in', () => {
  it('lets the customer try again at once, and tells every contact', () => {
    const story = inCase(lockedStory(), sam)
    expect(story.refused(right).refusal).toMatchObject({
      rule: 'signin.locked',
      remedies: ['unlock-sign-in'],
    })
    const unlocked = story.accepted({ type: 'unlock-sign-in', by: sam, reason })
    expect(unlocked.result).toBe('unlocked')
    expect(unlocked.messages.map(({ contactId, template }) => [contactId, template])).toEqual([
      ['phone', 'sign-in.unlocked'],
      ['mail', 'sign-in.unlocked'],
    ])
    expect(unlocked.events).toMatchObject([
      { type: 'sign-in-unlocked', reason, by: sam },
      { type: 'account-weakened', kind: 'unlockSignIn' },
    ])
    expect(story.accepted(right).result).toBe('signed-in')
  })

  it('is an agent’s only once the caller is verified, and in the very case in which they are', () => {
    const story = inCase(lockedStory(), ana)
    const unlock = { type: 'unlock-sign-in', by: ana, reason } as const
    expect(story.refused(unlock).refusal).toMatchObject({
      rule: 'case.caller-unverified',
      remedies: ['request-code'],
    })
    const verified = lockedStory().callerVerified()
    inCase(verified, ana)
    const [first, second] = verified.account.cases
    expect(verified.refused({ ...unlock, caseId: second!.id }).refusal.rule).toBe(
      'case.caller-unverified',
    )
    expect(verified.accepted({ ...unlock, caseId: first!.id }).result).toBe('unlocked')
  })

  it('takes a case of the supervisor’s own', () => {
    const story = inCase(lockedStory(), ana)
    expect(story.refused({ type: 'unlock-sign-in', by: sam, reason }).refusal.rule).toBe(
      'case.required',
    )
  })

  it('is refused while nothing is locked: before the lock, and from its end on', () => {
    const story = inCase(new Story(), sam)
    const unlock = { type: 'unlock-sign-in', by: sam, reason } as const
    const nothing = { rule: 'signin.locked', facts: { locked: false }, liftsAt: null, remedies: [] }
    expect(story.refused(unlock).refusal).toEqual(nothing)
    lock(story).later('15m')
    expect(story.refused(unlock).refusal).toEqual(nothing)
  })

  it('makes no lock shorter: the next one is as long as it would have been', () => {
    const story = inCase(lockedStory(), sam)
    story.later('14m').later('59s')
    story.accepted({ type: 'unlock-sign-in', by: sam, reason })
    lock(story)
    const { liftsAt } = story.refused(right).refusal
    expect(liftsAt).toBe(story.now + 3600)
  })
})
