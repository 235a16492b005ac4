import { describe, expect, it } from 'vitest'
import { directoryFormats } from '@shared/vocabulary/directory'
import { mappingSchema } from '@shared/channels/schemas/mapping'
import { isSecretColumn, type ColumnMapping, type Mapping } from '@shared/vocabulary/mapping'
import { inspectDirectory } from '../inspect'
import { checkMapping, defaultMapping, mappingFor } from './mapping'
import { oktaFile, problemsOf, realm, sampleBytes, sampleFiles } from '../testing/files'
import { readAll, sourceOf } from '../testing/reading'

const staff =
  'Login;Full name;Mail;Cell;Verified;Password hash;Country\nana;Ana Silva;ana@example.org;612 345 678;yes;$2b$S3CRET;\ntom;Tom Baker;tom@example.org;;no;$2b$S3CRET;\n'
const byHand = (...columns: ColumnMapping[]): Mapping => ({
  format: 'other-csv',
  columns: [{ column: 'Login', role: 'sign-in-name' }, ...columns],
  country: null,
})
const problemsIn = (mapping: Mapping, columns: readonly string[]) =>
  checkMapping(mapping, columns).map(({ problem, column }) =>
    column === null ? problem : `${problem} ${column}`,
  )

describe('a mapping', () => {
  it.each(sampleFiles)(
    '%s: of the format itself reads the file like no mapping at all',
    async (path) => {
      const source = sourceOf(path, sampleBytes(path))
      const { format, columns, mapping, refused } = await inspectDirectory([source])
      if (!format || !mapping) throw new Error('not known')
      expect([refused, checkMapping(mapping, columns)]).toEqual([null, []])
      const mapped = await readAll([source], { mapping })
      const own = await readAll([source])
      expect(mapped).toMatchObject({
        format,
        records: own.records,
        digest: own.digest,
        problems: own.problems,
      })
    },
  )

  it('can be written down and read again, of every format', () => {
    for (const format of directoryFormats) {
      const mapping = defaultMapping(format)
      expect(mappingSchema.parse(JSON.parse(JSON.stringify(mapping)))).toEqual(mapping)
      expect(problemsIn(mapping, [])).toEqual(/^other-/.test(format) ? ['no-sign-in-name'] : [])
    }
  })

  it('made by hand reads a file of no known format', async () => {
    expect(problemsOf(await readAll(staff))).toEqual(['1 file-unknown-format'])
    const inspection = await inspectDirectory([sourceOf('staff.csv', staff)])
    expect(inspection).toMatchObject({
      format: 'other-csv',
      recognition: { likeness: null, near: [] },
      columns: ['Login', 'Full name', 'Mail', 'Cell', 'Verified', 'Password hash', 'Country'],
      mapping: { format: 'other-csv', columns: [], country: null },
      refused: null,
    })
    const mapping = byHand(
      { column: 'Full name', role: 'full-name' },
      { column: 'Mail', role: 'email', confirmed: { column: 'Verified' } },
      { column: 'cell', role: 'phone' },
    )
    expect(problemsIn(mapping, inspection.columns)).toEqual([])
    const reading = await readAll(staff, { mapping: { ...mapping, country: 'ES' } })
    expect(reading).toMatchObject({ format: 'other-csv', problems: [], mapping: { country: 'ES' } })
    expect(reading.records.map(({ name, contacts }) => [name, contacts])).toEqual([
      [
        'Ana Silva',
        [
          { kind: 'email', value: 'ana@example.org', confirmed: true },
          { kind: 'phone', value: '+34612345678', confirmed: false },
        ],
      ],
      ['Tom Baker', [{ kind: 'email', value: 'tom@example.org', confirmed: false }]],
    ])
    expect(JSON.stringify(reading)).not.toContain('S3CRET')
  })

  it('says which country numbers without one are from, by a column or for all', async () => {
    const numbers = byHand({ column: 'Cell', role: 'phone' })
    expect(problemsOf(await readAll(staff, { mapping: numbers }))).toContain(
      '2 phone-without-country Cell',
    )
    const perPerson = byHand(
      { column: 'Cell', role: 'phone' },
      { column: 'Country', role: 'country' },
    )
    const [ana] = (
      await readAll(staff.replace('S3CRET;\n', 'S3CRET;fr\n'), {
        mapping: { ...perPerson, country: 'ES' },
      })
    ).records
    expect(ana?.contacts).toEqual([{ kind: 'phone', value: '+33612345678', confirmed: false }])
  })

  it('can leave out what the format takes, and take what it leaves out', async () => {
    const mapping = mappingFor('okta-csv', [
      'login',
      'firstName',
      'lastName',
      'secondEmail',
      'email',
    ])
    expect(mapping.columns.map(({ column }) => column)).toEqual([
      'login',
      'firstName',
      'lastName',
      'secondEmail',
    ])
    const other: Mapping = {
      ...mapping,
      columns: [
        ...mapping.columns.filter(({ column }) => column !== 'secondEmail'),
        { column: 'email', role: 'email', confirmed: true },
      ],
    }
    const reading = await readAll(
      'login,firstName,lastName,secondEmail,email\nana,Ana,Silva,a@example.org,b@example.org\n',
      { mapping: other },
    )
    expect(reading.records[0]?.contacts).toEqual([
      { kind: 'email', value: 'b@example.org', confirmed: true },
    ])
  })

  it('does not hide that a heading is misspelt, and does not call missing what was left out', async () => {
    const text =
      'login,firstName,lastName,secondEmail,mobliePhone,countryCode\na,b,c,,+34612345678,\n'
    const { mapping } = await inspectDirectory([sourceOf('okta.csv', text)])
    expect(
      problemsOf(
        await readAll(text, {
          mapping: {
            ...mapping!,
            columns: mapping!.columns.filter(({ column }) => column !== 'secondEmail'),
          },
        }),
      ),
    ).toEqual(['1 column-missing mobilePhone'])
  })

  it('of JSON can take a key that no format knows', async () => {
    const text = realm({
      username: 'ana',
      firstName: 'Ana',
      email: 'a@example.org',
      attributes: { privateMail: ['p@example.org'] },
    })
    const { columns } = await inspectDirectory([sourceOf('realm.json', text)])
    expect(columns).toContain('attributes.privateMail')
    const own = defaultMapping('keycloak-realm')
    const mapping: Mapping = {
      ...own,
      columns: [...own.columns, { column: 'attributes.privateMail', role: 'contact' }],
    }
    expect(problemsIn(mapping, columns)).toEqual([])
    expect(
      (await readAll(text, { mapping })).records[0]?.contacts.map(({ value }) => value),
    ).toEqual(['a@example.org', 'p@example.org'])
  })
})

