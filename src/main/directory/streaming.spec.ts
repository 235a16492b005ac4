import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { limits, mebibyte } from './model/limits'
import { oktaFile, problemsOf, realm, sampleBytes, sampleFiles } from './testing/files'
import { endlessSource, readAll, sourceOf } from './testing/reading'

// Hundreds of files each, or large ones.
vi.setConfig({ testTimeout: 60_000 })

const good = sampleFiles.map((path) => sampleBytes(path))
const bad = [
  oktaFile('ana,Ana,Gómez,,,,,', 'tom,"Tom\r\n\r\n', 'x'),
  '\r\n\n\rlogin;firstName;lastName\r\r\na;"x\r\ny";b\n\n',
  realm({ username: 'ána' }, { username: 'ána' }).slice(0, -9),
  '{"realm":"x",\r\n"users":[{"username":12345678901234567890},\r{]}',
  `${oktaFile('ana,Ana,Silva,,,,,')}\xe9`,
].map((text) => Buffer.from(text, text.includes('\xe9') && !text.includes('ó') ? 'latin1' : 'utf8'))

describe('a file that comes in pieces', () => {
  it('is read the same however it was cut, good or bad', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...good, ...bad),
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 10 }),
        async (bytes, lengths) => {
          const pieces: Uint8Array[] = []
          for (let at = 0, index = 0; at < bytes.length; index++) {
            const length = lengths[index % lengths.length] ?? 1
            pieces.push(bytes.subarray(at, at + length))
            at += length
          }
          const { progress: _, ...cut } = await readAll([sourceOf('f', ...pieces)])
          const { progress, ...whole } = await readAll([sourceOf('f', bytes)])
          expect(cut).toEqual(whole)
          expect(progress.at(-1)).toBe(bytes.length)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('is read the same where pieces end within a record beyond the first mebibyte', async () => {
    const padding = 'é'.repeat(2_000)
    const rows = Array.from(
      { length: 300 },
      (_, index) => `user${index},Zoë,"Sil\r\nva",+34612345678,ES,"${padding}"\r\n`,
    )
    const bytes = new TextEncoder().encode(
      `login,firstName,lastName,mobilePhone,countryCode,title\r\n${rows.join('')}`,
    )
    const whole = await readAll([sourceOf('f', bytes)])
    expect([whole.records.length, whole.records.at(-1)?.line]).toEqual([300, 600])
    const start = Buffer.from(bytes).indexOf('user270,') - 3
    for (const at of [start + 1, start + 2, start + 13, start + 21]) {
      const cut = await readAll([
        sourceOf('f', bytes.subarray(0, at), bytes.subarray(at, at + 1), bytes.subarray(at + 1)),
      ])
      expect(cut.records).toEqual(whole.records)
    }
  })

  it('is known by its SHA-256, several files by that of theirs, and one that was not read to its end by none', async () => {
    const text = oktaFile('ana,Ana,Silva,,,,,')
    expect((await readAll(text)).digest).toBe(createHash('sha256').update(text).digest('hex'))
    const two = await readAll([sourceOf('a', text), sourceOf('b', oktaFile('tom,Tom,Baker,,,,,'))])
    expect(two.digest).toMatch(/^[0-9a-f]{64}$/)
    expect((await readAll(`${text}"`)).digest).toBeNull()
  })

  it('is let go of when somebody stops it', async () => {
    const stop = new AbortController()
    const source = endlessSource(oktaFile(), 'ana,Ana,Silva,,,,,\n', 100)
    const stopping = {
      ...source,
      *open() {
        for (const piece of source.open() as Iterable<Uint8Array>) {
          yield piece
          if (source.made() === 5) stop.abort(new Error('enough'))
        }
      },
    }
    await expect(readAll([stopping], { signal: stop.signal })).rejects.toThrow('enough')
    expect(source.made()).toBeLessThan(10)
  })

  it('and can’t be read any further makes the reading fail with the reason, and nothing else does', async () => {
    const broken = {
      name: 'f',
      async *open() {
        yield new Uint8Array([0x7b])
        throw new Error('the disk is gone')
      },
    }
    await expect(readAll([broken])).rejects.toThrow('the disk is gone')
  })
})

