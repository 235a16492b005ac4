import { duration, plus } from '@shared/vocabulary/instant'
import { describe, expect, it } from 'vitest'
import { packs } from '../packs'
import { accountStatus } from '../model/selectors'
import { addressOf, ana, password, signInName, Story, sue } from '../testing/story'

const right = { type: 'sign-in', name: signInName, password } as const

describe('signing in', () => {
  it('gives an unknown name and a wrong password the same answer', () => {
    const unknown = new Story().refused({ ...right, name: 'nobody@contoso.example' })
    const wrong = new Story().refused({ ...right, password: 'guess' })
    expect(unknown.refusal).toEqual(wrong.refusal)
    expect(unknown.refusal.rule).toBe('signin.wrong-password')
  })

  it('treats a code in the password box as a wrong password, says nothing about it, and does not use it up', () => {
    const story = new Story()
    story.accepted({ type: 'request-code', purpose: 'reset-password', contactId: 'mail' })
    const code = story.code('reset-password')
    const real = story.refused({ ...right, password: code }).refusal
    const invented = story.refused({ ...right, password: '999999' }).refusal
    expect(real).toEqual(invented)
    expect(real.rule).toBe('code.not-a-password')
    expect(story.accepted({ type: 'submit-code', purpose: 'reset-password', code }).result).toBe(
      'verified',
    )
  })

  it('locks after ten failures in a row, even for the right password', () => {
    const story = new Story()
    for (let failed = 0; failed < 10; failed++) story.refused({ ...right, password: 'guess' })
    expect(story.refused(right).refusal).toMatchObject({
      rule: 'signin.locked',
      liftsAt: plus(story.now, duration('15m')),
    })
    expect(story.later('15m').accepted(right).result).toBe('signed-in')
  })

  it('does not take a name whose preference is off, and keeps the last enabled one on', () => {
    const story = new Story({
      signInNames: [
        { kind: 'email', value: signInName, enabled: true },
        { kind: 'email', value: 'old@contoso.example', enabled: false },
      ],
    })
    expect(story.refused({ ...right, name: 'old@contoso.example' }).refusal.rule).toBe(
      'signin.name-off',
    )
    story.signIn().proved()
    expect(
      story.refused({ type: 'set-sign-in-preference', name: signInName, enabled: false }).refusal
        .rule,
    ).toBe('names.last-enabled')
    story.accepted({ type: 'set-sign-in-preference', name: 'old@contoso.example', enabled: true })
    expect(
      story.accepted({ type: 'set-sign-in-preference', name: signInName, enabled: false }).result,
    ).toBe('set')
  })

  it('asks a two-step account, or a risky sign-in, for a code in addition to the password', () => {
    for (const story of [new Story({ twoStep: true }), new Story()]) {
      const given = { ...right, risk: !story.account.twoStep }
      expect(story.accepted(given).result).toBe('code-needed')
      expect(
        story.refused({ type: 'add-contact', contact: addressOf('new@example.org') }).refusal.rule,
      ).toBe('identity.sign-in-first')
      story.accepted({ type: 'request-code', purpose: 'sign-in', contactId: 'mail' })
      expect(story.accepted({ ...given, code: story.code('sign-in') }).result).toBe('signed-in')
    }
  })

  it('never takes an email code for it under nist-strict', () => {
    const story = new Story({ twoStep: true, policy: packs['nist-strict'] })
    story.accepted(right)
    expect(
      story.refused({ type: 'request-code', purpose: 'sign-in', contactId: 'mail' }).refusal.rule,
    ).toBe('signin.code-needed')
    expect(
      story.accepted({ type: 'request-code', purpose: 'sign-in', contactId: 'phone' }).messages[0]
        ?.code,
    ).toHaveLength(8)
  })
})

describe('the notice', () => {
  it('is raised by a sign-in after 180 days of absence, and not a day earlier', () => {
    expect(new Story({ lastSignIn: '179d' }).accepted(right).result).toBe('signed-in')
    expect(new Story({ lastSignIn: '180d' }).accepted(right)).toMatchObject({
      result: 'notice',
      cites: ['notice.ways', 'freshness.absence'],
    })
  })

  it('is not raised for who has just shown that a code can be received, in whichever step', () => {
    const story = new Story({ twoStep: true, lastSignIn: '200d' })
    story.accepted(right)
    story.accepted({ type: 'request-code', purpose: 'sign-in', contactId: 'mail' })
    story.accepted({ type: 'submit-code', purpose: 'sign-in', code: story.code('sign-in') })
    expect(story.accepted(right).result).toBe('signed-in')
  })

  it('is cleared by verifying an existing contact, and the sign-in goes on', () => {
    const story = new Story({ lastSignIn: '200d' })
    story.accepted(right)
    story.accepted({ type: 'request-code', purpose: 'sign-in', contactId: 'mail' })
    const decision = story.accepted({
      type: 'submit-code',
      purpose: 'sign-in',
      code: story.code('sign-in'),
    })
    expect(decision.events.map((event) => event.type)).toEqual([
      'code-verified',
      'notice-cleared',
      'signed-in',
    ])
  })

  it('is cleared by adding a new contact, also when it has turned hard', () => {
    const story = new Story({ lastSignIn: '200d' })
    story.accepted(right)
    story.later('7d')
    expect(story.refused(right).refusal).toMatchObject({
      rule: 'notice.verify-first',
      liftsAt: null,
      remedies: ['request-code', 'add-contact'],
    })
    story.accepted({ type: 'add-contact', contact: addressOf('+34698765432') })
    story.accepted({
      type: 'submit-code',
      purpose: 'confirm-contact',
      code: story.code('confirm-contact'),
    })
    expect(story.account.notice).toBeNull()
    expect(story.accepted(right).result).toBe('signed-in')
  })

  it('keeps its first instant however often it is raised and skipped', () => {
    const story = new Story()
    story.accepted({ type: 'raise-notice', by: { kind: 'system' } })
    const hardAt = story.account.notice?.hardAt
    for (let day = 0; day < 6; day++) {
      story.accepted(right)
      story.accepted({ type: 'skip-notice' })
      story.later('24h').accepted({ type: 'raise-notice', by: { kind: 'system' } })
    }
    expect(story.account.notice?.hardAt).toBe(hardAt)
    story.accepted(right)
    expect(story.later('23h').accepted({ type: 'skip-notice' }).facts.until).toBe(hardAt)
  })
})

