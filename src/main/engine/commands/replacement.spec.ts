import { duration, instant, minus, plus } from '@shared/vocabulary/instant'
import { describe, expect, it } from 'vitest'
import { accountStatus, contactState } from '../model/selectors'
import { packs } from '../packs'
import { addressOf, ana, password, phoneAndMail, sam, signInName, Story } from '../testing/story'
import { timersOf } from '../time/timers'

function waiting(beginning: ConstructorParameters<typeof Story>[0] = {}): Story {
  const story = new Story(beginning).signIn().proved()
  story.accepted({ type: 'remove-all-contacts' })
  return story
}

describe('the wait', () => {
  it('takes 720 hours, whatever summer time and leap days do meanwhile', () => {
    for (const start of ['2026-03-01T09:00:00Z', '2028-02-10T09:00:00Z', '2026-10-20T23:30:00Z']) {
      const story = waiting({ start })
      expect(story.account.replacement?.maturesAt).toBe(plus(instant(start), 60 + 720 * 3600))
    }
  })

  it('tells every old contact at the start, seven days and one day before the end, and at the end', () => {
    const story = waiting().later('40d').settle()
    const told = story.messages
      .filter((one) => !one.template.startsWith('code.'))
      .map((one) => `${one.template} → ${one.contactId}`)
    expect(told).toEqual([
      'replacement.started → phone',
      'replacement.started → mail',
      'replacement.reminder → phone',
      'replacement.reminder → mail',
      'replacement.reminder → phone',
      'replacement.reminder → mail',
      'replacement.completed-empty → phone',
      'replacement.completed-empty → mail',
    ])
  })

  it('happens at its due instants however late it is noticed, and only once', () => {
    const story = waiting()
    const maturesAt = story.account.replacement?.maturesAt ?? instant('2000-01-01T00:00:00Z')
    story.later('400d').settle().settle()
    const due = story.events.filter(
      (event) => event.by.kind === 'system' && event.type !== 'account-registered',
    )
    expect(due.map((event) => [event.type, event.at])).toEqual([
      ['replacement-reminded', minus(maturesAt, duration('7d'))],
      ['replacement-reminded', minus(maturesAt, duration('1d'))],
      ['replacement-completed', maturesAt],
    ])
  })

  it('refuses changes of security and billing until its end, and not at its end', () => {
    const story = waiting().later('3d')
    const liftsAt = story.account.replacement?.maturesAt ?? null
    expect(
      story.refused({ type: 'add-contact', contact: addressOf('new@example.org') }).refusal,
    ).toMatchObject({
      rule: 'replacement.security-frozen',
      liftsAt,
      remedies: ['cancel-replacement'],
    })
    expect(story.refused({ type: 'change-billing' }).refusal).toMatchObject({
      rule: 'replacement.billing-frozen',
      liftsAt,
    })
    expect(story.refused({ type: 'remove-all-contacts' }).refusal).toMatchObject({
      rule: 'replacement.already-pending',
      liftsAt,
    })
    expect(story.accepted({ type: 'buy' }).cites).toContain('replacement.services-stay')
    story.now = liftsAt ?? story.now
    expect(story.accepted({ type: 'change-billing' }).result).toBe('done')
  })

  it('is cancelled by a code to an old contact, and everything is as before at once', () => {
    const story = waiting().later('5d')
    story.accepted({ type: 'cancel-replacement', contactId: 'phone' })
    expect(
      story.accepted({
        type: 'submit-code',
        purpose: 'cancel-replacement',
        code: story.code('cancel-replacement'),
      }).result,
    ).toBe('replacement-cancelled')
    expect(accountStatus(story.account)).toBe('active')
    expect(story.account.contacts.map((contact) => contactState(story.account, contact))).toEqual([
      'confirmed',
      'confirmed',
    ])
    expect(story.messages.slice(-2).map((one) => one.template)).toEqual([
      'replacement.cancelled',
      'replacement.cancelled',
    ])
  })

  it('is not shortened by a supervisor who closes or releases it without a takeover', () => {
    const story = waiting().later('5d')
    story.accepted({ type: 'open-case', by: sam, channel: 'phone', story: '' })
    for (const type of ['release-replacement', 'close-takeover'] as const) {
      expect(story.refused({ type, by: sam }).refusal).toMatchObject({
        rule: 'replacement.no-shortcut',
        liftsAt: story.account.replacement?.maturesAt,
      })
    }
  })

  it('stands still after “this wasn’t me” until a supervisor has closed the takeover case', () => {
    const story = waiting().later('12d')
    story.accepted({ type: 'report-not-me' })
    story.later('100d').settle()
    expect(accountStatus(story.account)).toBe('replacement-pending')
    expect(story.refused({ type: 'cancel-replacement' }).refusal.rule).toBe('replacement.not-me')
    story.accepted({ type: 'open-case', by: sam, channel: 'phone', story: '' })
    expect(story.accepted({ type: 'close-takeover', by: sam }).result).toBe('cancelled')
    expect(accountStatus(story.account)).toBe('active')
  })

  it('completes at the release when its end passed while it was frozen', () => {
    const story = waiting().later('12d')
    story.accepted({ type: 'report-not-me' })
    story.later('30d')
    story.accepted({ type: 'open-case', by: sam, channel: 'phone', story: '' })
    story.accepted({ type: 'release-replacement', by: sam })
    const releasedAt = story.now
    story.settle()
    expect(story.events.at(-1)).toMatchObject({ type: 'replacement-completed', at: releasedAt })
    expect(accountStatus(story.account)).toBe('needs-new-info')
  })
})

