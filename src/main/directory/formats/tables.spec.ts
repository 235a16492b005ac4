import { describe, expect, it } from 'vitest'
import { inspectDirectory } from '../inspect'
import { problemsOf, readSample, readText, sampleBytes } from '../testing/files'
import { sourceOf } from '../testing/reading'

/** Of each person: name, whether each sign-in name is on, and contacts. */
async function peopleOf(path: string) {
  const reading = await readSample(path)
  return {
    format: reading.format,
    people: reading.records.map(({ name, signInNames, contacts }) =>
      [
        name,
        ...signInNames.map(({ value, enabled }) => `${value} ${enabled ? 'on' : 'off'}`),
        ...contacts.map(({ value, confirmed }) => (confirmed ? `${value} confirmed` : value)),
      ].join(', '),
    ),
    problems: problemsOf(reading),
  }
}

describe('a table of people that another product writes', () => {
  it.each([
    [
      'csv/get-aduser.csv',
      'get-aduser',
      [
        'Ana Silva, ana@contoso.example on, +351912345678',
        'Tom Baker, tom@contoso.example off, +447700900123',
        'Backup, svc-backup on',
      ],
      ['4 account-suspended Enabled'],
    ],
    [
      'csv/csvde.csv',
      'csvde',
      ['Ana Silva, ana@contoso.example on, +351912345678', 'Tom Baker, tom@contoso.example off'],
      ['3 account-suspended userAccountControl', '4 record-not-a-person'],
    ],
    [
      'csv/entra-bulk.csv',
      'entra-bulk-csv',
      [
        'Ana Silva, ana@contoso.example on, +351912345678',
        'Tom Baker, tom@contoso.example off, +447700900123',
      ],
      ['3 example-left-out', '5 account-suspended [accountEnabled]'],
    ],
    [
      'csv/get-mguser.csv',
      'entra-csv',
      [
        'Ana Silva, ana@contoso.example on, +351912345678',
        'Tom Baker, tom@contoso.example off',
        'Eva Sol, eva@contoso.example off',
      ],
      [
        '1 column-missing alternateEmailAddress',
        '2 language-not-offered preferredLanguage',
        '3 account-suspended AccountEnabled',
        '4 status-missing AccountEnabled',
      ],
    ],
    [
      'csv/get-msoluser.csv',
      'get-msoluser',
      [
        'Ana Silva, ana@contoso.example on, +351912345678',
        'Tom Baker, tom@contoso.example off',
        'Eva Sol, eva@contoso.example off',
      ],
      ['4 account-suspended BlockCredential', '5 account-suspended SoftDeletionTimestamp'],
    ],
    [
      'csv/okta-status.csv',
      'okta-csv',
      [
        'Ana Silva, ana@contoso.example on, ana.s@example.org, +351912345678',
        'Tom Baker, tom@contoso.example off',
        'Eva Sol, eva@contoso.example on',
      ],
      ['1 column-missing countryCode', '3 account-suspended status'],
    ],
  ])('%s', async (path, format, people, problems) => {
    const found = await peopleOf(path)
    expect(found).toMatchObject({ format, people })
    expect(found.problems.map((one) => one.toLowerCase())).toEqual(
      problems.map((one) => one.toLowerCase()),
    )
  })

  it('is told with the headings of a template in any language, and with a delimiter of Excel’s', async () => {
    const german =
      'version:v1.0;;;\nName [displayName] Erforderlich;Benutzername [userPrincipalName] Erforderlich;Anmeldung blockieren (Ja/Nein) [accountEnabled] Erforderlich;Handy [mobile]\nBeispiel: Chris Green;chris@contoso.example;Nein;\nAna Silva;ana@contoso.example;Nein;\nTom Baker;tom@contoso.example;Ja;\n'
    const { format, records } = await readText(german)
    expect(format).toBe('entra-bulk-csv')
    expect(records.map(({ signInNames }) => signInNames[0]?.enabled)).toEqual([true, false])
  })

  it('never shows an initial password, nor takes it', async () => {
    const inspection = await inspectDirectory([
      sourceOf('bulk.csv', sampleBytes('csv/entra-bulk.csv')),
    ])
    const reading = await readSample('csv/entra-bulk.csv')
    expect(JSON.stringify([inspection, reading])).not.toMatch(/S3CRET|myPassword/)
  })

  it.each([
    ['SamAccountName,Enabled,EmailAddress', 'get-aduser'],
    ['Name,SamAccountName,UserPrincipalName,Enabled', 'get-aduser'],
    ['DN,userPrincipalName,userAccountControl', 'csvde'],
    ['UserPrincipalName,DisplayName,BlockCredential', 'get-msoluser'],
    ['Id,DisplayName,UserPrincipalName,AccountEnabled', 'entra-csv'],
    ['login,firstName,lastName,status', 'okta-csv'],
    ['UserPrincipalName,DisplayName,MobilePhone', 'other-csv'],
    ['Name,Email,Phone,Status', 'other-csv'],
  ])('is told by a choice of its columns: %s is %s', async (headings, format) => {
    const text = `${headings}\n${headings.replace(/[^,]/g, '')}\n`
    expect((await inspectDirectory([sourceOf('f', text)])).format).toBe(format)
  })
})
