import { describe, expect, it } from 'vitest'
import { duration, minus, plus } from '@shared/vocabulary/instant'
import type { Purpose } from '@shared/vocabulary/kinds'
import { packs } from '../packs'
import type { Policy, PolicyValues } from '../model/policy'
import { contactState } from '../model/selectors'
import { addressOf, ana, phoneAndMail, Story, type Given } from '../testing/story'

const seedsWith = (values: Partial<PolicyValues>): Policy => ({
  ...packs.seeds,
  values: { ...packs.seeds.values, ...values },
})
const ask = (contactId = 'mail', purpose: Purpose = 'reset-password') =>
  ({ type: 'request-code', purpose, contactId }) as const
const submit = (code: string, purpose: Purpose = 'reset-password') =>
  ({ type: 'submit-code', purpose, code }) as const

function ruleOf(story: Story, command: Given): string | null {
  const decision = story.preview(command)
  return decision.outcome === 'refused' ? decision.refusal.rule : null
}

function asked(beginning: ConstructorParameters<typeof Story>[0] = {}): Story {
  const story = new Story(beginning)
  story.accepted(ask())
  return story
}

/** Gives wrong codes until this many have been counted, asking for another code where one has ended. */
function failed(story: Story, times: number): Story {
  for (let n = 0; n < times; n++) story.give(submit('000000'))
  return story
}

describe('a code', () => {
  it('is right until the second before its end', () => {
    const story = asked()
    const code = story.code('reset-password')
    expect(ruleOf(story.later('9m').later('59s'), submit(code))).toBeNull()
    expect(ruleOf(story.later('1s'), submit(code))).toBe('code.expired')
    expect(story.refused(submit(code)).refusal).toMatchObject({
      facts: { expiredAt: story.now },
      remedies: ['request-code'],
    })
  })

  it('is read with gaps and dashes', () => {
    const story = asked()
    const code = story.code('reset-password')
    expect(ruleOf(story, submit(` ${code.slice(0, 3)}-${code.slice(3)} `))).toBeNull()
  })

  it('leaves a proof of its contact, for its purpose, in its window, for a quarter of an hour', () => {
    const story = asked()
    story.accepted({ ...submit(story.code('reset-password')), window: 'other' })
    expect(story.account.proofs).toEqual([
      {
        contactId: 'mail',
        method: 'email',
        purpose: 'reset-password',
        window: 'other',
        caseId: null,
        verifiedAt: story.now,
        until: plus(story.now, duration('15m')),
        askedAt: story.account.codes.at(-1)?.sentAt,
        establishedAt: plus(story.contact('mail').confirmedAt!, duration('7d')),
      },
    ])
    expect(ruleOf(story, { type: 'reset-password' })).toBe('identity.code-required')
    expect(ruleOf(story, { type: 'reset-password', window: 'other' })).toBeNull()
    story.later('15m')
    expect(ruleOf(story, { type: 'reset-password', window: 'other' })).toBe(
      'identity.code-required',
    )
  })

  it('in one case of an operator is not right in another of the same operator, and says so there', () => {
    const story = new Story()
    const open = () =>
      String(story.accepted({ type: 'open-case', by: ana, channel: 'phone', story: '' }).facts.case)
    const [first, second] = [open(), open()]
    story.accepted({
      type: 'request-code',
      by: ana,
      caseId: first,
      purpose: 'support-call',
      contactId: 'mail',
    })
    const answer: Given = {
      type: 'submit-code',
      by: ana,
      purpose: 'support-call',
      code: story.code('support-call'),
    }
    expect(ruleOf(story, { ...answer, caseId: second })).toBe('code.purpose')
    expect(ruleOf(story, answer)).toBe('case.required')
    story.accepted({ ...answer, caseId: first })
    expect(story.account.proofs).toMatchObject([{ caseId: first, window: null }])
    expect(ruleOf(story, { type: 'set-locale', by: ana, caseId: second, locale: 'fr' })).toBe(
      'case.caller-unverified',
    )
    expect(ruleOf(story, { type: 'set-locale', by: ana, caseId: first, locale: 'fr' })).toBeNull()
  })

  it('that confirms one contact neither supersedes nor is taken for that of another', () => {
    const story = new Story({
      contacts: {
        ...phoneAndMail,
        one: { value: 'one@example.org', age: null },
        two: { value: 'two@example.org', age: null },
      },
    }).signIn()
    const confirm = (contactId: string) => {
      story.later('60s').accepted(ask(contactId, 'confirm-contact'))
      return story.code('confirm-contact')
    }
    const older = confirm('one')
    const newer = confirm('one')
    const newerAt = story.now
    const others = confirm('two')
    expect(ruleOf(story, { ...submit(others, 'confirm-contact'), contactId: 'one' })).toBe(
      'code.purpose',
    )
    expect(story.refused(submit(older, 'confirm-contact')).refusal).toMatchObject({
      rule: 'code.superseded',
      facts: { contact: 'on••••••', sentAt: newerAt },
      remedies: ['submit-code'],
    })
    expect(story.accepted(submit(newer, 'confirm-contact')).result).toBe('contact-confirmed')
    expect(contactState(story.account, story.contact('two'))).toBe('unconfirmed')
    expect(story.accepted({ ...submit(others, 'confirm-contact'), contactId: 'two' }).result).toBe(
      'contact-confirmed',
    )
  })

  it('of a contact that has gone is right no more', () => {
    const story = new Story().signIn().proved()
    story.later('60s').accepted(ask('phone'))
    const code = story.code('reset-password')
    story.accepted({ type: 'remove-contact', contactId: 'phone' })
    expect(ruleOf(story, submit(code))).toBe('code.wrong')
  })

  it('is remembered for a day, for the limits and no longer', () => {
    const story = asked()
    story.later('24h').accepted(ask('mail', 'sign-in'))
    expect(story.account.codes.map(({ purpose }) => purpose)).toEqual(['sign-in'])
    story.later('23h').later('59m').accepted(ask('mail', 'recover-username'))
    expect(story.account.codes.map(({ purpose }) => purpose)).toEqual([
      'sign-in',
      'recover-username',
    ])
  })
})

