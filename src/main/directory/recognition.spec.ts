import { describe, expect, it } from 'vitest'
import { inspectDirectory } from './inspect'
import { oktaFile, readText, realm, sampleBytes, sampleFiles } from './testing/files'
import { sourceOf } from './testing/reading'

const inspect = (text: string | Uint8Array) => inspectDirectory([sourceOf('file', text)])
const formatOf = async (text: string) => (await inspect(text)).format

describe('a format is told by several marks', () => {
  it.each(sampleFiles)('%s: says how many of them the file shows', async (path) => {
    const { format, recognition } = await inspect(sampleBytes(path))
    expect(recognition.likeness).toMatchObject({ format })
    const { found = 0, of = 0, marks = [] } = recognition.likeness ?? {}
    expect(marks.length).toBeGreaterThan(1)
    expect(found).toBeGreaterThan(1)
    expect(of).toBeGreaterThanOrEqual(found)
  })

  it.each([
    [
      'DistinguishedName,Enabled,GivenName,Name,ObjectClass,SID,Surname,UserPrincipalName,Shoe,Hat,MobilePhone',
      9,
      11,
    ],
    ['login,firstName,lastName,secondEmail,mobilePhone,countryCode', 6, 6],
    ['signInNames,contacts,twoStep,name,"externalId",', 5, 5],
  ])('and says how many of its columns are the format’s: %s', async (headings, found, of) => {
    expect((await inspect(`${headings}\n${','.repeat(10)}\n`)).recognition.likeness).toMatchObject({
      found,
      of,
    })
  })

  it('and, in JSON, how many of the keys of its people', async () => {
    const { recognition } = await inspect(realm({ username: 'a', email: 'b', shoe: { size: 1 } }))
    expect(recognition.likeness).toMatchObject({ format: 'keycloak-realm', found: 3, of: 4 })
  })

  it('and never by one column, nor by the key `users`', async () => {
    expect(await formatOf('userPrincipalName,shoe size\na,1\n')).toBe('other-csv')
    expect(await formatOf('login,email\na,a@example.org\n')).toBe('other-csv')
    expect(await formatOf('First Name,Last Name,Email Address\nA,B,a@example.org\n')).toBe(
      'other-csv',
    )
    const { format, refused } = await inspect(
      '{"users":[{"username":"left","email":"left@example.org","firstName":"Tom","active":false}]}',
    )
    expect([format, refused]).toEqual(['other-json', null])
  })

  it('so that what reads a file is what its inspection said', async () => {
    for (const text of [oktaFile('ana,Ana,Silva,,,,,'), realm({ username: 'ana' })])
      expect((await readText(text)).format).toBe(await formatOf(text))
  })

  it('and names what it could be where nothing tells it', async () => {
    const { format, recognition } = await inspect('Email Address,Recovery Phone\na@example.org,\n')
    expect(format).toBe('other-csv')
    expect(recognition.likeness).toBeNull()
    expect(recognition.near).toMatchObject([{ format: 'google-csv', found: 2 }])
  })

  it('of one whose marks a stranger has too, what the stranger alone has speaks against it', async () => {
    const portal = 'userPrincipalName,displayName,surname,givenName,mail,userType'
    expect(await formatOf(`${portal}\n,,,,,\n`)).toBe('entra-csv')
    expect(await formatOf(`DN,${portal}\n,,,,,,\n`)).not.toBe('entra-csv')
  })
})

describe('what stands before the column names', () => {
  const file = oktaFile('ana@contoso.example,Ana,Silva,,,,,')

  it.each([
    ['#TYPE Selected.System.Management.Automation.PSCustomObject', ','],
    ['"#TYPE Microsoft.ActiveDirectory.Management.ADUser"', ','],
    ['sep=;', ';'],
    ['"sep=|"', '|'],
    ['sep=\t', '\t'],
    ['version:v1.0,,,,,,,', ','],
    ['\r\n\r\nversion:v1.0', ','],
  ])(
    '%j is no heading and no person, and the lines are counted all the same',
    async (first, by) => {
      const reading = await readText(`${first}\n${file.replaceAll(',', by)}`)
      expect(reading.format).toBe('okta-csv')
      expect(reading.records.map(({ line, name }) => [line, name])).toEqual([
        [first.split('\n').length + 2, 'Ana Silva'],
      ])
    },
  )

  it('a separator that is said is believed before what makes more columns', async () => {
    const { columns } = await inspect('sep=;\na,b;c,d,e\n1;2\n')
    expect(columns).toEqual(['a,b', 'c,d,e'])
  })

  it.each([';', '\t', '|'])('%j is told without being said', async (by) => {
    const reading = await readText(file.replaceAll(',', by))
    expect(reading.records.map(({ name }) => name)).toEqual(['Ana Silva'])
  })
})
