import { describe, expect, it } from 'vitest'
import { duration, minus, plus } from '@shared/vocabulary/instant'
import { system } from '../model/actor'
import { packs } from '../packs'
import { addressOf, password, signInName, Story, type Given } from '../testing/story'

const right: Given = { type: 'sign-in', name: signInName, password }
const raise: Given = { type: 'raise-notice', by: system }
const sessions = (story: Story) =>
  Object.fromEntries(story.account.sessions.map(({ window, held }) => [window, held]))

function ruleOf(story: Story, command: Given): string | null {
  const decision = story.preview(command)
  return decision.outcome === 'refused' ? decision.refusal.rule : null
}

describe('a window', () => {
  it('that waits for its code is not signed in by a notice that is answered in another one', () => {
    const story = new Story({ lastSignIn: '200d' })
    story.accepted(right)
    expect(story.accepted({ ...right, risk: true, window: 'stranger' }).result).toBe('code-needed')
    story.proved('mail', 'sign-in')
    expect(sessions(story)).toEqual({ main: null, stranger: 'code' })
    expect(ruleOf(story, { type: 'use-service', service: 'email', window: 'stranger' })).toBe(
      'identity.sign-in-first',
    )
  })

  it('that waits for its code is not signed in when the gate opens in another one', () => {
    const story = new Story({ contacts: {} })
    story.accepted(right)
    const stranger = { window: 'stranger', since: story.now, held: 'code' } as const
    story.account = { ...story.account, sessions: [...story.account.sessions, stranger] }
    story.accepted({ type: 'add-contact', contact: addressOf('new@example.org') })
    story.accepted({
      type: 'submit-code',
      purpose: 'confirm-contact',
      code: story.code('confirm-contact'),
    })
    expect(sessions(story)).toEqual({ main: null, stranger: 'code' })
  })

  it('takes a sign-in code of its own: one that was shown in another window does not count', () => {
    const story = new Story({ twoStep: true })
    story.proved('mail', 'sign-in')
    expect(story.accepted({ ...right, window: 'stranger' }).result).toBe('code-needed')
    expect(story.accepted(right).result).toBe('signed-in')
  })

  it('takes a sign-in code and no other: one for a new password shown there does not count', () => {
    const story = new Story({ twoStep: true }).proved('mail', 'reset-password')
    expect(story.preview(right)).toMatchObject({ result: 'code-needed' })
  })

  it('counts a sign-in code that it has shown until the second before the proof runs out', () => {
    const story = new Story({ twoStep: true }).proved('mail', 'sign-in').later('14m').later('59s')
    expect(story.preview(right)).toMatchObject({ result: 'signed-in' })
    expect(story.later('1s').preview(right)).toMatchObject({ result: 'code-needed' })
  })

  it('that signs out takes its own session and proofs along, and those of no other', () => {
    const story = new Story().signIn()
    story.accepted({ ...right, window: 'other' })
    for (const window of ['main', 'other']) {
      story
        .later('60s')
        .accepted({ type: 'request-code', purpose: 'sign-in', contactId: 'mail', window })
      story.accepted({
        type: 'submit-code',
        purpose: 'sign-in',
        code: story.code('sign-in'),
        window,
      })
    }
    story.accepted({ type: 'sign-out' })
    expect(sessions(story)).toEqual({ other: null })
    expect(story.account.proofs.map(({ window }) => window)).toEqual(['other'])
  })

  it('has one session, the newest', () => {
    const story = new Story().signIn().later('1h')
    story.accepted({ ...right, risk: true })
    expect(story.account.sessions).toEqual([{ window: 'main', since: story.now, held: 'code' }])
  })

  it('held at the gate may take a mistyped contact off again, and no confirmed one', () => {
    const story = new Story({ contacts: { typo: { value: 'mraia@example.org', age: null } } })
    story.accepted(right)
    expect(ruleOf(story, { type: 'remove-contact', contactId: 'typo' })).toBeNull()
    const waits = new Story({ lastSignIn: '200d' })
    waits.accepted(right)
    expect(waits.refused({ type: 'remove-contact', contactId: 'mail' }).refusal).toMatchObject({
      rule: 'identity.sign-in-first',
      facts: { held: 'notice' },
      remedies: ['sign-in'],
    })
  })

  it('held at any question may ask for the code of a new contact again, and give it', () => {
    for (const beginning of [{ twoStep: true }, { lastSignIn: '200d' }] as const) {
      const story = new Story(beginning)
      story.accepted(right)
      story.accepted({ type: 'replace-contacts', contact: addressOf('new@example.org') })
      const { id } = story.contact('new@example.org')
      story
        .later('60s')
        .accepted({ type: 'request-code', purpose: 'confirm-contact', contactId: id })
      expect(
        story.accepted({
          type: 'submit-code',
          purpose: 'confirm-contact',
          code: story.code('confirm-contact'),
        }).result,
      ).toBe('replacement-started')
    }
  })
})

