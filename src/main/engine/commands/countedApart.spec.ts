import { duration, plus } from '@shared/vocabulary/instant'
import type { Purpose } from '@shared/vocabulary/kinds'
import { describe, expect, it } from 'vitest'
import { addressOf, ana, signInName, Story, type Beginning, type Given } from '../testing/story'

/** What strangers ask for, or try in vain, is counted apart from the customer who is signed in and from the desk. */

const ask = (purpose: Purpose, contactId = 'mail', more: Partial<Given> = {}): Given =>
  ({ type: 'request-code', purpose, contactId, ...more }) as Given
const submit = (purpose: Purpose, code = '000000', more: Partial<Given> = {}): Given =>
  ({ type: 'submit-code', purpose, code, ...more }) as Given
const findsName = { type: 'recover-username', contact: addressOf('maria.g@example.org') } as const

function ruleOf(story: Story, command: Given): string | null {
  const decision = story.preview(command)
  return decision.outcome === 'refused' ? decision.refusal.rule : null
}

/** A stranger has asked for as many codes as go in a day; an hour later only that limit stands. */
function flooded(beginning: Beginning = {}): Story {
  const story = new Story(beginning)
  for (let n = 0; n < 10; n++) story.later(n === 5 ? '65m' : '1m').accepted(findsName)
  expect(story.messages).toHaveLength(10)
  return story.later('60m')
}

function openCase(story: Story): Story {
  story.accepted({ type: 'open-case', by: ana, channel: 'phone', story: 'My phone is gone.' })
  return story
}

describe('the limits of sending', () => {
  it('that strangers have used up stop neither the desk nor the customer who is signed in', () => {
    const story = openCase(flooded())
    expect(ruleOf(story, ask('sign-in'))).toBe('code.daily-limit')
    expect(ruleOf(story, ask('reset-password'))).toBe('code.daily-limit')
    expect(ruleOf(story, ask('support-call', 'mail', { by: ana }))).toBeNull()
    expect(ruleOf(story.signIn(), ask('change-security-info'))).toBeNull()
    expect(ruleOf(story, ask('reset-password'))).toBeNull()
    expect(ruleOf(story, ask('reset-password', 'mail', { window: 'other' }))).toBe(
      'code.daily-limit',
    )
  })

  it('are as strict for the desk, and what the desk sends takes nothing from the others', () => {
    const story = openCase(new Story())
    for (let n = 0; n < 5; n++) story.later('1m').accepted(ask('support-call', 'mail', { by: ana }))
    story.later('1m')
    expect(story.refused(ask('support-call', 'mail', { by: ana })).refusal).toMatchObject({
      rule: 'code.hourly-limit',
      liftsAt: plus(story.now, duration('55m')),
    })
    expect(ruleOf(story.signIn(), ask('change-security-info'))).toBe('code.hourly-limit')
    expect(ruleOf(story, ask('sign-in'))).toBeNull()
  })

  it('count a second reset code with those of the customer once a first one was proved in that window', () => {
    const story = new Story({ twoStep: true }).proved('mail', 'reset-password')
    for (let n = 0; n < 4; n++) story.later('1m').accepted(ask('sign-in'))
    story.later('1m')
    expect(ruleOf(story, ask('sign-in'))).toBe('code.hourly-limit')
    expect(ruleOf(story, ask('reset-password', 'phone'))).toBeNull()
    expect(ruleOf(story, ask('reset-password', 'phone', { window: 'other' }))).toBe(
      'code.hourly-limit',
    )
    story.later('15m')
    expect(ruleOf(story, ask('reset-password', 'phone'))).toBe('code.hourly-limit')
  })

  it('let an owner and an agent cancel while a stranger keeps asking for the code of the cancel', () => {
    const story = new Story().signIn().proved()
    story.accepted({ type: 'remove-all-contacts' })
    story.accepted({ type: 'sign-out' })
    for (let n = 0; n < 5; n++)
      story.later('1m').accepted({ type: 'cancel-replacement', contactId: 'mail' })
    story.later('1m')
    expect(ruleOf(story, { type: 'cancel-replacement' })).toBe('code.hourly-limit')
    expect(ruleOf(story.signIn(), { type: 'cancel-replacement' })).toBeNull()
    openCase(story)
    expect(ruleOf(story, { type: 'cancel-replacement', by: ana })).toBeNull()
  })

  it('take codes of before this was counted apart by their purpose', () => {
    const story = openCase(flooded())
    const older = story.account.codes.map(({ byAnybody: _unknown, ...code }) => code)
    story.account = { ...story.account, codes: older }
    expect(ruleOf(story, ask('sign-in'))).toBe('code.daily-limit')
    expect(ruleOf(story, ask('support-call', 'mail', { by: ana }))).toBeNull()
    const asDesk = older.map((code) => ({ ...code, purpose: 'support-call' as const }))
    story.account = { ...story.account, codes: asDesk }
    expect(ruleOf(story, ask('sign-in', 'phone'))).toBeNull()
    expect(ruleOf(story, ask('support-call', 'mail', { by: ana }))).toBe('code.daily-limit')
  })
})

