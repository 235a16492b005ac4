import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  accepted,
  arbitraryEmail,
  arbitraryPeople,
  arbitraryPhone,
  by,
  silent,
  start,
} from '../examples'
import type { AccountEvent } from '../../../src/main/engine/model/events'
import { normaliseHandle } from '../../../src/main/store/normaliseHandle'
import type { Bench } from './bench'
import { findingIn, jo, maria } from './findingPeople'
import { mapInTurn } from '../../../src/main/platform/inTurn'

export function findingInsideWords(bench: Bench): void {
  const { store, reopened } = bench
  describe('finding inside words', () => {
    const accounts = () => store().accounts
    const upkeep = () => store().upkeep
    const search = () => store().search
    const { register, found } = findingIn(bench)

    test.each([
      'aria',
      'ARI',
      'Ária',
      'rmen',
      'z-ru',
      'mezru',
      'ria.g@',
      'ria@cont',
      'gomez80',
      'ez80',
      '6123',
      '345 67',
      '(61) 23',
      '9900',
      'aria ome',
      'aria 4567',
      '4567 rme',
      'g aria',
      '"ari"',
      '-ari',
      '00346 aria',
    ])('%j finds Maria alone', async (typed) => {
      await register(maria, jo)
      expect(await found(typed)).toEqual(['maria'])
    })

    test.each(['example.org', 'xample', '@ex', 'amp'])('%j finds both', async (typed) => {
      await register(maria, jo)
      expect(await found(typed)).toEqual(['jo', 'maria'])
    })

    test.each(['ri', 'ia', 'men gom', '80 maria'])(
      '%j is too short inside a word, or in none: it finds nobody',
      async (typed) => {
        await register(jo, { ...maria, name: 'Ria', signInNames: [], emails: [], phones: [] })
        expect(await found(typed)).toEqual(typed === 'ri' ? ['maria'] : [])
      },
    )

    test('what begins like it comes first, and what has it inside says so', async () => {
      await register(
        { id: 'lindberg', name: 'Eva Lindberg' },
        { id: 'berg', name: 'Ida Berg' },
        { id: 'sandberg', name: 'Tom Sandberg' },
        { id: 'bergman', name: 'Ivo Bergman' },
      )
      expect(await search().find('berg', 3)).toEqual({
        hits: [
          { accountId: 'berg', matched: 'name' },
          { accountId: 'bergman', matched: 'name' },
          { accountId: 'lindberg', matched: null },
        ],
        total: 3,
        capped: true,
        nearly: false,
        indexing: false,
      })
    })

    test('an address or a number that is the beginning of one is looked for no further', async () => {
      await register(
        { id: 'a', emails: ['jo@example.org'], phones: ['+34612345678'] },
        { id: 'b', emails: ['mary-jo@example.org'], phones: ['+34634512345'] },
      )
      expect(await search().find('jo@', 20)).toMatchObject({ hits: [{ accountId: 'a' }], total: 1 })
      expect(await search().find('y-jo@', 20)).toMatchObject({
        hits: [{ accountId: 'b', matched: null }],
        total: 1,
      })
      expect(await search().find('2345', 20)).toMatchObject({
        hits: [{ accountId: 'b', matched: 'phone-reversed' }],
        total: 1,
      })
      expect(await search().find('234567', 20)).toMatchObject({
        hits: [{ accountId: 'a', matched: null }],
        total: 1,
      })
    })

    test('an account says what has the word inside it', async () => {
      await register(maria)
      const account = (await accounts().read('maria'))!
      const met = async (typed: string) => search().met(account, typed, null)
      expect(
        await mapInTurn(
          ['rmen', 'ria.g', 'o.exam', 'omez80', '1234', '9900', 'g rmen', 'ri', 'zzz', ''],
          met,
        ),
      ).toEqual([
        'name',
        'email',
        'sign-in-email',
        'user-name',
        'phone',
        'sign-in-phone',
        'name',
        null,
        null,
        null,
      ])
    })

    test('a page of those that have it inside is told whole from one with more behind it', async () => {
      const people = (count: number, prefix: string) =>
        Array.from({ length: count }, (_, index) => ({
          id: `${prefix}-${index}`,
          name: `Akim ${prefix}`,
          emails: [`akim.${prefix}.${index}@example.org`],
        }))
      await register(...people(19, 'a'), { id: 'kim', name: 'Kim' })
      expect(await search().find('kim', 20)).toMatchObject({
        hits: { length: 20 },
        total: 20,
        capped: false,
      })
      expect(await search().find('kim', 5)).toMatchObject({
        hits: { length: 5 },
        total: 5,
        capped: true,
      })
      await register(...people(1, 'b'))
      const { hits, total, capped } = await search().find('kim', 20)
      expect({
        shown: new Set(hits.map(({ accountId }) => accountId)).size,
        first: hits[0]?.accountId,
        total,
        capped,
      }).toEqual({ shown: 20, first: 'kim', total: 20, capped: true })
      await register(...people(100, 'c'))
      expect((await search().find('kim', 0)).hits).toEqual([])
      expect((await search().find('kim', 1_000_000)).hits).toHaveLength(100)
    })

    test('the number of a case is found by its beginning only, and opening one leaves the rest findable', async () => {
      await register(maria)
      const operator = { kind: 'operator', id: 'ana', role: 'agent' } as const
      await accounts().decide('maria', {
        decision: (account) =>
          accepted(account, [
            {
              type: 'case-opened',
              at: start,
              by: operator,
              caseId: 'case-7h3k',
              channel: 'phone',
              story: '',
            },
          ]),
        audit: silent,
        recordedAt: start,
      })
      expect([await found('case-7h'), await found('ase-7h3k'), await found('rmen')]).toEqual([
        ['maria'],
        [],
        ['maria'],
      ])
    })

    test('whatever was written, it finds what looking at every account finds', async () => {
      let round = 0
      await fc.assert(
        fc.asyncProperty(
          arbitraryPeople,
          arbitraryWork,
          fc.array(fc.nat(), { minLength: 8, maxLength: 8 }),
          async (people, work, cuts) => {
            const mark = `r${++round}q`
            const own = people.map((person) => ({
              ...person,
              id: `${mark}-${person.id}`,
              signInNames: [
                ...(person.signInNames ?? []),
                { kind: 'user-name' as const, value: `x${mark}`, enabled: true },
              ],
            }))
            await register(...own)
            for (const { account, change } of work)
              await decide(own[account % own.length]!.id, change)
            const texts = async () =>
              mapInTurn(own, async ({ id }) => ({ id, values: await spelled(id) }))
            for (const typed of partsOf(
              (await texts()).flatMap(({ values }) => values),
              cuts,
            )) {
              const wanted = (await texts())
                .filter(({ values }) => values.some((value) => value.includes(typed)))
                .map(({ id }) => id)
              const hits = (await search().find(`${typed} ${mark}`, 100)).hits.map(
                ({ accountId }) => accountId,
              )
              expect(hits.sort(), `typed ${JSON.stringify(typed)}`).toEqual(wanted.sort())
            }
          },
        ),
        { numRuns: 30 },
      )
      expect((await (await reopened()).search.find('r1q', 20)).total).toBeGreaterThan(0)
      expect(await upkeep().unindexed()).toBe(0)
    })

    /** What the account is called and reached by, word by word, as the store compares it. */
    async function spelled(id: string): Promise<string[]> {
      const { name, signInNames, contacts } = (await accounts().read(id))!
      return [
        name,
        ...signInNames.map(({ value }) => value),
        ...contacts.map(({ value }) => value),
      ].flatMap((text) => normaliseHandle(text).split(' '))
    }

    async function decide(id: string, change: Change): Promise<void> {
      await accounts().decide(id, {
        decision: (account) => {
          const old = account.contacts[0]
          const events: AccountEvent[] =
            change.kind === 'remove'
              ? old === undefined
                ? []
                : [{ type: 'contact-removed', at: start, by, contactId: old.id, risk: null }]
              : [
                  {
                    type: 'contact-added',
                    at: start,
                    by,
                    contactId: `new-${account.contacts.length}-${change.value}`,
                    kind: change.kind,
                    value: change.value,
                    language: 'es',
                  },
                ]
          return accepted(account, events)
        },
        audit: silent,
        recordedAt: start,
      })
    }
  })
}

interface Change {
  readonly kind: 'email' | 'phone' | 'remove'
  readonly value: string
}

const arbitraryChange: fc.Arbitrary<Change> = fc.oneof(
  arbitraryEmail.map((value) => ({ kind: 'email' as const, value })),
  arbitraryPhone.map((value) => ({ kind: 'phone' as const, value })),
  fc.constant({ kind: 'remove' as const, value: '' }),
)
const arbitraryWork = fc.array(fc.record({ account: fc.nat(), change: arbitraryChange }), {
  maxLength: 12,
})

/** Pieces of three letters and more from inside values, none of which begins with one. */
function partsOf(values: readonly string[], cuts: readonly number[]): string[] {
  const parts = cuts.map((cut) => {
    const value = [...(values[cut % Math.max(1, values.length)] ?? '')]
    const from = 1 + (cut % 3)
    return value.slice(from, from + 3 + (cut % 5)).join('')
  })
  return parts.filter(
    (part) =>
      /^[\p{L}@.-]{3,}$/u.test(part) &&
      part.length > 3 &&
      !values.some((value) => value.startsWith(part)),
  )
}