describe('a notice that the desk raises at many accounts', () => {
  const raise = { type: 'raise-notice', by: { kind: 'system' }, tell: true } as const
  const told = (story: Story) =>
    story
      .accepted(raise)
      .messages.filter(({ template }) => template === 'notice.raised')
      .map(({ contactId }) => contactId)
  /** The customer answers it with a code. */
  const answer = (story: Story): void => {
    story.accepted(right)
    story.accepted({ type: 'request-code', purpose: 'sign-in', contactId: 'mail' })
    story.accepted({ ...right, code: story.code('sign-in') })
    expect(story.account.notice).toBeNull()
  }

  it('tells every contact, while one that Latchkey raises by itself tells nobody', () => {
    expect(told(new Story())).toEqual(['phone', 'mail'])
    const quiet = new Story()
    expect(quiet.accepted({ type: 'raise-notice', by: { kind: 'system' } }).messages).toEqual([])
    expect(quiet.account).not.toHaveProperty('noticeToldAt')
    // It is open: nobody is told of it afterwards.
    expect(told(quiet)).toEqual([])
  })

  it('comes again 30 days later at the earliest, also where it was answered at once', () => {
    const story = new Story()
    told(story)
    answer(story)
    expect(told(story.later('29d'))).toEqual([])
    expect(story.account.notice).toBeNull()
    expect(told(story.later('1d'))).toEqual(['phone', 'mail'])
    expect(story.account.notice).not.toBeNull()
  })
})

describe('the gate', () => {
  it('lets a sign-in only add a contact, without a proof, and opens when that is confirmed', () => {
    const story = new Story({ contacts: {} })
    expect(accountStatus(story.account)).toBe('needs-new-info')
    expect(story.accepted(right).result).toBe('needs-new-info')
    expect(story.refused({ type: 'set-two-step', enabled: true }).refusal).toMatchObject({
      rule: 'signin.needs-new-info',
      remedies: ['add-contact'],
    })
    expect(story.refused({ type: 'use-service', service: 'email' }).refusal.rule).toBe(
      'identity.sign-in-first',
    )
    story.accepted({ type: 'add-contact', contact: addressOf('new@example.org') })
    story.accepted({
      type: 'submit-code',
      purpose: 'confirm-contact',
      code: story.code('confirm-contact'),
    })
    expect(accountStatus(story.account)).toBe('active')
    expect(story.accepted({ type: 'use-service', service: 'email' }).result).toBe('done')
  })
})

describe('a password reset', () => {
  it('takes two proofs from two different contacts on a two-step account', () => {
    const story = new Story({ twoStep: true }).proved('mail', 'reset-password')
    expect(story.refused({ type: 'reset-password' }).refusal).toMatchObject({
      rule: 'identity.two-proofs',
      facts: { have: 1, need: 2 },
    })
    story.proved('mail', 'reset-password')
    expect(story.refused({ type: 'reset-password' }).refusal.rule).toBe('identity.two-proofs')
    story.proved('phone', 'reset-password')
    expect(
      story
        .accepted({ type: 'reset-password' })
        .messages.map((one) => [one.template, one.contactId]),
    ).toEqual([
      ['password.reset', 'mail'],
      ['password.reset', 'phone'],
    ])
  })

  it('spends its proofs', () => {
    const story = new Story().proved('mail', 'reset-password')
    story.accepted({ type: 'reset-password' })
    expect(story.refused({ type: 'reset-password' }).refusal.rule).toBe('identity.code-required')
  })

  it('is only started by an operator, for a verified caller, and waits for a second one on a privileged account', () => {
    const story = new Story({ privileged: true }).callerVerified(ana, 'mail', 'phone')
    const reset = {
      type: 'reset-password',
      by: { kind: 'operator', id: 'ana', role: 'agent' },
    } as const
    expect(story.refused(reset).refusal.rule).toBe('case.approval-required')
    story.accepted({ type: 'approve', by: sue })
    expect(story.accepted(reset).cites).toContain('reset.start-only')
  })
})

describe('looking for a forgotten account name', () => {
  it('answers the same for a known and an unknown contact, and sends a code only to a known one', () => {
    const story = new Story()
    const known = story.accepted({
      type: 'recover-username',
      contact: addressOf('maria.g@example.org'),
    })
    const unknown = story.accepted({
      type: 'recover-username',
      contact: addressOf('nobody@example.org'),
    })
    expect([known.result, known.facts, known.advice]).toEqual([
      unknown.result,
      unknown.facts,
      unknown.advice,
    ])
    expect([known.messages.length, unknown.messages.length]).toEqual([1, 0])
  })

  it('says neither how many tries are left nor that checking is locked', () => {
    const story = new Story()
    story.accepted({ type: 'recover-username', contact: addressOf('maria.g@example.org') })
    const answers = Array.from(
      { length: 12 },
      () =>
        story.refused({ type: 'submit-code', purpose: 'recover-username', code: '000000' }).refusal,
    )
    expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1)
  })
})
