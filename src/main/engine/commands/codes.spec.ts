import { duration, plus } from '@shared/vocabulary/instant'
import type { Purpose } from '@shared/vocabulary/kinds'
import { describe, expect, it } from 'vitest'
import { packs } from '../packs'
import { contactState } from '../model/selectors'
import { ana, password, sam, signInName, Story, sue } from '../testing/story'

function asked(purpose: Purpose = 'reset-password', contactId = 'mail'): Story {
  const story = new Story()
  story.accepted({ type: 'request-code', purpose, contactId })
  return story
}

function submit(story: Story, code: string, purpose: Purpose = 'reset-password') {
  return story.give({ type: 'submit-code', purpose, code })
}

describe('sending codes', () => {
  it('waits a minute between two codes, and says when the next may go', () => {
    const story = asked()
    expect(
      story.refused({ type: 'request-code', purpose: 'reset-password', contactId: 'mail' }).refusal,
    ).toMatchObject({ rule: 'code.cooldown', liftsAt: plus(story.now, 60) })
    expect(
      story
        .later('60s')
        .accepted({ type: 'request-code', purpose: 'reset-password', contactId: 'mail' }).cites,
    ).toContain('code.resend')
  })

  it('sends at most five in an hour and ten in a day', () => {
    const story = asked()
    const first = story.now
    for (let sent = 1; sent < 5; sent++)
      story.later('60s').accepted({ type: 'request-code', purpose: 'sign-in', contactId: 'mail' })
    expect(
      story.later('60s').refused({ type: 'request-code', purpose: 'sign-in', contactId: 'mail' })
        .refusal,
    ).toMatchObject({ rule: 'code.hourly-limit', liftsAt: plus(first, 3600) })
    for (let sent = 5; sent < 10; sent++)
      story.later('1h').accepted({ type: 'request-code', purpose: 'sign-in', contactId: 'mail' })
    expect(
      story.later('1h').refused({ type: 'request-code', purpose: 'sign-in', contactId: 'mail' })
        .refusal,
    ).toMatchObject({ rule: 'code.daily-limit', liftsAt: plus(first, 86_400) })
  })

  it('speaks the language that the contact was added in, not the one that the account has now', () => {
    const story = new Story({
      locale: 'de',
      contacts: { mail: { value: 'maria.g@example.org', language: 'fr' } },
    })
    expect(
      story.accepted({ type: 'request-code', purpose: 'sign-in', contactId: 'mail' }).messages,
    ).toMatchObject([{ language: 'fr', template: 'code.sign-in' }])
  })
})

