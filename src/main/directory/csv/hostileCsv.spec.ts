import { describe, expect, it, vi } from 'vitest'
import { limits, mebibyte } from '../model/limits'
import { entraFile, oktaFile, problemsOf, readText } from '../testing/files'

// Hundreds of files each, or large ones.
vi.setConfig({ testTimeout: 60_000 })

describe('the shape of a CSV file', () => {
  it('may have columns in any order, semicolons, quotes, and any line ends, also mixed', async () => {
    const reading = await readText(
      'mobilePhone;"login";lastName;firstName\r\n+34612345678;"ana";Silva;Ana\r;tom;Baker;"T\r\nom"\n\n;eva;Ruiz;Eva',
    )
    expect(reading.records.map(({ line, name }) => [line, name])).toEqual([
      [2, 'Ana Silva'],
      [3, 'T om Baker'],
      [6, 'Eva Ruiz'],
    ])
    expect(problemsOf(reading)).toContain('3 name-cleaned firstName')
  })

  it('with 10,000 columns is refused', async () => {
    const columns = Array.from({ length: 10_000 }, (_, index) => `c${index}`)
    const reading = await readText(`login,firstName,lastName,${columns.join(',')}\na,b,c\n`)
    expect(reading.problems).toEqual([
      {
        line: 1,
        field: null,
        severity: 'file-refused',
        problem: 'csv-too-many-columns',
        facts: { columns: 10_003, limit: limits.csvColumns },
      },
    ])
  })

  it('with a heading of a million commas is refused with the count of them', async () => {
    const reading = await readText(`${','.repeat(1_000_000)}\na,b,c\n`)
    expect(reading.problems).toMatchObject([
      { problem: 'csv-too-many-columns', facts: { columns: 1_000_001 } },
    ])
  })

  it('with more delimiters in quoted headings than there may be columns is read', async () => {
    const reading = await readText(
      `login,firstName,lastName,"${',;'.repeat(300)}\n","${','.repeat(600)}"\na,b,c,d,e\n`,
    )
    expect(reading.records).toMatchObject([{ line: 3, name: 'b c' }])
  })

  it('with a heading longer than any is, whatever it is made of, is refused with the number of its column', async () => {
    for (const text of [
      '['.repeat(1_000_000),
      ' '.repeat(limits.headingCharacters + 1),
      '[a'.repeat(400_000),
    ]) {
      const reading = await readText(`login,firstName,lastName,"${text}"\na,b,c,d\n`)
      expect(reading.records).toEqual([])
      expect(reading.problems).toEqual([
        {
          line: 1,
          field: null,
          severity: 'file-refused',
          problem: 'csv-heading-too-long',
          facts: { column: 4, limit: limits.headingCharacters },
        },
      ])
    }
    expect(problemsOf(await readText(`a${'['.repeat(1_000_000)}\na\n`))).toEqual([
      '1 file-unknown-format',
    ])
  })

  it('with a heading twice is refused where we read that column, and not otherwise', async () => {
    const twice = await readText(
      'login,firstName,lastName,mobilePhone,MOBILEPHONE [E.164]\na,b,c,+34612345678,+34612345679\n',
    )
    expect(twice.records).toEqual([])
    expect(problemsOf(twice)).toEqual(['1 csv-column-repeated mobilePhone'])
    const others = await readText(
      'login,firstName,lastName,secondEmail,mobilePhone,countryCode,x,x,__proto__,constructor\na,b,c,,,,1,2,3,4\n',
    )
    expect(others).toMatchObject({ records: [{ name: 'b c' }], problems: [] })
  })

  it('with the heading once more, as where two exports were put together, leaves it out and says the line', async () => {
    const text = oktaFile('ana,Ana,Silva,,,,,')
    const other = `\uFEFF${oktaFile('tom,Tom,Baker,,,,,').replace('mobilePhone', 'MobilePhone [E.164]')}`
    const reading = await readText(`${text}${other}login,Login,Name,,,,,\n`)
    expect(reading.records.map(({ line, name }) => [line, name])).toEqual([
      [2, 'Ana Silva'],
      [4, 'Tom Baker'],
      [5, 'Login Name'],
    ])
    expect(problemsOf(reading)).toEqual(['3 csv-heading-repeated'])
    expect(problemsOf(await readText(oktaFile() + oktaFile()))).toEqual([
      '2 csv-heading-repeated',
      '1 file-no-people',
    ])
  })

  it('with a misspelt heading says which column is missing', async () => {
    const reading = await readText(
      'login,firstName,lastName,secondEmail,mobliePhone,countryCode\na,b,c,,+34612345678,\n',
    )
    expect(problemsOf(reading)).toEqual(['1 column-missing mobilePhone'])
  })

  it('with a delimiter too many refuses that person, whose values have moved', async () => {
    const reading = await readText(
      oktaFile(
        'ana,Ana,Silva, Jr.,Ana Silva,a@example.org,+34612345678,ES,es',
        'tom,Tom,Baker,,,,,,,,',
      ),
    )
    expect(reading.records.map(({ name }) => name)).toEqual(['Tom Baker'])
    expect(reading.problems).toEqual([
      {
        line: 2,
        field: null,
        severity: 'record-refused',
        problem: 'record-too-many-cells',
        facts: { cells: 9, columns: 8 },
      },
    ])
  })

  it('with cells missing at the end counts them as empty', async () => {
    expect(await readText(oktaFile('ana,Ana,Silva'))).toMatchObject({
      records: [{ name: 'Ana Silva' }],
      problems: [{ problem: 'cells-missing', facts: { cells: 3, columns: 8 } }],
    })
  })

  it('that was cut off in its last line is refused', async () => {
    expect(
      problemsOf(await readText(oktaFile('ana,Ana,Silva,,a@example.org,,,').slice(0, -5))),
    ).toEqual(['2 file-cut-off'])
  })

  it('that was cut off within quotes is refused at the line where the record starts', async () => {
    expect(problemsOf(await readText(oktaFile('ana,Ana,Silva,,,,,', 'tom,"Tom\n\n')))).toEqual([
      '3 file-cut-off',
    ])
  })

  it('with a line that never ends is refused', async () => {
    const reading = await readText(
      oktaFile(
        'ana,Ana,Silva,,,,,',
        `tom,${'T'.repeat(limits.csvLineMebibytes * mebibyte)},Baker,,,,,`,
      ),
    )
    expect(problemsOf(reading)).toEqual(['3 csv-line-too-long'])
  })

  it('with a line of a million empty cells is refused before they are taken apart', async () => {
    const reading = await readText(
      oktaFile('ana,Ana,Silva,,,,,', ','.repeat(limits.csvLineMebibytes * mebibyte + 1)),
    )
    expect(problemsOf(reading)).toEqual(['3 csv-line-too-long'])
  })

  it('with an opening quote that swallows thousands of lines is refused', async () => {
    const reading = await readText(
      oktaFile('ana,"Ana,Silva,,,,,', 'x'.repeat(1000).concat('\n').repeat(1100)),
    )
    expect(problemsOf(reading)).toEqual(['2 csv-line-too-long'])
  })

  it('with a heading and nobody is refused', async () => {
    expect(problemsOf(await readText(oktaFile()))).toEqual(['1 file-no-people'])
    expect(problemsOf(await readText(oktaFile(',,,', '  ,,,,')))).toEqual(['1 file-no-people'])
  })

  it('of no known provider is refused', async () => {
    expect(await readText('name,email\nAna,a@example.org\n')).toEqual({
      format: null,
      records: [],
      problems: [
        {
          line: 1,
          field: null,
          severity: 'file-refused',
          problem: 'file-unknown-format',
          facts: {},
        },
      ],
    })
  })
})

