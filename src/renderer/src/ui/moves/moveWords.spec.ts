import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { instant } from '@shared/vocabulary/instant'
import type { MoveView, OutcomeView } from '@shared/views/training/room'
import { useMoveWords } from './moveWords'

const at = instant('2026-03-31T09:01:00Z')
const accepted = { is: 'accepted', result: 'removed', advice: [], startsWait: null } as const
const refused: OutcomeView = {
  is: 'refused',
  rule: 'contacts.add-before-remove',
  facts: {},
  liftsAt: null,
  remedies: [],
  advice: [],
}
const move = (part: Partial<MoveView>): MoveView => ({
  number: 1,
  at,
  by: 'customer',
  who: 'Li Wei',
  doing: 'remove-contact',
  contactHint: '•••••••34',
  question: null,
  instruction: null,
  details: {},
  fact: null,
  outcome: accepted,
  fellDue: [],
  messages: [],
  goals: [],
  ...part,
})

beforeEach(() => {
  // The stores listen to main; there is none here.
  Object.assign(window, {
    latchkey: {
      invoke: () => Promise.reject(new Error('nobody there')),
      on: () => () => undefined,
    },
  })
  setActivePinia(createPinia())
})

describe('a move in words', () => {
  it('is yours where you sit in the seat that made it, and otherwise of whoever did it', () => {
    expect(useMoveWords(() => 'customer').done(move({}))).toBe('You removed •••••••34.')
    expect(useMoveWords(() => 'agent').done(move({}))).toBe('Li Wei removed •••••••34.')
    expect(
      useMoveWords(() => 'agent').done(
        move({ by: 'operator', who: 'ana', doing: 'open-case', contactHint: null }),
      ),
    ).toBe('You opened a case.')
    expect(
      useMoveWords(() => null).done(
        move({ by: 'operator', who: 'ana', doing: 'open-case', contactHint: null }),
      ),
    ).toBe('ana opened a case.')
  })

  it('that was refused was only tried, and says why and until when', () => {
    const words = useMoveWords(() => 'customer')
    expect(words.done(move({ outcome: refused }))).toBe(
      'You tried: removing a contact (•••••••34).',
    )
    expect(words.came(move({ outcome: refused }))).toBe('Refused: add another contact first.')
    expect(words.came(move({ outcome: { ...refused, liftsAt: at } }))).toBe(
      'Refused until Tue 31 Mar 2026, 09:01 UTC: add another contact first.',
    )
  })

  it('that starts a wait says until when', () => {
    const words = useMoveWords(() => 'customer')
    expect(
      words.came(
        move({ outcome: { ...accepted, startsWait: { kind: 'replacement', endsAt: at } } }),
      ),
    ).toBe('A wait has started: All security info changes, Tue 31 Mar 2026, 09:01 UTC.')
    expect(words.came(move({}))).toBeNull()
  })

  it('of the clock says the date, and what fell due on the way in the order in which it did', () => {
    const words = useMoveWords(() => 'customer')
    expect(words.done(move({ doing: 'clock', outcome: null }))).toBe(
      'Time went on to Tue 31 Mar 2026, 09:01 UTC.',
    )
    expect(
      words.fellDue({
        at,
        about: 'Li Wei',
        events: ['replacement-reminded', 'arrival'],
        timer: null,
      }),
    ).toBe(
      'Li Wei: A reminder of the pending change was written to the contacts. A message arrived.',
    )
    expect(words.fellDue({ at, about: 'Li Wei', events: [], timer: 'established' })).toBe(
      'Li Wei: The new contact counts as established.',
    )
  })

  it('of the world says how a phone was set', () => {
    const fact = { contactHint: '•••••••34', name: 'blocksUnknownSenders', value: false }
    expect(useMoveWords(() => 'customer').done(move({ doing: 'world', outcome: null, fact }))).toBe(
      '•••••••34 takes messages from unknown senders from now on.',
    )
  })
})
