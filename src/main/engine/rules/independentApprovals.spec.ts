import { describe, expect, it } from 'vitest'
import { duration, minus, plus, type Instant } from '@shared/vocabulary/instant'
import type { Colleague } from '../model/colleagues'
import { customer, type Operator } from '../model/actor'
import { addressOf, ana, sam, signInName, Story, sue, type Given } from '../testing/story'

/** Rule approval.independent: who approves is a supervisor of some standing, and nobody whom the asker made. */

const week = duration('7d')
const lea: Operator = { kind: 'operator', id: 'lea', role: 'supervisor' }
const reveal: Given = { type: 'reveal-contact', by: sam, contactId: 'phone', reason: 'A letter.' }

const old = (id: string, more: Partial<Colleague> = {}): Colleague => ({
  id,
  role: 'supervisor',
  isServing: true,
  roleSince: null,
  hands: [],
  ...more,
})
const madeBy = (by: string, at: Instant) => ({ hands: [{ by, at }] })

/** A desk that knows who works there; a command is given with what is known of them at the time. */
class Desk extends Story {
  colleagues: readonly Colleague[] | undefined = [old('sam'), old('sue'), old('lea'), old('ana')]

  override get context() {
    const { colleagues } = this
    return colleagues === undefined ? super.context : { ...super.context, colleagues }
  }

  /** Other facts about one of them; what was known of the others stays. */
  knows(id: string, more: Partial<Colleague>): this {
    this.colleagues = this.colleagues?.map((one) => (one.id === id ? { ...one, ...more } : one))
    return this
  }

  ruleOf(given: Given): string | null {
    const decision = this.preview(given)
    return decision.outcome === 'refused' ? decision.refusal.rule : null
  }
}

function asked(...more: readonly Given[]): Desk {
  const desk = new Desk()
  for (const by of [sam, lea]) desk.accepted({ type: 'open-case', by, channel: 'phone', story: '' })
  for (const given of [reveal, ...more]) desk.refused(given)
  return desk
}

describe('a request that is decided', () => {
  it('is approved by nobody whom the asker made a week ago or later, and then says until when', () => {
    const desk = asked()
    const made = desk.now
    desk.knows('sue', madeBy('sam', made))
    expect(desk.refused({ type: 'approve', by: sue })).toMatchObject({
      events: [],
      refusal: {
        rule: 'approval.independent',
        facts: { why: 'hand' },
        liftsAt: plus(made, week),
        remedies: [],
      },
    })
    expect(desk.account.approvals).toMatchObject([{ decision: null }])
    expect(desk.ruleOf({ type: 'approve', by: lea })).toBeNull()
    desk.knows('sue', madeBy('sam', minus(made, week)))
    expect(desk.ruleOf({ type: 'approve', by: sue })).toBeNull()
  })

  it('is declined by whoever may approve nothing: a no does no harm', () => {
    const desk = asked().knows('sue', { role: 'agent' })
    expect(desk.ruleOf({ type: 'approve', by: sue })).toBe('approval.independent')
    expect(desk.accepted({ type: 'decline', by: sue }).result).toBe('declined')
  })

  it('is looked at by its name, and without one it is the newest', () => {
    const desk = asked({ ...reveal, by: lea })
    const [ofSam, ofLea] = desk.account.approvals.map(({ id }) => id)
    desk.knows('sue', madeBy('sam', desk.now))
    expect(desk.ruleOf({ type: 'approve', by: sue, approvalId: ofSam })).toBe(
      'approval.independent',
    )
    expect(desk.ruleOf({ type: 'approve', by: sue, approvalId: ofLea })).toBeNull()
    expect(desk.ruleOf({ type: 'approve', by: sue })).toBeNull()
    desk.knows('sue', madeBy('lea', desk.now))
    expect(desk.ruleOf({ type: 'approve', by: sue, approvalId: ofSam })).toBeNull()
    expect(desk.ruleOf({ type: 'approve', by: sue })).toBe('approval.independent')
    expect(desk.ruleOf({ type: 'approve', by: sue, approvalId: 'none' })).toBe(
      'case.approval-required',
    )
  })

  it('is approved by whoever says that they are a supervisor where nobody is known', () => {
    const desk = asked().knows('sue', { role: 'agent' })
    desk.colleagues = undefined
    expect(desk.accepted({ type: 'approve', by: sue }).result).toBe('approved')
  })
})

