import { describe, expect, it } from 'vitest'
import { duration, minus, plus } from '@shared/vocabulary/instant'
import { packs } from '../packs'
import type { Policy, PolicyValues } from '../model/policy'
import { phoneAndMail, Story, type Given } from '../testing/story'

const seedsWith = (values: Partial<PolicyValues>): Policy => ({
  ...packs.seeds,
  values: { ...packs.seeds.values, ...values },
})
const proofs = (story: Story) => story.account.proofs.map(({ contactId }) => contactId)

describe('proofs', () => {
  /** Proves the phone that long after the mail; a proof takes a minute. */
  function provedAgain(policy: Policy, after: string, early: number): Story {
    const story = new Story({ policy }).proved('mail', 'sign-in')
    story.now = minus(plus(story.now, duration(after)), 60 + early)
    return story.proved('phone', 'sign-in')
  }

  it('are remembered for a day beyond their use, until the second before it', () => {
    expect(proofs(provedAgain(packs.seeds, '24h', 1))).toEqual(['mail', 'phone'])
    expect(proofs(provedAgain(packs.seeds, '24h', 0))).toEqual(['phone'])
  })

  it('are remembered for as long as they count, where that is longer, until the second before their end', () => {
    const policy = seedsWith({ 'identity.proofLifetime': duration('48h') })
    expect(proofs(provedAgain(policy, '48h', 1))).toEqual(['mail', 'phone'])
    expect(proofs(provedAgain(policy, '48h', 0))).toEqual(['phone'])
  })
})

describe('codes', () => {
  it('are remembered for as long as they are good, where that is longer than a day', () => {
    const policy = seedsWith({ 'code.lifetime': duration('48h') })
    const ask = { type: 'request-code', purpose: 'sign-in', contactId: 'mail' } as const
    for (const [early, left] of [
      [1, 2],
      [0, 1],
    ] as const) {
      const story = new Story({ policy })
      story.accepted(ask)
      story.now = minus(plus(story.now, duration('48h')), early)
      story.accepted(ask)
      expect(story.account.codes).toHaveLength(left)
    }
  })
})

describe('the last four digits', () => {
  const check = (contactId: string, digits: string): Given => ({
    type: 'check-last-four',
    contactId,
    digits,
  })
  const open = (story: Story) => story.account.lastFour.open.map((one) => one.contactId)
  const contacts = { ...phoneAndMail, second: { value: '+34698765432' } }

  it('open each phone once, for a quarter of an hour from the last time', () => {
    const story = new Story({ contacts }).signIn()
    story.accepted(check('phone', '5678'))
    story.later('5m').accepted(check('second', '5432'))
    story.later('5m').accepted(check('phone', '5678'))
    expect(story.account.lastFour.open).toEqual([
      { contactId: 'second', until: plus(story.now, duration('10m')) },
      { contactId: 'phone', until: plus(story.now, duration('15m')) },
    ])
  })

  it('are forgotten with the quarter of an hour, and not a second before', () => {
    for (const [wait, left] of [
      ['1s', ['second']],
      ['0s', ['phone', 'second']],
    ] as const) {
      const story = new Story({ contacts }).signIn()
      story.accepted(check('phone', '5678'))
      story.later('14m').later('59s').later(wait).accepted(check('second', '5432'))
      expect(open(story)).toEqual(left)
    }
  })

  it('given right are a step that the policy asks for, and say so', () => {
    expect(new Story().signIn().preview(check('phone', '5678'))).toMatchObject({
      result: 'open',
      cites: ['phone.last-four'],
    })
  })
})