describe('a name', () => {
  it('signs in with other capitals, with space around it, and however its accents are composed, here and there', () => {
    for (const [stored, typed] of [
      ['José', ' jose\u0301 '],
      ['jose\u0301', 'JOSÉ'],
      ['maria', 'MARIA'],
    ] as const) {
      const story = new Story({
        signInNames: [{ kind: 'user-name', value: stored, enabled: true }],
      })
      expect(story.accepted({ ...right, name: typed }).result).toBe('signed-in')
    }
    expect(
      ruleOf(new Story({ signInNames: [{ kind: 'user-name', value: 'José', enabled: true }] }), {
        ...right,
        name: 'Jose',
      }),
    ).toBe('signin.wrong-password')
  })

  it('is off by itself: another one stays on, and only the last that is on can’t go off', () => {
    const signInNames = [
      { kind: 'email', value: signInName, enabled: true },
      { kind: 'user-name', value: 'mgomez', enabled: true },
    ] as const
    const story = new Story({ signInNames }).signIn().proved()
    story.accepted({ type: 'set-sign-in-preference', name: 'MGomez', enabled: false })
    expect(story.account.signInNames.map(({ enabled }) => enabled)).toEqual([true, false])
    expect(story.refused({ ...right, name: 'mgomez' }).refusal).toMatchObject({
      rule: 'signin.name-off',
      facts: { name: 'mg••••••' },
      remedies: ['set-sign-in-preference'],
    })
    expect(
      story.refused({ type: 'set-sign-in-preference', name: signInName, enabled: false }).refusal,
    ).toMatchObject({ rule: 'names.last-enabled', facts: { name: 'ma••••••' } })
    expect(
      ruleOf(story, { type: 'set-sign-in-preference', name: 'mgomez', enabled: false }),
    ).toBeNull()
    expect(
      story.refused({ type: 'set-sign-in-preference', name: 'nobody', enabled: true }).refusal,
    ).toMatchObject({ rule: 'names.last-enabled', facts: { onAccount: false } })
  })

  it('of an account that has no password here signs nobody in', () => {
    const story = new Story()
    story.account = { ...story.account, passwordSeal: null }
    expect(story.refused(right).refusal).toMatchObject({
      rule: 'signin.wrong-password',
      remedies: ['recover-username', 'reset-password'],
    })
  })
})

describe('a wrong password', () => {
  it('is called a code only where it has as many digits as one', () => {
    const story = new Story()
    expect(
      ['12345', '1234567', '12345a', ' 123456 ', '123456'].map((given) =>
        ruleOf(story, { ...right, password: given }),
      ),
    ).toEqual([
      'signin.wrong-password',
      'signin.wrong-password',
      'signin.wrong-password',
      'code.not-a-password',
      'code.not-a-password',
    ])
    expect(
      ruleOf(new Story({ policy: packs['nist-strict'] }), { ...right, password: '12345678' }),
    ).toBe('code.not-a-password')
    for (const given of ['123456', 'guess'])
      expect(story.refused({ ...right, password: given }).events).toMatchObject([
        { type: 'sign-in-failed' },
      ])
    expect(story.account.signInFailures.inRow).toBe(2)
  })

  it('locks with the tenth in a row until the instant that is named, then for an hour, and for a day from then on', () => {
    const story = new Story()
    const fail = (times: number) => {
      for (let n = 0; n < times; n++) story.refused({ ...right, password: 'guess' })
    }
    fail(9)
    expect(ruleOf(story, right)).toBeNull()
    fail(1)
    for (const lock of ['15m', '1h', '24h', '24h']) {
      const endsAt = plus(story.now, duration(lock))
      expect(story.refused(right)).toMatchObject({
        events: [],
        refusal: { rule: 'signin.locked', liftsAt: endsAt, facts: { lockedUntil: endsAt } },
      })
      story.now = minus(endsAt, 1)
      expect(ruleOf(story, right)).toBe('signin.locked')
      story.now = endsAt
      expect(ruleOf(story, right)).toBeNull()
      fail(10)
    }
  })

  it('is forgotten by a sign-in that goes through, and not by one that is held', () => {
    const story = new Story()
    const fail = (times: number) => {
      for (let n = 0; n < times; n++) story.refused({ ...right, password: 'guess' })
    }
    fail(9)
    story.accepted({ ...right, risk: true })
    expect(story.account.signInFailures.inRow).toBe(9)
    story.accepted(right)
    expect(story.account).toMatchObject({
      signInFailures: { inRow: 0, level: 0 },
      lastSignInAt: story.now,
    })
  })
})

