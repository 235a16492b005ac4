import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { oktaFile, problemsOf, readText } from '../testing/files'
import { readAll, sourceOf } from '../testing/reading'

// Hundreds of files each.
vi.setConfig({ testTimeout: 60_000 })

const header = 'login,firstName,lastName,mobilePhone\n'
const file = (...lines: readonly string[]) => header + lines.map((line) => `${line}\n`).join('')
/** Line and sign-in name of whoever is read, and the lines that are not. */
async function read(text: string) {
  const reading = await readText(text)
  return {
    people: reading.records.map(({ line, signInNames }) => `${line} ${signInNames[0]?.value}`),
    problems: problemsOf(reading).filter((problem) => !problem.includes('column-missing')),
  }
}
const broken = (...lines: readonly number[]) => lines.map((line) => `${line} record-quotes-broken`)

describe('a stray quotation mark', () => {
  it('within a value costs its line and not the file', async () => {
    expect(
      await read(
        file(
          'a,Juan "Juancho" Perez,X,+34612345678',
          'b,Ana,Ruiz,+34612345679',
          'c,"To"m,Y,',
          'd,6" Bo,Z,',
          'e,Eva,Sol,',
        ),
      ),
    ).toEqual({ people: ['3 b', '6 e'], problems: broken(2, 4, 5) })
  })

  it('that opens a value costs its line, however many lines it would swallow', async () => {
    expect(
      await read(
        file('a,"Tom,Baker,+34612345678', 'b,Ana,Ruiz,+34612345679', 'c,Eva,Sol,+34612345670'),
      ),
    ).toEqual({ people: ['3 b', '4 c'], problems: broken(2) })
    const many = Array.from(
      { length: 3_000 },
      (_, at) => `u${at},Ana,Ruiz,+34612345679${' '.repeat(400)}`,
    )
    const { people, problems } = await read(file('a,"Tom,Baker,+34612345678', ...many))
    expect([people.length, problems]).toEqual([3_000, broken(2)])
  })

  it('that opens a value and meets another one gives nobody the number of the next', async () => {
    expect(
      await read(
        file('a,Tom,"Baker,+34612345678', 'b,Ana,Ruiz",+34612345679', 'c,Eva,Sol,+34612345670'),
      ),
    ).toEqual({ people: ['4 c'], problems: broken(2, 3) })
    expect(
      await read(file('a,"Tom,Baker,+34612345678', 'b,"Ana",Ruiz,+34612345679', 'c,Eva,"Sol",')),
    ).toEqual({ people: ['3 b', '4 c'], problems: broken(2) })
  })

  it('makes no people of the lines within a value', async () => {
    expect(
      await read(
        file(
          'a,Juan "Juancho" Perez,"Street 1',
          'Madrid',
          'Spain",+34612345678',
          'b,Ana,"Ru',
          'iz",',
        ),
      ),
    ).toEqual({
      people: ['5 b'],
      problems: [...broken(2, 3, 4), '5 name-cleaned firstName'],
    })
  })

  it('leaves values over several lines, escaped marks and empty values as they are', async () => {
    expect(
      await read(
        file(
          'a,"Seán ""Jack""","O\'Neill, Jr.",',
          'b,"","Line 1',
          'Line 2, with a comma",""',
          'c,"""","x"',
        ),
      ),
    ).toMatchObject({
      people: ['2 a', '3 b', '5 c'],
      problems: ['3 name-cleaned firstName', '5 cells-missing'],
    })
  })

  it('at the end of a file that is cut there refuses the file', async () => {
    expect(await read(file('a,Ana,Ruiz,', 'b,"Tom'))).toEqual({
      people: [],
      problems: ['3 file-cut-off'],
    })
  })

  it('before the first person refuses the file, for nobody knows the columns then', async () => {
    const text = 'login,firstName,lastName,"mobile"Phone\na,b,c,\n'
    expect((await read(text)).people).toEqual([])
  })

  it('is told at the same lines whatever pieces the file comes in', async () => {
    const text = oktaFile(
      'a,Ana,Silva,,,+34612345678,,',
      'b,"To"m,X,,,+34612345679,,',
      'c,"Eva\nMaria",X,,,,,',
      'd,"Bo,X,,,,,',
      'e,Li,Wei,,,+34612345670,,',
    ).replaceAll('\n', '\r\n')
    const whole = await readAll(text)
    expect(whole.records.map(({ line }) => line)).toEqual([2, 4, 7])
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 40 }), async (size) => {
        const pieces = Array.from({ length: Math.ceil(text.length / size) }, (_, at) =>
          text.slice(at * size, (at + 1) * size),
        )
        const reading = await readAll([sourceOf('file', ...pieces)])
        expect([reading.records, reading.problems]).toEqual([whole.records, whole.problems])
      }),
      { numRuns: 40 },
    )
  })

  it('anywhere, or two of them, give nobody a value of another line', async () => {
    const rows = Array.from(
      { length: 8 },
      (_, at) =>
        `u${at},N${at},${at % 3 === 0 ? `"L\n${at}, ""x"""` : `"L ${at}"`},+3461234567${at}`,
    )
    const text = header + rows.join('\n') + '\n'
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: header.length, max: text.length - 1 }), {
          minLength: 1,
          maxLength: 2,
        }),
        async (places) => {
          let damaged = text
          for (const place of places.toSorted((one, other) => other - one))
            damaged = `${damaged.slice(0, place)}"${damaged.slice(place)}`
          const { records } = await readText(damaged)
          for (const { signInNames, contacts } of records) {
            const [, own] = /^"?u(\d)/.exec(signInNames[0]?.value ?? '') ?? []
            expect([damaged, contacts.map(({ value }) => value)]).toEqual([
              damaged,
              contacts.map(() => `+3461234567${own}`),
            ])
          }
        },
      ),
      { numRuns: 600 },
    )
  })
})