describe('an approval whose giver may not stand for it any more', () => {
  const lost = () => {
    const desk = asked()
    desk.accepted({ type: 'approve', by: sue })
    return desk
  }

  it('serves nobody: it is asked for anew, once', () => {
    const desk = lost()
    expect(desk.ruleOf(reveal)).toBeNull()
    desk.knows('sue', { isServing: false })
    const refused = desk.refused(reveal)
    expect(refused.events).toMatchObject([{ type: 'approval-requested', by: sam }])
    const { id } = desk.account.approvals[1]!
    expect(refused.refusal).toEqual({
      rule: 'approval.independent',
      facts: { why: 'role', used: true, approval: id },
      liftsAt: null,
      remedies: ['approve'],
    })
    expect(desk.refused(reveal)).toMatchObject({ events: [], refusal: refused.refusal })
    expect(desk.account.approvals).toHaveLength(2)
  })

  it('says when it serves again, and serves at that instant', () => {
    const desk = lost()
    const made = plus(desk.now, duration('1h') - week)
    desk.knows('sue', madeBy('sam', made))
    desk.now = minus(plus(made, week), 1)
    expect(desk.refused(reveal).refusal).toMatchObject({
      rule: 'approval.independent',
      facts: { why: 'hand', used: true },
      liftsAt: plus(made, week),
    })
    desk.now = plus(made, week)
    expect(desk.accepted(reveal).result).toBe('revealed')
  })

  it('gives way to one of somebody independent, which is the one that is used', () => {
    const desk = lost().knows('sue', { role: 'agent' })
    desk.refused(reveal)
    desk.accepted({ type: 'approve', by: lea })
    expect(desk.accepted(reveal).result).toBe('revealed')
    expect(desk.account.approvals.map(({ usedAt }) => usedAt)).toEqual([null, desk.now])
  })

  it('holds nobody else back, and not what nobody has approved', () => {
    const desk = lost().knows('sue', { isServing: false })
    for (const other of [
      { ...reveal, by: lea },
      { ...reveal, contactId: 'mail' },
    ])
      expect(desk.ruleOf(other)).toBe('case.approval-required')
  })

  it('holds back what took it because something else was done that day, until the day is over', () => {
    const add = { type: 'add-contact', by: ana, contact: addressOf('new@example.net') } as const
    const desk = new Desk().callerVerified()
    desk.accepted({ type: 'reset-password', by: ana })
    const weakened = desk.now
    desk.later('60s').refused(add)
    desk.accepted({ type: 'approve', by: sue })
    desk.now = minus(plus(weakened, duration('24h')), 61)
    desk.callerProved(ana, 'mail')
    expect(desk.ruleOf(add)).toBeNull()
    desk.knows('sue', { role: 'trainer' })
    expect(desk.refused(add).refusal).toMatchObject({
      rule: 'approval.independent',
      facts: { why: 'role', used: true },
    })
    desk.later('1s')
    expect(desk.ruleOf(add)).toBeNull()
  })

  it('opens no locked sign-in either', () => {
    const unlock: Given = { type: 'unlock-sign-in', by: sam, reason: 'Asked.' }
    const desk = new Desk()
    for (let tries = 0; tries < 10; tries++)
      desk.refused({ type: 'sign-in', name: signInName, password: 'wrong' })
    desk.callerVerified(sam)
    desk.accepted({ type: 'reset-password', by: sam })
    desk.refused(unlock)
    desk.accepted({ type: 'approve', by: sue })
    expect(desk.ruleOf(unlock)).toBeNull()
    expect(desk.knows('sue', { role: 'agent' }).ruleOf(unlock)).toBe('approval.independent')
  })

  it('is no affair of the customer, who needs none', () => {
    const desk = lost().knows('sue', { isServing: false }).signIn().later('60s').proved()
    desk.later('60s')
    expect(desk.ruleOf({ type: 'remove-contact', by: customer, contactId: 'phone' })).toBeNull()
  })
})
