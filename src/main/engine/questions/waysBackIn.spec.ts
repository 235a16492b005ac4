import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { duration } from '@shared/vocabulary/instant'
import { arbitraryBeginning, arbitrarySteps, commandOf } from '../testing/arbitraryStory'
import { Story } from '../testing/story'
import type { Holdings } from './routes'
import { waysBackIn } from './waysBackIn'

const nothing: Holdings = { contactIds: [], password: false, device: false }

function ways(story: Story, holdings: Partial<Holdings> = {}) {
  return waysBackIn(story.account, { ...nothing, ...holdings }, story.context)
}

describe('the ways back in', () => {
  it('offer a reset by the contact that the caller can still read before anything that waits or rests on their word', () => {
    const found = ways(new Story(), { contactIds: ['mail'] })
    expect(found.map((way) => way.id)).toEqual([
      'reset-password',
      'agent-resets-password',
      'agent-updates-info',
      'agent-replaces-info',
    ])
    expect(found[0]).toMatchObject({
      contactId: 'mail',
      totalWait: 0,
      standsOn: 'verified',
      freezes: [],
    })
  })

  it('leave a caller who has nothing at all only the thirty days, and say what is frozen meanwhile', () => {
    const found = ways(new Story())
    expect(found.map((way) => way.id)).toEqual(['agent-replaces-info'])
    expect(found[0]?.totalWait).toBe(duration('30d'))
    expect(found[0]?.standsOn).toBe('claimed')
    expect(found[0]?.freezes).toEqual(expect.arrayContaining(['add-contact', 'change-billing']))
  })

  it('offer to cancel a running replacement by an old contact, first and at once', () => {
    const story = new Story().signIn().proved()
    story.accepted({ type: 'remove-all-contacts' })
    story.later('12d')
    const found = ways(story, { contactIds: ['phone'], password: true })
    expect(found[0]).toMatchObject({ id: 'cancel-replacement', contactId: 'phone', totalWait: 0 })
    expect(found.find((way) => way.id === 'wait-it-out')?.totalWait).toBe(duration('18d'))
    expect(found.map((way) => way.id)).not.toContain('replace-info')
  })

  it('count the minute between two codes as part of the route', () => {
    const way = ways(new Story(), { contactIds: ['mail'], device: true }).find(
      (one) => one.id === 'update-info',
    )
    expect(way?.steps.find((step) => step.command === 'add-contact')).toMatchObject({
      waits: 60,
      waitsFor: 'code.cooldown',
    })
  })

  it('do not promise a one-contact reset to a two-step account', () => {
    expect(
      ways(new Story({ twoStep: true }), { contactIds: ['mail'] }).map((way) => way.id),
    ).not.toContain('reset-password')
  })

  it('send a caller at the gate to the new info that the next sign-in asks for', () => {
    expect(ways(new Story({ contacts: {} }), { password: true }).map((way) => way.id)).toContain(
      'new-info-at-sign-in',
    )
  })

  it('change nothing on the account, whatever its shape', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(
        arbitraryBeginning,
        arbitrarySteps,
        fc.boolean(),
        fc.boolean(),
        (beginning, steps, password, device) => {
          const story = new Story(beginning)
          for (const step of steps) story.later(step.wait).give(commandOf(story, step))
          const before = JSON.stringify(story.settle().account)
          const found = ways(story, {
            contactIds: story.account.contacts.map((contact) => contact.id),
            password,
            device,
          })
          expect(JSON.stringify(story.account)).toBe(before)
          for (const way of found) expect(way.endsAt - story.now).toBe(way.totalWait)
        },
      ),
      { numRuns: Math.min(200, Number(process.env.LATCHKEY_PROPERTY_RUNS ?? 200)) },
    )
  })
})
