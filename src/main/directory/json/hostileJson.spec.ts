import { describe, expect, it, vi } from 'vitest'
import { limits, mebibyte } from '../model/limits'
import { problemsOf, readText, realm } from '../testing/files'

// Hundreds of files each, or large ones.
vi.setConfig({ testTimeout: 60_000 })

const user = (more: string) =>
  `{"realm":"test","users":[\n{"enabled":true,"username":"ana","firstName":"Ana"${more}},\n{"enabled":true,"username":"tom","firstName":"Tom"}]}`

describe('a JSON file', () => {
  it('that is not JSON is refused at the line and character', async () => {
    expect((await readText('{"realm":"test",\n"users":[{]}')).problems).toEqual([
      {
        line: 2,
        field: null,
        severity: 'file-refused',
        problem: 'json-broken',
        facts: { column: 11 },
      },
    ])
  })

  it.each([
    '{"realm":1}}',
    '{"realm":1,}',
    '{"realm":1} // so',
    "{'realm':1}",
    '{"realm":NaN}',
    '{"realm":"\\x"}',
    '{"realm":"a\tb"}',
  ])('is read strictly: %s', async (text) => {
    expect(problemsOf(await readText(text))).toEqual(['1 json-broken'])
  })

  it('that was cut off anywhere is refused, with nobody taken from its beginning', async () => {
    const whole = realm(
      { username: 'ana', firstName: 'Ana' },
      { username: 'tom', firstName: 'Tom' },
    )
    for (let length = 1; length < whole.length; length++) {
      const reading = await readText(whole.slice(0, length))
      expect(reading.records).toEqual([])
      expect(reading.problems.at(-1)?.severity).toBe('file-refused')
    }
  })

  it('nested thousands of levels deep is refused, also where nobody looks', async () => {
    expect(problemsOf(await readText('['.repeat(200_000)))).toEqual(['1 json-too-deep'])
    expect(
      problemsOf(await readText(`{"realm":"x",\n"a":${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}}`)),
    ).toEqual(['2 json-too-deep'])
  })

  it('with brackets inside strings is not nested', async () => {
    expect(
      (await readText(realm({ username: 'ana', firstName: '[{"\\'.repeat(40) }))).records,
    ).toHaveLength(1)
  })

  it('with one giant string is refused', async () => {
    expect(
      problemsOf(
        await readText(user(`,"x":"${'\\n'.repeat(limits.jsonStringMebibytes * mebibyte)}"`)),
      ),
    ).toEqual(['2 json-string-too-long'])
  })

  it('with __proto__ as a key ignores it, says so, and leaves every object as it was', async () => {
    const reading = await readText(
      user(
        ',"__proto__":{"firstName":"Eve","polluted":true},"attributes":{"__proto__":["x"],"constructor":["y"]}',
      ),
    )
    expect(reading.records.map(({ name }) => name)).toEqual(['Ana', 'Tom'])
    expect(problemsOf(reading)).toEqual(['2 key-forbidden', '2 key-forbidden'])
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  it('with a key twice for one person refuses that person only', async () => {
    const reading = await readText(user(',"email":"a@example.org","email":"b@example.org"'))
    expect(reading.records.map(({ name }) => name)).toEqual(['Tom'])
    expect(problemsOf(reading)).toEqual(['2 record-repeated-key email'])
  })

  it('with the list of people twice is refused', async () => {
    expect(problemsOf(await readText('{"realm":"x","users":[],\n"users":[]}'))).toEqual([
      '2 json-section-repeated users',
    ])
  })

  it('with people of two formats is refused', async () => {
    expect(
      problemsOf(
        await readText('{"realm":"x","users":[{"username":"a"}],"Resources":[{"userName":"b"}]}'),
      ).at(-1),
    ).toBe('1 file-mixed-formats')
  })

  it('of something else is refused', async () => {
    for (const text of [
      '[]',
      '{}',
      '{"a":1}',
      '[1,2]',
      '{"schemas":["urn:example"]}',
      '[[{"username":"a"}]]',
    ]) {
      expect(problemsOf(await readText(text))).toEqual(['1 file-unknown-format'])
    }
  })

  it('with anything but objects in the list of people refuses those items', async () => {
    const reading = await readText(
      '{"realm":"x","users":[null,\n7,\n"x",\n[{"username":"inner"}],\n{"enabled":true,"username":"ana","firstName":"Ana"}]}',
    )
    expect(reading.records.map(({ name }) => name)).toEqual(['Ana'])
    expect(problemsOf(reading)).toEqual([1, 2, 3, 4].map((line) => `${line} record-not-an-object`))
  })

  it('with values of the wrong kind takes what can be read', async () => {
    const reading = await readText(
      realm({
        username: 12345678901,
        firstName: { a: 'b' },
        lastName: ['Silva'],
        email: { value: 'a@example.org' },
        enabled: 'false',
      }),
    )
    expect(reading.records).toMatchObject([
      {
        name: 'Silva',
        signInNames: [{ kind: 'user-name', value: '12345678901', enabled: false }],
        contacts: [],
      },
    ])
  })

  it('keeps the digits of a number that is too long for a number', async () => {
    expect(
      (await readText('{"realm":"x","users":[{"username":90071992547409931234,"firstName":"A"}]}'))
        .records[0]?.signInNames[0]?.value,
    ).toBe('90071992547409931234')
  })

  it('with keys that only look like paths reads nothing from them', async () => {
    const [person] = (await readText(user(',"attributes.phone":"+34612345678"'))).records
    expect(person?.contacts).toEqual([])
  })

  it('with a person of thousands of values refuses that person', async () => {
    const phones = JSON.stringify(
      Array.from({ length: limits.cellsPerRecord + 1 }, () => '+34612345678'),
    )
    const reading = await readText(user(`,"attributes":{"phone":${phones}}`))
    expect(reading.records.map(({ name }) => name)).toEqual(['Tom'])
    expect(problemsOf(reading)).toEqual(['2 record-too-large'])
  })

  it('with a person of too many contacts keeps the first ones', async () => {
    const phones = JSON.stringify(
      Array.from({ length: 30 }, (_, index) => `+346123456${10 + index}`),
    )
    const reading = await readText(user(`,"attributes":{"phone":${phones}}`))
    expect(reading.records[0]?.contacts).toHaveLength(limits.contactsPerRecord)
    expect(problemsOf(reading)).toEqual(['2 contacts-too-many attributes.phone'])
  })

  it('with lone surrogates and NUL in a name has them cleaned away', async () => {
    const reading = await readText(user('').replace('"Ana"', '"A\\ud800n\\u0000a"'))
    expect(reading.records[0]?.name).toBe('Ana')
    expect(problemsOf(reading)).toEqual(['2 name-cleaned firstName'])
  })

  it('with hundreds of thousands of notes keeps the first ones and counts the others', async () => {
    const text = `{"realm":"x","users":[{"enabled":true,"username":"a","firstName":"A"${',"__proto__":0'.repeat(limits.problems + 5)}}]}`
    const reading = await readText(text)
    expect(reading.problems).toHaveLength(limits.problems + 1)
    expect(reading.problems.find(({ problem }) => problem === 'problems-left-out')?.facts).toEqual({
      count: 5,
    })
  })
})
