import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { HoldKind } from '@shared/vocabulary/holds'
import { duration, plus } from '@shared/vocabulary/instant'
import { packs } from '../packs'
import { arbitraryBeginning, arbitrarySteps, commandOf } from '../testing/arbitraryStory'
import { password, phoneAndMail, signInName, Story } from '../testing/story'
import { heaviest, holdsOf } from './holds'

const holds = (story: Story) => holdsOf(story.settle().account, story.now, story.policy)
const kinds = (story: Story) => holds(story).map(({ kind }) => kind)
const the = (story: Story, kind: HoldKind) => holds(story).find((hold) => hold.kind === kind)

function lockedSignIn(story = new Story()): Story {
  for (let tries = 0; tries < 10; tries++)
    story.give({ type: 'sign-in', name: signInName, password: 'wrong' })
  return story
}

function waiting(): Story {
  const story = new Story().signIn().proved()
  story.accepted({ type: 'remove-all-contacts' })
  return story
}

describe('what holds an account back', () => {
  it('is nothing for one that is in order, whatever runs on it', () => {
    const story = new Story({
      contacts: { ...phoneAndMail, fresh: { value: 'fresh@example.org', age: '1d' } },
    })
    story.signIn().proved()
    expect(holds(story)).toEqual([])
  })

  it('is a locked sign-in, until the very instant at which the right password works again', () => {
    const story = lockedSignIn()
    const began = story.now
    expect(holds(story)).toEqual([
      {
        kind: 'sign-in-lock',
        rule: 'signin.locked',
        since: began,
        endsAt: plus(began, duration('15m')),
        contactId: null,
        blocks: ['sign-in'],
        endsSooner: ['unlock-sign-in'],
      },
    ])
    story.later('899s')
    expect(kinds(story)).toEqual(['sign-in-lock'])
    story.refused({ type: 'sign-in', name: signInName, password })
    story.later('1s')
    expect(kinds(story)).toEqual([])
    story.signIn()
  })

  it('is the wait of a replacement, with its end, its freeze and the cancel', () => {
    const story = waiting()
    expect(the(story, 'replacement')).toMatchObject({
      rule: 'replacement.wait',
      since: story.now,
      endsAt: plus(story.now, duration('30d')),
      endsSooner: ['cancel-replacement'],
    })
    expect(the(story, 'replacement')?.blocks).toEqual(
      expect.arrayContaining(['add-contact', 'change-billing']),
    )
    expect(the(story, 'replacement')?.blocks).not.toContain('sign-in')
  })

  it('is also signing in, where the pack keeps two-step accounts out during the wait', () => {
    const during = (twoStep: boolean) => {
      const story = new Story({ twoStep: true, policy: packs['microsoft-2026'] })
      story.give({ type: 'sign-in', name: signInName, password })
      story.accepted({ type: 'request-code', purpose: 'sign-in', contactId: 'mail' })
      story.accepted({ type: 'submit-code', purpose: 'sign-in', code: story.code('sign-in') })
      story.signIn().later('60s').proved()
      story.accepted({ type: 'remove-all-contacts' })
      return { ...story.account, twoStep }
    }
    const signInBlocked = (twoStep: boolean) => {
      const account = during(twoStep)
      return holdsOf(account, account.clock, packs['microsoft-2026']).some(({ blocks }) =>
        blocks.includes('sign-in'),
      )
    }
    expect(signInBlocked(true)).toBe(true)
    expect(signInBlocked(false)).toBe(false)
  })

  it('is a frozen request without a date, also long after it would have been over', () => {
    const story = waiting()
    story.later('1d').accepted({ type: 'report-not-me' })
    const frozenAt = story.now
    story.later('90d')
    expect(the(story, 'replacement')).toBeUndefined()
    expect(the(story, 'replacement-frozen')).toMatchObject({
      rule: 'replacement.not-me',
      since: frozenAt,
      endsAt: null,
      endsSooner: ['close-takeover', 'release-replacement'],
    })
  })

  it('is a request that waits for its new contact, until it lapses', () => {
    const story = new Story().signIn()
    story.accepted({
      type: 'replace-contacts',
      contact: { kind: 'email', value: 'new@example.net' },
    })
    expect(the(story, 'replacement-confirm')).toMatchObject({
      contactId: story.account.contacts.at(-1)?.id,
      endsAt: plus(story.now, duration('24h')),
    })
    story.later('24h')
    expect(kinds(story)).not.toContain('replacement-confirm')
  })

  it('is the gate of an account without confirmed contacts', () => {
    expect(kinds(new Story({ contacts: {} }))).toEqual(['gate'])
    expect(
      kinds(new Story({ contacts: { typo: { value: 'typo@example.org', age: null } } })),
    ).toEqual(['gate'])
  })

  it('is a notice from the instant on at which it can’t be skipped', () => {
    const story = new Story()
    story.accepted({ type: 'raise-notice', by: { kind: 'system' } })
    story.later('7d')
    expect(the(story, 'notice-hard')).toMatchObject({ since: story.now, blocks: ['sign-in'] })
    story.now = plus(story.now, -1)
    expect(kinds(story)).not.toContain('notice-hard')
  })

  it('is a disabled contact, and only the one that is', () => {
    const story = new Story()
    const disabledAt = story.now
    story.account = {
      ...story.account,
      contacts: story.account.contacts.map((contact) =>
        contact.id === 'phone' ? { ...contact, disabledAt } : contact,
      ),
    }
    expect(holds(story)).toEqual([
      {
        kind: 'contact-disabled',
        rule: 'contacts.disabled',
        since: disabledAt,
        endsAt: null,
        contactId: 'phone',
        blocks: ['request-code'],
        endsSooner: ['enable-contact'],
      },
    ])
  })

  it('is a contact that is disabled for what anybody can ask for', () => {
    const story = new Story()
    story.account = {
      ...story.account,
      contacts: story.account.contacts.map((contact) =>
        contact.id === 'phone' ? { ...contact, disabledFor: ['reset-password'] } : contact,
      ),
    }
    expect(holds(story)).toMatchObject([
      { kind: 'contact-disabled-anybody', since: null, endsAt: null, contactId: 'phone' },
    ])
  })

  it('is the lock on codes, and that on the last four digits', () => {
    const codes = new Story()
    codes.accepted({ type: 'request-code', purpose: 'reset-password', contactId: 'mail' })
    for (let tries = 0; tries < 10; tries++)
      codes.give({ type: 'submit-code', purpose: 'reset-password', code: '000000' })
    expect(kinds(codes)).toEqual(['code-lock-anybody'])
    const signedIn = new Story().signIn()
    for (let tries = 0; tries < 10; tries++)
      signedIn.give({ type: 'submit-code', purpose: 'change-security-info', code: '000000' })
    expect(kinds(signedIn)).toEqual(['code-lock'])
    const digits = new Story().signIn()
    for (let tries = 0; tries < 3; tries++)
      digits.give({ type: 'check-last-four', contactId: 'phone', digits: '0000' })
    expect(kinds(digits)).toEqual(['last-four-lock'])
    expect(the(digits, 'last-four-lock')?.endsAt).toBe(plus(digits.now, duration('24h')))
  })

  it('stands soonest first, what has no date last, and the heaviest can be asked for', () => {
    const story = lockedSignIn(waiting())
    story.account = {
      ...story.account,
      contacts: story.account.contacts.map((contact) => ({ ...contact, disabledAt: story.now })),
    }
    expect(kinds(story)).toEqual([
      'sign-in-lock',
      'replacement',
      'contact-disabled',
      'contact-disabled',
    ])
    expect(heaviest(holds(story))?.kind).toBe('replacement')
    story.accepted({ type: 'report-not-me' })
    expect(heaviest(holds(story))?.kind).toBe('replacement-frozen')
    expect(heaviest([])).toBeNull()
  })

  it(
    'is never nothing for somebody whom the engine keeps out with the right password, or whose settings it freezes',
    { timeout: 60_000 },
    () => {
      fc.assert(
        fc.property(arbitraryBeginning, arbitrarySteps, (beginning, steps) => {
          const story = new Story(beginning)
          for (const step of steps) story.later(step.wait).give(commandOf(story, step))
          story.settle()
          const held = holdsOf(story.account, story.now, story.policy)
          const name = story.account.signInNames.find(({ enabled }) => enabled)?.value
          if (name === undefined) return
          const signIn = story.preview({ type: 'sign-in', name, password })
          const isOut =
            signIn.outcome === 'refused'
              ? signIn.refusal.rule !== 'signin.name-off'
              : signIn.result === 'needs-new-info'
          if (isOut || story.account.replacement !== null) expect(held).not.toEqual([])
          for (const { endsAt } of held)
            if (endsAt !== null) expect(endsAt).toBeGreaterThan(story.now)
        }),
        { numRuns: Math.min(2000, Number(process.env.LATCHKEY_PROPERTY_RUNS ?? 200)) },
      )
    },
  )
})
