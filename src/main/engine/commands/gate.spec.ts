import { describe, expect, it } from 'vitest'
import { accountStatus, contactState, hasGate, runningReplacement } from '../model/selectors'
import { packs } from '../packs'
import {
  addressOf,
  ana,
  password,
  sam,
  signInName,
  Story,
  sue,
  type Beginning,
  type Given,
} from '../testing/story'

/** Rule signin.needs-new-info: a replacement that is asked for at the gate. */

const theirs = addressOf('stranger@example.com')
const owners = addressOf('owner@example.net')

function ruleOf(story: Story, command: Given) {
  const decision = story.preview(command)
  return decision.outcome === 'refused' ? decision.refusal.rule : null
}

const confirm = (story: Story, more: Partial<Given> = {}) =>
  ({
    type: 'submit-code',
    purpose: 'confirm-contact',
    code: story.code('confirm-contact'),
    ...more,
  }) as Given

/** A day after all security info was removed. */
function atGate(beginning: Beginning = {}): Story {
  const story = new Story(beginning).signIn().proved()
  story.accepted({ type: 'remove-all-contacts' })
  story.accepted({ type: 'sign-out' })
  return story.later('31d').settle()
}

/** Somebody without the password has begun a replacement there. */
function begun(story = atGate()): Story {
  const window = 'stranger'
  story.accepted({ type: 'replace-contacts', window, contact: theirs })
  story.accepted(confirm(story, { window }))
  return story
}

