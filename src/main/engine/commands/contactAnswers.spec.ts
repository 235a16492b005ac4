import { describe, expect, it } from 'vitest'
import { duration, plus } from '@shared/vocabulary/instant'
import { contactState } from '../model/selectors'
import { answerOf } from '../testing/answers'
import { addressOf, phoneAndMail, Story, type Given } from '../testing/story'

const plain = { told: [], facts: {}, advice: [], cites: [] }
const instead = addressOf('instead@example.org')
const own = addressOf('maria@contoso.example')
const typo = { typo: { value: 'mraia@example.org', age: null } }

/** Signed in, proved, and free to send another code. */
function ready(beginning: ConstructorParameters<typeof Story>[0] = {}): Story {
  return new Story(beginning).signIn().proved().later('60s')
}
const confirm = (story: Story): Given => ({
  type: 'submit-code',
  purpose: 'confirm-contact',
  code: story.code('confirm-contact'),
})

describe('adding a contact', () => {
  it('keeps it in the language of the account, sends it alone its code, and shows its mask', () => {
    const story = ready({ locale: 'fr' })
    const { events, ...answer } = answerOf(story, { type: 'add-contact', contact: instead })
    const { id } = story.contact(instead.value!)
    expect(events).toMatchObject([
      { type: 'contact-added', contactId: id, ...instead, language: 'fr' },
      { type: 'code-sent', contactId: id, purpose: 'confirm-contact', caseId: null },
    ])
    expect(answer).toEqual({
      ...plain,
      result: 'code-sent',
      told: [`code.confirm-contact → ${id}`],
      facts: { contactId: id, contact: 'in••••••' },
      cites: ['contacts.confirm-first', 'contacts.language', 'code.hidden'],
    })
  })

  it('of our own domain is advised against, as a contact that takes the place of all is', () => {
    for (const type of ['add-contact', 'replace-contacts'] as const) {
      expect(answerOf(ready(), { type, contact: own }).advice).toEqual(['contacts.own-domain'])
      expect(answerOf(ready(), { type, contact: addressOf('+34699000111') }).advice).toEqual([])
    }
  })

  it('once confirmed is told to all that were there and can be told, not to itself', () => {
    const story = ready({ contacts: { ...phoneAndMail, ...typo } })
    story.accepted({ type: 'add-contact', contact: instead })
    const { id } = story.contact(instead.value!)
    const { events, ...answer } = answerOf(story, confirm(story))
    expect(events.map((event) => ('type' in event ? event.type : null))).toEqual([
      'code-verified',
      'contact-confirmed',
    ])
    expect(events[1]).toEqual({ type: 'contact-confirmed', contactId: id })
    expect(answer).toEqual({
      ...plain,
      result: 'contact-confirmed',
      told: ['contact.added → phone', 'contact.added → mail'],
      facts: { contact: 'in••••••' },
      cites: ['contacts.listed-next-time', 'settings.told'],
    })
    expect(story.contact(id)).toMatchObject({ confirmedAt: story.now, failuresInRow: 0 })
  })

  it('is shared where somebody else has it, and not where only this account has', () => {
    for (const [accounts, advice] of [
      [['maria', 'paul'], ['contacts.shared']],
      [['maria'], []],
      [[], []],
    ] as const) {
      const story = ready()
      story.accepted({ type: 'add-contact', contact: own })
      const holders = [{ kind: own.kind, value: own.value!, accounts }]
      Object.defineProperty(story, 'context', { value: { ...story.context, holders } })
      expect(answerOf(story, confirm(story)).advice).toEqual(advice)
    }
  })
})