describe('wrong codes', () => {
  it('count on the code and the contact that they were tried on, and on no other', () => {
    const story = asked()
    story.later('60s').accepted(ask('phone', 'sign-in'))
    failed(story, 2)
    expect(story.account.codes.map(({ wrongTries }) => wrongTries)).toEqual([2, 0])
    expect(story.account.contacts.map((one) => [one.id, one.failuresByAnybody])).toEqual([
      ['phone', undefined],
      ['mail', { 'reset-password': 2 }],
    ])
    story.accepted(submit(story.code('reset-password')))
    expect(story.contact('mail')).not.toHaveProperty('failuresByAnybody')
    expect(story.account.failuresByAnybody?.inRow).toBe(0)
    expect(story.account.codes.map(({ usedAt }) => usedAt)).toEqual([story.now, null])
  })

  it('end the code with the fifth, not with the fourth', () => {
    const story = failed(asked(), 4)
    expect(ruleOf(story, submit(story.code('reset-password')))).toBeNull()
    failed(story, 1)
    expect(story.account.codes[0]).toMatchObject({ wrongTries: 5, endedAt: story.now })
    expect(story.refused(submit(story.code('reset-password')))).toMatchObject({
      events: [],
      refusal: { rule: 'code.attempts', facts: { triesLeft: 0 }, remedies: ['request-code'] },
    })
    expect(story.refused(submit('000000')).events).toMatchObject([
      { type: 'code-failed', codeId: null, contactId: 'mail' },
    ])
  })

  it('are counted where no code was sent at all, and say so', () => {
    const story = new Story()
    expect(story.refused(submit('000000'))).toMatchObject({
      events: [{ type: 'code-failed', codeId: null, contactId: null, ended: false }],
      refusal: { rule: 'code.wrong', facts: { triesLeft: 0, codeSent: false } },
    })
    expect(story.account.contacts.every(({ failuresInRow }) => failuresInRow === 0)).toBe(true)
  })

  it('lock checking with the tenth until the instant that is named, then for an hour, and for a day from then on', () => {
    const story = asked()
    failed(story, 9)
    expect(ruleOf(story, submit('000000'))).not.toBe('code.locked')
    failed(story, 1)
    for (const lock of ['15m', '1h', '24h', '24h']) {
      const endsAt = plus(story.now, duration(lock))
      expect(story.refused(submit('000000'))).toMatchObject({
        events: [],
        refusal: { rule: 'code.locked', liftsAt: endsAt, facts: { lockedUntil: endsAt } },
      })
      story.now = minus(endsAt, 1)
      expect(ruleOf(story, submit('000000'))).toBe('code.locked')
      story.now = endsAt
      expect(ruleOf(story, submit('000000'))).not.toBe('code.locked')
      failed(story, 10)
    }
  })

  it('that lock checking leave a sign-in with the password alone open', () => {
    const story = failed(asked(), 10)
    const password = {
      type: 'sign-in',
      name: 'maria@contoso.example',
      password: 'correct horse battery',
    } as const
    expect(ruleOf(story, password)).toBeNull()
    expect(ruleOf(story, { ...password, code: '000000' })).toBe('code.locked')
  })

  it('disable a contact with the last of those in a row, and a right one begins the row anew', () => {
    const story = asked({ policy: seedsWith({ 'code.disableContactAfter': 3 }) })
    failed(story, 2)
    story.accepted(submit(story.code('reset-password')))
    story.later('60s').accepted(ask())
    failed(story, 2)
    expect(story.contact('mail').disabledAt).toBeNull()
    failed(story, 1)
    expect(story.contact('mail').disabledAt).toBe(story.now)
    expect(story.contact('phone').disabledAt).toBeNull()
    expect(story.later('60s').refused(ask()).refusal).toMatchObject({
      rule: 'contacts.disabled',
      facts: { contact: 'ma••••••' },
    })
    const disabledAt = story.contact('mail').disabledAt
    failed(story, 1)
    expect(story.contact('mail').disabledAt).toBe(disabledAt)
  })

  it('never disable a contact that is not confirmed: there is nothing to keep from it but its own confirmation', () => {
    const story = new Story({
      contacts: { ...phoneAndMail, typo: { value: 'mraia@example.org', age: null } },
      policy: seedsWith({ 'code.disableContactAfter': 2 }),
    }).signIn()
    story.accepted(ask('typo', 'confirm-contact'))
    for (let n = 0; n < 4; n++)
      story.refused({ ...submit('000000', 'confirm-contact'), contactId: 'typo' })
    expect(story.contact('typo')).toMatchObject({ failuresInRow: 4, disabledAt: null })
    expect(story.accepted(submit(story.code('confirm-contact'), 'confirm-contact')).result).toBe(
      'contact-confirmed',
    )
    expect(story.contact('typo').failuresInRow).toBe(0)
  })
})

