import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { expectSound } from './testing/sound'
import { readDirectoryFile } from './testing/readFile'
import { oktaFile, readText, realm, sampleBytes, sampleFiles } from './testing/files'

// Hundreds of files each, or large ones.
vi.setConfig({ testTimeout: 60_000 })

const samples = sampleFiles.map((path) => sampleBytes(path))
const addresses = samples.flatMap(
  (bytes) => new TextDecoder().decode(bytes).match(/[\w.]+@[\w.]+|\+?\d[\d -]{8,}\d/g) ?? [],
)
const odd = fc.constantFrom(
  ...[
    '"',
    ',',
    '\n',
    '\r',
    '{',
    '}',
    '[',
    ']',
    ':',
    '\\',
    '\0',
    '\uFEFF',
    '\u202E',
    '__proto__',
    '=',
    '"users":[',
    '\\ud800',
    '0x',
  ].map((text) => Buffer.from(text)),
  Buffer.from([0xff]),
  Buffer.from([0xc3]),
)

const mutated = fc
  .record({
    file: fc.constantFrom(...samples),
    cuts: fc.array(
      fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), drop: fc.nat(8), put: odd }),
      { minLength: 1, maxLength: 5 },
    ),
  })
  .map(({ file, cuts }) =>
    cuts.reduce<Uint8Array>((bytes, { at, drop, put }) => {
      const from = Math.floor(at * bytes.length)
      return Buffer.concat([bytes.subarray(0, from), put, bytes.subarray(from + drop)])
    }, file),
  )

describe('whatever a file holds', () => {
  it('bytes by chance are read without a crash', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        expectSound(await readDirectoryFile(bytes, 'x'))
      }),
      { numRuns: 200 },
    )
  })

  it('text by chance is read without a crash, also behind a known first line', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (text) => {
        expectSound(await readText(text))
        expectSound(await readText(oktaFile(text)))
      }),
      { numRuns: 150 },
    )
  })

  it('JSON by chance is read without a crash, at the top and in the place of a person', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), async (json) => {
        expectSound(await readText(json))
        expectSound(await readText(`{"realm":"x","users":[${json}]}`))
        expectSound(
          await readText(`{"Resources":[{"userName":"a","emails":${json},"name":${json}}]}`),
        )
        expectSound(
          await readText(
            `{"userName":"a","Operations":[{"op":"add","path":"emails","value":${json}},{"op":"replace","value":${json}},${json}]}`,
          ),
        )
        expectSound(
          await readText(
            `{"Operations":[{"method":"PATCH","path":"/Users/1","data":${json}},${json}]}`,
          ),
        )
        expectSound(
          await readText(
            `{"schema_id":"x","traits":${json},"verifiable_addresses":${json}}\n{"schema_id":${json}}`,
          ),
        )
        expectSound(
          await readText(
            `{"latchkey":"account","signInNames":${json},"contacts":${json}}\n${json}`,
          ),
        )
      }),
      { numRuns: 150 },
    )
  })

  it('a good file with damage is read without a crash, and without a contact in a problem', async () => {
    await fc.assert(
      fc.asyncProperty(mutated, async (bytes) => {
        const reading = await readDirectoryFile(bytes, 'x')
        expectSound(reading)
        const said = JSON.stringify(reading.problems)
        for (const address of addresses) expect(said).not.toContain(address)
      }),
      { numRuns: 100 },
    )
  })
})

const contact = fc.tuple(
  fc.stringMatching(/^[a-z]{6,12}$/),
  fc.constantFrom('@example.org', '@bad', '@@example.org', '', '\u200B@example.org'),
  fc.integer({ min: 100000000, max: 999999999 }),
)

describe('whatever a file holds, no contact of it is in a problem', () => {
  it('where a value is good, bad, repeated or in the wrong column', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(contact, { minLength: 1, maxLength: 6 }), async (contacts) => {
        const rows = contacts.flatMap(([local, domain, number]) => [
          `${local}${domain},A,B,,${local}${domain},${number},,${local}`,
          `${local}${domain},${local}${domain},${number},${number},${number},+34${number},${local},${number},${local}${domain}`,
        ])
        const users = contacts.map(([local, domain, number]) => ({
          username: `${local}${domain}`,
          email: `${number}`,
          attributes: { phone: [`${local}`, `+${number}`], locale: [local] },
        }))
        for (const text of [oktaFile(...rows), realm(...users, ...users)]) {
          const said = JSON.stringify((await readText(text)).problems)
          for (const [local, , number] of contacts) {
            expect(said).not.toContain(local)
            expect(said).not.toContain(String(number))
          }
        }
      }),
      { numRuns: 100 },
    )
  })
})
