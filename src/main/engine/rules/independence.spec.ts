import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { duration, instant, plus } from '@shared/vocabulary/instant'
import type { Role } from '@shared/vocabulary/kinds'
import { packs } from '../packs'
import type { Colleague } from '../model/colleagues'
import { dependence } from './independence'

const start = instant('2026-06-01T10:00:00Z')
const day = duration('24h')
const week = duration('7d')

/** A supervisor who has been here for ever and whom nobody made. */
const old = (id: string, more: Partial<Colleague> = {}): Colleague => ({
  id,
  role: 'supervisor',
  isServing: true,
  roleSince: null,
  hands: [],
  ...more,
})
const by = (maker: string, after = 0) => ({ by: maker, at: plus(start, after) })
const asked = (colleagues: readonly Colleague[], after: number, approver = 'sam', asker = 'ana') =>
  dependence(colleagues, approver, asker, plus(start, after), packs.seeds)

describe('who approves', () => {
  it('is a supervisor of old, or one of the founders', () => {
    expect(asked([old('ana'), old('sam')], 0)).toBeNull()
  })

  it.each(['agent', 'trainer', 'auditor', 'administrator'] as const)('is no %s', (role) => {
    expect(asked([old('ana'), old('sam', { role })], 0)).toEqual({ why: 'role', liftsAt: null })
  })

  it('is nobody who was removed, and nobody who is not known', () => {
    expect(asked([old('ana'), old('sam', { isServing: false })], 0)).toEqual({
      why: 'role',
      liftsAt: null,
    })
    expect(asked([old('ana')], 0)).toEqual({ why: 'role', liftsAt: null })
  })

  it('has had the role for a day: not a second less, and at that very instant', () => {
    const colleagues = [old('ana'), old('sam', { roleSince: start })]
    expect(asked(colleagues, day - 1)).toEqual({ why: 'recent', liftsAt: plus(start, day) })
    expect(asked(colleagues, day)).toBeNull()
  })

  it('is nobody whom the asker made, or who made the asker, for a week: not at its last second, and at its end', () => {
    for (const colleagues of [
      [old('ana'), old('sam', { hands: [by('ana')] })],
      [old('ana', { hands: [by('sam')] }), old('sam')],
    ]) {
      expect(asked(colleagues, week - 1)).toEqual({ why: 'hand', liftsAt: plus(start, week) })
      expect(asked(colleagues, week)).toBeNull()
    }
  })

  it('is another’s work as well as the asker’s: only whose hands meet is concerned', () => {
    expect(asked([old('ana'), old('sam', { hands: [by('lea')] }), old('lea')], 0)).toBeNull()
    expect(asked([old('ana', { hands: [by('lea')] }), old('sam'), old('lea')], 0)).toBeNull()
    const twoPairs = [
      old('ana', { hands: [by('lea')] }),
      old('sam', { hands: [by('max')] }),
      old('lea'),
      old('max'),
    ]
    expect(asked(twoPairs, 0)).toBeNull()
  })

  it('is nobody whom somebody made whom the asker made, nor a sibling', () => {
    const made = [
      old('ana'),
      old('max', { role: 'administrator', hands: [by('ana')] }),
      old('sam', { hands: [by('max')] }),
    ]
    expect(asked(made, week - 1)).toMatchObject({ why: 'hand' })
    const siblings = [
      old('ana', { hands: [by('max')] }),
      old('sam', { hands: [by('max')] }),
      old('max'),
    ]
    expect(asked(siblings, week - 1)).toMatchObject({ why: 'hand' })
  })

  it('is apart from the asker as soon as the first hand between them is old enough', () => {
    const colleagues = [
      old('ana'),
      old('max', { hands: [by('ana', 0)] }),
      old('sam', { hands: [by('max', day)] }),
    ]
    expect(asked(colleagues, 0)).toEqual({ why: 'hand', liftsAt: plus(start, week) })
    expect(asked(colleagues, week)).toBeNull()
  })

  it('is held by the newest hand of one who had several', () => {
    const colleagues = [old('ana'), old('sam', { hands: [by('ana'), by('ana', 2 * day)] })]
    expect(asked(colleagues, week)).toEqual({ why: 'hand', liftsAt: plus(start, week + 2 * day) })
  })

  it('waits for whichever takes longer, and says what stands against it then', () => {
    const colleagues = [
      old('ana'),
      old('sam', { roleSince: plus(start, week), hands: [by('ana')] }),
    ]
    expect(asked(colleagues, week - 1)).toEqual({ why: 'hand', liftsAt: plus(start, week + day) })
    expect(asked(colleagues, week)).toEqual({ why: 'recent', liftsAt: plus(start, week + day) })
    expect(asked(colleagues, week + day)).toBeNull()
  })
})

/** One person begins with one supervisor, makes operators, gives them passphrases and roles, and lets time pass. */
type Act =
  | { readonly does: 'make'; readonly by: number; readonly role: Role }
  | { readonly does: 'passphrase'; readonly by: number; readonly to: number }
  | { readonly does: 'role'; readonly to: number; readonly role: Role }
  | { readonly does: 'wait'; readonly seconds: number }

const role = fc.constantFrom<Role>('agent', 'supervisor', 'administrator')
const one = fc.nat(20)
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ does: fc.constant('make' as const), by: one, role }),
  fc.record({ does: fc.constant('passphrase' as const), by: one, to: one }),
  fc.record({ does: fc.constant('role' as const), to: one, role }),
  fc.record({ does: fc.constant('wait' as const), seconds: fc.nat(week / 10) }),
)

describe('one person with many operators', () => {
  it('gets nothing approved before the first of them is a week old, whatever they do', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 25 }), (acts) => {
        const { colleagues, passed } = played(acts)
        const now = Math.min(passed, week - 1)
        for (const asker of colleagues)
          for (const approver of colleagues)
            if (asker.id !== approver.id)
              expect(asked(colleagues, now, approver.id, asker.id)).not.toBeNull()
      }),
      { numRuns: 2000 },
    )
  })

  it('is one person all the same to a supervisor who had no hand in it: that one approves', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 25 }), (acts) => {
        const { colleagues, passed } = played(acts)
        for (const asker of colleagues)
          expect(asked([...colleagues, old('lea')], passed, 'lea', asker.id)).toBeNull()
      }),
      { numRuns: 500 },
    )
  })
})

function played(acts: readonly Act[]): {
  readonly colleagues: readonly Colleague[]
  readonly passed: number
} {
  let passed = 0
  const colleagues: Colleague[] = [old('0')]
  const at = (index: number) => index % colleagues.length
  const change = (index: number, more: (was: Colleague) => Partial<Colleague>) => {
    const was = colleagues[at(index)]!
    colleagues[at(index)] = { ...was, ...more(was) }
  }
  for (const one of acts) {
    const now = plus(start, Math.min(passed, week - 1))
    if (one.does === 'wait') passed += one.seconds
    else if (one.does === 'role') change(one.to, () => ({ role: one.role, roleSince: now }))
    else if (one.does === 'make')
      colleagues.push({
        id: String(colleagues.length),
        role: one.role,
        isServing: true,
        roleSince: now,
        hands: [{ by: colleagues[at(one.by)]!.id, at: now }],
      })
    else
      change(one.to, ({ hands }) => ({
        hands: [...hands, { by: colleagues[at(one.by)]!.id, at: now }],
      }))
  }
  return { colleagues, passed }
}
