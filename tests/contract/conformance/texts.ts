import { describe, expect, test } from 'vitest'
import { auditKeys } from '../../../src/main/audit/keys'
import type { OperatorRecord } from '../../../src/main/ports/operators'
import { accepted, codeMessage, entry, registration, silent, start, type Person } from '../examples'
import type { Bench } from './bench'

/** Texts that a database may take for another, or end early. */
export function keepingTexts({ store, reopened }: Bench): void {
  describe('texts', () => {
    const operator = (id: string, name: string): OperatorRecord => ({
      id,
      name,
      role: 'agent',
      passphraseHash: '$argon2id$x',
      createdAt: start,
      failuresInRow: 0,
      lockedUntil: null,
      passphraseGivenAt: null,
      lastSignInAt: null,
      removedAt: null,
      roleSince: null,
      hands: [],
    })
    const register = async (...people: Person[]) =>
      store().accounts.register(people.map(registration), entry('directory.applyImport'))
    const found = async (typed: string) =>
      (await store().search.find(typed, 20)).hits.map(({ accountId }) => accountId).sort()
    const send = async (accountId: string) =>
      store().accounts.decide(accountId, {
        decision: (account) =>
          accepted(account, [], [codeMessage('message-1', account.contacts[0]!, null)]),
        audit: silent,
        recordedAt: start,
      })
    const answered = async (answer: string) =>
      store().outbox.record([
        {
          accountId: 'maria',
          attempts: [{ messageId: 'message-1', at: start, state: 'refused', answer }],
        },
      ])

    test.each([
      ['a NUL', 'a\0b'],
      ['a character beyond the first 65,536', 'a\u{1F600}b'],
      ['what Unicode will never give a meaning', 'a\uffffb'],
      ['an accent of its own', 'e\u0301a'],
    ])('with %s are read as they were stored, wherever they stand', async (_, text) => {
      await register({
        id: 'maria',
        name: text,
        emails: [`${text}@example.org`],
        signInNames: [{ kind: 'user-name', value: text, enabled: true }],
      })
      await send('maria')
      await answered(text)
      await store().operators.add(operator('operator-1', text), entry('operators.add'))
      await store().settings.change({ [text]: text }, [entry(text, text, { [text]: text })])
      await reopened()
      expect(await store().accounts.read('maria')).toMatchObject({
        name: text,
        contacts: [{ value: `${text}@example.org` }],
        signInNames: [{ value: text }],
      })
      expect(await store().search.withSignInName(text)).toBe('maria')
      expect(await store().search.withConfirmedContact('email', `${text}@example.org`)).toEqual([
        'maria',
      ])
      expect(await store().outbox.list(1)).toMatchObject([
        { value: `${text}@example.org`, attempts: [{ answer: text }] },
      ])
      expect((await store().operators.byName(text))?.name).toBe(text)
      expect(await store().settings.get(text)).toBe(text)
      expect(await store().settings.startingWith(text)).toEqual([{ key: text, value: text }])
      expect(await store().audit.list(1)).toMatchObject([
        { action: text, accountId: text, facts: { [text]: text } },
      ])
    })

    describe.each([
      ['the first half', 'a\ud800b'],
      ['the second half', 'a\udc00b'],
    ])('with %s of a character', (_, half) => {
      test('are read as they were stored where they are part of an account', async () => {
        await register({ id: 'maria', name: half })
        await reopened()
        expect((await store().accounts.read('maria'))?.name).toBe(half)
        expect(await found('ab')).toEqual(['maria'])
      })

      test('are refused where they would be read as others, and nothing is stored', async () => {
        await register({ id: 'maria', emails: ['maria@example.org'] })
        await register({ id: 'jo', emails: [`${half}@example.org`] })
        await send('maria')
        const head = await store().audit.head()
        for (const storing of [
          store().settings.change({ one: '1', two: half }, [entry('settings.change')]),
          store().settings.change({ [half]: '1' }, [entry('settings.change')]),
          store().operators.add(operator('operator-1', half), entry('operators.add')),
          register({ id: 'kim' }, { id: half }),
          answered(half),
          store().accounts.decide('jo', {
            decision: (account) =>
              accepted(account, [], [codeMessage('message-2', account.contacts[0]!, null)]),
            audit: () => entry('request-code', 'jo'),
            recordedAt: start,
          }),
        ])
          await expect(storing).rejects.toThrow('half of a character')
        await reopened()
        expect(await store().settings.startingWith('')).not.toContainEqual({
          key: 'one',
          value: '1',
        })
        expect(await store().operators.list()).toEqual([])
        expect(await store().accounts.count()).toBe(2)
        expect(await store().outbox.list(10)).toMatchObject([{ id: 'message-1', attempts: [] }])
        expect(await store().audit.head()).toEqual(head)
      })

      test('are written down in the audit, which is sealed as it is stored', async () => {
        const keys = auditKeys(Buffer.alloc(32, 7))
        await store().audit.sealWith(keys.seal, null)
        await store().audit.append({
          ...entry(half, half, { [half]: half }),
          by: { kind: 'operator', id: half, role: 'agent' },
          caseId: half,
        })
        await reopened()
        const [row] = await store().audit.slice(0, 1)
        expect(row).toMatchObject({ action: 'a\ufffdb', account: 'a\ufffdb', case: 'a\ufffdb' })
        expect(keys.follows(null, row!)).toBe(true)
        expect((await store().audit.list(1))[0]?.facts).toEqual({ [half]: half })
      })
    })

    test.each([
      ['Νίκος', ['Νίκος', 'ΝΙΚΟΣ', 'νικος', 'νικοσ', 'ΝΊΚΟΣ', 'νικ', 'κος', 'ΚΟΣ']],
      ['ΟΔΥΣΣΕΥΣ Νίκος', ['οδυσσεύς', 'Οδυσσευσ', 'οδυς', 'οδυσ', 'νικος οδυσσευς', 'σσευς']],
      ['Işıl Çiğdem', ['IŞIL', 'ışıl', 'isil', 'İŞİL', 'çiğdem', 'CIGDEM', 'ÇİĞDEM', 'cıgdem']],
      ['İpek', ['ipek', 'IPEK', 'ıpek', 'İPEK', 'i\u0307pek', 'İp', 'ip']],
    ])('%s is found by every spelling of its sigmas and its i’s', async (name, spellings) => {
      await register({ id: 'they', name }, { id: 'jo', name: 'Jo Smith' })
      for (const typed of spellings) expect([typed, await found(typed)]).toEqual([typed, ['they']])
    })

    test('a sign-in name with a sigma at the end of a word is one name, whatever its capitals; with another i it is another', async () => {
      await register(
        { id: 'nikos', signInNames: [{ kind: 'user-name', value: 'ΝΙΚΟΣ.Α', enabled: true }] },
        { id: 'isil', signInNames: [{ kind: 'user-name', value: 'ışıl', enabled: true }] },
      )
      for (const typed of ['ΝΙΚΟΣ.Α', 'νικος.α', 'νικοσ.α', 'Νικος.α'])
        expect([typed, await store().search.withSignInName(typed)]).toEqual([typed, 'nikos'])
      expect(await store().search.isNameOfAnother('νικος.α', 'isil')).toBe(true)
      expect(await store().search.withSignInName('ışıl')).toBe('isil')
      expect(await store().search.withSignInName('işil')).toBeNull()
    })

    test('settings and operators are in the order of code points, also beyond the first 65,536', async () => {
      const inOrder = ['k', 'kz', 'kß', 'k\uf8ff', 'k\u{10428}']
      for (const name of [3, 1, 4, 0, 2].map((index) => inOrder[index]!)) {
        await store().settings.change({ [name]: name }, [])
        await store().operators.add(operator(`operator-${name}`, name), entry('operators.add'))
      }
      await reopened()
      expect((await store().settings.startingWith('k')).map(({ key }) => key)).toEqual(inOrder)
      expect((await store().operators.list()).map(({ name }) => name)).toEqual(inOrder)
    })

    test('settings are found by a beginning of any characters, and no others are', async () => {
      for (const key of ['k', 'k\u{1F600}', 'k\u{1F600}a', 'k\u{1F601}', 'k\0', 'k\0a', 'l'])
        await store().settings.change({ [key]: '1' }, [])
      const keys = async (beginning: string) =>
        (await store().settings.startingWith(beginning)).map(({ key }) => key)
      expect(await keys('k\u{1F600}')).toEqual(['k\u{1F600}', 'k\u{1F600}a'])
      expect(await keys('k\0')).toEqual(['k\0', 'k\0a'])
      expect(await keys('k')).toHaveLength(6)
    })
  })
}
