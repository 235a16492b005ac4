import { describe, expect, it } from 'vitest'
import { duration, minus, plus, type Instant } from '@shared/vocabulary/instant'
import { customer, system } from '../model/actor'
import { anyCommand } from '../testing/anyCommand'
import { addressOf, ana, phoneAndMail, sam, Story, type Given } from '../testing/story'
import { timersOf, type Timer } from './timers'

const running = (story: Story): readonly Timer[] => timersOf(story.account, story.now, story.policy)
const kinds = (story: Story) => running(story).map(({ kind }) => kind)
const the = (story: Story, kind: Timer['kind']) =>
  running(story).find((timer) => timer.kind === kind)

/** What runs the second before, and no more at that very instant. */
function endsExactlyAt(story: Story, kind: Timer['kind'], endsAt: Instant): void {
  const now = story.now
  expect(the(story, kind)?.endsAt).toBe(endsAt)
  story.now = minus(endsAt, 1)
  expect(kinds(story)).toContain(kind)
  story.now = endsAt
  expect(kinds(story)).not.toContain(kind)
  story.now = now
}

function waiting(): Story {
  const story = new Story().signIn().proved()
  story.accepted({ type: 'remove-all-contacts' })
  return story
}

describe('a timer', () => {
  it('of a code runs to the code’s end, and that of the next one to a minute after it', () => {
    const story = new Story()
    story.accepted({ type: 'request-code', purpose: 'sign-in', contactId: 'mail' })
    expect(running(story)).toEqual([
      {
        kind: 'code-cooldown',
        rule: 'code.cooldown',
        startedAt: story.now,
        endsAt: plus(story.now, 60),
        contactId: 'mail',
        blocks: ['request-code'],
        endsSooner: [],
      },
      {
        kind: 'code-expiry',
        rule: 'code.expired',
        startedAt: story.now,
        endsAt: plus(story.now, duration('10m')),
        contactId: 'mail',
        blocks: [],
        endsSooner: [],
      },
    ])
    endsExactlyAt(story, 'code-cooldown', plus(story.now, 60))
    endsExactlyAt(story, 'code-expiry', plus(story.now, duration('10m')))
  })

  it('of a code stops with the code: used, used up, of a contact that has gone, or of a case that is over', () => {
    const used = new Story().proved('mail', 'sign-in')
    expect(kinds(used)).not.toContain('code-expiry')

    const usedUp = new Story()
    usedUp.accepted({ type: 'request-code', purpose: 'sign-in', contactId: 'mail' })
    for (let n = 0; n < 5; n++)
      usedUp.refused({ type: 'submit-code', purpose: 'sign-in', code: '000000' })
    expect(kinds(usedUp)).not.toContain('code-expiry')

    const gone = new Story({ contacts: { ...phoneAndMail, other: { value: 'other@example.org' } } })
      .signIn()
      .proved()
    for (const contactId of ['other', 'phone'])
      gone.later('60s').accepted({ type: 'request-code', purpose: 'sign-in', contactId })
    gone.accepted({ type: 'remove-contact', contactId: 'other' })
    expect(
      running(gone)
        .filter(({ kind }) => kind === 'code-expiry')
        .map(({ contactId }) => contactId),
    ).toEqual(['phone'])

    const over = new Story()
    const open = () =>
      String(over.accepted({ type: 'open-case', by: ana, channel: 'phone', story: '' }).facts.case)
    const [first, second] = [open(), open()]
    for (const [caseId, contactId] of [
      [first, 'mail'],
      [second, 'phone'],
    ] as const)
      over
        .later('60s')
        .accepted({ type: 'request-code', by: ana, caseId, purpose: 'support-call', contactId })
    over.accepted({ type: 'close-case', by: ana, caseId: first, outcome: 'no-action' })
    expect(
      running(over)
        .filter(({ kind }) => kind === 'code-expiry')
        .map(({ contactId }) => contactId),
    ).toEqual(['phone'])
  })

  it('of a proof runs as long as the proof counts', () => {
    const story = new Story().proved('mail', 'sign-in')
    expect(the(story, 'proof')).toMatchObject({
      rule: 'identity.code-required',
      startedAt: story.now,
      contactId: 'mail',
    })
    endsExactlyAt(story, 'proof', plus(story.now, duration('15m')))
  })

  it('of the wait names what it holds back, and who ends it sooner: while it is frozen a supervisor alone', () => {
    const story = waiting()
    const maturesAt = plus(story.now, duration('30d'))
    expect(the(story, 'replacement')).toEqual({
      kind: 'replacement',
      rule: 'replacement.wait',
      startedAt: story.now,
      endsAt: maturesAt,
      contactId: null,
      blocks: [
        'add-contact',
        'remove-contact',
        'replace-contacts',
        'set-sign-in-preference',
        'set-two-step',
        'reset-password',
        'change-billing',
      ],
      endsSooner: ['cancel-replacement'],
    })
    endsExactlyAt(story, 'replacement', maturesAt)
    story.accepted({ type: 'report-not-me' })
    expect(the(story, 'replacement')).toMatchObject({
      endsAt: maturesAt,
      endsSooner: ['close-takeover'],
    })
  })

  it('of a request that waits for its contact names the contact, and gives way to the wait once that is confirmed', () => {
    const story = new Story().signIn()
    story.accepted({ type: 'replace-contacts', contact: addressOf('+34698765432') })
    const { id } = story.contact('+34698765432')
    expect(the(story, 'replacement-confirm')).toMatchObject({
      rule: 'replacement.confirm-new-first',
      startedAt: story.now,
      contactId: id,
      endsSooner: ['submit-code'],
      blocks: [],
    })
    endsExactlyAt(story, 'replacement-confirm', plus(story.now, duration('24h')))
    story.accepted({
      type: 'submit-code',
      purpose: 'confirm-contact',
      code: story.code('confirm-contact'),
    })
    expect(kinds(story)).toContain('replacement')
    expect(kinds(story)).not.toContain('replacement-confirm')
    expect(kinds(story)).not.toContain('established')
  })

  it('of a notice runs to the end of the skip, and to the instant at which it turns hard', () => {
    const story = new Story()
    story.accepted({ type: 'raise-notice', by: system })
    const raisedAt = story.now
    expect(kinds(story)).toEqual(['notice-hard'])
    story.later('1h').accepted({
      type: 'sign-in',
      name: 'maria@contoso.example',
      password: 'correct horse battery',
    })
    story.accepted({ type: 'skip-notice' })
    expect(running(story)).toEqual([
      {
        kind: 'notice-skip',
        rule: 'notice.skip',
        startedAt: story.now,
        endsAt: plus(story.now, duration('24h')),
        contactId: null,
        blocks: [],
        endsSooner: ['request-code', 'add-contact'],
      },
      {
        kind: 'notice-hard',
        rule: 'notice.verify-first',
        startedAt: raisedAt,
        endsAt: plus(raisedAt, duration('7d')),
        contactId: null,
        blocks: [],
        endsSooner: ['request-code', 'add-contact'],
      },
    ])
    endsExactlyAt(story, 'notice-skip', plus(story.now, duration('24h')))
    endsExactlyAt(story, 'notice-hard', plus(raisedAt, duration('7d')))
  })

  it.each([
    [
      'code-lock',
      'code.locked',
      'submit-code',
      '15m',
      10,
      { type: 'submit-code', purpose: 'change-security-info', code: '000000' },
    ],
    [
      'code-lock-anybody',
      'code.locked',
      'submit-code',
      '15m',
      10,
      { type: 'submit-code', purpose: 'sign-in', code: '000000' },
    ],
    [
      'sign-in-lock',
      'signin.locked',
      'sign-in',
      '15m',
      10,
      { type: 'sign-in', name: 'maria@contoso.example', password: 'guess' },
    ],
    [
      'last-four-lock',
      'phone.last-four-locked',
      'check-last-four',
      '24h',
      3,
      { type: 'check-last-four', contactId: 'phone', digits: '0000' },
    ],
  ] as const)(
    '%s begins with the failure that brings it, blocks what it locks, and ends when that is open again',
    (kind, rule, blocked, length, failures, failing) => {
      const story = new Story().signIn()
      for (let n = 1; n < failures; n++) story.refused(failing)
      expect(kinds(story)).not.toContain(kind)
      story.later('1s').refused(failing)
      expect(the(story, kind)).toEqual({
        kind,
        rule,
        startedAt: story.now,
        endsAt: plus(story.now, duration(length)),
        contactId: null,
        blocks: [blocked],
        endsSooner: kind === 'sign-in-lock' ? ['unlock-sign-in'] : [],
      })
      endsExactlyAt(story, kind, plus(story.now, duration(length)))
    },
  )

  it('of a new contact runs until that is established; none runs for one that is not confirmed, or that rides in a replacement', () => {
    const story = new Story({
      contacts: {
        ...phoneAndMail,
        fresh: { value: 'fresh@example.org', age: '1d' },
        typo: { value: 'mraia@example.org', age: null },
      },
    })
    expect(running(story)).toEqual([
      {
        kind: 'established',
        rule: 'contacts.all-at-once',
        startedAt: minus(story.now, duration('1d')),
        endsAt: plus(story.now, duration('6d')),
        contactId: 'fresh',
        blocks: [],
        endsSooner: [],
      },
    ])
    endsExactlyAt(story, 'established', plus(story.now, duration('6d')))
    story.signIn().proved().accepted({ type: 'remove-all-contacts' })
    expect(kinds(story)).not.toContain('established')
  })

  it('that ends sooner comes first', () => {
    const story = waiting().callerVerified(sam)
    const ends = running(story).map(({ endsAt }) => endsAt)
    expect(ends).toEqual([...ends].sort((a, b) => a - b))
    expect(ends.length).toBeGreaterThan(2)
  })
})

describe('what a timer blocks', () => {
  it('is refused the second before its end, and at its end no longer by it', () => {
    const story = waiting()
    const { blocks, endsAt } = the(story, 'replacement')!
    const ruleOf = (type: Given['type']) => {
      const decision = story.preview(anyCommand(type, customer))
      return decision.outcome === 'refused' ? decision.refusal.rule : 'accepted'
    }
    story.now = minus(endsAt, 1)
    for (const type of blocks) expect(ruleOf(type)).toMatch(/^replacement\./)
    story.now = endsAt
    for (const type of blocks) expect(ruleOf(type)).not.toMatch(/^replacement\./)
  })
})
