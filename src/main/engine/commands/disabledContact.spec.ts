import type { Purpose } from '@shared/vocabulary/kinds'
import { describe, expect, it } from 'vitest'
import { packs } from '../packs'
import { assess } from '../questions/assess'
import { addressOf, ana, sam, Story, sue, type Beginning, type Given } from '../testing/story'

const ask = (purpose: Purpose, contactId = 'mail', more: Partial<Given> = {}): Given =>
  ({ type: 'request-code', purpose, contactId, ...more }) as Given
const submit = (purpose: Purpose, code = '000000', more: Partial<Given> = {}): Given =>
  ({ type: 'submit-code', purpose, code, ...more }) as Given
const findsName = { type: 'recover-username', contact: addressOf('maria.g@example.org') } as const

function ruleOf(story: Story, command: Given): string | null {
  const decision = story.preview(command)
  return decision.outcome === 'refused' ? decision.refusal.rule : null
}

function openCase(story: Story): Story {
  story.accepted({ type: 'open-case', by: ana, channel: 'phone', story: 'My phone is gone.' })
  return story
}

const three = {
  ...packs.seeds,
  values: { ...packs.seeds.values, 'code.disableContactAfter': 3 },
}

describe('a disabled contact', () => {
  function wrongThreeTimes(purpose: Purpose, given: Beginning = {}): Story {
    const story = new Story({ policy: three, ...given }).signIn()
    story.accepted(
      ask(purpose, 'mail', { window: purpose === 'reset-password' ? 'other' : 'main' }),
    )
    for (let n = 0; n < 3; n++)
      story.refused(
        submit(purpose, '000000', { window: purpose === 'reset-password' ? 'other' : 'main' }),
      )
    return story.later('60s')
  }

  it('is so for one purpose where anybody could have failed, and that is told to every contact', () => {
    const story = wrongThreeTimes('reset-password')
    expect(story.contact('mail')).toMatchObject({
      disabledAt: null,
      disabledFor: ['reset-password'],
    })
    expect(story.messages.filter(({ code }) => code === null)).toMatchObject([
      { template: 'contact.disabled', contactId: 'phone', facts: { purpose: 'reset-password' } },
      { template: 'contact.disabled', contactId: 'mail', facts: { purpose: 'reset-password' } },
    ])
    const stranger = { window: 'other' } as const
    expect(story.refused(ask('reset-password', 'mail', stranger)).refusal).toMatchObject({
      rule: 'contacts.disabled',
      facts: { purpose: 'reset-password' },
      remedies: ['enable-contact'],
    })
    expect(ruleOf(story, ask('reset-password', 'phone', stranger))).toBeNull()
    expect(ruleOf(story, ask('sign-in', 'mail', stranger))).toBeNull()
    expect(ruleOf(story, ask('reset-password', 'mail'))).toBeNull()
    expect(ruleOf(openCase(story), ask('support-call', 'mail', { by: ana }))).toBeNull()
  })

  it('gets no silent code, and its answer is the same', () => {
    const story = new Story({ policy: three })
    const first = story.accepted(findsName)
    for (let n = 0; n < 3; n++) story.refused(submit('recover-username'))
    const second = story.later('60s').accepted(findsName)
    expect([first.messages.length, second.messages]).toEqual([1, []])
    expect({ ...second, messages: 0, events: 0, account: 0, before: 0 }).toEqual({
      ...first,
      messages: 0,
      events: 0,
      account: 0,
      before: 0,
    })
  })

  it('is so for every code where the customer or the desk has failed, and is told of all that happens', () => {
    const story = wrongThreeTimes('change-security-info')
    expect(story.contact('mail').disabledAt).not.toBeNull()
    expect(story.messages.filter(({ code }) => code === null)).toMatchObject([
      { template: 'contact.disabled', contactId: 'phone', facts: { purpose: null } },
      { template: 'contact.disabled', contactId: 'mail', facts: { purpose: null } },
    ])
    expect(story.refused(ask('sign-in', 'mail')).refusal.rule).toBe('contacts.disabled')
    story.accepted({ type: 'replace-contacts', contact: addressOf('new@example.org') })
    const started = story.accepted(submit('confirm-contact', story.code('confirm-contact')))
    expect(started.messages.map(({ template, contactId }) => [template, contactId])).toEqual([
      ['replacement.started', 'phone'],
      ['replacement.started', 'mail'],
    ])
    const due = story.later('30d').settle().messages.slice(-3)
    expect(due.map(({ template, to }) => [template, to.value])).toEqual([
      ['replacement.completed', '+34612345678'],
      ['replacement.completed', 'maria.g@example.org'],
      ['replacement.completed', 'new@example.org'],
    ])
  })

  it('is enabled for all that it was disabled for, and its rows start anew', () => {
    const story = wrongThreeTimes('reset-password')
    story.accepted({ type: 'open-case', by: sam, channel: 'phone', story: 'No code arrives.' })
    const enable = { type: 'enable-contact', by: sam, contactId: 'mail', reason: 'Seen.' } as const
    story.refused(enable)
    story.accepted({ type: 'approve', by: sue })
    story.accepted(enable)
    expect(story.contact('mail')).not.toHaveProperty('disabledFor')
    expect(story.contact('mail')).not.toHaveProperty('failuresByAnybody')
    expect(ruleOf(story, ask('reset-password', 'mail', { window: 'other' }))).toBeNull()
    expect(
      assess(story.account, sam, story.context).filter(({ command }) => command === enable.type),
    ).toEqual([])
  })

  it('is what a supervisor is offered to enable, and no other contact is', () => {
    const story = wrongThreeTimes('reset-password')
    const offered = assess(story.account, sam, story.context).filter(
      ({ command }) => command === 'enable-contact',
    )
    expect(offered.map(({ contactId }) => contactId)).toEqual(['mail'])
  })

  it('does not open the gate where it is the only one', () => {
    const story = wrongThreeTimes('change-security-info', {
      contacts: { mail: { value: 'maria.g@example.org' } },
    })
    expect(story.signIn().account.sessions).toMatchObject([{ held: null }])
  })

  it('can’t be cancelled with where no old contact receives codes, and says so', () => {
    const story = wrongThreeTimes('change-security-info', {
      contacts: { mail: { value: 'maria.g@example.org' } },
    })
    story.accepted({ type: 'replace-contacts', contact: addressOf('new@example.org') })
    story.accepted(submit('confirm-contact', story.code('confirm-contact')))
    expect(story.refused({ type: 'cancel-replacement' }).refusal).toMatchObject({
      rule: 'contacts.disabled',
      remedies: ['enable-contact'],
    })
  })
})
