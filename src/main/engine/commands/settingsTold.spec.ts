import { describe, expect, it } from 'vitest'
import { Story, ana, sam, sue } from '../testing/story'
import type { Accepted } from '../model/decision'

/** Rule settings.told: every change of security settings is told to every contact that was there before it. */

const told = ({ messages }: Accepted): readonly string[] =>
  messages.map(({ contactId, template }) => `${contactId} ${template}`)

const twoNames = [
  { kind: 'email', value: 'maria@contoso.example', enabled: true },
  { kind: 'user-name', value: 'mariag', enabled: true },
] as const

describe('a change of security settings is told to every contact', () => {
  it('two-step verification, on and off, by the customer and by an agent, with what it is now', () => {
    const story = new Story().signIn().proved()
    const on = story.accepted({ type: 'set-two-step', enabled: true })
    expect(told(on)).toEqual(['phone two-step.set', 'mail two-step.set'])
    expect(on.messages.map(({ facts }) => facts)).toEqual([{ enabled: true }, { enabled: true }])
    expect(on.cites).toContain('settings.told')
    const off = new Story({ twoStep: true })
    off.callerVerified(ana)
    off
      .later('60s')
      .accepted({ type: 'request-code', by: ana, purpose: 'support-call', contactId: 'phone' })
    off.accepted({
      type: 'submit-code',
      by: ana,
      purpose: 'support-call',
      code: off.code('support-call'),
    })
    const by = off.accepted({ type: 'set-two-step', by: ana, enabled: false })
    expect(told(by)).toEqual(['phone two-step.set', 'mail two-step.set'])
    expect(by.messages.map(({ facts }) => facts)).toEqual([{ enabled: false }, { enabled: false }])
  })

  it('the sign-in preference, with the name as a mask', () => {
    const story = new Story({ signInNames: [...twoNames] }).signIn().proved()
    const off = story.accepted({ type: 'set-sign-in-preference', name: 'MariaG', enabled: false })
    expect(told(off)).toEqual(['phone sign-in-name.set', 'mail sign-in-name.set'])
    expect(off.messages[0]?.facts).toEqual({ name: 'ma••••••', enabled: false })
  })

  it('nobody of what was so already', () => {
    const story = new Story({ signInNames: [...twoNames] }).signIn().proved()
    const name = story.accepted({ type: 'set-sign-in-preference', name: 'mariag', enabled: true })
    const twoStep = story.accepted({ type: 'set-two-step', enabled: false })
    expect([told(name), told(twoStep)]).toEqual([[], []])
    expect([...name.cites, ...twoStep.cites]).not.toContain('settings.told')
  })

  it('a password reset: the proved contact gets the way to choose one, every other hears of it', () => {
    const byAgent = new Story().callerVerified(ana, 'phone')
    expect(told(byAgent.accepted({ type: 'reset-password', by: ana }))).toEqual([
      'phone password.reset',
      'mail password.reset-told',
    ])
    const own = new Story().proved('mail', 'reset-password')
    expect(told(own.accepted({ type: 'reset-password' }))).toEqual([
      'mail password.reset',
      'phone password.reset-told',
    ])
  })

  it('a contact that comes and one that goes', () => {
    const story = new Story().signIn().proved()
    story.later('60s').accepted({
      type: 'add-contact',
      contact: { kind: 'email', value: 'new@example.net' },
    })
    const added = story.accepted({
      type: 'submit-code',
      purpose: 'confirm-contact',
      code: story.code('confirm-contact'),
    })
    expect(told(added)).toEqual(['phone contact.added', 'mail contact.added'])
    expect(added.cites).toContain('settings.told')
    const removed = story.accepted({
      type: 'remove-contact',
      contactId: story.contact('new@example.net').id,
    })
    expect(told(removed).slice(0, 2)).toEqual(['phone contact.removed', 'mail contact.removed'])
    expect(removed.cites).toContain('settings.told')
  })

  it('a contact that nobody had confirmed goes without a word', () => {
    const story = new Story({
      contacts: {
        mail: { value: 'maria.g@example.org' },
        new: { value: 'new@example.net', age: null },
      },
    })
    const removed = story.signIn().proved().accepted({ type: 'remove-contact', contactId: 'new' })
    expect([told(removed), removed.cites]).toEqual([[], []])
  })

  it('a contact that a supervisor enables again', () => {
    const story = new Story()
    story.account = {
      ...story.account,
      contacts: story.account.contacts.map((contact) =>
        contact.id === 'phone' ? { ...contact, disabledAt: story.now } : contact,
      ),
    }
    story.accepted({ type: 'open-case', by: sam, channel: 'phone', story: 'No codes come.' })
    const enable = {
      type: 'enable-contact',
      by: sam,
      contactId: 'phone',
      reason: 'The owner called.',
    } as const
    story.refused(enable)
    story.accepted({ type: 'approve', by: sue })
    const enabled = story.accepted(enable)
    expect(told(enabled)).toContain('mail contact.enabled')
    expect(enabled.messages[0]?.facts).toEqual({ contact: '•••••••78' })
    expect(enabled.cites).toContain('settings.told')
  })

  it('what an import changes: two-step, preferences and names', () => {
    const story = new Story({ signInNames: [...twoNames] })
    const updated = story.accepted({
      type: 'update-from-directory',
      by: { kind: 'system' },
      update: {
        name: 'Maria G.',
        locale: 'fr',
        twoStep: true,
        signInNames: [
          { value: 'mariag', enabled: false },
          { value: 'maria@contoso.example', enabled: true },
        ],
        namesAdded: [{ kind: 'user-name', value: 'mgomez', enabled: true }],
        added: [],
        confirmed: [],
        removed: [],
      },
    })
    expect(told(updated)).toEqual(
      ['two-step.set', 'sign-in-name.set', 'sign-in-name.added'].flatMap((template) => [
        `phone ${template}`,
        `mail ${template}`,
      ]),
    )
    expect(updated.messages.map(({ facts }) => facts['name'])).toEqual(
      expect.arrayContaining(['ma••••••', 'mg••••••']),
    )
  })
})