describe('a contact that takes the place of all', () => {
  it('is asked for until a day is over', () => {
    const story = ready()
    const { events, ...answer } = answerOf(story, { type: 'replace-contacts', contact: instead })
    const { id } = story.contact(instead.value!)
    expect(events).toMatchObject([
      {
        type: 'replacement-requested',
        contactId: id,
        ...instead,
        language: 'es',
        confirmBy: plus(story.now, duration('24h')),
      },
      { type: 'code-sent', contactId: id, purpose: 'confirm-contact' },
    ])
    expect(answer).toEqual({
      ...plain,
      result: 'code-sent',
      told: [`code.confirm-contact → ${id}`],
      facts: { contactId: id, contact: 'in••••••' },
      cites: ['replacement.confirm-new-first', 'code.hidden'],
    })
  })

  it('gives way to the next one, with its contact', () => {
    const story = ready()
    story.accepted({ type: 'replace-contacts', contact: instead })
    story.later('60s')
    const { events } = answerOf(story, { type: 'replace-contacts', contact: own })
    expect(events).toMatchObject([
      { type: 'replacement-lapsed' },
      { type: 'replacement-requested' },
      { type: 'code-sent' },
    ])
    expect(story.account.contacts.map(({ value }) => value)).not.toContain(instead.value)
  })

  it('starts the wait once it is confirmed, for all confirmed ones, and tells them', () => {
    const story = ready({ contacts: { ...phoneAndMail, ...typo } })
    story.accepted({ type: 'replace-contacts', contact: instead })
    const { id } = story.contact(instead.value!)
    const maturesAt = plus(story.now, duration('30d'))
    const { events, ...answer } = answerOf(story, confirm(story))
    expect(events.slice(1)).toMatchObject([
      { type: 'contact-confirmed', contactId: id },
      {
        type: 'replacement-started',
        kind: 'replace',
        maturesAt,
        remindAt: [plus(story.now, duration('23d')), plus(story.now, duration('29d'))],
        oldContactIds: ['phone', 'mail'],
        newContactIds: [id],
      },
    ])
    expect(answer).toEqual({
      ...plain,
      result: 'replacement-started',
      told: ['replacement.started → phone', 'replacement.started → mail'],
      facts: { maturesAt, kind: 'replace' },
      cites: ['replacement.wait', 'replacement.told', 'replacement.confirm-new-first'],
    })
  })
})

describe('removing', () => {
  it('tells all, also the one that goes, and keeps whether somebody else can get at it', () => {
    for (const risk of [true, false, undefined]) {
      expect(answerOf(ready(), { type: 'remove-contact', contactId: 'phone', risk })).toEqual({
        ...plain,
        result: 'removed',
        events: [{ type: 'contact-removed', contactId: 'phone', risk: risk ?? null }],
        told: ['contact.removed → phone', 'contact.removed → mail'],
        facts: { contact: '•••••••78' },
        advice: ['contacts.keep-old'],
        cites: ['settings.told'],
      })
    }
  })

  it('an unconfirmed one tells nobody, and lets the request lapse that waits for it and no other', () => {
    const story = ready({ contacts: { ...phoneAndMail, ...typo } })
    story.accepted({ type: 'replace-contacts', contact: instead })
    const { id } = story.contact(instead.value!)
    expect(answerOf(story, { type: 'remove-contact', contactId: 'typo' })).toEqual({
      ...plain,
      result: 'removed',
      events: [{ type: 'contact-removed', contactId: 'typo', risk: null }],
      facts: { contact: 'mr••••••' },
      advice: ['contacts.keep-old'],
    })
    expect(answerOf(story, { type: 'remove-contact', contactId: id }).events).toEqual([
      { type: 'replacement-lapsed', contactId: id },
    ])
    expect(story.account.replacement).toBeNull()
  })

  it('all is of the confirmed ones', () => {
    const story = ready({ contacts: { ...phoneAndMail, ...typo } })
    const maturesAt = plus(story.now, duration('30d'))
    const { events, ...answer } = answerOf(story, { type: 'remove-all-contacts' })
    expect(events).toMatchObject([
      {
        type: 'replacement-started',
        kind: 'remove-all',
        maturesAt,
        oldContactIds: ['phone', 'mail'],
        newContactIds: [],
      },
    ])
    expect(answer).toEqual({
      ...plain,
      result: 'replacement-started',
      told: ['replacement.started → phone', 'replacement.started → mail'],
      facts: { maturesAt, kind: 'remove-all' },
      cites: ['replacement.wait', 'replacement.told'],
    })
  })

  it('the last established one keeps it for the wait, and the newer confirmed ones beyond', () => {
    const contacts = {
      old: { value: 'old@example.org', age: '400d' },
      fresh: { value: 'fresh@example.org', age: '1d' },
      ...typo,
    }
    const story = new Story({ contacts }).signIn().proved('old')
    const { events, ...answer } = answerOf(story, {
      type: 'remove-contact',
      contactId: 'old',
      accept: ['restriction'],
    })
    expect(events).toMatchObject([
      {
        type: 'replacement-started',
        kind: 'change-all',
        oldContactIds: ['old'],
        newContactIds: ['fresh'],
      },
    ])
    expect(answer).toMatchObject({
      result: 'replacement-started',
      told: ['replacement.started → old'],
      advice: ['contacts.keep-old'],
      cites: ['replacement.wait', 'replacement.told', 'contacts.all-at-once'],
    })
    expect(contactState(story.account, story.contact('fresh'))).toBe('confirmed')
  })
})