describe('a notice', () => {
  it('that was skipped is asked again at the very instant that the skip ends', () => {
    const story = new Story({ lastSignIn: '200d' })
    story.accepted(right)
    expect(story.accepted({ type: 'skip-notice' })).toMatchObject({
      result: 'signed-in',
      facts: { until: plus(story.now, duration('24h')) },
    })
    expect(sessions(story)).toEqual({ main: null })
    story.accepted({ type: 'sign-out' })
    expect(story.later('23h').later('59m').later('59s').preview(right)).toMatchObject({
      result: 'signed-in',
    })
    expect(story.later('1s').preview(right)).toMatchObject({
      result: 'notice',
      cites: ['notice.ways'],
    })
  })

  it('refuses to be skipped, and to be passed, from its hard instant on and not before', () => {
    const story = new Story({ lastSignIn: '200d' })
    story.accepted(right)
    const { raisedAt, hardAt } = story.account.notice!
    expect(hardAt).toBe(plus(raisedAt, duration('7d')))
    story.now = minus(hardAt, 1)
    expect(story.preview({ type: 'skip-notice' })).toMatchObject({
      outcome: 'accepted',
      facts: { until: hardAt },
    })
    expect(story.preview(right)).toMatchObject({ result: 'notice' })
    story.now = hardAt
    expect(story.refused({ type: 'skip-notice' })).toMatchObject({
      events: [],
      refusal: {
        rule: 'notice.verify-first',
        facts: { hardAt },
        remedies: ['request-code', 'add-contact'],
      },
    })
    expect(story.refused({ ...right, window: 'other' }).events).toMatchObject([
      { type: 'sign-in-held', window: 'other', held: 'notice' },
    ])
    story.accepted({ type: 'request-code', purpose: 'sign-in', contactId: 'mail' })
    const decision = story.accepted({ ...right, code: story.code('sign-in') })
    expect(decision.result).toBe('signed-in')
    expect(sessions(story)).toEqual({ main: null, other: null })
  })

  it('is not raised where the pack does not ask, where nobody ever signed in, or where one is open', () => {
    const never = {
      ...packs.seeds,
      values: { ...packs.seeds.values, 'freshness.absence': duration('0s') },
    }
    expect(new Story({ lastSignIn: '900d', policy: never }).accepted(right).result).toBe(
      'signed-in',
    )
    expect(new Story({ lastSignIn: null }).accepted(right).result).toBe('signed-in')
    const story = new Story({ lastSignIn: '200d' })
    story.accepted(raise)
    const notice = story.account.notice
    expect(story.later('1h').accepted(right).cites).toEqual(['notice.ways'])
    expect(story.accepted(raise).events).toEqual([])
    expect(story.account.notice).toEqual(notice)
  })

  it('is answered by any code that verifies: of a window, of a case, of a cancel', () => {
    for (const answer of [
      (story: Story) => story.proved('mail', 'reset-password'),
      (story: Story) => story.callerVerified(),
    ]) {
      const story = new Story()
      story.accepted(raise)
      answer(story)
      expect(story.account.notice).toBeNull()
    }
  })
})
