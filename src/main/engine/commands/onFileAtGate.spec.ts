import { expect, it } from 'vitest'
import { addressOf, ana, Story, type Beginning, type Given } from '../testing/story'

/** Rule case.caller-unverified: the caller of an account that has contacts, none of which is confirmed. */

const onFile = { mail: { value: 'nora.private@example.org', age: null } } as const

/** What becomes of the code of the contact that was on file, when an agent enters it for a caller who has proved nothing. */
function entered(beginning: Beginning, contactId = 'mail'): string {
  const story = new Story({ contacts: onFile, ...beginning })
  story.accepted({ type: 'open-case', by: ana, channel: 'phone', story: '' })
  story.accepted({ type: 'request-code', by: ana, purpose: 'confirm-contact', contactId })
  const decision = story.give({
    type: 'submit-code',
    by: ana,
    purpose: 'confirm-contact',
    code: story.code('confirm-contact'),
  } as Given)
  return decision.outcome === 'accepted' ? decision.result : decision.refusal.rule
}

it('at the gate a contact that was on file before the case is proved by its own code, which an agent may enter', () => {
  expect(entered({})).toBe('contact-confirmed')
})

it('takes a verified caller on a two-step or privileged account, and beside a confirmed contact', () => {
  expect(entered({ twoStep: true })).toBe('case.caller-unverified')
  expect(entered({ privileged: true })).toBe('case.caller-unverified')
  const phone = { value: '+34612345678', age: '400d' } as const
  expect(entered({ contacts: { ...onFile, phone } })).toBe('case.caller-unverified')
})

/** Brought by an import, and not confirmed. */
const brought: Given = {
  type: 'update-from-directory',
  by: { kind: 'system' },
  update: {
    name: null,
    locale: null,
    twoStep: null,
    signInNames: [],
    namesAdded: [],
    added: [{ kind: 'email', value: 'nora.private@example.org', confirmed: false }],
    confirmed: [],
    removed: [],
  },
  accepted: false,
}
const openCase: Given = { type: 'open-case', by: ana, channel: 'phone', story: '' }

/** What becomes of the code of the account’s only contact, when an agent enters it in the open case. */
function confirmed(story: Story): string {
  const [contact] = story.account.contacts
  const purpose = 'confirm-contact'
  story.accepted({ type: 'request-code', by: ana, purpose, contactId: contact!.id })
  const decision = story.give({ type: 'submit-code', by: ana, purpose, code: story.code(purpose) })
  return decision.outcome === 'accepted' ? decision.result : decision.refusal.rule
}

it('takes one where the contact came only after the case was opened, be it a second', () => {
  for (const [wait, result] of [
    ['1s', 'case.caller-unverified'],
    ['0s', 'contact-confirmed'],
  ] as const) {
    const story = new Story({ contacts: {} })
    story.accepted(openCase)
    story.later(wait).accepted(brought)
    expect(confirmed(story)).toBe(result)
  }
})

it('takes one where somebody with the password added the contact at the gate before', () => {
  const story = new Story({ contacts: {} }).signIn()
  story.accepted({ type: 'add-contact', contact: addressOf('stranger@example.org') })
  story.later('60s').accepted(openCase)
  expect(confirmed(story)).toBe('case.caller-unverified')
})
