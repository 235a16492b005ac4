import { describe, expect, it } from 'vitest'
import { duration, minus, plus } from '@shared/vocabulary/instant'
import { callerStanding } from '../model/caller'
import { packs } from '../packs'
import { addressOf, ana, sam, Story, type Beginning, type Given } from '../testing/story'

/** Rules case.caller-unverified and identity.two-proofs: two established contacts, where one is not enough. */

const threeContacts = {
  phone: { value: '+34612345678', age: '400d' },
  mail: { value: 'maria.g@example.org', age: '400d' },
  new: { value: 'new@example.net', age: '6d' },
} as const

function refusalOf(story: Story, command: Given) {
  const decision = story.preview(command)
  return decision.outcome === 'refused' ? decision.refusal : null
}

const writes = [
  { type: 'add-contact', contact: addressOf('other@example.org') },
  { type: 'remove-contact', contactId: 'phone' },
  { type: 'remove-all-contacts' },
  { type: 'set-locale', locale: 'fr' },
  { type: 'set-sign-in-preference', name: 'maria@contoso.example', enabled: true },
  { type: 'set-two-step', enabled: false },
  { type: 'reset-password' },
] as const satisfies readonly Given[]

describe('the caller of a two-step or privileged account', () => {
  it.each([{ twoStep: true }, { privileged: true }] as const)(
    'is verified by two contacts and not by one: %o',
    (special) => {
      const story = new Story(special).callerVerified(ana, 'mail')
      for (const write of writes)
        expect([write.type, refusalOf(story, { ...write, by: ana })]).toMatchObject([
          write.type,
          {
            rule: 'case.caller-unverified',
            facts: { have: 1, need: 2 },
            liftsAt: null,
            remedies: ['request-code'],
          },
        ])
      story.callerProved(ana, 'phone')
      for (const write of writes)
        expect([write.type, refusalOf(story, { ...write, by: ana })?.rule]).not.toEqual([
          write.type,
          'case.caller-unverified',
        ])
    },
  )

  it('may with one proof still have codes sent, a note taken, “this wasn’t me” reported and a replacement begun', () => {
    const story = new Story({ twoStep: true }).callerVerified(ana, 'mail')
    story.accepted({ type: 'note', by: ana, text: 'Has the mail only.' })
    story.accepted({ type: 'request-code', by: ana, purpose: 'support-call', contactId: 'phone' })
    story.later('60s')
    story.accepted({ type: 'replace-contacts', by: ana, contact: addressOf('new@example.org') })
    story.accepted({
      type: 'submit-code',
      by: ana,
      purpose: 'confirm-contact',
      code: story.code('confirm-contact'),
    })
    story.accepted({ type: 'report-not-me', by: ana })
  })

  it('is not verified by the same contact twice, nor in another case', () => {
    const story = new Story({ twoStep: true }).callerVerified(ana, 'mail')
    story.callerProved(ana, 'mail')
    expect(refusalOf(story, { type: 'set-two-step', by: ana, enabled: false })).toMatchObject({
      facts: { have: 1, need: 2 },
    })
    story.callerVerified(sam, 'phone')
    for (const by of [ana, sam])
      expect(refusalOf(story, { type: 'set-two-step', by, enabled: false })).toMatchObject({
        rule: 'case.caller-unverified',
        facts: { have: 1, need: 2 },
      })
  })

  it('is not verified by a contact that became established only after the case was opened', () => {
    const story = new Story({ twoStep: true, contacts: threeContacts })
    story.later('23h59m59s').callerVerified(ana, 'mail').callerProved(ana, 'new')
    // By now it is established; it wasn’t when the case was opened.
    expect(story.account.proofs.at(-1)!.establishedAt).toBeLessThanOrEqual(story.now)
    expect(refusalOf(story, { type: 'set-two-step', by: ana, enabled: false })).toMatchObject({
      rule: 'case.caller-unverified',
      facts: { have: 1, need: 2 },
    })
    const later = new Story({ twoStep: true, contacts: threeContacts })
    later.later('24h').callerVerified(ana, 'mail').callerProved(ana, 'new')
    expect(refusalOf(later, { type: 'set-two-step', by: ana, enabled: false })).toBeNull()
  })

  it('is not verified by a contact that an agent adds in the same case', () => {
    const story = new Story({ twoStep: true }).callerVerified(ana, 'mail')
    expect(
      refusalOf(story, { type: 'add-contact', by: ana, contact: addressOf('thief@example.com') })
        ?.rule,
    ).toBe('case.caller-unverified')
  })

  it('counts as verified until the second of the proofs runs out', () => {
    const story = new Story({ twoStep: true })
      .callerVerified(ana, 'mail')
      .callerProved(ana, 'phone')
    const [mail, phone] = story.account.proofs
    const current = story.account.cases[0]!
    expect(callerStanding(story.account, current, story.now)).toEqual({
      have: 2,
      need: 2,
      until: mail!.until,
    })
    expect(callerStanding(story.account, current, mail!.until)).toEqual({
      have: 1,
      need: 2,
      until: null,
    })
    expect(phone!.until).toBeGreaterThan(mail!.until)
    expect(callerStanding(story.account, null, story.now).have).toBe(0)
  })

  it('of a plain account is verified by one, also by a new contact, until the last of the proofs runs out', () => {
    const story = new Story({ contacts: threeContacts }).callerVerified(ana, 'new')
    expect(refusalOf(story, { type: 'set-locale', by: ana, locale: 'fr' })).toBeNull()
    story.later('60s').callerProved(ana, 'mail')
    expect(callerStanding(story.account, story.account.cases[0]!, story.now)).toMatchObject({
      have: 2,
      need: 1,
      until: story.account.proofs.at(-1)!.until,
    })
  })

  it('does not count proofs twice that two spellings of one address gave', () => {
    const story = new Story({
      twoStep: true,
      contacts: {
        mail: { value: 'maria.g@example.org' },
        again: { value: 'Maria.G@example.org' },
      },
    }).callerVerified(ana, 'mail', 'again')
    expect(callerStanding(story.account, story.account.cases[0]!, story.now).have).toBe(1)
  })

  it('is asked for anew where a proof was stored before it said since when its contact counts', () => {
    const story = new Story({ twoStep: true }).callerVerified(ana, 'mail', 'phone')
    story.account = {
      ...story.account,
      proofs: story.account.proofs.map(({ askedAt: _a, establishedAt: _e, ...proof }) => proof),
    }
    expect(callerStanding(story.account, story.account.cases[0]!, story.now).have).toBe(0)
  })
})