describe('the cooldown', () => {
  it('is the contact’s own, to the second, whoever asked', () => {
    const story = new Story({ twoStep: true })
    story.accepted(ask('sign-in', 'mail'))
    const liftsAt = plus(story.now, 60)
    expect(ruleOf(story, ask('sign-in', 'phone'))).toBeNull()
    expect(ruleOf(story, ask('reset-password', 'mail'))).toBe('code.cooldown')
    openCase(story)
    story.later('59s')
    expect(story.refused(ask('support-call', 'mail', { by: ana })).refusal).toMatchObject({
      rule: 'code.cooldown',
      liftsAt,
    })
    expect(ruleOf(story.later('1s'), ask('support-call', 'mail', { by: ana }))).toBeNull()
  })

  it('of a cancel is that of the old contact that its code goes to', () => {
    const story = new Story().signIn().proved()
    story.accepted({ type: 'remove-all-contacts' })
    story.later('60s').accepted({ type: 'cancel-replacement', contactId: 'mail' })
    expect(ruleOf(story, { type: 'cancel-replacement', contactId: 'mail' })).toBe('code.cooldown')
    expect(ruleOf(story, { type: 'cancel-replacement' })).toBeNull()
    expect(ruleOf(story, { type: 'cancel-replacement', contactId: 'phone' })).toBeNull()
  })

  it('holds back the silent code too, and only to that contact', () => {
    const story = new Story()
    story.accepted(ask('sign-in', 'mail'))
    expect(story.accepted(findsName).messages).toEqual([])
    expect(
      story.accepted({ type: 'recover-username', contact: addressOf('+34612345678') }).messages,
    ).toHaveLength(1)
  })
})

describe('the lock of wrong codes', () => {
  const strangers: readonly Given[] = [
    submit('sign-in'),
    submit('reset-password'),
    submit('recover-username'),
    { type: 'sign-in', name: signInName, password: 'correct horse battery', code: '000000' },
  ]

  it.each(strangers)(
    'that $type $purpose has brought without a sign-in stops neither the desk nor the customer who is signed in',
    (wrong) => {
      const story = openCase(new Story())
      story.accepted(ask('support-call', 'mail', { by: ana }))
      for (let n = 0; n < 10; n++) story.refused(wrong)
      const liftsAt = plus(story.now, duration('15m'))
      expect(story.refused(submit('sign-in')).refusal).toMatchObject({
        rule: 'code.locked',
        liftsAt,
        facts: { byAnybody: true },
      })
      expect(ruleOf(story.signIn(), submit('change-security-info'))).toBe('code.wrong')
      const code = story.code('support-call')
      expect(story.accepted(submit('support-call', code, { by: ana })).result).toBe('verified')
      expect(ruleOf(story, submit('sign-in'))).toBe('code.locked')
    },
  )

  it('that the desk has brought stops the desk and the customer who is signed in, and nobody else', () => {
    const story = openCase(new Story().signIn())
    for (let n = 0; n < 10; n++) story.refused(submit('support-call', '000000', { by: ana }))
    expect(story.refused(submit('change-security-info')).refusal).toMatchObject({
      rule: 'code.locked',
      facts: { byAnybody: false },
    })
    story.accepted(ask('reset-password', 'mail', { window: 'other' }))
    const code = story.code('reset-password')
    expect(ruleOf(story, submit('reset-password', code, { window: 'other' }))).toBeNull()
  })

  it('is told as one more wrong code to who looks for an account name', () => {
    const story = new Story()
    story.accepted(findsName)
    for (let n = 0; n < 10; n++) story.refused(submit('recover-username'))
    expect(
      story.refused(submit('recover-username', story.code('recover-username'))).refusal,
    ).toEqual({ rule: 'code.wrong', facts: {}, liftsAt: null, remedies: ['recover-username'] })
  })

  it('is longer each time, and a right code starts that count anew and no other', () => {
    const story = openCase(new Story())
    for (let n = 0; n < 10; n++) story.refused(submit('sign-in'))
    for (let n = 0; n < 9; n++) story.refused(submit('support-call', '000000', { by: ana }))
    story.later('15m').accepted(ask('sign-in'))
    expect(story.account.failuresByAnybody).toMatchObject({ level: 1, inRow: 0 })
    story.accepted(submit('sign-in', story.code('sign-in')))
    expect(story.account.failuresByAnybody).toMatchObject({ level: 0, lockedUntil: null })
    expect(story.account.codeFailures.inRow).toBe(9)
    story.later('1m').accepted(ask('support-call', 'mail', { by: ana }))
    story.accepted(submit('support-call', story.code('support-call'), { by: ana }))
    expect(story.account.codeFailures.inRow).toBe(0)
  })
})
