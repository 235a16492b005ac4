import { describe, expect, it } from 'vitest'
import { duration, minus, plus } from '@shared/vocabulary/instant'
import { nextDue, upcoming } from './due'
import { packs } from '../packs'
import { accountStatus, contactState } from '../model/selectors'
import { addressOf, ana, phoneAndMail, sam, Story, type Given } from '../testing/story'

const cancel: Given = { type: 'cancel-replacement', contactId: 'mail' }

function ruleOf(story: Story, command: Given): string | null {
  const decision = story.preview(command)
  return decision.outcome === 'refused' ? decision.refusal.rule : null
}

function waiting(beginning: ConstructorParameters<typeof Story>[0] = {}): Story {
  const story = new Story(beginning).signIn().proved()
  story.accepted({ type: 'remove-all-contacts' })
  return story
}

/** "I don't have any of these", with the new phone confirmed. */
function replacing(): Story {
  const story = new Story().signIn()
  story.accepted({ type: 'replace-contacts', contact: addressOf('+34698765432') })
  story.later('60s').accepted({
    type: 'submit-code',
    purpose: 'confirm-contact',
    code: story.code('confirm-contact'),
  })
  return story
}

function ends(story: Story) {
  return story.account.replacement!.maturesAt!
}

function frozen(): Story {
  const story = waiting().later('12d')
  story.accepted({ type: 'report-not-me', message: 'message-7' })
  story.accepted({ type: 'open-case', by: sam, channel: 'phone', story: '' })
  return story
}

describe('what happens by itself', () => {
  it('is two reminders and the end, each at its instant and not a second earlier', () => {
    const story = waiting()
    const end = ends(story)
    const due = [
      { what: 'remind', at: minus(end, duration('7d')) },
      { what: 'remind', at: minus(end, duration('1d')) },
      { what: 'complete', at: end },
    ] as const
    expect(upcoming(story.account)).toEqual(due)
    for (const [index, { at }] of due.entries()) {
      expect(nextDue(story.account)).toBe(at)
      const events = story.events.length
      story.now = minus(at, 1)
      expect(story.settle().events).toHaveLength(events)
      story.now = at
      expect(story.settle().events).toHaveLength(events + 1)
      expect(story.events.at(-1)).toMatchObject({ at, by: { kind: 'system' } })
      expect(upcoming(story.account)).toEqual(due.slice(index + 1))
    }
    expect(nextDue(story.account)).toBeNull()
  })

  it('is nothing while nothing is pending, and nothing while it is frozen', () => {
    expect([nextDue(new Story().account), upcoming(new Story().account)]).toEqual([null, []])
    const story = frozen()
    expect([nextDue(story.account), upcoming(story.account)]).toEqual([null, []])
    expect(story.later('90d').settle().account.contacts).toHaveLength(2)
  })

  it('is the lapse of a request whose contact nobody confirmed', () => {
    const story = new Story().signIn()
    story.accepted({ type: 'replace-contacts', contact: addressOf('+34698765432') })
    const at = plus(story.now, duration('24h'))
    expect(upcoming(story.account)).toEqual([{ what: 'lapse', at }])
    story.now = minus(at, 1)
    expect(story.settle().account.contacts).toHaveLength(3)
    story.now = at
    const told = story.messages.length
    expect(story.settle().account).toMatchObject({
      replacement: null,
      contacts: [{ id: 'phone' }, { id: 'mail' }],
    })
    expect(story.messages).toHaveLength(told)
    expect(story.events.at(-1)).toMatchObject({ type: 'replacement-lapsed', at })
  })
})