describe('“I don’t have any of these”', () => {
  it('starts only when the new contact has been confirmed, and lapses after a day without', () => {
    const story = new Story().signIn()
    story.accepted({ type: 'replace-contacts', contact: addressOf('+34698765432') })
    expect(accountStatus(story.account)).toBe('active')
    expect(timersOf(story.account, story.now, story.policy).map((timer) => timer.kind)).toContain(
      'replacement-confirm',
    )
    story.later('24h').settle()
    expect(story.account.replacement).toBeNull()
    expect(story.account.contacts).toHaveLength(2)
  })

  it('keeps the new contact inert until the end, when it takes the place of the old ones', () => {
    const story = new Story().signIn()
    story.accepted({ type: 'replace-contacts', contact: addressOf('+34698765432') })
    story.later('60s')
    expect(
      story.accepted({
        type: 'submit-code',
        purpose: 'confirm-contact',
        code: story.code('confirm-contact'),
      }).result,
    ).toBe('replacement-started')
    const arriving = story.contact('+34698765432')
    expect(contactState(story.account, arriving)).toBe('pending-addition')
    story.later('60s')
    expect(
      story.refused({ type: 'request-code', purpose: 'sign-in', contactId: arriving.id }).refusal
        .rule,
    ).toBe('replacement.old-contacts-work')
    story.later('30d').settle()
    expect(
      story.account.contacts.map((contact) => [
        contact.value,
        contactState(story.account, contact),
      ]),
    ).toEqual([['+34698765432', 'confirmed']])
  })

  it('can be started by an agent for a caller who was not verified', () => {
    const story = new Story()
    story.accepted({ type: 'open-case', by: ana, channel: 'phone', story: '' })
    expect(
      story.accepted({ type: 'replace-contacts', by: ana, contact: addressOf('+34698765432') })
        .result,
    ).toBe('code-sent')
  })
})

describe('changing all security info at the same time', () => {
  it('keeps the last established contact for the whole wait and the newer ones confirmed', () => {
    const story = new Story({
      contacts: {
        old: { value: 'maria.g@example.org', age: '900d' },
        new: { value: '+34698765432', age: '2d' },
      },
    })
      .signIn()
      .proved('old')
    const refusal = story.refused({ type: 'remove-contact', contactId: 'old' }).refusal
    expect(refusal).toMatchObject({
      rule: 'contacts.all-at-once',
      liftsAt: plus(story.contact('new').confirmedAt ?? story.now, duration('7d')),
    })
    expect(
      story.accepted({ type: 'remove-contact', contactId: 'old', accept: ['restriction'] }).result,
    ).toBe('replacement-started')
    expect(story.account.contacts.map((contact) => contactState(story.account, contact))).toEqual([
      'pending-removal',
      'confirmed',
    ])
    story.later('30d').settle()
    expect(story.account.contacts.map((contact) => contact.id)).toEqual(['new'])
    expect(accountStatus(story.account)).toBe('active')
  })
})

describe('another pack', () => {
  it('lets the use of an old contact cancel the wait under microsoft-2026', () => {
    const story = waiting({ policy: packs['microsoft-2026'] }).later('2d')
    story.accepted({ type: 'request-code', purpose: 'sign-in', contactId: 'mail' })
    expect(
      story.accepted({ type: 'submit-code', purpose: 'sign-in', code: story.code('sign-in') })
        .result,
    ).toBe('replacement-cancelled')
  })

  it('lets it cancel the wait too where the code is given with the password, or finds the account name', () => {
    const signsIn = waiting({ policy: packs['microsoft-2026'] }).later('2d')
    signsIn.accepted({ type: 'request-code', purpose: 'sign-in', contactId: 'mail' })
    const signedIn = signsIn.accepted({
      type: 'sign-in',
      name: signInName,
      password,
      risk: true,
      code: signsIn.code('sign-in'),
    })
    expect(signedIn.result).toBe('signed-in')
    expect(signedIn.messages.map((message) => message.template)).toContain('replacement.cancelled')
    expect(signsIn.account.replacement).toBeNull()

    const recovers = waiting({ policy: packs['microsoft-2026'] }).later('2d')
    recovers.accepted({ type: 'recover-username', contact: addressOf(phoneAndMail.mail.value) })
    expect(
      recovers.accepted({
        type: 'submit-code',
        purpose: 'recover-username',
        code: recovers.code('recover-username'),
      }).result,
    ).toBe('account-list')
    expect(recovers.account.replacement).toBeNull()
  })
})
