import { describe, expect, it } from 'vitest'
import { duration, plus } from '@shared/vocabulary/instant'
import type { Operator } from '../model/actor'
import { ana, phoneAndMail, sam, signInName, Story } from '../testing/story'
import type { Holdings } from './callersStory'
import { waysBackIn } from './waysBackIn'

const nothing: Holdings = { contactIds: [], password: false, device: false }

function ways(story: Story, holdings: Partial<Holdings> = {}, me = ana) {
  return waysBackIn(story.account, { ...nothing, ...holdings }, me as Operator, story.context)
}

const ids = (found: ReturnType<typeof ways>) => found.map(({ id }) => id)

/** Each step in a few words; what was done before in brackets. */
const told = (way: ReturnType<typeof ways>[number] | undefined) =>
  way?.steps.map(({ by, command, done }) => (done ? `(${by} ${command})` : `${by} ${command}`))

function waiting(): Story {
  const story = new Story().signIn().proved()
  story.accepted({ type: 'remove-all-contacts' })
  return story
}

function lockedSignIn(): Story {
  const story = new Story()
  for (let tries = 0; tries < 10; tries++)
    story.give({ type: 'sign-in', name: signInName, password: 'wrong' })
  return story
}

describe('the ways back in', () => {
  it('offer a reset by the contact that the caller can still read before anything that waits or rests on their word', () => {
    const found = ways(new Story(), { contactIds: ['mail'] })
    expect(ids(found)).toEqual([
      'reset-password',
      'agent-resets-password',
      'agent-updates-info',
      'agent-replaces-info',
    ])
    expect(found[0]).toMatchObject({
      contactIds: ['mail'],
      totalWait: 0,
      standsOn: 'verified',
      freezes: [],
    })
  })

  it('let whoever knows the password sign in with it, at once and alone', () => {
    const found = ways(new Story(), { password: true })
    expect(found[0]).toMatchObject({ id: 'sign-in', totalWait: 0, contactIds: [] })
    expect(told(found[0])).toEqual(['customer sign-in'])
  })

  it('wait some minutes for a lock, not thirty days for new security info', () => {
    const story = lockedSignIn().later('5m')
    const found = ways(story, { password: true })
    expect(ids(found).slice(0, 2)).toEqual(['unlock-sign-in', 'sign-in'])
    expect(found[1]).toMatchObject({
      id: 'sign-in',
      totalWait: duration('10m'),
      endsAt: plus(story.now, duration('10m')),
      steps: [{ command: 'sign-in', waits: duration('10m'), waitsFor: 'signin.locked' }],
    })
  })

  it('let a supervisor unlock signing in, an agent only for a caller who is verified', () => {
    const story = lockedSignIn()
    const bySupervisor = ways(story, { password: true }, sam)[0]
    expect(bySupervisor).toMatchObject({ id: 'unlock-sign-in', totalWait: 0 })
    expect(told(bySupervisor)).toEqual(['me open-case', 'me unlock-sign-in', 'customer sign-in'])
    expect(told(ways(story, { password: true })[0])).toEqual([
      'supervisor open-case',
      'supervisor unlock-sign-in',
      'customer sign-in',
    ])
    expect(told(ways(story, { password: true, contactIds: ['mail'] })[0])).toEqual([
      'me open-case',
      'me request-code',
      'me submit-code',
      'me unlock-sign-in',
      'customer sign-in',
    ])
    expect(ids(ways(new Story(), { password: true }, sam))).not.toContain('unlock-sign-in')
  })

  it('count the lock into a reset as well: the new password opens nothing before it ends', () => {
    const found = ways(lockedSignIn(), { contactIds: ['mail'] })
    expect(found.find(({ id }) => id === 'reset-password')?.totalWait).toBe(duration('15m'))
  })

  it('know a caller who is verified already, and tick what was done', () => {
    const found = ways(new Story().callerVerified())
    expect(ids(found).slice(0, 2)).toEqual(['agent-resets-password', 'agent-updates-info'])
    expect(found[0]).toMatchObject({ totalWait: 0, standsOn: 'verified', contactIds: ['mail'] })
    expect(told(found[0])).toEqual([
      '(me open-case)',
      '(me request-code)',
      '(me submit-code)',
      'me reset-password',
      'customer sign-in',
    ])
  })

  it('do not take another operator’s case, or its caller, for this one’s', () => {
    const found = ways(new Story().callerVerified(), {}, sam)
    expect(ids(found)).toEqual(['agent-replaces-info'])
    expect(found[0]?.standsOn).toBe('claimed')
  })

  it('go on with a code that is on its way, until it expires', () => {
    const story = new Story()
    story.accepted({ type: 'open-case', by: ana, channel: 'phone', story: '' })
    story.accepted({ type: 'request-code', by: ana, purpose: 'support-call', contactId: 'phone' })
    expect(told(ways(story)[0])).toEqual([
      '(me open-case)',
      '(me request-code)',
      'me submit-code',
      'me reset-password',
      'customer sign-in',
    ])
    story.later('599s')
    expect(ids(ways(story))).toContain('agent-resets-password')
    story.later('1s')
    expect(ids(ways(story))).toEqual(['agent-replaces-info'])
  })

  it('leave a caller who has nothing at all only the thirty days, and say what is frozen meanwhile', () => {
    const found = ways(new Story())
    expect(ids(found)).toEqual(['agent-replaces-info'])
    expect(found[0]).toMatchObject({ totalWait: duration('30d'), standsOn: 'claimed' })
    expect(found[0]?.freezes).toEqual(expect.arrayContaining(['add-contact', 'change-billing']))
    expect(found[0]?.steps.find(({ waitsFor }) => waitsFor === 'replacement.wait')).toMatchObject({
      command: 'wait',
      at: found[0]?.endsAt,
      waits: duration('30d'),
    })
    expect(found[0]?.steps.at(-1)?.command).toBe('sign-in')
  })

  it('ask a second operator where the account takes one', () => {
    const [way] = ways(new Story({ privileged: true }))
    expect(way?.id).toBe('agent-replaces-info')
    expect(told(way)).toEqual([
      'me open-case',
      'me replace-contacts',
      'second approve',
      'me replace-contacts',
      'me submit-code',
      'system wait',
    ])
  })

  it('ask a second operator for what would weaken the account in a second way, rather than wait a day', () => {
    const story = new Story().callerVerified()
    story.accepted({ type: 'reset-password', by: ana })
    const way = ways(story).find(({ id }) => id === 'agent-updates-info')
    expect(told(way)?.slice(0, 6)).toEqual([
      '(me open-case)',
      '(me request-code)',
      '(me submit-code)',
      'me add-contact',
      'second approve',
      'me add-contact',
    ])
    expect(way?.totalWait).toBeLessThan(duration('1h'))
  })
})

