import { describe, expect, it } from 'vitest'
import { limits } from '../model/limits'
import { inspectDirectory } from '../inspect'
import { readAll, sourceOf } from '../testing/reading'
import { problemsOf } from '../testing/files'
import type { ColumnMapping, Mapping } from '@shared/vocabulary/mapping'
import { checkMapping } from './mapping'

const inspect = (...texts: string[]) =>
  inspectDirectory(texts.map((text, index) => sourceOf(`file-${index}`, text)))
const mapping = (list: string, ...columns: ColumnMapping[]): Mapping => ({
  format: 'other-json',
  columns,
  country: 'ES',
  list,
})
const login: ColumnMapping = { column: 'login', role: 'sign-in-name' }
const ana = { login: 'ana', profile: { phones: [{ nr: '612345678' }] }, mail: 'ana@example.org' }
const tom = { login: 'tom', profile: { phones: [] }, mail: 'tom@example.org' }
const phone: ColumnMapping = { column: 'profile.phones.nr', role: 'phone' }
const names = ({ records }: Awaited<ReturnType<typeof readAll>>) =>
  records.map(({ signInNames }) => signInNames[0]?.value)

describe('a JSON file of no known format', () => {
  it('is inspected for its lists of people, wherever they are, and not refused', async () => {
    for (const [text, list] of [
      [JSON.stringify([ana, tom]), ''],
      [`${JSON.stringify(ana)}\n${JSON.stringify(tom)}`, ''],
      [JSON.stringify({ result: [ana, tom], count: 2 }), 'result'],
      [JSON.stringify({ data: { people: [ana] }, took: 3 }), 'data.people'],
      [
        JSON.stringify({
          sites: [
            { id: 1, staff: [ana] },
            { id: 2, staff: [tom] },
          ],
        }),
        'sites.staff',
      ],
      [`{"rows":[${JSON.stringify(ana)}]}\n{"rows":[${JSON.stringify(tom)}]}`, 'rows'],
      [
        JSON.stringify({
          logs: [
            { at: 1, what: 'x' },
            { at: 2, what: 'y' },
          ],
          folk: [ana],
        }),
        'folk',
      ],
    ] as const) {
      const found = await inspect(text)
      expect(found).toMatchObject({ format: 'other-json', refused: null })
      expect(found.mapping).toEqual({ ...mapping(list), country: null })
      expect(found.columns).toEqual(expect.arrayContaining(['login', 'profile.phones.nr', 'mail']))
      const read = await readAll(text, { mapping: mapping(list, login, phone) })
      expect(read.refused).toBeNull()
      expect(names(read)[0]).toBe('ana')
      expect(read.records[0]?.contacts).toEqual([
        { kind: 'phone', value: '+34612345678', confirmed: false },
      ])
    }
  })

  it('offers the other lists as well, each with its own columns', async () => {
    const { lists } = await inspect(
      JSON.stringify({ total: 2, roles: [{ name: 'a', id: 1 }], people: [ana, tom] }),
    )
    expect(lists.map(({ path, objects }) => [path, objects])).toEqual([
      ['people', 2],
      ['', 1],
      ['roles', 1],
    ])
    expect(lists[2]?.columns).toEqual(['name', 'id'])
  })

  it('that has nothing of a person in it, or is one value, is still refused', async () => {
    for (const text of ['{"a":1}', '[1,2,3]', '[[{"a":1,"b":2}]]', '{"a":{"b":1}}'])
      expect((await inspect(text)).refused?.problem).toBe('file-unknown-format')
  })

  it('is a stream: people of JSON Lines are read one by one, and each stray document is a problem with its line', async () => {
    const text = [ana, { note: 'x' }, 5, ['a'], tom, { login: '' }]
      .map((one) => JSON.stringify(one))
      .join('\n')
    const read = await readAll(text, { mapping: mapping('', login) })
    expect(names(read)).toEqual(['ana', 'tom'])
    expect(problemsOf(read)).toEqual([
      '1 name-missing',
      '2 sign-in-name-missing login',
      '3 record-not-a-person',
      '4 record-not-a-person',
      '5 name-missing',
      '6 sign-in-name-missing login',
    ])
  })

  it('says of each document that lacks the list, and of each item that is none, where it is', async () => {
    const text = [{ users: [ana] }, { other: 1 }, { users: [7, [tom]] }, { users: tom }]
      .map((one) => JSON.stringify(one))
      .join('\n')
    const read = await readAll(text, { mapping: mapping('users', login) })
    expect(names(read)).toEqual(['ana', 'tom'])
    expect(problemsOf(read).filter((one) => !one.includes('name-missing'))).toEqual([
      '2 record-not-a-person',
      '3 record-not-an-object',
      '3 record-not-an-object',
    ])
  })

  it('that is another file than the mapping was made for is refused, and so is one with the list twice', async () => {
    const read = (text: string) => readAll(text, { mapping: mapping('data.people', login) })
    expect((await read('{"data":{"folk":[]}}')).refused?.problem).toBe('file-unknown-format')
    expect((await read('[{"login":"ana"}]')).refused?.problem).toBe('file-unknown-format')
    expect(
      (await read('{"data":{"people":[]},"data":{"people":[{"login":"eva"}]}}')).refused?.problem,
    ).toBe('json-section-repeated')
    expect((await read('login,name\nana,Ana')).refused?.problem).toBe('file-unknown-format')
  })

  it('knows the path of the list in capitals and in small letters', async () => {
    const read = await readAll('{"Data":{"People":[{"Login":"ana"}]}}', {
      mapping: mapping('data.people', login),
    })
    expect(names(read)).toEqual(['ana'])
  })

  it('begins with what says who may sign in, read as its name means it', async () => {
    const people = [
      { login: 'ana', account: { disabled: false }, emails: [{ status: 'new' }] },
      { login: 'tom', account: { disabled: true }, emails: [{ status: 'new' }] },
    ]
    const found = await inspect(JSON.stringify({ people }))
    expect(found.mapping?.columns).toEqual([{ column: 'account.disabled', role: 'may-sign-in' }])
    const columns = [login, ...found.mapping!.columns]
    const read = await readAll(JSON.stringify({ people }), {
      mapping: mapping('people', ...columns),
    })
    expect(read.records.map(({ signInNames }) => signInNames[0]?.enabled)).toEqual([true, false])
  })

  it('lets nobody in by silence who has what sounds like a status that nobody looks at', async () => {
    const on = async (one: Record<string, unknown>, ...more: ColumnMapping[]) => {
      const read = await readAll(JSON.stringify([{ login: 'ana', name: 'Ana', ...one }]), {
        mapping: mapping('', login, { column: 'name', role: 'full-name' }, ...more),
      })
      return [read.records[0]?.signInNames[0]?.enabled, ...problemsOf(read)]
    }
    expect(await on({ state: 'x', employmentStatus: 'left' })).toEqual([
      false,
      '1 status-missing employmentStatus',
    ])
    expect(await on({ hr: { estado: 'baja' } })).toEqual([false, '1 status-missing hr.estado'])
    // Known by its name wherever it is, so read.
    expect(await on({ employmentStatus: 'x', enabled: true })).toEqual([true])
    expect(await on({ disabled: true })).toEqual([false, '1 account-suspended disabled'])
    expect(
      await on({ employmentStatus: 'active' }, { column: 'employmentStatus', role: 'may-sign-in' }),
    ).toEqual([true])
    // Of something that they have, or empty, or too deep to be theirs: it says nothing.
    expect(await on({ emails: [{ status: 'old' }], hr: { at: { status: 'x' } } })).toEqual([true])
    expect(await on({ employmentStatus: null, active: '' })).toEqual([true])
  })

  it('never offers a column that sounds like a secret to be mapped', async () => {
    const { columns } = await inspect(JSON.stringify([{ ...ana, auth: { passwordHash: 'x' } }]))
    expect(
      checkMapping(mapping('', login, { column: 'auth.passwordHash', role: 'phone' }), columns),
    ).toEqual([{ problem: 'column-secret', column: 'auth.passwordHash' }])
  })

  it('lists no more of lists and columns than anybody looks at', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 3_000 }, (_, index) => [`list${index}`, [{ login: 'a', mail: 'b' }]]),
    )
    const { lists } = await inspect(JSON.stringify(many))
    expect(lists.length).toBeLessThanOrEqual(limits.listsOffered)
  })
})