describe('checking codes', () => {
  it('verifies a code once', () => {
    const story = asked()
    const code = story.code('reset-password')
    expect(submit(story, code)).toMatchObject({ outcome: 'accepted', result: 'verified' })
    expect(submit(story, code)).toMatchObject({ refusal: { rule: 'code.used' } })
  })

  it('reads the digits of a code, however they are given', () => {
    for (const spelt of [
      (code: string) => `${code.slice(0, 3)} ${code.slice(3)}`,
      (code: string) => `G-${code}`,
      (code: string) => `Your code is ${code}.`,
      (code: string) =>
        code.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
      (code: string) => `\u200b${code}`,
    ]) {
      const story = asked()
      expect(submit(story, spelt(story.code('reset-password')))).toMatchObject({
        outcome: 'accepted',
        result: 'verified',
      })
    }
  })

  it('counts no try for a text without the right number of digits, and says how many there are', () => {
    const story = asked()
    const code = story.code('reset-password')
    for (const [text, digits] of [
      ['', 0],
      ['none', 0],
      [code.slice(1), 5],
      [`${code}0`, 7],
      [`${code} or 000000`, 12],
    ] as const) {
      expect(submit(story, text)).toMatchObject({
        events: [],
        refusal: {
          rule: 'code.reading',
          facts: { digits, need: 6 },
          liftsAt: null,
          remedies: ['submit-code'],
        },
      })
    }
    expect(submit(story, '000 000')).toMatchObject({
      refusal: { rule: 'code.wrong', facts: { triesLeft: 4 } },
    })
  })

  it('takes as many digits as the policy says: six are no try where a code has eight', () => {
    const story = new Story({ policy: packs['nist-strict'] })
    story.accepted({ type: 'request-code', purpose: 'reset-password', contactId: 'mail' })
    const code = story.code('reset-password')
    expect(submit(story, code.slice(0, 6))).toMatchObject({
      events: [],
      refusal: { rule: 'code.reading', facts: { digits: 6, need: 8 } },
    })
    expect(submit(story, `${code.slice(0, 4)}-${code.slice(4)}`)).toMatchObject({
      result: 'verified',
    })
  })

  it('answers a text that is no code alike whether or not the contact is known', () => {
    const known = new Story()
    const unknown = new Story()
    known.accepted({
      type: 'recover-username',
      contact: { kind: 'email', value: 'maria.g@example.org' },
    })
    expect(submit(known, '12345', 'recover-username')).toMatchObject({
      refusal: (submit(unknown, '12345', 'recover-username') as { refusal: object }).refusal,
    })
  })

  it('says at the sign-in too that a code has another number of digits, and not before the password is right', () => {
    const story = new Story({ twoStep: true })
    story.accepted({ type: 'request-code', purpose: 'sign-in', contactId: 'mail' })
    expect(
      story.refused({
        type: 'sign-in',
        name: signInName,
        password,
        code: '12345',
      }).refusal,
    ).toMatchObject({ rule: 'code.reading', remedies: ['sign-in'] })
    expect(
      story.refused({
        type: 'sign-in',
        name: signInName,
        password: 'another',
        code: '12345',
      }).refusal.rule,
    ).toBe('signin.wrong-password')
  })

  it('calls a late code expired, not wrong, from its last instant on', () => {
    const story = asked().later('10m')
    expect(submit(story, story.code('reset-password'))).toMatchObject({
      refusal: { rule: 'code.expired' },
      events: [],
    })
  })

  it('says that a newer code was sent, and when, where an older one is given', () => {
    const story = asked()
    const older = story.code('reset-password')
    story
      .later('2m')
      .accepted({ type: 'request-code', purpose: 'reset-password', contactId: 'mail' })
    expect(submit(story, older)).toMatchObject({
      refusal: { rule: 'code.superseded', facts: { sentAt: story.now } },
    })
  })

  it('takes a code only for its own purpose', () => {
    const story = asked('sign-in')
    expect(submit(story, story.code('sign-in'))).toMatchObject({
      refusal: { rule: 'code.purpose' },
    })
  })

  it('counts the tries that are left, ends the code after five, and then refuses even the right one', () => {
    const story = asked()
    const left = [1, 2, 3, 4, 5]
      .map(() => submit(story, '000000'))
      .map((one) => (one.outcome === 'refused' ? one.refusal.facts.triesLeft : null))
    expect(left).toEqual([4, 3, 2, 1, 0])
    expect(submit(story, story.code('reset-password'))).toMatchObject({
      refusal: { rule: 'code.attempts' },
    })
  })

  it('locks after ten failures in a row, longer each time, and another code does not reset the count', () => {
    const story = asked()
    for (let failed = 0; failed < 5; failed++) submit(story, '000000')
    story
      .later('60s')
      .accepted({ type: 'request-code', purpose: 'reset-password', contactId: 'mail' })
    for (let failed = 0; failed < 5; failed++) submit(story, '000000')
    expect(submit(story, '000000')).toMatchObject({
      refusal: { rule: 'code.locked', liftsAt: plus(story.now, duration('15m')) },
    })
    story.later('15m')
    for (let failed = 0; failed < 10; failed++) submit(story, '000000')
    expect(submit(story, '000000')).toMatchObject({
      refusal: { rule: 'code.locked', liftsAt: plus(story.now, duration('1h')) },
    })
  })

  it('tells the lock at a sign-in only to who gives the right password: to anybody else it would say that somebody has the name', () => {
    const story = asked()
    for (let failed = 0; failed < 10; failed++) submit(story, '000000')
    const code = '000000'
    expect(story.preview({ type: 'sign-in', name: signInName, password, code })).toMatchObject({
      refusal: { rule: 'code.locked' },
    })
    expect(
      story.preview({ type: 'sign-in', name: signInName, password: 'another', code }),
    ).toMatchObject({ refusal: { rule: 'signin.wrong-password', facts: {}, liftsAt: null } })
    expect(story.preview({ type: 'sign-in', name: signInName, password })).toMatchObject({
      outcome: 'accepted',
    })
  })

  it('disables a contact after a hundred failures in a row, until a supervisor enables it with a second operator', () => {
    const story = new Story()
    const ask = {
      type: 'request-code',
      purpose: 'change-security-info',
      contactId: 'mail',
    } as const
    while (story.contact('mail').disabledAt === null) {
      story.later('25h').signIn().accepted(ask)
      for (let failed = 0; failed < 5; failed++) submit(story, '000000', ask.purpose)
    }
    expect(contactState(story.account, story.contact('mail'))).toBe('disabled')
    expect(story.later('25h').refused(ask).refusal).toMatchObject({
      rule: 'contacts.disabled',
      remedies: ['enable-contact'],
    })
    const enable = {
      type: 'enable-contact',
      by: sam,
      contactId: 'mail',
      reason: 'The owner is here.',
    } as const
    story.accepted({ type: 'open-case', by: sam, channel: 'phone', story: '' })
    expect(story.refused(enable).refusal).toMatchObject({
      rule: 'case.approval-required',
      remedies: ['approve'],
    })
    expect(story.refused({ type: 'approve', by: sam }).refusal.rule).toBe('case.self-approval')
    story.accepted({ type: 'approve', by: sue })
    expect(story.accepted(enable).result).toBe('enabled')
    expect(contactState(story.account, story.contact('mail'))).toBe('confirmed')
  })
})

