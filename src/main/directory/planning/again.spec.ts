import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Story } from '../../engine/testing/story'
import type { DirectoryRecord } from '../model/record'
import { historyOf } from './history'
import { isDone, plannedUpdate, updateCommand } from './plan'

const runs = { numRuns: Number(process.env.LATCHKEY_PROPERTY_RUNS ?? 200) }

const name = fc.record({
  kind: fc.constant('user-name' as const),
  value: fc.constantFrom('maria', 'Maria', 'mgomez', 'MGOMEZ', 'gómez'),
  enabled: fc.boolean(),
})
const names = fc.uniqueArray(name, {
  minLength: 1,
  maxLength: 3,
  selector: ({ value }) => value.toLowerCase(),
})
const address = fc.constantFrom(
  { kind: 'phone', value: '+34612345678' } as const,
  { kind: 'phone', value: '+34699000111' } as const,
  { kind: 'email', value: 'maria.g@example.org' } as const,
  { kind: 'email', value: 'other@example.net' } as const,
)
const contact = fc
  .record({ address, confirmed: fc.boolean() })
  .map(({ address: { kind, value }, confirmed }) => ({ kind, value, confirmed }))

const person: fc.Arbitrary<DirectoryRecord> = fc.record({
  line: fc.constant(2),
  externalId: fc.constant(null),
  name: fc.constantFrom('Maria Gómez', 'Maria G.'),
  locale: fc.constantFrom('en', 'es'),
  twoStep: fc.boolean(),
  lastSignInAt: fc.constant(null),
  signInNames: names,
  contacts: fc.uniqueArray(contact, { maxLength: 3, selector: ({ value }) => value }),
  said: fc.record({
    emails: fc.boolean(),
    phones: fc.boolean(),
    locale: fc.boolean(),
    twoStep: fc.boolean(),
    maySignIn: fc.boolean(),
  }),
})

describe('the same file again', () => {
  it('is the same once it was applied, and held back by the same rule as long as it is not', () => {
    fc.assert(
      fc.property(names, fc.boolean(), person, fc.boolean(), (here, twoStep, record, accepted) => {
        const story = new Story({ signInNames: here, twoStep })
        const plan = () =>
          plannedUpdate(
            record,
            { account: story.account, history: () => historyOf(story.events) },
            { context: story.context, directory: null },
          )
        const first = plan()
        if (first.update === null) {
          expect(first.class).toBe('same')
          return
        }
        const decision = story.give({ ...updateCommand(first.update, accepted) })
        const again = plan()
        if (decision.outcome === 'refused') {
          expect(again.held?.rule).toBe(decision.refusal.rule)
        } else {
          expect(again).toMatchObject({ class: 'same', changes: [] })
          expect(isDone(story.account, first.update)).toBe(true)
        }
      }),
      runs,
    )
  })

  it('leaves every sign-in name that the account had, and adds each that it did not have once', () => {
    fc.assert(
      fc.property(names, person, (here, record) => {
        const story = new Story({ signInNames: here })
        const { update } = plannedUpdate(
          record,
          { account: story.account, history: () => historyOf(story.events) },
          { context: story.context, directory: null },
        )
        if (update !== null) story.give({ ...updateCommand(update, true) })
        const after = story.account.signInNames.map(({ value }) => value)
        expect(after).toEqual(expect.arrayContaining(here.map(({ value }) => value)))
        expect(new Set(after.map((value) => value.toLowerCase())).size).toBe(after.length)
      }),
      runs,
    )
  })
})
