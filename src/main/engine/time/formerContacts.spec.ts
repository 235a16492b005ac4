import { describe, expect, it } from 'vitest'
import { duration, plus } from '@shared/vocabulary/instant'
import { evolve, fold } from '../evolve'
import { liveFormerContacts } from '../model/formerContacts'
import { isEstablished } from '../model/selectors'
import type { AccountEvent } from '../model/events'
import { Story } from '../testing/story'

const newContact = { kind: 'email', value: 'new@example.net' } as const

/** A `replace` whose new contact was confirmed a minute after it was asked for. */
function replacing(beginning: ConstructorParameters<typeof Story>[0] = {}): Story {
  const story = new Story(beginning).signIn()
  story.accepted({ type: 'replace-contacts', contact: newContact })
  story.later('60s').accepted({
    type: 'submit-code',
    purpose: 'confirm-contact',
    code: story.code('confirm-contact'),
  })
  return story
}

describe('former contacts', () => {
  it('are what a completed replacement took off, for as long again as the wait', () => {
    const story = replacing().later('31d').settle()
    const completed = story.events.at(-1)
    const until = plus(completed!.at, duration('30d'))
    expect(completed).toMatchObject({ type: 'replacement-completed', formerUntil: until })
    expect(story.account.formerContacts).toEqual(
      [
        { id: 'phone', kind: 'phone', value: '+34612345678' },
        { id: 'mail', kind: 'email', value: 'maria.g@example.org' },
      ].map((one) => ({ ...one, language: 'es', leftAt: completed!.at, until })),
    )
    expect(liveFormerContacts(story.account, plus(until, -1))).toHaveLength(2)
    expect(liveFormerContacts(story.account, until)).toEqual([])
  })

  it('are no contacts that were never confirmed, nor any that stay', () => {
    const story = replacing({
      contacts: {
        mail: { value: 'maria.g@example.org', age: '400d' },
        typo: { value: 'maria.q@example.org', age: null },
      },
    })
    story.later('31d').settle()
    expect(story.account.formerContacts?.map(({ id }) => id)).toEqual(['mail'])
  })

  it('are not there after a wait that was cancelled', () => {
    const story = replacing()
    story.later('60s').accepted({ type: 'cancel-replacement', contactId: 'mail' })
    story.accepted({
      type: 'submit-code',
      purpose: 'cancel-replacement',
      code: story.code('cancel-replacement'),
    })
    expect(story.later('60d').settle().account).not.toHaveProperty('formerContacts')
  })

  it('of an earlier replacement go once they are told no longer, and stay while they are', () => {
    const story = replacing().later('31d').settle()
    story
      .signIn()
      .accepted({ type: 'replace-contacts', contact: { kind: 'phone', value: '+33698765432' } })
    story.later('60s').accepted({
      type: 'submit-code',
      purpose: 'confirm-contact',
      code: story.code('confirm-contact'),
    })
    // The second wait began a day and a minute after the first one's end, so it ends after the first ones are told.
    story.later('31d').settle()
    expect(story.account.formerContacts?.map(({ value }) => value)).toEqual(['new@example.net'])
    const both = evolve(story.account, {
      type: 'replacement-completed',
      at: plus(story.now, 1),
      by: { kind: 'system' },
      formerUntil: plus(story.now, 5),
    })
    expect(both.formerContacts?.map(({ value }) => value)).toEqual([
      'new@example.net',
      '+33698765432',
    ])
  })

  it('count from the day on which the clock was right again, as long as they would have', () => {
    const story = replacing().later('31d').settle()
    const { leftAt, until } = story.account.formerContacts![0]!
    const at = plus(leftAt, -1000)
    const corrected = evolve(story.account, {
      type: 'clock-corrected',
      at,
      by: { kind: 'system' },
      was: story.now,
      early: null,
    })
    expect(corrected.formerContacts?.[0]).toMatchObject({ leftAt: at, until: plus(until, -1000) })
  })

  it('come of no event that was stored before they were kept, and what arrived then keeps its date', () => {
    const story = replacing().later('31d').settle()
    const older = story.events.map((event): AccountEvent => {
      if (event.type !== 'replacement-completed') return event
      const { formerUntil: _unknown, ...then } = event
      return then
    })
    const account = fold(older)
    expect(account).not.toHaveProperty('formerContacts')
    expect(account?.contacts[0]?.confirmedAt).toBe(
      plus(story.account.contacts[0]!.confirmedAt!, -duration('30d')),
    )
  })
})

describe('a contact that rode in a replacement', () => {
  it('is confirmed when the wait is over, and established only after its own time from there', () => {
    const story = replacing().later('30d').settle()
    const [arrived] = story.account.contacts
    const completedAt = story.events.at(-1)!.at
    expect(arrived).toMatchObject({ value: 'new@example.net', confirmedAt: completedAt })
    const { policy } = story
    expect(isEstablished(arrived!, policy, plus(completedAt, duration('7d') - 1))).toBe(false)
    expect(isEstablished(arrived!, policy, plus(completedAt, duration('7d')))).toBe(true)
  })

  it('is another matter than one that stayed confirmed through a change-all: that keeps its date', () => {
    const story = new Story({
      contacts: {
        mail: { value: 'maria.g@example.org' },
        new: { value: 'new@example.net', age: '6d' },
      },
    })
    const { confirmedAt } = story.contact('new')
    story.signIn().proved()
    story.accepted({ type: 'remove-contact', contactId: 'mail', accept: ['restriction'] })
    story.later('30d').settle()
    expect(story.account.contacts.map(({ id }) => id)).toEqual(['new'])
    expect(story.contact('new').confirmedAt).toBe(confirmedAt)
    expect(story.account.formerContacts?.map(({ id }) => id)).toEqual(['mail'])
  })
})
