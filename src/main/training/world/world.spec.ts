import { describe, expect, it } from 'vitest'
import { duration, instant, plus } from '@shared/vocabulary/instant'
import type { Message } from '../../engine/model/messages'
import type { ContactFacts } from './facts'
import { makeWorld, readable, type World } from './world'

const now = instant('2026-03-01T09:00:00Z')
const everybody = () => true
const nobody = () => false

function message(kind: 'email' | 'phone' = 'email'): Message {
  return {
    id: 'message-1',
    contactId: 'contact-1',
    to: { kind, value: kind === 'email' ? 'm@example.org' : '+34612345678' },
    template: 'code.sign-in',
    language: 'en',
    facts: {},
    code: '123456',
  }
}

function worldWhere(facts: Partial<ContactFacts>, kind: 'email' | 'phone' = 'email'): World {
  const world = makeWorld({ contacts: new Map([['maria/c', facts]]) })
  world.post('account-1', [message(kind)], now, () => 'maria/c')
  return world
}

const arrives = (facts: Partial<ContactFacts>, kind?: 'email' | 'phone', at = now) =>
  readable(worldWhere(facts, kind), at, everybody).length === 1

describe('a message reaches the customer', () => {
  it('at once where nothing stands in its way, and in the junk folder too', () => {
    expect(arrives({})).toBe(true)
    expect(arrives({ junk: true })).toBe(true)
    expect(worldWhere({ junk: true }).letters[0]?.place).toBe('junk')
  })

  it('after its delay, not before', () => {
    const facts = { delay: duration('5m') }
    expect(arrives(facts, 'email', plus(now, duration('4m59s')))).toBe(false)
    expect(arrives(facts, 'email', plus(now, duration('5m')))).toBe(true)
  })

  it('never on a phone that blocks unknown senders; an email has no such setting', () => {
    expect(arrives({ blocksUnknownSenders: true }, 'phone')).toBe(false)
    expect(arrives({ blocksUnknownSenders: true }, 'email')).toBe(true)
  })

  it('never where the provider refuses it or the contact is mistyped', () => {
    expect(arrives({ providerRefuses: true })).toBe(false)
    expect(arrives({ mistyped: true })).toBe(false)
  })

  it('also where somebody else reads it too', () => {
    expect(arrives({ stolen: true })).toBe(true)
  })
})

describe('what can be read', () => {
  it('depends on now: access that comes back brings the old messages with it', () => {
    const world = worldWhere({ noAccess: true })
    expect(readable(world, now, everybody)).toEqual([])
    world.change({ contacts: new Map([['maria/c', { noAccess: false }]]) })
    expect(readable(world, now, everybody)).toHaveLength(1)
  })

  it('depends on then where it was lost on the way: changing the phone’s setting does not bring it back', () => {
    const world = worldWhere({ blocksUnknownSenders: true }, 'phone')
    world.change({ contacts: new Map([['maria/c', { blocksUnknownSenders: false }]]) })
    expect(readable(world, now, everybody)).toEqual([])
  })

  it('in a mailbox of ours, only while a window is signed in to its account', () => {
    const world = worldWhere({ mailboxOf: 'box' })
    expect(readable(world, now, nobody)).toEqual([])
    expect(readable(world, now, (account) => account === 'box')).toHaveLength(1)
  })

  it('comes in the order of arrival', () => {
    const world = makeWorld({ contacts: new Map([['maria/slow', { delay: duration('2m') }]]) })
    world.post('account-1', [{ ...message(), id: 'first' }], now, () => 'maria/slow')
    world.post('account-1', [{ ...message(), id: 'second' }], plus(now, 60), () => 'maria/quick')
    expect(readable(world, plus(now, 120), everybody).map((letter) => letter.message.id)).toEqual([
      'second',
      'first',
    ])
  })
})

describe('windows', () => {
  it('have sessions of their own, unless the private ones share one', () => {
    const world = makeWorld({ contacts: new Map() })
    expect(world.sessionOf('private:a')).not.toBe(world.sessionOf('private:b'))
    world.change({ contacts: new Map(), sharedPrivateSession: true })
    expect(world.sessionOf('private:a')).toBe(world.sessionOf('private:b'))
    expect(world.sessionOf('main')).toBe('main')
    expect(world.sessionOf('main')).not.toBe(world.sessionOf('private:a'))
  })
})