describe('what never ends is not read to its end', () => {
  const megabyte = 'x'.repeat(mebibyte)

  it('a gigabyte line of CSV', async () => {
    const source = endlessSource(oktaFile('ana,Ana,Silva,,,,,'), megabyte, 1_000)
    const reading = await readAll([source])
    expect(problemsOf(reading)).toEqual(['3 csv-line-too-long'])
    expect(source.made()).toBeLessThan(4)
  })

  it('a gigabyte line before any heading', async () => {
    const source = endlessSource('', `${megabyte}x`, 1_000)
    expect(problemsOf(await readAll([source]))).toEqual(['1 csv-line-too-long'])
    expect(source.made()).toBeLessThan(4)
  })

  it('a gigabyte string of JSON', async () => {
    const source = endlessSource('{"realm":"', megabyte, 1_000)
    expect(problemsOf(await readAll([source]))).toEqual(['1 json-string-too-long'])
    expect(source.made()).toBeLessThan(limits.jsonStringMebibytes + 4)
  })

  it('a gigabyte number of JSON, also where nobody looks', async () => {
    for (const start of [
      '{"realm":"x","users":[\n{"username":',
      '{"realm":"x",\n"other":[{"a":-1.',
    ]) {
      const source = endlessSource(start, '9'.repeat(mebibyte), 1_000)
      expect(problemsOf(await readAll([source]))).toEqual(['2 json-number-too-long'])
      expect(source.made()).toBeLessThan(limits.jsonStringMebibytes + 4)
    }
  })

  it('and a number of as many digits as a text may have letters is read', async () => {
    const digits = '9'.repeat(limits.jsonStringMebibytes * mebibyte)
    const users = (number: string) => `{"realm":"x","users":[{"username":"ana","other":${number}}]}`
    expect((await readAll(users(digits))).records).toHaveLength(1)
    expect(problemsOf(await readAll(users(`${digits}9`)))).toEqual(['1 json-number-too-long'])
  })

  it.each([
    ['of JSON', '{"realm":"x",', ' '],
    ['of JSON, in lines', '{"realm":"x",', '\n\t'],
    ['of JSON, after the people', '{"realm":"x","users":[{"username":"ana"}]}', ' '],
    ['before anything', '', ' '],
    ['of CSV', oktaFile('ana,Ana,Silva,,,,,'), '\n'],
    ['of CSV, within quotation marks', oktaFile('ana,Ana,"'), '\r\n'],
  ])('a gigabyte of blank space %s', async (_, start, blank) => {
    const source = endlessSource(start, blank.repeat(mebibyte / blank.length), 1_000)
    const { refused } = await readAll([source])
    expect(refused).toMatchObject({
      problem: 'blank-too-long',
      facts: { limit: limits.blankMebibytes },
    })
    expect(source.made()).toBeLessThan(4)
  })

  it('empty lines between people, of which there may be as many as people', async () => {
    const source = endlessSource(oktaFile(), `ana,Ana,Silva,,,,,${'\n'.repeat(101)}`, 1_000)
    expect((await readAll([source], { mostRecords: 1_000 })).refused).toMatchObject({
      line: 1_013,
      problem: 'file-too-many-records',
    })
  })

  it('keys of one object that nobody looks at', async () => {
    const keys = Array.from({ length: 10_000 }, (_, at) => `"k${at}":0,`).join('')
    for (const start of ['{"realm":"x",', '{"realm":"x","users":[{"username":"a","attributes":{']) {
      const source = endlessSource(start, keys, 1_000)
      expect((await readAll([source])).refused).toMatchObject({ problem: 'json-too-many-keys' })
      expect(source.made()).toBeLessThan(limits.jsonKeys / 10_000 + 4)
    }
  })

  it('endless nesting', async () => {
    const source = endlessSource('', '['.repeat(mebibyte), 1_000)
    expect(problemsOf(await readAll([source]))).toEqual(['1 json-too-deep'])
    expect(source.made()).toBeLessThan(4)
  })

  it('an archive', async () => {
    const source = endlessSource('PK\u0003\u0004', megabyte, 1_000)
    expect(problemsOf(await readAll([source]))).toEqual(['1 file-packed'])
    expect(source.made()).toBeLessThan(4)
  })

  it('endless empty rows, of which there may be as many as people', async () => {
    const source = endlessSource(oktaFile(), ',\n'.repeat(1_000), 1_000)
    expect((await readAll([source], { mostRecords: 2_000 })).refused).toMatchObject({
      line: 2_002,
      problem: 'file-too-many-records',
      facts: { limit: 2_000 },
    })
    expect(source.made()).toBeLessThan(540)
  })

  it('endless files, all together', async () => {
    const source = (name: string) => ({
      ...endlessSource(
        '{"realm":"test","users":[\n{"username":"',
        `${name.repeat(1_000)}"},\n{"username":"`,
        1_200,
      ),
      name,
    })
    const [first, second] = [
      { ...sourceOf('a', realm({ username: 'ana' }), ' '.repeat(mebibyte)) },
      source('b'),
    ]
    expect((await readAll([first, second], { mostMebibytes: 2 })).refused).toMatchObject({
      file: 'b',
      problem: 'file-too-large',
      facts: { limit: 2 },
    })
    expect(second.made()).toBeLessThan(1_100)
  })

  it('endless sign-in names, of all people together', async () => {
    const rows = Array.from(
      { length: 10 },
      (_, at) => `\nAna,"a${at}\nb${at}\nc${at}",,en,false,,`,
    ).join('')
    const file = `name,signInNames,contacts,language,twoStep,lastSignIn,externalId${rows}`
    expect((await readAll(file, { mostSignInNames: 30 })).records).toHaveLength(10)
    expect((await readAll(file, { mostSignInNames: 20 })).refused).toMatchObject({
      line: 20,
      problem: 'file-too-many-names',
      facts: { limit: 20 },
    })
  })

  it('endless people', async () => {
    const source = endlessSource('{"realm":"x","users":[', '\n{"username":"a"},', 10_000)
    expect((await readAll([source], { mostRecords: 20 })).refused).toMatchObject({
      line: 22,
      problem: 'file-too-many-records',
      facts: { limit: 20 },
    })
  })
})