describe('the people in a CSV file', () => {
  it('with the same sign-in name twice: the second is refused and both lines are named', async () => {
    const reading = await readText(
      entraFile(
        'ana@contoso.example,Ana,True,,,,',
        'tom@contoso.example,Tom,True,,,,',
        'ANA@Contoso.example,Other,True,,,,',
      ),
    )
    expect(reading.records.map(({ name }) => name)).toEqual(['Ana', 'Tom'])
    expect(reading.problems).toEqual([
      {
        line: 4,
        field: null,
        severity: 'record-refused',
        problem: 'sign-in-name-repeated',
        facts: { firstLine: 2, firstFile: 0 },
      },
    ])
  })

  it('without a sign-in name, or with one that is no address where the provider has addresses, are refused', async () => {
    const reading = await readText(entraFile(',Ana,True,,,,', 'not an address,Tom,True,,,,'))
    expect(reading.records).toEqual([])
    expect(problemsOf(reading)).toEqual([
      '2 sign-in-name-missing userPrincipalName',
      '3 sign-in-name-unreadable userPrincipalName',
    ])
  })

  it('with invisible characters in the sign-in name are refused, in the name they are cleaned', async () => {
    const reading = await readText(
      oktaFile('an\u200Ba,Ana,Silva,,,,,', 'tom,T\u202Eom\u202C,Ba\u0007ker,,,,,'),
    )
    expect(reading.records.map(({ name }) => name)).toEqual(['Tom Baker'])
    expect(problemsOf(reading)).toEqual([
      '2 sign-in-name-invisible login',
      '3 name-cleaned firstName',
    ])
  })

  it('with what no font draws in the sign-in name or in an email are not another person of that name', async () => {
    const names = ['paypal', 'paypal\uFE00', 'paypal\u{E0100}', 'paypal\u180B', 'paypal\u17B5']
    const reading = await readText(
      oktaFile(...names.map((name) => `${name},Pay,Pal,,pay\uFE0F@example.org,,,`)),
    )
    expect(reading.records).toMatchObject([{ signInNames: [{ value: 'paypal' }], contacts: [] }])
    expect(problemsOf(reading)).toEqual([
      '2 email-unreadable secondEmail',
      ...[3, 4, 5, 6].map((line) => `${line} sign-in-name-invisible login`),
    ])
  })

  it('with formulas keep them as text and are noted', async () => {
    const reading = await readText(
      oktaFile(
        '=HYPERLINK(1),Ana,Silva,@SUM(A1:A9),+1@example.org,,,',
        "tom,-2,3,,,'+34612345678,,",
      ),
    )
    expect(reading.records.map(({ name }) => name)).toEqual(['@SUM(A1:A9)', '-2 3'])
    expect(reading.records[1]?.contacts).toEqual([
      { kind: 'phone', value: '+34612345678', confirmed: false },
    ])
    expect(problemsOf(reading)).toEqual([
      '2 formula-like login',
      '2 formula-like displayName',
      '2 formula-like secondEmail',
      '3 formula-like firstName',
    ])
  })

  it('with numbers that a spreadsheet has rounded lose them, with the reason', async () => {
    expect(problemsOf(await readText(oktaFile('ana,Ana,Silva,,,3.46123E+10,ES,')))).toEqual([
      '2 phone-rounded mobilePhone',
    ])
  })

  it('with an Entra number that has lost its plus come unconfirmed, and are told', async () => {
    const header =
      'userPrincipalName,displayName,accountEnabled,usageLocation,authenticationPhoneNumber'
    const reading = await readText(
      [
        header,
        'ana@contoso.example,Ana,True,DE,+4915112345678',
        'tom@contoso.example,Tom,True,DE,15112345678.0',
        'eva@contoso.example,Eva,True,CN,13012345678',
        'bo@contoso.example,Bo,True,DE,15712345678.0',
        '',
      ].join('\n'),
    )
    expect(
      reading.records.map(({ contacts }) => contacts.map((one) => [one.value, one.confirmed])),
    ).toEqual([
      [['+4915112345678', true]],
      [['+4915112345678', false]],
      [['+8613012345678', false]],
      [],
    ])
    expect(problemsOf(reading).slice(1)).toEqual([
      '3 phone-repaired authenticationPhoneNumber',
      '4 phone-left-unconfirmed authenticationPhoneNumber',
      '5 phone-damaged authenticationPhoneNumber',
    ])
  })

  it('with a sign-in name that a spreadsheet took for a number are refused: noughts before it may be gone', async () => {
    const names = [
      '1234.0',
      '1234,00',
      '1.2E+15',
      '123E+4',
      '+34 612345678.0',
      '123456789012345000',
    ]
    const reading = await readText(
      oktaFile(
        ...[...names, '12E4', '0012', '"=""0013"""', "'0014", '1234.5'].map(
          (name) => `"${name.replace(/^"|"$/g, '')}",A,B,,,,,`,
        ),
      ),
    )
    expect(reading.records.map(({ signInNames }) => signInNames[0]?.value)).toEqual([
      '12E4',
      '0012',
      '0013',
      '0014',
      '1234.5',
    ])
    expect(problemsOf(reading)).toEqual(
      names.map((_, index) => `${index + 2} sign-in-name-damaged login`),
    )
  })

  it('with an id that a spreadsheet took for a number are imported without it', async () => {
    const ids = ['1234.0', '1.23457E+17', '123456789012345000', '0012', "'0013"]
    const reading = await readText(
      `userPrincipalName,displayName,accountEnabled,usageLocation,alternateEmailAddress,objectId\n${ids
        .map((id, index) => `u${index}@contoso.example,Ana,True,,,${id}\n`)
        .join('')}`,
    )
    expect(reading.records.map(({ externalId }) => externalId)).toEqual([
      null,
      null,
      null,
      '0012',
      '0013',
    ])
    expect(problemsOf(reading)).toEqual([2, 3, 4].map((line) => `${line} id-damaged objectId`))
  })

  it('with a country that is no country keep only numbers with a plus', async () => {
    const reading = await readText(
      oktaFile(
        'ana,Ana,Silva,,,612 345 678,Atlantis,',
        'tom,Tom,Baker,,,+34 612 345 678,Atlantis,',
        'eva,Eva,Ruiz,,,612 345 678,España,',
      ),
    )
    expect(reading.records.map(({ contacts }) => contacts.length)).toEqual([0, 1, 1])
    expect(problemsOf(reading)).toEqual(['2 phone-country-unknown mobilePhone'])
  })

  it('with an unknown status are imported switched off', async () => {
    const reading = await readText(entraFile('ana@contoso.example,Ana,vielleicht,,,,'))
    expect(reading.records[0]?.signInNames[0]?.enabled).toBe(false)
    expect(problemsOf(reading)).toEqual(['2 status-unreadable accountEnabled'])
  })

  it('with the same address in two columns have it once, confirmed if either is', async () => {
    const [person] = (
      await readText(entraFile('ana@contoso.example,Ana,True,,a@example.org,a@EXAMPLE.org,'))
    ).records
    expect(person?.contacts).toEqual([{ kind: 'email', value: 'a@example.org', confirmed: true }])
  })

  it('with a number that has an extension are imported without it, although it is the provider’s own', async () => {
    const header =
      'userPrincipalName,displayName,accountEnabled,usageLocation,authenticationPhoneNumber,alternateEmailAddress'
    const reading = await readText(
      [
        header,
        'omar@contoso.example,Omar,True,ES,+34 912345678 extension 12,',
        'tom@contoso.example,Tom,True,ES,"+34 912345678,13",',
        '',
      ].join('\n'),
    )
    expect(reading.records.map(({ name, contacts }) => [name, contacts])).toEqual([
      ['Omar', []],
      ['Tom', []],
    ])
    expect(problemsOf(reading)).toEqual([
      '2 phone-no-messages authenticationPhoneNumber',
      '3 phone-no-messages authenticationPhoneNumber',
    ])
  })

  it('with an address or a number for a name are shown under the mask of their sign-in name', async () => {
    const reading = await readText(
      oktaFile(
        'ana.silva@contoso.example,,,ana.silva@contoso.example,,,,',
        'tom,,,+34 612 345 678,,,,',
        'eva,,,+34 912345678 ext. 12,,,,',
      ),
    )
    expect(reading.records.map(({ name }) => name)).toEqual(['an••••••', 'to••••••', 'ev••••••'])
    expect(problemsOf(reading)).toEqual([
      '2 name-missing displayName',
      '3 name-missing displayName',
      '4 name-missing displayName',
    ])
  })

  it('with a name of a thousand letters keep the first of them', async () => {
    const reading = await readText(oktaFile(`ana,,,${'é'.repeat(1000)},,,,`))
    expect(reading.records[0]?.name).toBe('é'.repeat(limits.nameCharacters))
    expect(problemsOf(reading)).toEqual(['2 name-shortened displayName'])
  })

  it('with a value of a hundred thousand blanks or marks lose it, or keep the start of their name, and the others are read', async () => {
    const [blanks, marks] = [`a${' '.repeat(400_000)}b`, `A${'\u0301\u0316'.repeat(100_000)}`]
    const reading = await readText(
      oktaFile(
        `ana,Ana,Silva,,${blanks},${blanks},,`,
        `tom,,,${marks},,,,`,
        `eva,Eva,Ruiz,,${marks}@example.org,+${marks},,`,
        `${marks},Luis,Gil,,,,,`,
        'zoe,Zoe,Paz,,,,,',
      ),
    )
    expect(
      reading.records.map(({ name, contacts }) => [Array.from(name).length, contacts.length]),
    ).toEqual([
      [9, 0],
      [limits.nameCharacters, 0],
      [8, 0],
      [7, 0],
    ])
    expect(problemsOf(reading)).toEqual([
      '2 email-unreadable secondEmail',
      '2 phone-unreadable mobilePhone',
      '3 name-shortened displayName',
      '4 email-unreadable secondEmail',
      '4 phone-unreadable mobilePhone',
      '5 sign-in-name-unreadable login',
    ])
  })

  it('with a list of a hundred thousand entries are refused', async () => {
    const names = Array.from({ length: 100_000 }, (_, at) => `u${at}`).join('\n')
    const reading = await readText(
      `name,signInNames,contacts,language,twoStep,lastSignIn,externalId\nAna,"${names}",,en,false,,\nTom,tom,,en,false,,\n`,
    )
    expect(reading.records.map(({ name }) => name)).toEqual(['Tom'])
    expect(reading.problems).toMatchObject([
      { line: 2, problem: 'record-too-large', facts: { limit: limits.cellsPerRecord } },
    ])
  })

  it('with more sign-in names than anybody has are refused', async () => {
    const names = (count: number, of: string) =>
      `"${Array.from({ length: count }, (_, at) => `${of}${at}`).join('\n')}"`
    const most = limits.signInNamesPerRecord
    const reading = await readText(
      `name,signInNames,contacts,language,twoStep,lastSignIn,externalId\nAna,${names(most + 1, 'a')},,en,false,,\nTom,${names(most, 'a')},,en,false,,\n`,
    )
    expect(reading.records.map(({ name, signInNames }) => [name, signInNames.length])).toEqual([
      ['Tom', most],
    ])
    expect(problemsOf(reading)).toEqual(['2 sign-in-names-too-many'])
  })

  it('of one language without messages are counted in one note', async () => {
    const reading = await readText(
      oktaFile('a,A,B,,,,,pt-BR', 'b,A,B,,,,,pt', 'c,A,B,,,,,<script>', 'd,A,B,,,,,fr_CA'),
    )
    expect(reading.records.map(({ locale }) => locale)).toEqual(['en', 'en', 'en', 'fr'])
    expect(reading.problems.map(({ line, problem, facts }) => [line, problem, facts])).toEqual([
      [2, 'language-not-offered', { language: 'pt', count: 2 }],
      [4, 'language-unreadable', {}],
    ])
  })
})