describe('the limits of sending', () => {
  it('let the next code go at the very instant that each of them names', () => {
    const story = asked()
    const first = story.now
    expect(ruleOf(story.later('59s'), ask())).toBe('code.cooldown')
    for (let sent = 1; sent < 5; sent++) {
      story.now = plus(first, sent * 60)
      story.accepted(ask())
    }
    story.now = plus(first, 3_599)
    expect(ruleOf(story, ask())).toBe('code.hourly-limit')
    story.now = plus(first, 3_600)
    expect(ruleOf(story, ask())).toBeNull()
    for (let sent = 5; sent < 10; sent++) story.later('2h').accepted(ask())
    story.now = plus(first, 86_399)
    expect(story.refused(ask()).refusal).toMatchObject({
      rule: 'code.daily-limit',
      facts: { nextAt: plus(first, 86_400) },
    })
    story.now = plus(first, 86_400)
    expect(ruleOf(story, ask())).toBeNull()
  })

  it.each([
    ['a minute', 1, '59s', '1s'],
    ['an hour', 5, '55m', '1m'],
    ['a day', 10, '3h', '22h'],
  ])('hold a search for the account name back in silence for %s', (_limit, codes, early, rest) => {
    const story = new Story()
    for (let sent = 0; sent < codes; sent++)
      story.later(codes === 10 ? '1h' : '60s').accepted(ask())
    const recover: Given = { type: 'recover-username', contact: addressOf('maria.g@example.org') }
    expect(story.later(early).accepted(recover)).toMatchObject({
      result: 'sent-if-known',
      events: [],
      messages: [],
    })
    expect(story.later(rest).accepted(recover).messages).toHaveLength(1)
  })

  it('say nothing of a contact that is not confirmed, disabled, or of the other kind', () => {
    const story = new Story({ contacts: { mail: { value: 'maria.g@example.org', age: null } } })
    expect(
      story.accepted({ type: 'recover-username', contact: addressOf('maria.g@example.org') })
        .messages,
    ).toEqual([])
    expect(
      new Story().accepted({
        type: 'recover-username',
        contact: { kind: 'email', value: phoneAndMail.phone.value },
      }).messages,
    ).toEqual([])
  })
})

