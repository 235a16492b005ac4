import { describe, expect, it } from 'vitest'
import type { AccountView, ActionView } from '@shared/views/account'
import type { Instant } from '@shared/vocabulary/instant'
import type { RuleId } from '@shared/vocabulary/ruleIds'
import { groupsOf } from './groups'
import type { Offer } from './offers'

const now = 1_000_000 as Instant
type Command = ActionView['command']

const can = (command: Command): ActionView => action(command, 'can', null)
const first = (command: Command, ...steps: RuleId[]): ActionView => ({
  ...action(command, 'verify', null, steps[0]),
  steps,
})
const refused = (command: Command, liftsIn: number | null, rule: RuleId): ActionView =>
  action(command, 'refused', liftsIn === null ? null : ((now + liftsIn) as Instant), rule)

function action(
  command: Command,
  verdict: ActionView['verdict'],
  liftsAt: Instant | null,
  rule?: RuleId,
): ActionView {
  const refusal = rule === undefined ? null : { rule, facts: {}, liftsAt, remedies: [] }
  return { command, contactId: null, verdict, refusal, steps: [] }
}
const groups = (...actions: ActionView[]) => groupsOf({ actions, now } as unknown as AccountView)
const named = (offers: readonly Offer[]) => offers.map(({ command }) => command)

describe('what you can do, grouped by when', () => {
  it('gives each action that can be done a line, with what takes something from the customer last', () => {
    expect(
      named(groups(can('replace-contacts'), can('add-contact'), can('set-locale')).now),
    ).toEqual(['add-contact', 'set-locale', 'replace-contacts'])
  })

  it('gathers in one line what waits for a verified caller, whatever else it takes before and after', () => {
    const { afterCase, afterVerified } = groups(
      first('add-contact', 'case.required', 'case.caller-unverified'),
      first('reset-password', 'identity.two-proofs'),
      first('reveal-contact', 'case.caller-unverified', 'case.approval-required'),
      first('report-not-me', 'case.required'),
    )
    expect(named(afterVerified)).toEqual(['add-contact', 'reset-password', 'reveal-contact'])
    expect(named(afterCase)).toEqual(['report-not-me'])
  })

  it('counts what takes only a second person among what can be done', () => {
    expect(named(groups(first('reveal-contact', 'case.approval-required')).now)).toEqual([
      'reveal-contact',
    ])
  })

  it('has one line for each date, the soonest first', () => {
    const { notBefore } = groups(
      refused('add-contact', 90_000, 'replacement.security-frozen'),
      refused('set-two-step', 80_000, 'case.one-weakening'),
      refused('reset-password', 90_000, 'replacement.security-frozen'),
    )
    expect(notBefore.map(({ at, offers }) => [at - now, named(offers)])).toEqual([
      [80_000, ['set-two-step']],
      [90_000, ['add-contact', 'reset-password']],
    ])
  })

  it('keeps in its place what is possible again within five minutes, and not a second later', () => {
    const { now: at, notBefore } = groups(
      refused('add-contact', 300, 'code.cooldown'),
      refused('remove-contact', 301, 'code.cooldown'),
    )
    expect(named(at)).toEqual(['add-contact'])
    expect(notBefore).toHaveLength(1)
  })

  it('gathers what no date helps by what stands before it, and what is frozen as one thing', () => {
    const { walls } = groups(
      refused('add-contact', null, 'replacement.security-frozen'),
      refused('remove-contact', null, 'replacement.already-pending'),
      refused('close-takeover', null, 'role.forbidden'),
    )
    expect(walls.map(({ offers }) => named(offers))).toEqual([
      ['add-contact', 'remove-contact'],
      ['close-takeover'],
    ])
  })

  it('puts the code that verifies beside what waits for it, also while the next one has to wait, and gives it a line where nothing does', () => {
    const waiting = first('add-contact', 'case.caller-unverified')
    expect(groups(can('request-code'), waiting)).toMatchObject({
      now: [],
      code: { command: 'request-code' },
    })
    expect(groups(refused('request-code', 60, 'code.cooldown'), waiting)).toMatchObject({
      now: [],
      code: { command: 'request-code' },
    })
    expect(groups(can('request-code'))).toMatchObject({
      now: [{ command: 'request-code' }],
      code: null,
    })
  })
})
