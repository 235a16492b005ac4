import { describe, expect, it } from 'vitest'
import type { Purpose } from '@shared/vocabulary/kinds'
import { addressOf, ana, password, signInName, Story, type Given } from '../testing/story'

/** Which codes and which failures count among those of anybody who knows a sign-in name or a contact. */

const ask = (purpose: Purpose, contactId = 'mail'): Given => ({
  type: 'request-code',
  purpose,
  contactId,
})
const findsName: Given = { type: 'recover-username', contact: addressOf('maria.g@example.org') }
const cancel: Given = { type: 'cancel-replacement', contactId: 'mail' }

/** Whether the code that the command sends counts among those of anybody. */
function isAnybodys(story: Story, command: Given): boolean | undefined {
  const sent = story.accepted(command).events.find(({ type }) => type === 'code-sent')
  return sent?.type === 'code-sent' ? sent.byAnybody : undefined
}
const signedOut = (story: Story) => {
  story.accepted({ type: 'sign-out' })
  return story
}
function inTheWait(): Story {
  const story = new Story().signIn().proved()
  story.accepted({ type: 'remove-all-contacts' })
  return story.later('60s')
}

describe('a code that anybody could have asked for', () => {
  it('is one for a forgotten sign-in name or for a sign-in, also where somebody is signed in', () => {
    for (const story of [new Story(), new Story().signIn()]) {
      expect(isAnybodys(story, findsName)).toBe(true)
      expect(isAnybodys(story, ask('sign-in', 'phone'))).toBe(true)
    }
  })

  it('is the customer’s own for changes, and a new contact’s', () => {
    const story = new Story().signIn()
    expect(isAnybodys(story, ask('change-security-info'))).toBe(false)
    const add: Given = { type: 'add-contact', contact: addressOf('new@example.net') }
    expect(isAnybodys(new Story({ contacts: {} }).signIn(), add)).toBe(false)
  })

  it('is one that cancels without a sign-in, whatever the window has shown for a new password', () => {
    expect(isAnybodys(inTheWait(), cancel)).toBe(false)
    const story = new Story().proved('phone', 'reset-password')
    const window = 'other'
    story.accepted({ type: 'sign-in', name: signInName, password, window })
    const purpose = 'change-security-info'
    story.accepted({ ...ask(purpose), window })
    story.accepted({ type: 'submit-code', purpose, code: story.code(purpose), window })
    story.accepted({ type: 'remove-all-contacts', window })
    expect(isAnybodys(story.later('60s'), cancel)).toBe(true)
  })

  it('is none that an agent has sent, whoever is signed in or not', () => {
    const story = signedOut(inTheWait()).callerVerified(ana, 'phone')
    expect(isAnybodys(story, { ...cancel, by: ana })).toBe(false)
  })

  it('is one for a new password until the window has shown a first one for just that', () => {
    const story = new Story().proved('mail', 'sign-in')
    expect(isAnybodys(story, ask('reset-password', 'phone'))).toBe(true)
    story.later('60s').proved('mail', 'reset-password')
    expect(isAnybodys(story.later('60s'), ask('reset-password', 'phone'))).toBe(false)
  })
})

it('a wrong code of a sign-in counts on its contact for sign-ins', () => {
  const story = new Story({ twoStep: true })
  story.accepted(ask('sign-in'))
  story.refused({ type: 'sign-in', name: signInName, password, code: '000000' })
  expect(story.contact('mail')).toMatchObject({
    failuresInRow: 0,
    failuresByAnybody: { 'sign-in': 1 },
  })
})