describe('a mapping is refused', () => {
  const columns = ['Login', 'Mail', 'Cell']

  it('without a sign-in name, with a column that is not there, or one twice', () => {
    expect(problemsIn({ format: 'other-csv', columns: [], country: null }, columns)).toEqual([
      'no-sign-in-name',
    ])
    expect(problemsIn(byHand({ column: 'Fax', role: 'phone' }), columns)).toEqual([
      'column-unknown Fax',
    ])
    expect(
      problemsIn(
        byHand({ column: 'Mail', role: 'email' }, { column: 'MAIL ', role: 'full-name' }),
        columns,
      ),
    ).toEqual(['column-twice MAIL '])
    expect(
      problemsIn(
        byHand({ column: 'Mail', role: 'two-step' }, { column: 'Cell', role: 'two-step' }),
        columns,
      ),
    ).toEqual(['role-twice Cell'])
    expect(
      problemsIn(byHand({ column: 'Mail', role: 'email', confirmed: { column: 'Sure' } }), columns),
    ).toEqual(['confirming-column-unknown Mail'])
    expect(problemsIn({ ...byHand(), country: 'XX' }, columns)).toEqual(['country-unknown'])
  })

  it('with a column that sounds like a password, a hash or a key', () => {
    const secret = [
      'password',
      'Password [Required]',
      'passwordHash',
      'PASSWORD_HASH',
      'hash',
      'salt',
      'secret',
      'credentials',
      'credentials.secretData',
      'totpSecret',
      'otp',
      'api_token',
      'recoveryCodes',
      'privateKey',
      'Passwd',
      'user.pwd',
      'seed',
      'ｐａｓｓｗｏｒｄ',
    ]
    expect(secret.filter((column) => !isSecretColumn(column))).toEqual([])
    const harmless = [
      'login',
      'mobilePhone',
      'Recovery Email',
      'recovery_addresses.value',
      '2sv Enrolled',
      'lastSignIn',
      'Employee ID',
      'basalt',
      'keynote',
      'stoptime',
    ]
    expect(harmless.filter(isSecretColumn)).toEqual([])
    for (const column of secret)
      expect(problemsIn(byHand({ column, role: 'full-name' }), ['Login', ...secret])).toEqual([
        `column-secret ${column}`,
      ])
    expect(
      problemsIn(byHand({ column: 'Mail', role: 'email', confirmed: { column: 'password' } }), [
        ...columns,
        'password',
      ]),
    ).toEqual(['confirming-column-unknown Mail'])
  })

  it('also when a file is read with it, before anything is', async () => {
    for (const mapping of [
      byHand({ column: 'Password hash', role: 'full-name' }),
      { ...byHand(), country: 'Spain' },
      { ...byHand(), columns: [] },
    ]) {
      expect(await readAll(staff, { mapping })).toMatchObject({
        records: [],
        refused: { problem: 'mapping-unusable' },
      })
    }
  })

  it('where the file does not have its sign-in name', async () => {
    expect(
      (
        await readAll(oktaFile('ana,A,B,,,,,'), {
          mapping: {
            format: 'other-csv',
            columns: [{ column: 'user', role: 'sign-in-name' }],
            country: null,
          },
        })
      ).refused?.problem,
    ).toBe('file-unknown-format')
  })
})