describe('a replacement that was frozen', () => {
  it('remembers which message it was, and tells every old contact', () => {
    const story = frozen()
    expect(story.events.findLast(({ type }) => type === 'replacement-frozen')).toMatchObject({
      message: 'message-7',
      at: story.now,
    })
    expect(
      story.messages.slice(-2).map(({ template, contactId }) => [template, contactId]),
    ).toEqual([
      ['replacement.frozen', 'phone'],
      ['replacement.frozen', 'mail'],
    ])
    expect(story.refused({ type: 'change-billing' }).refusal).toMatchObject({
      rule: 'replacement.billing-frozen',
      liftsAt: null,
      remedies: ['close-takeover', 'release-replacement'],
      facts: { maturesAt: ends(story), kind: 'remove-all', frozenAt: story.now },
    })
  })

  it('sends no reminder of the past once it is released, and those to come at their instants', () => {
    const story = frozen().later('15d')
    expect(
      story
        .accepted({ type: 'release-replacement', by: sam })
        .messages.map(({ template, facts }) => [template, facts.maturesAt]),
    ).toEqual([
      ['replacement.released', ends(story)],
      ['replacement.released', ends(story)],
    ])
    expect(upcoming(story.account)).toEqual([
      { what: 'remind', at: minus(ends(story), duration('1d')) },
      { what: 'complete', at: ends(story) },
    ])
    expect(story.account.replacement).toMatchObject({ frozenAt: null, releasedAt: story.now })
  })

  it('sends none at all when it is released at the instant of the last', () => {
    const story = frozen()
    story.now = minus(ends(story), duration('1d'))
    story.accepted({ type: 'release-replacement', by: sam })
    expect(upcoming(story.account)).toEqual([{ what: 'complete', at: ends(story) }])
  })

  it('goes on to its own end, not sooner, and may be frozen again', () => {
    const story = frozen()
    const end = ends(story)
    story.accepted({ type: 'release-replacement', by: sam })
    expect(ends(story)).toBe(end)
    story.now = minus(end, 1)
    expect(accountStatus(story.settle().account)).toBe('replacement-pending')
    expect(story.accepted({ type: 'report-not-me' }).result).toBe('frozen')
  })

  it('is cancelled by who closes the takeover: everything is as before, and every old contact is told', () => {
    const story = frozen()
    const decision = story.accepted({ type: 'close-takeover', by: sam })
    expect(decision.events).toMatchObject([
      { type: 'replacement-cancelled', how: 'takeover-closed' },
    ])
    expect(decision.messages.map(({ template, contactId }) => [template, contactId])).toEqual([
      ['replacement.cancelled', 'phone'],
      ['replacement.cancelled', 'mail'],
    ])
    expect(decision.cites).toEqual(['replacement.not-me', 'replacement.told'])
    expect(story.account.contacts.map((contact) => contactState(story.account, contact))).toEqual([
      'confirmed',
      'confirmed',
    ])
  })
})

describe('cancelling', () => {
  it('takes a code to an old contact: to the named one, or to the first that can get one', () => {
    const story = waiting().later('5d')
    expect(story.preview({ type: 'cancel-replacement' })).toMatchObject({
      result: 'code-sent',
      messages: [{ contactId: 'phone', template: 'code.cancel-replacement' }],
    })
    expect(story.preview(cancel)).toMatchObject({ messages: [{ contactId: 'mail' }] })
    story.accepted(cancel)
    const cancelled = story.accepted({
      type: 'submit-code',
      purpose: 'cancel-replacement',
      code: story.code('cancel-replacement'),
    })
    expect(cancelled.events.map(({ type }) => type)).toEqual([
      'code-verified',
      'replacement-cancelled',
    ])
    expect(cancelled.events.at(-1)).toMatchObject({ how: 'code' })
    expect(cancelled.cites).toEqual(['replacement.cancel-with-old', 'replacement.told'])
  })

  it('takes no code of the new contact, and takes that off again', () => {
    const story = replacing().later('60s')
    const arriving = story.contact('+34698765432')
    expect(
      story.refused({ type: 'cancel-replacement', contactId: arriving.id }).refusal,
    ).toMatchObject({
      rule: 'replacement.cancel-with-old',
      facts: { oldContact: false },
      remedies: ['cancel-replacement'],
    })
    expect(
      ruleOf(story, {
        type: 'request-code',
        purpose: 'cancel-replacement',
        contactId: arriving.id,
      }),
    ).toBe('replacement.old-contacts-work')
    story.accepted(cancel)
    story.accepted({
      type: 'submit-code',
      purpose: 'cancel-replacement',
      code: story.code('cancel-replacement'),
    })
    expect(story.account.contacts.map(({ id }) => id)).toEqual(['phone', 'mail'])
  })

  it('of a change of the only old one keeps the newer ones', () => {
    const story = new Story({
      contacts: {
        old: { value: 'maria.g@example.org' },
        new: { value: '+34698765432', age: '2d' },
      },
    })
      .signIn()
      .proved('old')
    story.accepted({ type: 'remove-contact', contactId: 'old', accept: ['restriction'] })
    story.later('60s').accepted({ type: 'cancel-replacement' })
    story.accepted({
      type: 'submit-code',
      purpose: 'cancel-replacement',
      code: story.code('cancel-replacement'),
    })
    expect(
      story.account.contacts.map((contact) => [contact.id, contactState(story.account, contact)]),
    ).toEqual([
      ['old', 'confirmed'],
      ['new', 'confirmed'],
    ])
  })

  it('needs something to cancel', () => {
    expect(new Story().refused({ type: 'cancel-replacement' }).refusal).toMatchObject({
      rule: 'replacement.cancel-with-old',
      facts: { pending: false },
    })
    const requested = new Story().signIn()
    requested.accepted({ type: 'replace-contacts', contact: addressOf('+34698765432') })
    expect(ruleOf(requested.later('60s'), cancel)).toBe('replacement.cancel-with-old')
  })
})

