import { describe, expect, it } from 'vitest'
import { duration, plus } from '@shared/vocabulary/instant'
import { customer } from '../model/actor'
import { promises, refusalOf, ruleOf } from '../testing/refusals'
import { phoneAndMail, Story } from '../testing/story'

const remove = (contactId: string, more = {}) =>
  ({ type: 'remove-contact', contactId, ...more }) as const

describe('the removal of a contact', () => {
  it('of the only one is refused, before it is tried', () => {
    const story = new Story({ contacts: { mail: phoneAndMail.mail } }).signIn().proved()
    expect(refusalOf(story, remove('mail'))).toEqual({
      rule: 'contacts.add-before-remove',
      facts: { contact: 'ma••••••' },
      liftsAt: null,
      remedies: ['add-contact', 'remove-all-contacts'],
    })
    expect(promises(story, 'remove-contact', customer)).toEqual([
      'refused contacts.add-before-remove',
    ])
  })

  it('of the last established one waits for the next of those that stay, or is a change of all', () => {
    const contacts = {
      old: { value: 'old@example.org', age: '400d' },
      fresh: { value: 'fresh@example.org', age: '1d' },
      newer: { value: 'newer@example.org', age: '3d' },
      off: { value: 'off@example.org', age: '6d' },
      typo: { value: 'mraia@example.org', age: null },
    }
    const story = new Story({ contacts }).signIn().proved('old')
    const off = { ...story.contact('off'), disabledAt: story.now }
    story.account = {
      ...story.account,
      contacts: story.account.contacts.map((one) => (one.id === 'off' ? off : one)),
    }
    const establishedAt = plus(story.contact('newer').confirmedAt!, duration('7d'))
    expect(refusalOf(story, remove('old'))).toEqual({
      rule: 'contacts.all-at-once',
      facts: {
        contact: 'ol••••••',
        establishedAt,
        waitUntil: plus(story.now, duration('30d')),
      },
      liftsAt: establishedAt,
      remedies: ['remove-contact'],
    })
    expect(ruleOf(story, remove('fresh'))).toBeNull()
    expect(ruleOf(story, remove('typo'))).toBeNull()
    expect(ruleOf(story, remove('old', { accept: ['restriction'] }))).toBeNull()
    expect(ruleOf(story, remove('old', { accept: [] }))).toBe('contacts.all-at-once')
    expect(promises(story, 'remove-contact', customer)).toEqual([
      'refused contacts.all-at-once',
      'can',
      'can',
      'can',
      'can',
    ])
  })
})