describe('a replacement at the gate', () => {
  it('is asked for without a session, waits as long as any, and is told to who went before', () => {
    const story = begun()
    const running = runningReplacement(story.account)!
    expect(running).toMatchObject({ kind: 'replace', oldContactIds: [] })
    expect(running.maturesAt - running.startedAt).toBe(30 * 86_400)
    const [arriving] = story.account.contacts
    expect(contactState(story.account, arriving!)).toBe('pending-addition')
    expect([hasGate(story.account), accountStatus(story.account)]).toEqual([
      true,
      'replacement-pending',
    ])
    const told = story.messages
      .filter(({ template }) => template === 'replacement.started')
      .slice(-2)
    expect(told.map(({ contactId, facts }) => [contactId, facts['former']])).toEqual([
      ['phone', true],
      ['mail', true],
    ])
  })

  it('completes with its contact confirmed from then on, and the reminders reach who went before as long as they are told', () => {
    const story = begun().later('30d').settle()
    expect(story.account.contacts).toMatchObject([
      { value: theirs.value, confirmedAt: story.now, disabledAt: null },
    ])
    expect(accountStatus(story.account)).toBe('active')
    // They left a day before it began, so they are told up to its last day but one.
    const to = (template: string) =>
      story.messages.filter((one) => one.template === template && one.facts['former'] === true)
    expect(to('replacement.reminder').map(({ contactId }) => contactId)).toEqual(['phone', 'mail'])
    expect(to('replacement.completed')).toEqual([])
  })

  it('takes a second operator where an agent asks for it, and no verified caller', () => {
    const story = atGate()
    story.accepted({ type: 'open-case', by: ana, channel: 'phone', story: 'I forgot it.' })
    const replace = { type: 'replace-contacts', by: ana, contact: theirs } as const
    expect(story.refused(replace).refusal.rule).toBe('case.approval-required')
    story.accepted({ type: 'approve', by: sue })
    story.accepted(replace)
    expect(story.accepted(confirm(story, { by: ana })).result).toBe('replacement-started')
  })

  it('is not for who is signed in: they add new info', () => {
    const story = atGate()
    story.accepted({ type: 'sign-in', name: signInName, password })
    expect(story.refused({ type: 'replace-contacts', contact: theirs }).refusal).toMatchObject({
      rule: 'signin.needs-new-info',
      remedies: ['add-contact'],
    })
    expect(ruleOf(story, { type: 'replace-contacts', window: 'other', contact: theirs })).toBeNull()
  })

  it('ends at once by a sign-in with the right password that adds a contact', () => {
    const story = begun().later('5d')
    expect(story.accepted({ type: 'sign-in', name: signInName, password }).result).toBe(
      'needs-new-info',
    )
    story.accepted({ type: 'add-contact', contact: owners })
    const ended = story.accepted(confirm(story))
    expect(ended.events.map(({ type }) => type)).toEqual([
      'code-verified',
      'contact-confirmed',
      'replacement-cancelled',
      'signed-in',
    ])
    expect(ended.messages.map(({ contactId, template }) => [contactId, template])).toEqual([
      ['phone', 'replacement.cancelled'],
      ['mail', 'replacement.cancelled'],
    ])
    expect(story.account.contacts.map(({ value }) => value)).toEqual([owners.value])
    expect(story.account.replacement).toBeNull()
    expect(ended.cites).toContain('signin.needs-new-info')
  })

  it('ends also where the owner adds what the request named, and where its contact still waited', () => {
    const same = begun()
    same.accepted({ type: 'sign-in', name: signInName, password })
    same.later('60s').accepted({ type: 'add-contact', contact: theirs })
    same.accepted(confirm(same))
    expect(same.account.contacts).toMatchObject([{ value: theirs.value }])
    expect([same.account.replacement, accountStatus(same.account)]).toEqual([null, 'active'])

    const waiting = atGate()
    waiting.accepted({ type: 'replace-contacts', window: 'stranger', contact: theirs })
    waiting.accepted({ type: 'sign-in', name: signInName, password })
    waiting.later('60s').accepted({ type: 'add-contact', contact: owners })
    const ended = waiting.accepted(confirm(waiting))
    expect(ended.events.map(({ type }) => type)).toContain('replacement-lapsed')
    expect(ended.messages).toEqual([])
    expect(waiting.account.contacts.map(({ value }) => value)).toEqual([owners.value])
  })

  it('leaves nothing else open: no code, no setting, no second request, no cancel by a code', () => {
    const story = begun()
    const arriving = story.account.contacts[0]!.id
    story.later('60s')
    expect(ruleOf(story, { type: 'replace-contacts', contact: owners })).toBe(
      'replacement.already-pending',
    )
    expect(ruleOf(story, { type: 'add-contact', contact: owners })).toBe('identity.sign-in-first')
    for (const purpose of ['sign-in', 'recover-username'] as const)
      expect(ruleOf(story, { type: 'request-code', purpose, contactId: arriving })).toBe(
        'replacement.old-contacts-work',
      )
    expect(
      ruleOf(story, { type: 'request-code', purpose: 'reset-password', contactId: arriving }),
    ).toBe('replacement.security-frozen')
    expect(story.refused({ type: 'cancel-replacement' }).refusal).toMatchObject({
      rule: 'replacement.cancel-with-old',
      facts: { oldContacts: 0 },
      remedies: ['sign-in', 'add-contact'],
    })
    expect(story.refused({ type: 'replace-contacts', contact: owners }).refusal.remedies).toEqual([
      'sign-in',
      'add-contact',
    ])
  })

  it('is confirmed by nobody but who gives its code: another contact’s needs a session', () => {
    const story = new Story({ contacts: { typo: { value: 'typo@example.org', age: null } } })
    story.accepted({ type: 'replace-contacts', window: 'stranger', contact: theirs })
    story.later('60s')
    expect(
      ruleOf(story, { type: 'request-code', purpose: 'confirm-contact', contactId: 'typo' }),
    ).toBe('identity.sign-in-first')
    expect(
      ruleOf(story, {
        type: 'request-code',
        purpose: 'confirm-contact',
        contactId: story.contact(theirs.value).id,
      }),
    ).toBeNull()
  })

  it('is frozen by “this wasn’t me” as any other, and the password still ends it', () => {
    const story = begun()
    story.accepted({ type: 'report-not-me' })
    expect(story.messages.at(-1)).toMatchObject({
      contactId: 'mail',
      template: 'replacement.frozen',
    })
    story.accepted({ type: 'open-case', by: sam, channel: 'phone', story: '' })
    expect(ruleOf(story, { type: 'close-takeover', by: sam })).toBeNull()
    story.accepted({ type: 'sign-in', name: signInName, password })
    story.later('60s').accepted({ type: 'add-contact', contact: owners })
    story.accepted(confirm(story))
    expect(story.account.replacement).toBeNull()
  })

  it('does not keep a two-step owner out under a pack that blocks sign-in during the wait', () => {
    const story = begun(atGate({ policy: packs['microsoft-2026'] }))
    story.account = { ...story.account, twoStep: true }
    expect(story.accepted({ type: 'sign-in', name: signInName, password }).result).toBe(
      'needs-new-info',
    )
  })

  it('is told to nobody once the former contacts are told no longer', () => {
    const story = atGate().later('30d')
    begun(story)
    expect(
      story.messages.filter(
        ({ template, facts }) => template === 'replacement.started' && facts['former'] === true,
      ),
    ).toEqual([])
  })

  /** An import that brings another name, and no contact. */
  const renamed = {
    type: 'update-from-directory',
    by: { kind: 'system' },
    update: {
      name: 'Maria G.',
      locale: null,
      twoStep: null,
      signInNames: [],
      namesAdded: [],
      added: [],
      confirmed: [],
      removed: [],
    },
  } as const

  it('is opened by no import that brings no contact: what rides in a replacement is no way in yet', () => {
    const story = begun()
    story.accepted({ type: 'sign-in', name: signInName, password })
    story.accepted(renamed)
    expect(story.account.sessions).toMatchObject([{ window: 'main', held: 'gate' }])
    // Nor once the request is over and its contact has opened the gate: the window goes on by its own sign-in.
    story.later('30d').settle()
    expect(hasGate(story.account)).toBe(false)
    story.accepted(renamed)
    expect(story.account.sessions).toMatchObject([{ window: 'main', held: 'gate' }])
  })
})