describe('the ways back in once a replacement has begun', () => {
  it('are first to cancel it by an old contact, at once', () => {
    const story = waiting().later('12d')
    const found = ways(story, { contactIds: ['phone'], password: true })
    expect(found[0]).toMatchObject({
      id: 'cancel-replacement',
      contactIds: ['phone'],
      totalWait: 0,
      leaves: 'active',
    })
    expect(ids(found)).not.toContain('replace-info')
  })

  it('are to wait it out, with what works on the day', () => {
    const story = waiting().later('12d')
    const way = ways(story, { password: true }).find(({ id }) => id === 'wait-it-out')
    expect(way).toMatchObject({ totalWait: duration('18d'), leaves: 'active' })
    expect(told(way)).toEqual([
      'system wait',
      'customer sign-in',
      'customer add-contact',
      'customer submit-code',
    ])
    expect(way?.steps[0]).toMatchObject({
      at: plus(story.now, duration('18d')),
      waitsFor: 'replacement.wait',
    })
  })

  it('lead through the new contact to whoever asked for the change', () => {
    const story = new Story().signIn()
    story.accepted({
      type: 'replace-contacts',
      contact: { kind: 'email', value: 'new@example.net' },
    })
    story.accepted({
      type: 'submit-code',
      purpose: 'confirm-contact',
      code: story.code('confirm-contact'),
    })
    const added = story.account.contacts.at(-1)?.id ?? ''
    const way = ways(story, { contactIds: [added] }).find(({ id }) => id === 'wait-it-out')
    expect(way?.totalWait).toBe(duration('30d'))
    expect(way?.contactIds).toEqual([added])
    expect(told(way)).toContain('customer reset-password')
  })

  it('are to report it, which takes a supervisor', () => {
    const way = ways(waiting()).find(({ id }) => id === 'report-not-me')
    expect(way).toMatchObject({ standsOn: 'claimed', totalWait: 0 })
    expect(told(way)).toEqual([
      'customer report-not-me',
      'supervisor open-case',
      'supervisor close-takeover',
    ])
  })

  it('are the supervisor’s once it is frozen: to close the takeover, or to release the request', () => {
    const story = waiting()
    story.accepted({ type: 'report-not-me' })
    const found = ways(story, { password: true }, sam)
    expect(told(found.find(({ id }) => id === 'close-takeover'))).toEqual([
      'me open-case',
      'me close-takeover',
    ])
    expect(found.find(({ id }) => id === 'release-replacement')?.totalWait).toBe(duration('30d'))
    expect(ids(found)).not.toContain('report-not-me')
    expect(told(ways(story).find(({ id }) => id === 'close-takeover'))).toEqual([
      'supervisor open-case',
      'supervisor close-takeover',
    ])
  })

  it('go on with a request that waits for a contact which the caller can read', () => {
    const story = new Story().signIn()
    story.accepted({
      type: 'replace-contacts',
      contact: { kind: 'email', value: 'new@example.net' },
    })
    const added = story.account.contacts.at(-1)?.id ?? ''
    const way = ways(story, { contactIds: [added], password: true }).find(
      ({ id, steps }) => id === 'replace-info' && steps.some(({ done }) => done),
    )
    expect(told(way)).toEqual([
      'customer sign-in',
      '(customer replace-contacts)',
      '(customer request-code)',
      'customer submit-code',
      'system wait',
    ])
  })
})