describe('the agent’s box', () => {
  it('takes a support-call code of its own case, and no code that signs in or resets', () => {
    const story = new Story().callerVerified()
    for (const purpose of [
      'sign-in',
      'reset-password',
      'change-security-info',
      'recover-username',
    ] as const) {
      expect(
        story.refused({ type: 'submit-code', by: ana, purpose, code: '123456' }).refusal.rule,
      ).toBe('code.support-call')
    }
  })

  it('does not take the code of another case', () => {
    const story = new Story()
    story.accepted({ type: 'open-case', by: ana, channel: 'phone', story: '' })
    story.accepted({ type: 'open-case', by: sam, channel: 'phone', story: '' })
    story.accepted({ type: 'request-code', by: ana, purpose: 'support-call', contactId: 'mail' })
    expect(
      story.refused({
        type: 'submit-code',
        by: sam,
        purpose: 'support-call',
        code: story.code('support-call'),
      }).refusal.rule,
    ).toBe('code.purpose')
  })
})

describe('the last four digits of a phone', () => {
  it('open the sending of a change code for fifteen minutes', () => {
    const story = new Story().signIn()
    const ask = {
      type: 'request-code',
      purpose: 'change-security-info',
      contactId: 'phone',
    } as const
    expect(story.refused(ask).refusal).toMatchObject({
      rule: 'phone.last-four',
      remedies: ['check-last-four'],
    })
    story.accepted({ type: 'check-last-four', contactId: 'phone', digits: '5678' })
    story.later('15m')
    expect(story.refused(ask).refusal.rule).toBe('phone.last-four')
    story.accepted({ type: 'check-last-four', contactId: 'phone', digits: '5678' })
    expect(story.accepted(ask).result).toBe('sent')
  })

  it('are refused for a day after three wrong answers', () => {
    const story = new Story().signIn()
    for (let wrong = 0; wrong < 3; wrong++)
      expect(
        story.refused({ type: 'check-last-four', contactId: 'phone', digits: '0000' }).refusal.rule,
      ).toBe('phone.last-four')
    expect(
      story.refused({ type: 'check-last-four', contactId: 'phone', digits: '5678' }).refusal,
    ).toMatchObject({ rule: 'phone.last-four-locked', liftsAt: plus(story.now, 86_400) })
    expect(
      story.later('24h').accepted({ type: 'check-last-four', contactId: 'phone', digits: '5678' })
        .result,
    ).toBe('open')
  })
})
