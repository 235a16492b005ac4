import { expect, it } from 'vitest'
import { ana, Story, type Beginning, type Given } from '../testing/story'

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

it('takes one where the contact came only after the case was opened', () => {
  const story = new Story({ contacts: {} })
  story.accepted({ type: 'open-case', by: ana, channel: 'phone', story: '' })
  story.later('1s').accepted({
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
  })
  const { id } = story.contact('nora.private@example.org')
  story.accepted({ type: 'request-code', by: ana, purpose: 'confirm-contact', contactId: id })
  const refused = story.refused({
    type: 'submit-code',
    by: ana,
    purpose: 'confirm-contact',
    code: story.code('confirm-contact'),
  })
  expect(refused.refusal.rule).toBe('case.caller-unverified')
})
