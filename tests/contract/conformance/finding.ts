import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { accepted, arbitraryPeople, by, silent, start } from '../examples'
import type { Bench } from './bench'
import { findingIn, jo, maria } from './findingPeople'
import { mapInTurn } from '../../../src/main/platform/inTurn'

export function findingFindsWhatIsTyped(bench: Bench): void {
  const { store, reopened } = bench
  describe('finding', () => {
    const accounts = () => store().accounts
    const search = () => store().search
    const { register, found } = findingIn(bench)

    test.each([
      'maria',
      'MARIA',
      'María',
      'carm',
      'gomez',
      'Gómez',
      'Gómez-Ruiz',
      'ruiz',
      'gomezruiz',
      'gomez maria',
      ' maria   gom ',
      'g maria',
      'ma g',
      'maria.g@example.org',
      'Maria.G@Example.ORG',
      'maria.g',
      'maria@contoso.example',
      'mgomez80',
      'MGomez',
      '+34612345678',
      '+34 612 34 56 78',
      '+34 612',
      '0034612345678',
      '0034 612 34 56 78',
      '011 34 612 345 678',
      '(+34) 612-345-678',
      '612 34 56 78',
      '612345678',
      '0612345678',
      '5678',
      '78',
      '56 78',
      '+34699000111',
      '0111',
      'maria 5678',
      '5678 gomez',
    ])('%j finds Maria alone', async (typed) => {
      await register(maria, jo)
      expect(await found(typed)).toEqual(['maria'])
    })

    test.each([
      'oneill',
      "o'neill",
      'o’neill',
      'O´NEILL',
      'O`Neill',
      'neill jo',
      '+44 (0)20 7946 0958',
      '020 7946 0958',
      '0958',
    ])('%j finds Jo alone', async (typed) => {
      await register(maria, jo)
      expect(await found(typed)).toEqual(['jo'])
    })

    test.each([
      '',
      '   ',
      '\u200b',
      'x',
      'maria jo',
      'maria 0958',
      '+35',
      '5679',
      '%',
      '_',
      "' OR 1",
      '"',
      'ar*',
      'NEAR(ari)',
      'maria NOT jo',
      'text:ari',
      'carmengomez',
      'ariagom',
    ])('%j finds nobody', async (typed) => {
      await register(maria, jo)
      expect(await search().find(typed, 20)).toEqual({
        hits: [],
        total: 0,
        capped: false,
        nearly: false,
        indexing: false,
      })
    })

    test('a hit says what the first word met', async () => {
      await register(maria, jo)
      const matched = async (typed: string) => (await search().find(typed, 20)).hits[0]?.matched
      expect(
        await mapInTurn(
          ['gomez', 'maria.g@', '+34612', '5678', 'maria@', '+34699', 'mgomez', 'gomez 78'],
          matched,
        ),
      ).toEqual([
        'name',
        'email',
        'phone',
        'phone-reversed',
        'sign-in-email',
        'sign-in-phone',
        'user-name',
        'name',
      ])
    })

    test('contacts are found as soon as they are added, and no longer once they are removed; so are cases', async () => {
      await register(maria)
      const added = {
        type: 'contact-added',
        at: start,
        by,
        contactId: 'new',
        kind: 'phone',
        value: '+4930123456',
        language: 'es',
      } as const
      await accounts().decide('maria', {
        decision: (account) =>
          accepted(account, [
            added,
            { type: 'contact-removed', at: start, by, contactId: 'maria-+34612345678', risk: null },
          ]),
        audit: silent,
        recordedAt: start,
      })
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
      expect((await (await reopened()).search.find('+4930', 20)).hits).toEqual([
        { accountId: 'maria', matched: 'phone' },
      ])
      expect(await found('3456')).toEqual(['maria'])
      expect(await found('CASE-7h3k')).toEqual(['maria'])
      expect(await found('+34612345678')).toEqual([])
      expect(await found('5678')).toEqual([])
      expect(await found('+34699000111')).toEqual(['maria'])
    })

    test('an account that meets a word with many handles is one hit', async () => {
      await register({
        id: 'ann',
        name: 'ann ann-ann anna anne',
        emails: ['ann@a.example', 'ann@b.example', 'ann.c@c.example'],
        signInNames: [{ kind: 'user-name', value: 'ann', enabled: true }],
      })
      expect(await search().find('ann', 20)).toMatchObject({
        hits: [{ accountId: 'ann' }],
        total: 1,
        capped: false,
      })
    })

    test('many hits are counted up to a thousand, and twenty are shown', async () => {
      const people = (count: number, prefix: string) =>
        Array.from({ length: count }, (_, index) => ({
          id: `${prefix}-${index}`,
          name: `Kim Same ${prefix}`,
          emails: [`kim.${prefix}.${index}@example.org`, `kim${prefix}${index}@example.org`],
        }))
      await register(...people(999, 'a'))
      // Somebody may have it inside a word as well: a full page of beginnings is looked at no further.
      expect(await search().find('kim', 20)).toMatchObject({ total: 999, capped: true })
      expect(await search().find('kim.a', 20)).toMatchObject({ total: 999, capped: false })
      await register({ id: 'b', name: 'Kim Last', emails: ['kim.a@example.org'] })
      expect(await search().find('kim.a', 20)).toMatchObject({ total: 1_000, capped: false })
      await register({ id: 'c', name: 'Kim Last' })
      const { hits, total, capped } = await search().find('kim', 20)
      expect({
        shown: new Set(hits.map(({ accountId }) => accountId)).size,
        total,
        capped,
      }).toEqual({ shown: 20, total: 1_000, capped: true })
      expect(await search().find('kim last', 20)).toMatchObject({ total: 2, capped: false })
      expect(await search().find('last kim', 20)).toMatchObject({ total: 2, capped: false })
      expect((await search().find('kim', 0)).hits).toEqual([])
      expect((await search().find('kim', 1_000_000)).hits).toHaveLength(100)
    })

    test('a confirmed contact is found exactly, whatever its capitals, and an unconfirmed one is not', async () => {
      await register(maria, { id: 'ana', emails: ['maria.g@example.org', 'josé@example.org'] }, jo)
      const added = {
        type: 'contact-added',
        at: start,
        by,
        contactId: 'new',
        kind: 'email',
        value: 'jo@example.org',
        language: 'es',
      } as const
      await accounts().decide('maria', {
        decision: (account) => accepted(account, [added]),
        audit: silent,
        recordedAt: start,
      })
      expect(await search().withConfirmedContact('email', 'MARIA.G@example.org')).toEqual([
        'ana',
        'maria',
      ])
      expect(await search().withConfirmedContact('email', 'jo@example.org')).toEqual(['jo'])
      expect(await search().withConfirmedContact('email', 'jose@example.org')).toEqual([])
      expect(await search().withConfirmedContact('phone', '+34612345678')).toEqual(['maria'])
      expect(await search().withConfirmedContact('phone', '+34699000111')).toEqual([])
      await accounts().decide('maria', {
        decision: (account) =>
          accepted(account, [{ type: 'contact-confirmed', at: start, by, contactId: 'new' }]),
        audit: silent,
        recordedAt: start,
      })
      expect(await search().withConfirmedContact('email', 'jo@example.org')).toEqual([
        'jo',
        'maria',
      ])
    })

    test('the new contact of a replacement does not count as confirmed before it is in force', async () => {
      await register(maria)
      const requested = {
        type: 'replacement-requested',
        at: start,
        by,
        replacementId: 'r',
        contactId: 'new',
        kind: 'email',
        value: 'new@example.org',
        language: 'es',
        confirmBy: start,
      } as const
      const confirmed = { type: 'contact-confirmed', at: start, by, contactId: 'new' } as const
      const began = {
        type: 'replacement-started',
        at: start,
        by,
        replacementId: 'r',
        kind: 'replace',
        maturesAt: start,
        remindAt: [],
        oldContactIds: ['maria-Maria.G@example.org'],
        newContactIds: ['new'],
      } as const
      await accounts().decide('maria', {
        decision: (account) => accepted(account, [requested, confirmed, began]),
        audit: silent,
        recordedAt: start,
      })
      expect(await search().withConfirmedContact('email', 'new@example.org')).toEqual([])
      expect(await search().withConfirmedContact('email', 'maria.g@example.org')).toEqual(['maria'])
      expect(await found('new@example.org')).toEqual(['maria'])
    })

    test('a sign-in name belongs to one account, whatever its capitals; what two accounts have belongs to nobody', async () => {
      await register(maria, {
        ...jo,
        signInNames: [{ kind: 'user-name', value: 'jón', enabled: true }],
      })
      expect(await search().withSignInName('MARIA@Contoso.example')).toBe('maria')
      expect(await search().withSignInName('mgomez80')).toBe('maria')
      expect(await search().withSignInName('+34699000111')).toBe('maria')
      expect(await search().withSignInName('jón')).toBe('jo')
      expect(await search().withSignInName('jon')).toBeNull()
      expect(await search().withSignInName('maria.g@example.org')).toBeNull()
      await register({
        id: 'other',
        signInNames: [{ kind: 'user-name', value: 'MGomez80', enabled: true }],
      })
      expect(await search().withSignInName('mgomez80')).toBeNull()
    })

    test('a sign-in name is another’s where an account besides this one has it', async () => {
      await register(maria, jo)
      expect(await search().isNameOfAnother('MGomez80', 'jo')).toBe(true)
      expect(await search().isNameOfAnother('mgomez80', 'maria')).toBe(false)
      expect(await search().isNameOfAnother('nobody', 'maria')).toBe(false)
      await register({
        id: 'other',
        signInNames: [{ kind: 'user-name', value: 'MGomez80', enabled: true }],
      })
      expect(await search().isNameOfAnother('mgomez80', 'maria')).toBe(true)
    })

    test('a sign-in name that was added is found, by its beginning and inside, and signs in', async () => {
      await register(maria)
      const added = {
        type: 'sign-in-name-added',
        at: start,
        by,
        kind: 'user-name',
        value: 'Zanzibar77',
        enabled: true,
      } as const
      await accounts().decide('maria', {
        decision: (account) => accepted(account, [added]),
        audit: silent,
        recordedAt: start,
      })
      expect(await search().withSignInName('zanzibar77')).toBe('maria')
      expect([await found('zanz'), await found('zibar')]).toEqual([['maria'], ['maria']])
    })

    test('every account is found by each of its names, contacts and last digits', async () => {
      let round = 0
      await fc.assert(
        fc.asyncProperty(arbitraryPeople, async (people) => {
          const prefix = `round-${++round}-`
          const own = people.map((person) => ({ ...person, id: prefix + person.id }))
          await register(...own)
          for (const person of own) {
            const typed = [
              ...(person.name ?? '').split(/\s+/),
              ...(person.signInNames ?? []).map(({ value }) => value),
              ...(person.emails ?? []),
              ...(person.emails ?? []).map((value) => value.toUpperCase()),
              ...(person.phones ?? []),
              ...(person.phones ?? []).map(spaced),
              ...(person.phones ?? []).map((value) => `00${value.slice(1)}`),
              ...(person.phones ?? []).flatMap((value) => [value.slice(-7), value.slice(2)]),
            ]
            for (const text of typed) {
              const { hits, total } = await search().find(text, 100)
              // Short words of many rounds may meet more accounts than are shown.
              if (total > 0 && total <= 100)
                expect(
                  hits.map(({ accountId }) => accountId),
                  `typed ${JSON.stringify(text)}`,
                ).toContain(person.id)
              else if (total === 0)
                expect(isSearchable(text), `typed ${JSON.stringify(text)}`).toBe(false)
            }
            const lastFour = person.phones?.[0]?.slice(-4)
            if (lastFour !== undefined)
              expect((await search().find(lastFour, 100)).total).toBeGreaterThan(0)
          }
        }),
        { numRuns: 40 },
      )
    })
  })
}

function spaced(phone: string): string {
  return `${phone.slice(0, 2)} ${phone.slice(2, 5)} ${phone.slice(5).split('').join(' ')}`
}

/** Whether anything is left to look for once accents and what can't be seen are gone. */
function isSearchable(text: string): boolean {
  return text.normalize('NFKD').replace(/[\p{M}\p{Cf}\p{Cs}\p{Cc}\s]/gu, '') !== ''
}