describe('a password reset that takes two proofs', () => {
  const resets = (beginning: Beginning, ...contactIds: readonly string[]) => {
    const story = new Story(beginning)
    for (const contactId of contactIds) story.later('60s').proved(contactId, 'reset-password')
    return story
  }

  it.each([{ twoStep: true }, { privileged: true }] as const)(
    'is refused with one and accepted with two: %o',
    (special) => {
      const story = resets(special, 'mail')
      expect(refusalOf(story, { type: 'reset-password' })).toMatchObject({
        rule: 'identity.two-proofs',
        facts: { have: 1, need: 2 },
      })
      story.later('60s').proved('phone', 'reset-password')
      expect(refusalOf(story, { type: 'reset-password' })).toBeNull()
    },
  )

  it('does not count a contact that was not established when the first one was asked for, to the second', () => {
    const contacts = threeContacts
    const asked = (wait: string) => {
      const story = new Story({ twoStep: true, contacts }).later(wait)
      return story.proved('mail', 'reset-password').later('60s').proved('new', 'reset-password')
    }
    expect(refusalOf(asked('23h59m59s'), { type: 'reset-password' })).toMatchObject({
      rule: 'identity.two-proofs',
      facts: { have: 1 },
    })
    expect(refusalOf(asked('24h'), { type: 'reset-password' })).toBeNull()
  })

  it('counts two that were both established when the later of three began', () => {
    const story = new Story({ twoStep: true, contacts: threeContacts }).later('23h59m59s')
    story.proved('mail', 'reset-password').later('60s').proved('new', 'reset-password')
    expect(refusalOf(story, { type: 'reset-password' })?.rule).toBe('identity.two-proofs')
    // By now the new one is established: a code to it and one to another, both asked for from here on, are two.
    story
      .later('60s')
      .proved('new', 'reset-password')
      .later('60s')
      .proved('phone', 'reset-password')
    expect(refusalOf(story, { type: 'reset-password' })).toBeNull()
  })

  it('takes different methods under nist-strict, on a plain account too', () => {
    const contacts = {
      mail: { value: 'maria.g@example.org' },
      other: { value: 'maria.h@example.org' },
      phone: { value: '+34612345678' },
    }
    const story = resets({ policy: packs['nist-strict'], contacts }, 'mail', 'other')
    expect(refusalOf(story, { type: 'reset-password' })).toMatchObject({
      rule: 'identity.two-proofs',
      facts: { have: 1, differentMethods: true },
    })
    story.later('60s').proved('phone', 'reset-password')
    expect(refusalOf(story, { type: 'reset-password' })).toBeNull()
  })
})

describe('a proof', () => {
  it('says when its code was asked for, and from when on its contact is established', () => {
    const story = new Story({ contacts: threeContacts }).proved('new', 'reset-password')
    expect(story.account.proofs[0]).toMatchObject({
      askedAt: minus(story.now, 60),
      establishedAt: plus(story.contact('new').confirmedAt!, duration('7d')),
    })
  })

  it('of a contact that is only being confirmed says nothing of that', () => {
    const story = new Story().signIn().proved()
    story.later('60s').accepted({ type: 'add-contact', contact: addressOf('new@example.org') })
    story.accepted({
      type: 'submit-code',
      purpose: 'confirm-contact',
      code: story.code('confirm-contact'),
    })
    expect(story.account.proofs.at(-1)).not.toHaveProperty('establishedAt')
  })
})