describe('the ways back in of an account that is held otherwise', () => {
  it('count the minute between two codes to one contact as part of the way', () => {
    const way = ways(new Story({ twoStep: true }), { contactIds: ['mail'], password: true }).find(
      ({ id }) => id === 'update-info',
    )
    expect(way?.steps.filter(({ waits }) => waits > 0)).toMatchObject([
      { command: 'request-code', waits: 60, waitsFor: 'code.cooldown' },
    ])
  })

  it('take two contacts for the reset of a two-step account, and none by one', () => {
    const story = new Story({ twoStep: true })
    expect(ids(ways(story, { contactIds: ['mail'] }))).not.toContain('reset-password')
    expect(
      ways(story, { contactIds: ['mail', 'phone'] }).find(({ id }) => id === 'reset-password'),
    ).toMatchObject({ contactIds: ['phone', 'mail'] })
  })

  it('send a caller at the gate to the new info that the next sign-in asks for', () => {
    const [way] = ways(new Story({ contacts: {} }), { password: true })
    expect(way).toMatchObject({ id: 'new-info-at-sign-in', totalWait: 0 })
  })

  it('skip a notice that can be skipped, and answer one that can’t', () => {
    const story = new Story()
    story.accepted({ type: 'raise-notice', by: { kind: 'system' } })
    expect(told(ways(story, { password: true })[0])).toEqual([
      'customer sign-in',
      'customer skip-notice',
    ])
    story.later('7d')
    expect(ids(ways(story, { password: true }))[0]).toBe('new-info-at-sign-in')
    expect(told(ways(story, { password: true, contactIds: ['mail'] })[0])).toEqual([
      'customer sign-in',
      'customer request-code',
      'customer submit-code',
    ])
  })

  it('let a supervisor enable a contact that the caller can read', () => {
    const story = new Story({ contacts: { mail: phoneAndMail.mail } })
    story.account = {
      ...story.account,
      contacts: story.account.contacts.map((one) => ({ ...one, disabledAt: story.now })),
    }
    const way = ways(story, { contactIds: ['mail'] }, sam).find(({ id }) => id === 'enable-contact')
    expect(told(way)).toEqual([
      'me open-case',
      'me enable-contact',
      'second approve',
      'me enable-contact',
      'customer request-code',
      'customer submit-code',
      'customer reset-password',
      'customer sign-in',
    ])
    expect(ids(ways(story, {}, sam))).not.toContain('enable-contact')
  })

  it('confirm a contact that was added and never confirmed', () => {
    const story = new Story({
      contacts: { typo: { value: 'typo@example.org', age: null } },
    })
    const found = ways(story, { contactIds: ['typo'], password: true })
    expect(told(found.find(({ id }) => id === 'confirm-contact'))).toEqual([
      'customer sign-in',
      'customer request-code',
      'customer submit-code',
    ])
    expect(ids(ways(story, { password: true }))).not.toContain('confirm-contact')
  })
})