describe('the end of the wait', () => {
  it('tells who goes and who comes, and says whether anything is left', () => {
    const story = replacing()
    const { id } = story.contact('+34698765432')
    story.later('31d').settle()
    expect(
      story.messages.slice(-3).map(({ template, contactId }) => [template, contactId]),
    ).toEqual([
      ['replacement.completed', 'phone'],
      ['replacement.completed', 'mail'],
      ['replacement.completed', id],
    ])
    expect([
      accountStatus(story.account),
      story.account.contacts.map((contact) => contact.id),
    ]).toEqual(['active', [id]])
  })

  it('takes what is not confirmed along', () => {
    const story = waiting({
      contacts: { ...phoneAndMail, typo: { value: 'mraia@example.org', age: null } },
    })
    expect(story.account.replacement).toMatchObject({
      kind: 'remove-all',
      oldContactIds: ['phone', 'mail'],
      newContactIds: [],
    })
    expect(story.later('30d').settle().account).toMatchObject({ contacts: [], replacement: null })
  })
})

describe('a request for a replacement', () => {
  it('gives way to the next one while its contact is not confirmed, with its contact', () => {
    const story = new Story().signIn()
    story.accepted({ type: 'replace-contacts', contact: addressOf('+34698765432') })
    const first = story.code('confirm-contact')
    const again = story
      .later('60s')
      .accepted({ type: 'replace-contacts', contact: addressOf('new@example.org') })
    expect(again.events.map(({ type }) => type)).toEqual([
      'replacement-lapsed',
      'replacement-requested',
      'code-sent',
    ])
    expect(story.account.contacts.map(({ value }) => value)).toEqual([
      '+34612345678',
      'maria.g@example.org',
      'new@example.org',
    ])
    expect(ruleOf(story, { type: 'submit-code', purpose: 'confirm-contact', code: first })).toBe(
      'replacement.confirm-new-first',
    )
  })

  it('goes with its contact where that is taken off again', () => {
    const story = new Story().signIn().proved()
    story.later('60s').accepted({ type: 'replace-contacts', contact: addressOf('new@example.org') })
    const { id } = story.contact('new@example.org')
    const decision = story.accepted({ type: 'remove-contact', contactId: id })
    expect([decision.events.map(({ type }) => type), decision.messages]).toEqual([
      ['replacement-lapsed'],
      [],
    ])
    expect(story.account).toMatchObject({
      replacement: null,
      contacts: [{ id: 'phone' }, { id: 'mail' }],
    })
  })

  it('counts its wait from the confirmation, and keeps when it was asked for', () => {
    const story = new Story().signIn()
    const requestedAt = story.now
    story.accepted({ type: 'replace-contacts', contact: addressOf('+34698765432') })
    story.later('9m').accepted({
      type: 'submit-code',
      purpose: 'confirm-contact',
      code: story.code('confirm-contact'),
    })
    expect(story.account.replacement).toMatchObject({
      requestedAt,
      startedAt: story.now,
      maturesAt: plus(story.now, duration('30d')),
      confirmBy: null,
      oldContactIds: ['phone', 'mail'],
    })
  })
})

describe('other packs', () => {
  it('shut a two-step account out during the wait under microsoft-2026, and nobody else', () => {
    for (const [twoStep, policy, rule] of [
      [true, 'microsoft-2026', 'replacement.wait'],
      [false, 'microsoft-2026', null],
      [true, 'seeds', null],
    ] as const) {
      const story = new Story({ twoStep, policy: packs[policy] }).callerVerified(
        ana,
        'mail',
        'phone',
      )
      story.accepted({ type: 'remove-all-contacts', by: ana })
      const refused = story.preview({
        type: 'sign-in',
        name: 'maria@contoso.example',
        password: 'correct horse battery',
      })
      expect(refused.outcome === 'refused' ? refused.refusal.rule : null).toBe(rule)
      if (refused.outcome === 'refused')
        expect(refused.refusal).toMatchObject({
          liftsAt: ends(story),
          remedies: ['cancel-replacement'],
        })
    }
  })

  it('let a use of an old contact cancel no wait that is frozen, and a use of the new one none at all', () => {
    const story = waiting({ policy: packs['microsoft-2026'] }).later('2d')
    story.accepted({ type: 'report-not-me' })
    story.proved('mail', 'sign-in')
    expect(story.account.replacement?.frozenAt).not.toBeNull()
  })
})
