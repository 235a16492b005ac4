import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instant, plus } from '@shared/vocabulary/instant'
import { arbitraryBeginning, arbitrarySteps, commandOf } from '../testing/arbitraryStory'
import { ana, Story } from '../testing/story'
import { eventTypes, isAccountEvent, type AccountEvent } from './events'
import { isObject } from './shape'
import { upcast } from './upcasts'

const arbitraryHistory = fc.tuple(arbitraryBeginning, arbitrarySteps).map(([beginning, steps]) => {
  const story = new Story(beginning)
  for (const step of steps) story.later(step.wait).give(commandOf(story, step))
  return story.later('60d').settle().events
})

/** Fields that older events don’t have, or that say something only where they are; with the type where others need it. */
const mayBeMissing = new Set([
  'approval-decided decidedAt',
  'approval-decided why',
  'approval-decided beside',
  'inCase',
  'from',
  'fromDirectory',
  'formerUntil',
  'byAnybody',
  'byImport',
  'code-failed purpose',
  'replacement-lapsed contactId',
  'unproven',
  'unprovenUntil',
])

interface Stored {
  readonly type: string
  readonly [field: string]: unknown
}
const stored = (event: AccountEvent): Stored => JSON.parse(JSON.stringify(event)) as Stored

describe('the schema of an event', () => {
  it('takes all that ever happens, as a row keeps it', () => {
    const met = new Set<string>()
    fc.assert(
      fc.property(arbitraryHistory, (history) => {
        for (const event of history) {
          met.add(event.type)
          expect([event, isAccountEvent(stored(event))]).toEqual([event, true])
        }
      }),
      { numRuns: 60 },
    )
    expect(met.size).toBeGreaterThan(20)
  })

  it('takes none that lacks a field, or has something else in its place', () => {
    fc.assert(
      fc.property(arbitraryHistory, (history) => {
        for (const event of history) {
          const whole = stored(event)
          for (const [name, value] of Object.entries(whole)) {
            // What can be missing can't be told from what is not there.
            const { [name]: _gone, ...less } = whole
            if (!mayBeMissing.has(name) && !mayBeMissing.has(`${whole.type} ${name}`))
              expect([event, name, isAccountEvent({ type: '', ...less })]).toEqual([
                event,
                name,
                false,
              ])
            const other = Array.isArray(value) || isObject(value) ? 'else' : [value]
            expect([
              event,
              name,
              isAccountEvent({ ...whole, type: whole.type, [name]: other }),
            ]).toEqual([event, name, false])
          }
        }
      }),
      { numRuns: 10 },
    )
  })

  it('takes no type that nobody knows, and no word outside of its list', () => {
    const at = instant('2026-03-01T09:00:00Z')
    const by = { kind: 'customer' } as const
    expect(isAccountEvent({ type: 'locale-set', at, by, locale: 'de' })).toBe(true)
    expect(isAccountEvent({ type: 'locale-set', at, by, locale: 'xx' })).toBe(false)
    expect(isAccountEvent({ type: 'locale-changed', at, by, locale: 'de' })).toBe(false)
    expect(isAccountEvent({ type: 'toString', at, by })).toBe(false)
    expect(isAccountEvent({ type: 'bought', at, by: { kind: 'nobody' } })).toBe(false)
    expect(isAccountEvent({ type: 'bought', at, by: { kind: 'operator', id: 'ana' } })).toBe(false)
    expect(isAccountEvent({ type: 'bought', at: '2026', by })).toBe(false)
    expect(isAccountEvent({ type: 'bought', at, by, inCase: null })).toBe(false)
  })

  it('leaves a field alone that it does not name', () => {
    const event = { type: 'bought', at: 1, by: { kind: 'system' }, note: 'of a later version' }
    expect(isAccountEvent(event)).toBe(true)
  })
})

describe('an event of before there was a case on it', () => {
  const at = instant('2026-03-01T09:00:00Z')
  const opened = (id: string, operatorId: string, from: number, until: number | null) =>
    ({
      id,
      operatorId,
      channel: 'phone',
      story: '',
      openedAt: plus(at, from),
      closedAt: until === null ? null : plus(at, until),
      outcome: null,
      checks: [],
    }) as const
  const by = (operatorId: string) => ({ kind: 'operator', id: operatorId, role: 'agent' })
  const caseOf = (cases: readonly ReturnType<typeof opened>[], operatorId = 'ana') =>
    upcast('two-step-set', { by: by(operatorId), enabled: true }, 'maria', at, () => cases)[
      'inCase'
    ]

  it.each([
    ['the one that its operator had open', [opened('one', 'ana', -60, null)], 'one'],
    ['one that was opened at that instant', [opened('one', 'ana', 0, 60)], 'one'],
    ['one that was closed at that instant', [opened('one', 'ana', -60, 0)], 'one'],
    ['none that was opened later', [opened('one', 'ana', 1, null)], undefined],
    ['none that was closed before', [opened('one', 'ana', -60, -1)], undefined],
    ['none of another operator', [opened('one', 'sam', -60, null)], undefined],
    [
      'the one of its operator, whatever others had open',
      [opened('one', 'sam', -60, null), opened('two', 'ana', -60, null)],
      'two',
    ],
    [
      'none where there were two',
      [opened('one', 'ana', -60, null), opened('two', 'ana', -60, null)],
      undefined,
    ],
  ] as const)('was in %s', (_which, cases, expected) => {
    expect(caseOf(cases)).toBe(expected)
  })

  it('stays as it is where it names its case, is of a customer, or of another type', () => {
    const cases = () => [opened('one', 'ana', -60, null)]
    const same = (type: string, data: object) => upcast(type, { ...data }, 'maria', at, cases)
    expect(same('two-step-set', { by: by('ana'), inCase: 'other' })).toEqual({
      by: by('ana'),
      inCase: 'other',
    })
    expect(same('two-step-set', { by: { kind: 'customer' } })).toEqual({ by: { kind: 'customer' } })
    expect(same('contact-removed', { by: by('ana') })).toEqual({ by: by('ana') })
  })

  it('is one that today’s commands make with their case, so that none of them is taken for old', () => {
    const story = new Story().callerVerified()
    story.accepted({ type: 'set-locale', by: ana, locale: 'de' })
    expect(story.events.at(-1)).toMatchObject({
      type: 'locale-set',
      inCase: expect.any(String) as string,
    })
    expect(eventTypes).toContain('locale-set')
  })
})