describe('samples of a file', () => {
  const samplesOf = async (...texts: string[]) =>
    Object.fromEntries(
      (await inspect(...texts)).samples.map(({ column, values }) => [column, values]),
    )

  it('are the first values that differ, three of a column, of every kind of file', async () => {
    expect(
      await samplesOf(
        JSON.stringify([1, 2, 2, 3, 4].map((n) => ({ login: `user${n}`, same: 'x', empty: '' }))),
      ),
    ).toEqual({ login: ['user1', 'user2', 'user3'], same: ['x'] })
    expect(await samplesOf('Nr;Mail\n1;a@example.org\n2;b@example.org\n')).toEqual({
      Nr: ['1', '2'],
      Mail: ['a@example.org', 'b@example.org'],
    })
    expect(
      await samplesOf(JSON.stringify({ realm: 'r', users: [{ username: 'ana', enabled: true }] })),
    ).toMatchObject({ username: ['ana'], enabled: ['true'] })
  })

  it('have nothing of a column that sounds like a secret, nor of a value that looks like one', async () => {
    const bcrypt = '$2b$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy'
    const secrets = {
      login: 'ana',
      mail: 'ana@example.org',
      password: 'letmein',
      apiKey: 'letmein',
      pin: '1234',
      credentials: [{ type: 'password', value: 'letmein' }],
      a: bcrypt,
      b: '{SSHA}letmein',
      c: 'eyJhbGciOiJIUzI1NiJ9.e30.letmein',
      d: '5f4dcc3b5aa765d61d8327deb882cf99',
      e: 'otpauth://totp/letmein',
      f: 'c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0',
    }
    expect(await samplesOf(JSON.stringify([secrets]))).toEqual({
      login: ['ana'],
      mail: ['ana@example.org'],
    })
    const columns = Object.keys(secrets).filter((column) => column !== 'credentials')
    const csv = [columns, columns.map((column) => secrets[column as 'login'])]
      .map((row) => row.join(','))
      .join('\n')
    expect(await samplesOf(csv)).toEqual({ login: ['ana'], mail: ['ana@example.org'] })
  })

  it('keep an id of the usual form, and cut what is long', async () => {
    const id = '3f2504e0-4f89-41d3-9a0c-0305e82c3301'
    const found = await samplesOf(JSON.stringify([{ login: 'a', id, about: 'word '.repeat(100) }]))
    expect(found['id']).toEqual([id])
    expect(found['about']?.[0]?.length).toBeLessThan(130)
  })
})
