import { describe, expect, it } from 'vitest'
import { plus } from '@shared/vocabulary/instant'
import type { Contact } from '../model/account'
import { ruleOf } from '../testing/refusals'
import { addressOf, Story } from '../testing/story'

/** A replacement runs; its new contact is confirmed already. */
function inTheWait(): Story {
  const story = new Story().signIn()
  story.accepted({ type: 'replace-contacts', contact: addressOf('new@example.org') })
  story.accepted({
    type: 'submit-code',
    purpose: 'confirm-contact',
    code: story.code('confirm-contact'),
  })
  return story.later('60s')
}
function changed(story: Story, ids: readonly string[], change: Partial<Contact>): Story {
  story.account = {
    ...story.account,
    contacts: story.account.contacts.map((one) =>
      ids.includes(one.id) ? { ...one, ...change } : one,
    ),
  }
  return story
}
const cancel = { type: 'cancel-replacement' } as const
const toldTo = (story: Story) => story.accepted(cancel).messages.map(({ contactId }) => contactId)

describe('the code of a cancel goes to', () => {
  it('the first old contact', () => {
    expect(toldTo(inTheWait())).toEqual(['phone'])
  })

  it('the first that receives codes: not to a disabled one', () => {
    const story = inTheWait()
    expect(toldTo(changed(story, ['phone'], { disabledAt: story.now }))).toEqual(['mail'])
  })

  it('the first that is proved: not to one that somebody added who had shown nothing', () => {
    const story = inTheWait()
    const unproven = { unprovenUntil: plus(story.now, 1) }
    expect(toldTo(changed(story, ['phone'], unproven))).toEqual(['mail'])
    const later = changed(inTheWait(), ['phone'], unproven)
    expect(toldTo(later.later('1s'))).toEqual(['phone'])
  })

  it('no new contact, also where no old one receives any', () => {
    const story = inTheWait()
    changed(story, ['phone', 'mail'], { disabledAt: story.now })
    expect(ruleOf(story, cancel)).not.toBeNull()
  })
})