describe('the last four digits', () => {
  const check = (digits: string, contactId = 'phone'): Given => ({
    type: 'check-last-four',
    contactId,
    digits,
  })
  const send = (contactId = 'phone') => ask(contactId, 'change-security-info')

  it('open the sending to that phone and to no other, until the second before a quarter of an hour is over', () => {
    const story = new Story({
      contacts: { ...phoneAndMail, second: { value: '+34698765432' } },
    }).signIn()
    expect(story.accepted(check('56 78')).facts.until).toBe(plus(story.now, duration('15m')))
    expect(ruleOf(story, send('second'))).toBe('phone.last-four')
    expect(ruleOf(story.later('14m').later('59s'), send())).toBeNull()
    expect(ruleOf(story.later('1s'), send())).toBe('phone.last-four')
  })

  it('are asked of a customer’s phone for a change alone', () => {
    const story = new Story().callerVerified().signIn().later('60s')
    expect(ruleOf(story, ask('phone', 'sign-in'))).toBeNull()
    expect(ruleOf(story, send('mail'))).toBeNull()
    expect(ruleOf(story, { ...ask('phone', 'support-call'), by: ana })).toBeNull()
  })

  it('stay open for no phone that has gone', () => {
    const story = new Story({ contacts: { ...phoneAndMail, second: { value: '+34698765432' } } })
      .signIn()
      .proved()
    story.accepted(check('5678'))
    story.accepted(check('5432', 'second'))
    story.accepted({ type: 'remove-contact', contactId: 'phone' })
    expect(story.account.lastFour.open.map(({ contactId }) => contactId)).toEqual(['second'])
  })

  it('are counted anew after right ones', () => {
    const story = new Story().signIn()
    for (const digits of ['0000', '1111'])
      expect(story.refused(check(digits)).refusal).toMatchObject({
        rule: 'phone.last-four',
        remedies: ['check-last-four'],
        facts: { contact: '•••••••78' },
      })
    story.accepted(check('5678'))
    for (const left of [2, 1])
      expect(story.refused(check('0000')).refusal.facts.triesLeft).toBe(left)
    expect(story.account.lastFour.lockedUntil).toBeNull()
    expect(story.refused(check('0000')).refusal.facts.triesLeft).toBe(0)
    expect(story.account.lastFour).toMatchObject({ wrong: 0, lockedAt: story.now, open: [] })
  })

  it('once locked hold back the phone’s change code and nothing else, until the second before their day is over', () => {
    const story = new Story().signIn()
    for (let wrong = 0; wrong < 3; wrong++) story.refused(check('0000'))
    const endsAt = plus(story.now, duration('24h'))
    expect(story.refused(send()).refusal).toMatchObject({
      rule: 'phone.last-four-locked',
      liftsAt: endsAt,
      facts: { lockedUntil: endsAt },
    })
    expect(
      [send('mail'), ask('phone', 'sign-in')].map((command) => ruleOf(story, command)),
    ).toEqual([null, null])
    story.now = minus(endsAt, 1)
    expect(ruleOf(story, check('5678'))).toBe('phone.last-four-locked')
    story.now = endsAt
    expect(ruleOf(story, check('5678'))).toBeNull()
  })
})

describe('whether a change takes a code', () => {
  const change: Given = { type: 'set-two-step', enabled: true }
  const inPack = (asks: PolicyValues['identity.challengeOnUpdate']) =>
    new Story({ policy: seedsWith({ 'identity.challengeOnUpdate': asks }) }).signIn()

  it('where the pack asks always: one for it, of this window, that has not run out', () => {
    const story = inPack('always').proved('mail', 'sign-in')
    expect(story.refused(change).refusal).toMatchObject({
      rule: 'identity.code-required',
      facts: { purpose: 'change-security-info' },
    })
    story.proved()
    expect(ruleOf(story.later('14m').later('59s'), change)).toBeNull()
    expect(ruleOf(story.later('1s'), change)).toBe('identity.code-required')
  })

  it('where the pack asks when it is stale: any of this window of the last day', () => {
    const story = inPack('stale').proved('mail', 'sign-in')
    story.accepted({
      type: 'sign-in',
      name: 'maria@contoso.example',
      password: 'correct horse battery',
      window: 'other',
    })
    expect(ruleOf(story, { ...change, window: 'other' })).toBe('identity.code-required')
    expect(ruleOf(story.later('23h').later('59m').later('59s'), change)).toBeNull()
    expect(ruleOf(story.later('1s'), change)).toBe('identity.code-required')
  })

  it('where the pack never asks: none', () => {
    expect(ruleOf(inPack('never'), change)).toBeNull()
  })
})
