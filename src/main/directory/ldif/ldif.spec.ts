import { describe, expect, it } from 'vitest'
import { inspectDirectory } from '../inspect'
import { limits, mebibyte } from '../model/limits'
import { problemsOf, readSample, readText, sampleBytes } from '../testing/files'
import { endlessSource, readAll, sourceOf } from '../testing/reading'

const entry = (uid: string, ...lines: string[]): string =>
  [
    `dn: uid=${uid},dc=example,dc=org`,
    'objectClass: inetOrgPerson',
    `uid: ${uid}`,
    `cn: ${uid}`,
    ...lines,
    '',
    '',
  ].join('\n')
const statusOf = async (...lines: string[]) =>
  (await readText(`version: 1\n\n${entry('ana', ...lines)}`)).records[0]?.signInNames[0]?.enabled

describe('an LDIF file', () => {
  it('of Active Directory gives people, folded lines and base64 read, and no computers', async () => {
    const reading = await readSample('ldif/active-directory.ldif.txt')
    expect(reading.format).toBe('ldif-ad')
    expect(reading.records).toMatchObject([
      {
        line: 1,
        name: 'Ana Silva',
        externalId: '6b1f4d0e-0000-4000-8000-000000000001',
        signInNames: [{ value: 'ana@contoso.example', enabled: true }],
        contacts: [{ value: '+351912345678', confirmed: false }],
      },
      {
        line: 20,
        name: 'Tomás Baker',
        signInNames: [{ value: 'tom@contoso.example', enabled: false }],
        contacts: [{ value: '+447700900123' }],
      },
    ])
    expect(problemsOf(reading)).toEqual([
      '28 account-suspended userAccountControl',
      '34 record-not-a-person',
    ])
  })

  it('of OpenLDAP gives people with what locks them, and neither passwords nor what the search says of itself', async () => {
    const reading = await readSample('ldif/openldap.ldif.txt')
    expect(reading.format).toBe('ldif')
    expect(reading.records).toMatchObject([
      {
        name: 'Ana Silva',
        locale: 'es',
        signInNames: [{ kind: 'user-name', value: 'ana', enabled: true }],
        contacts: [{ value: 'ana@example.org' }, { value: '+351912345678' }],
      },
      { name: 'Tom Baker', signInNames: [{ enabled: false }] },
      { name: 'Eva Sol', signInNames: [{ enabled: false }] },
    ])
    expect(problemsOf(reading)).toEqual([
      '10 record-not-a-person',
      '41 account-suspended pwdAccountLockedTime',
      '49 account-suspended nsAccountLock',
    ])
    const inspection = await inspectDirectory([
      sourceOf('f', sampleBytes('ldif/openldap.ldif.txt')),
    ])
    expect(inspection).toMatchObject({ format: 'ldif', refused: null })
    expect(inspection.recognition.likeness?.found).toBeGreaterThan(5)
    expect(inspection.columns).toContain('pwdAccountLockedTime')
    expect(JSON.stringify([reading, inspection])).not.toMatch(/S3CRET|e1NTSEF9/)
  })

  it.each([
    ['\n', '\r\n'],
    ['\n', '\r'],
  ])('is read with any line ends, and in pieces of any size', async (from, to) => {
    const text =
      `# a\n${entry('ana', 'mail: ana@exam', ' ple.org')}\n\n\n${entry('tom')}`.replaceAll(from, to)
    const bytes = new TextEncoder().encode(text)
    for (const size of [1, 3, 1_000]) {
      const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
        bytes.subarray(at * size, (at + 1) * size),
      )
      const { records } = await readAll([sourceOf('f', ...pieces)])
      expect(records).toMatchObject([
        { line: 2, name: 'ana', contacts: [{ value: 'ana@example.org' }] },
        { line: 12, name: 'tom' },
      ])
    }
  })

  it('that stops in the middle of a line is refused, with nobody taken from it', async () => {
    const whole = entry('ana', 'mobile: +34612345678').trimEnd()
    expect((await readText(`${whole}\n`)).records).toHaveLength(1)
    for (const cut of [whole, whole.slice(0, -3), whole.slice(0, 40)]) {
      const reading = await readText(cut)
      expect(reading.records).toEqual([])
      expect(problemsOf(reading).at(-1)).toBe('1 file-cut-off')
    }
  })

  it('with a person who is to be changed, moved or deleted does not take them for one to add', async () => {
    for (const change of ['modify', 'delete', 'modrdn']) {
      const reading = await readText(
        entry('ana', `changetype: ${change}`) + entry('tom', 'changetype: add'),
      )
      expect(reading.records.map(({ name }) => name)).toEqual(['tom'])
      expect(problemsOf(reading).map((one) => one.split(' ')[1])).toEqual(['record-not-a-person'])
    }
  })

  it('with a photograph of a mebibyte is read, and a line without an end is not read to its end', async () => {
    const photo = `jpegPhoto:: ${'A'.repeat(mebibyte)}`
    expect((await readText(entry('ana', photo))).records).toMatchObject([{ name: 'ana' }])
    const source = endlessSource(entry('ana', 'cn: x').trimEnd(), 'x'.repeat(mebibyte), 1_000)
    const { refused } = await readAll([source])
    expect(refused?.problem).toBe('csv-line-too-long')
    expect(source.made()).toBeLessThan(limits.jsonStringMebibytes + 3)
  })

  it('with a value from elsewhere, or base64 that is no text, leaves it out', async () => {
    const { records } = await readText(
      entry('ana', 'mail:< file:///etc/passwd', 'mobile:: /////w==', 'displayName:: 5ZCN5YmN'),
    )
    expect(records).toMatchObject([{ name: '名前', contacts: [] }])
  })

  it('with a person of thousands of values refuses that person', async () => {
    const lines = Array.from(
      { length: limits.cellsPerRecord + 1 },
      (_, at) => `mail: a${at}@example.org`,
    )
    const reading = await readText(entry('ana', ...lines) + entry('tom'))
    expect(reading.records.map(({ name }) => name)).toEqual(['tom'])
    expect(problemsOf(reading)).toEqual(['1 record-too-large'])
  })

  it('of a thousand people lets nobody in who is locked, whatever says so', async () => {
    const locks = [
      'nsAccountLock: TRUE',
      'nsaccountlock: true',
      'NSACCOUNTLOCK:: VFJVRQ==',
      'nsAccountLock: yes, since May',
      'pwdAccountLockedTime: 000001010000Z',
      'pwdAccountLockedTime: 20240105093120Z',
      'loginDisabled: TRUE',
      'ds-pwp-account-disabled: true',
      'accountUnlockTime: 19700101000000Z',
      'inetUserStatus: inactive',
      'inetUserStatus: Deleted',
      'inetUserStatus: whatever',
      'userAccountControl: 514',
      'userAccountControl: 5,14E+02',
      'msDS-UserAccountDisabled: TRUE',
    ]
    const text = Array.from({ length: 1_005 }, (_, at) =>
      entry(`p${at}`, locks[at % locks.length] ?? ''),
    ).join('')
    const { records } = await readText(text)
    expect(records).toHaveLength(1_005)
    expect(
      records.flatMap(({ signInNames }, at) =>
        signInNames[0]?.enabled ? [locks[at % locks.length]] : [],
      ),
    ).toEqual([])
    for (const open of [
      'nsAccountLock: FALSE',
      'inetUserStatus: active',
      'userAccountControl: 512',
      'sn: x',
    ])
      expect([open, await statusOf(open)]).toEqual([open, true])
  })

  it('is not taken for one where only a heading begins like it', async () => {
    const { format } = await inspectDirectory([
      sourceOf('f', 'DN,sAMAccountName,userAccountControl\nx,y,512\n'),
    ])
    expect(format).toBe('csvde')
    expect((await readText('version:v1.0\nName,Mail\n')).format).toBeNull()
  })
})