describe('an inspection', () => {
  it('of what can’t be read says why', async () => {
    const inspect = async (text: string | Uint8Array) =>
      (await inspectDirectory([sourceOf('f', text)])).refused?.problem
    expect(await inspect('')).toBe('file-empty')
    expect(await inspect('{"a":1}')).toBe('file-unknown-format')
    expect(await inspect('just a letter to somebody\n')).toBe('file-unknown-format')
    expect(await inspect(new Uint8Array([0x1f, 0x8b, 8]))).toBe('file-packed')
    expect(await inspect(Array.from({ length: 10_000 }, (_, index) => `c${index}`).join(','))).toBe(
      'csv-too-many-columns',
    )
    expect(await inspect(`a,${'['.repeat(1_000_000)}\n1,2\n`)).toBe('csv-heading-too-long')
  })

  it('of a mebibyte of JSON lets the desk have its turn all along', async () => {
    let turns = 0
    const takeTurn = () => void ((turns += 1), (pending = setImmediate(takeTurn)))
    let pending = setImmediate(takeTurn)
    const { refused } = await inspectDirectory([
      sourceOf(
        'f',
        realm(
          ...Array.from({ length: 25_000 }, (_, at) => ({
            username: `user${at}`,
            firstName: 'Ana',
          })),
        ),
      ),
    ])
    clearImmediate(pending)
    expect(refused).toBeNull()
    expect(turns).toBeGreaterThan(20)
  })

  it('of several files names the bad one', async () => {
    const good = sourceOf('a', realm({ username: 'ana' }))
    expect((await inspectDirectory([good, sourceOf('b', '')])).refused).toMatchObject({
      file: 'b',
      problem: 'file-empty',
    })
    expect((await inspectDirectory([good, sourceOf('c', oktaFile())])).refused).toMatchObject({
      file: 'c',
      problem: 'file-mixed-formats',
    })
    expect(
      await inspectDirectory([sourceOf('a', '{"realm":"test","clients":[]}'), good]),
    ).toMatchObject({
      format: 'keycloak-realm',
      columns: ['username', 'enabled'],
      refused: null,
    })
  })

  it('reads no more than the beginning', async () => {
    let read = 0
    const row = new TextEncoder().encode(`ana,Ana,Silva,,,,,${'x'.repeat(500)}\n`.repeat(100))
    const source = {
      name: 'f',
      *open() {
        yield new TextEncoder().encode(oktaFile())
        for (; read < 1_000; read++) yield row
      },
    }
    expect((await inspectDirectory([source])).format).toBe('okta-csv')
    expect(read).toBeLessThan(50)
  })

  it('does not list keys that are somebody’s address', async () => {
    const { columns } = await inspectDirectory([
      sourceOf(
        'f',
        realm({
          username: 'ana',
          attributes: { 'eva@example.org': ['x'], '34612345678': ['y'], shoe: ['z'] },
        }),
      ),
    ])
    expect(columns).toEqual(['username', 'attributes.shoe', 'enabled'])
  })
})
