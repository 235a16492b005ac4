import { describe, expect, it } from 'vitest'
import { duration, plus, type Seconds } from '@shared/vocabulary/instant'
import { legibleSecrets, Story } from '../testing/story'
import { decide } from './decide'
import { isLinkToken, linkFault, linkSeal, mintLink, type SentLink } from './resetLink'

function reset({ resetLink = true } = {}) {
  const story = new Story().proved('mail', 'reset-password')
  const context = { ...story.context, resetLink }
  const decision = decide(
    story.account,
    { type: 'reset-password', by: { kind: 'customer' } },
    context,
  )
  if (decision.outcome !== 'accepted') throw new Error('it was refused')
  return { story, decision, event: decision.events[0] }
}

describe('a link to a new password', () => {
  it('leaves in its message, and what is kept leads back to nothing but it', () => {
    const { story, decision, event } = reset()
    const [first, ...others] = decision.messages
    const token = first?.code ?? ''
    expect(isLinkToken(token)).toBe(true)
    expect(first).toMatchObject({
      template: 'password.reset',
      contactId: 'mail',
      facts: { expiresAt: plus(story.now, duration('1h')), validFor: 3_600 },
    })
    expect(others.map(({ code }) => code)).toEqual([null])
    expect(event).toMatchObject({ links: [linkSeal(legibleSecrets(), token)] })
    expect(decision.cites).toContain('reset.link-once')
  })

  it('is minted only where the organisation has a page for it', () => {
    const { decision, event } = reset({ resetLink: false })
    expect(decision.messages.map(({ code }) => code)).toEqual([null, null])
    expect(event).not.toHaveProperty('links')
  })

  it('has all digits of its four draws in it, more than 128 bits, and always as many signs', () => {
    const drawn = (digits: string) =>
      mintLink({ secrets: { ...legibleSecrets(), mintCode: () => digits } }).token
    expect(BigInt(10) ** 40n > 2n ** 128n).toBe(true)
    const [least, most] = [drawn('0'.repeat(10)), drawn('9'.repeat(10))]
    expect([least, most].every(isLinkToken)).toBe(true)
    expect(most).toBe((10n ** 40n - 1n).toString(36))
  })

  it.each([
    ['is good', {}, 0, null],
    ['is good until its last second', {}, 3_599, null],
    ['is not once it has expired', {}, 3_600, 'expired'],
    ['is not once it was used', { usedAt: 1 }, 0, 'used'],
    ['is not once a newer one ended it', { endedAt: 1 }, 0, 'ended'],
    ['is not where its contact is gone', { contactId: 'other' }, 0, 'contact'],
    ['is not before it was made: the clock is wrong', { at: Number.MAX_SAFE_INTEGER }, 0, 'clock'],
  ])('%s', (_which, more, later, fault) => {
    const { story } = reset()
    const link = {
      contactId: 'mail',
      at: story.now,
      expiresAt: plus(story.now, duration('1h')),
      usedAt: null,
      endedAt: null,
      ...more,
    } as SentLink
    expect(linkFault(story.account, link, plus(story.now, later as Seconds))).toBe(fault)
  })
})