describe('several files', () => {
  const part = (...users: unknown[]) => realm(...users)

  it('are read as one, as the parts of a split Keycloak export', async () => {
    const reading = await readAll([
      sourceOf('test-realm.json', '{"realm":"test","clients":[]}'),
      sourceOf('test-users-0.json', part({ username: 'ana', firstName: 'Ana' })),
      sourceOf(
        'test-users-1.json',
        part({ username: 'tom', firstName: 'Tom' }, { username: 'ANA', firstName: 'Other' }),
      ),
    ])
    expect(reading.records.map(({ file, line, name }) => [file, line, name])).toEqual([
      ['test-users-0.json', 2, 'Ana'],
      ['test-users-1.json', 2, 'Tom'],
    ])
    expect(reading.problems).toEqual([
      {
        file: 'test-users-1.json',
        line: 3,
        field: null,
        severity: 'record-refused',
        problem: 'sign-in-name-repeated',
        facts: { firstLine: 2, firstFile: 2 },
      },
    ])
    expect(reading.counts).toMatchObject({ records: 2, refused: 1 })
  })

  it('of which one is bad are refused together, and the file is named', async () => {
    const reading = await readAll([
      sourceOf('a', part({ username: 'ana' })),
      sourceOf('b', '{"realm":'),
    ])
    expect(reading.refused).toMatchObject({ file: 'b', problem: 'file-cut-off' })
    expect(reading.digest).toBeNull()
  })

  it('have the file beside every problem, also beside one that speaks for many people', async () => {
    const locale = { attributes: { locale: ['pt'] } }
    const reading = await readAll([
      sourceOf('a', part({ username: 'ana', firstName: 'A', ...locale })),
      sourceOf('b', part({ username: 'tom', firstName: 'T', ...locale }, { username: 'eva' })),
    ])
    expect(reading.problems.map(({ file, line, problem }) => [file, line, problem])).toEqual([
      ['b', 3, 'name-missing'],
      ['a', 2, 'language-not-offered'],
    ])
  })

  it('of different systems, or none, or too many, are refused', async () => {
    const okta = oktaFile('ana,Ana,Silva,,,,,')
    expect(
      (await readAll([sourceOf('a', okta), sourceOf('b', part({ username: 'b' }))])).refused
        ?.problem,
    ).toBe('file-mixed-formats')
    expect((await readAll([])).refused?.problem).toBe('file-empty')
    const many = Array.from({ length: limits.files + 1 }, () => sourceOf('a', okta))
    expect((await readAll(many)).refused).toMatchObject({
      problem: 'files-too-many',
      facts: { files: limits.files + 1, limit: limits.files },
    })
  })
})
