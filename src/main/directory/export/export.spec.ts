import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { instant, type Instant } from '@shared/vocabulary/instant'
import { interfaceLanguages, messageLanguages } from '@shared/vocabulary/kinds'
import { listSeparators, type TableStyle } from '@shared/vocabulary/table'
import { cleanName } from '../model/invisible'
import type { ImportedContact, ImportedSignInName } from '../model/record'
import { readAll } from '../testing/reading'
import type { ExportedAccount } from './account'
import { exportCsv, exportJsonLines } from './accounts'
import { isFormulaLike } from '../model/formula'
import { exportTable } from './table'

// Hundreds of files each, or large ones.
vi.setConfig({ testTimeout: 60_000 })

async function textOf(pieces: AsyncIterable<string>): Promise<string> {
  let text = ''
  for await (const piece of pieces) text += piece
  return text
}

const starts = fc.constantFrom(
  '',
  '=',
  '+',
  '-',
  '@',
  "'",
  "''=",
  '＝',
  '"',
  ',',
  ';',
  '=HYPERLINK("http://x.example")',
)
const someText = fc
  .tuple(starts, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }))
  .map(([start, rest]) => cleanName(start + rest, 200).text)
// What an import could have let in: a name that is none, or an address, is not kept as one.
const name = someText.filter((text) => text !== '' && !/[@\p{Nd}]/u.test(text.slice(1)))
const word = fc.stringMatching(/^[a-z=+'-][a-z0-9+-]{2,8}$/)
const email = word.map((local) => `${local}@example.org`)
const phone = fc.integer({ min: 600_000_000, max: 699_999_999 }).map((number) => `+34${number}`)
const userName = fc
  .tuple(
    fc.constantFrom('', 'on ', 'off ', 'email on ', '=', "'", '"', 'a, b; '),
    fc.stringMatching(/^[a-zß田-][a-z ]{0,8}[a-z]$/),
  )
  .map(([start, rest]) => start + rest)

const signInName = fc
  .tuple(
    fc.oneof(
      email.map((value) => ({ kind: 'email', value }) as const),
      phone.map((value) => ({ kind: 'phone', value }) as const),
      userName.map((value) => ({ kind: 'user-name', value }) as const),
      email.map((value) => ({ kind: 'user-name', value }) as const),
    ),
    fc.boolean(),
  )
  .map(([one, enabled]): ImportedSignInName => ({ ...one, enabled }))
const contact = fc
  .record({ confirmed: fc.boolean(), language: fc.constantFrom(...messageLanguages) })
  .chain((said) =>
    fc.oneof(
      email.map((value): ImportedContact => ({ kind: 'email', value, ...said })),
      phone.map((value): ImportedContact => ({ kind: 'phone', value, ...said })),
    ),
  )
const account: fc.Arbitrary<ExportedAccount> = fc.record({
  externalId: fc.option(someText.filter((text) => text !== '')),
  name,
  locale: fc.constantFrom(...messageLanguages),
  twoStep: fc.boolean(),
  lastSignInAt: fc.option(fc.integer({ min: 0, max: 2_000_000_000 }).map((at) => at as Instant)),
  signInNames: fc.uniqueArray(signInName, {
    minLength: 1,
    maxLength: 3,
    selector: ({ value }) => value.toLowerCase(),
  }),
  contacts: fc.uniqueArray(contact, { maxLength: 4, selector: ({ value }) => value }),
})
const signs = { comma: ',', semicolon: ';', tab: '\t' }
const styles = listSeparators.flatMap((separator) =>
  interfaceLanguages.map((language): TableStyle => ({ separator, language })),
)
/** Nobody has the sign-in name of another. */
const accounts = fc
  .array(account, { minLength: 1, maxLength: 6 })
  .map((all) =>
    all.map((one, index) => ({
      ...one,
      signInNames: one.signInNames.map((own) =>
        own.kind === 'user-name' && !own.value.includes('@')
          ? { ...own, value: `${own.value}${index}` }
          : {
              ...own,
              value: own.kind === 'phone' ? own.value : own.value.replace('@', `${index}@`),
            },
      ),
    })),
  )
  .filter((all) => {
    const names = all.flatMap(({ signInNames }) =>
      signInNames.map(({ value }) => value.toLowerCase()),
    )
    return new Set(names).size === names.length
  })

describe('a full export', () => {
  it.each([
    ...styles.map((style) => {
      const write = (all: readonly ExportedAccount[]) => exportCsv(all, style)
      return [`CSV, ${style.separator}, ${style.language},`, write, 'latchkey-csv'] as const
    }),
    ['JSON Lines', exportJsonLines, 'latchkey-json'] as const,
  ])('as %s is imported as the same accounts', async (_, write, format) => {
    await fc.assert(
      fc.asyncProperty(accounts, async (all) => {
        const reading = await readAll(await textOf(write(all)))
        expect(reading.problems.filter(({ severity }) => severity !== 'noted')).toEqual([])
        expect(reading.format).toBe(format)
        expect(
          reading.records.map(({ line: _line, lookAlike: _lookAlike, ...rest }) => rest),
        ).toEqual(all)
      }),
      { numRuns: 150 },
    )
  })

  it('as CSV has no cell that a spreadsheet computes', async () => {
    await fc.assert(
      fc.asyncProperty(accounts, fc.constantFrom(...styles), async (all, style) => {
        const delimiter = signs[style.separator]
        const rows: string[][] = parse(await textOf(exportCsv(all, style)), {
          bom: true,
          delimiter,
        })
        expect(rows).toHaveLength(all.length + 1)
        for (const cell of rows.flat()) expect(isFormulaLike(cell)).toBe(false)
      }),
      { numRuns: 100 },
    )
  })
})

const ana: ExportedAccount = {
  externalId: '-7',
  name: '=1+1',
  locale: 'es',
  twoStep: true,
  lastSignInAt: instant('2026-03-31T09:12:44Z'),
  signInNames: [
    { kind: 'email', value: 'ana@example.org', enabled: false },
    { kind: 'user-name', value: 'on call', enabled: true },
  ],
  contacts: [
    { kind: 'phone', value: '+34612345678', confirmed: true, language: 'fr' },
    { kind: 'email', value: 'a@example.org', confirmed: false },
  ],
}

it('our CSV is what docs/directory.md says', async () => {
  expect(await textOf(exportCsv([ana]))).toBe(
    [
      '\uFEFFname,signInNames,contacts,language,twoStep,lastSignIn,externalId',
      '\'=1+1,"email off ana@example.org\nuser-name on on call","phone confirmed fr +34612345678\nemail unconfirmed es a@example.org",es,true,2026-03-31T09:12:44Z,\'-7',
      '',
    ].join('\r\n'),
  )
})

it('our CSV in Spanish, with semicolons, is what docs/directory.md says', async () => {
  expect(await textOf(exportCsv([ana], { separator: 'semicolon', language: 'es' }))).toBe(
    [
      '\uFEFFnombre;nombres de inicio de sesión;información de seguridad;idioma;verificación en dos pasos;último inicio de sesión;identificador externo',
      '\'=1+1;"correo desactivado ana@example.org\nusuario activado on call";"teléfono confirmado fr +34612345678\ncorreo sin-confirmar es a@example.org";es;sí;2026-03-31T09:12:44Z;\'-7',
      '',
    ].join('\r\n'),
  )
})

it('a file of ours in Spanish is read as well with its headings in capitals, taken apart or twice, and beside one in English', async () => {
  const spanish = await textOf(exportCsv([ana], { separator: 'tab', language: 'es' }))
  const [first = '', ...rest] = spanish.split('\r\n')
  const capitals = [first.toUpperCase().normalize('NFD'), ...rest].join('\r\n')
  expect((await readAll(capitals)).records).toMatchObject([{ name: '=1+1', twoStep: true }])
  const twice = await readAll(
    spanish + spanish.replace('\uFEFF', '').replace(/ana@/g, 'bo@').replace('on call', 'tom'),
  )
  expect(twice.records).toHaveLength(2)
  expect(twice.problems.map(({ problem }) => problem)).toContain('csv-heading-repeated')
})

it('headings that sound like ours make no file ours', async () => {
  const { format } = await readAll(
    'nombre;idioma;información de seguridad\nAna;es;ana@example.org\n',
  )
  expect(format).toBeNull()
})

it('our JSON Lines are what docs/directory.md says', async () => {
  const [line, rest] = (await textOf(exportJsonLines([ana]))).split('\n')
  expect(rest).toBe('')
  expect(JSON.parse(line ?? '')).toEqual({
    latchkey: 'account',
    version: 1,
    name: '=1+1',
    language: 'es',
    twoStep: true,
    lastSignIn: '2026-03-31T09:12:44Z',
    externalId: '-7',
    signInNames: [
      { kind: 'email', value: 'ana@example.org', on: false },
      { kind: 'user-name', value: 'on call', on: true },
    ],
    contacts: [
      { kind: 'phone', value: '+34612345678', confirmed: true, language: 'fr' },
      { kind: 'email', value: 'a@example.org', confirmed: false, language: 'es' },
    ],
  })
})

it('our CSV can be written by hand, with the values alone', async () => {
  const text =
    'name,signInNames,contacts,twoStep\nAna,ana@example.org,"+34 612 345 678\na@example.org",no\nTom,"off tom",,\n'
  const { records } = await readAll(text)
  expect(records).toMatchObject([
    {
      signInNames: [{ kind: 'email', value: 'ana@example.org', enabled: true }],
      contacts: [
        { value: '+34612345678', confirmed: false },
        { value: 'a@example.org', confirmed: false },
      ],
    },
    { signInNames: [{ kind: 'user-name', value: 'tom', enabled: false }], contacts: [] },
  ])
})

it('a masked export can’t be imported, so that no mask becomes somebody’s sign-in name', async () => {
  const masked: ExportedAccount = {
    ...ana,
    signInNames: [{ kind: 'email', value: 'an••••••', enabled: true }],
    contacts: [{ kind: 'phone', value: '•••••••78', confirmed: true }],
  }
  for (const text of [await textOf(exportCsv([masked])), await textOf(exportJsonLines([masked]))]) {
    const reading = await readAll(text)
    expect(reading.records).toEqual([])
    expect(reading.problems.map(({ problem }) => problem)).toContain('sign-in-name-masked')
  }
})

it('any table is written so that every value stays text and every cell is what it was', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.array(fc.oneof(fc.string(), starts, fc.integer(), fc.constant(null)), {
          minLength: 3,
          maxLength: 3,
        }),
      ),
      async (rows) => {
        const [heading, ...read]: string[][] = parse(
          await textOf(exportTable(['a', '=b', 'c'], rows)),
          { bom: true, skip_empty_lines: false, relax_column_count: true },
        )
        expect(heading).toEqual(['a', "'=b", 'c'])
        expect(
          read.map((row) =>
            row.map((cell) =>
              cell.startsWith("'") && isFormulaLike(cell.slice(1)) ? cell.slice(1) : cell,
            ),
          ),
        ).toEqual(
          rows.map((row) =>
            row.map((value) =>
              typeof value === 'string' && value.startsWith("'") && isFormulaLike(value.slice(1))
                ? value.slice(1)
                : value === null
                  ? ''
                  : String(value),
            ),
          ),
        )
        for (const cell of read.flat())
          expect(isFormulaLike(cell) && !/^-\d+$/.test(cell)).toBe(false)
      },
    ),
  )
})
