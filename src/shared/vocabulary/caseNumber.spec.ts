import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { caseNumber, idBeginning, readCaseId, readCaseNumber, spokenCaseNumber } from './caseNumber'

const alphabet = [...'0123456789abcdefghjkmnpqrstvwxyz']
const randomCaseId = fc
  .array(fc.constantFrom(...alphabet), { minLength: 16, maxLength: 16 })
  .map((characters) => `case-${characters.join('')}`)
const withN = (one: string): string => one.replace(/^case-./, 'case-n')
const id = 'case-k7q2mbfcze1ksy8g'
const number = caseNumber(id)

describe('the number of a case', () => {
  it('is three characters, a dash, two more of the id and one that checks them', () => {
    expect(number).toMatch(/^K7Q-2M[0-9A-HJKMNP-TV-Z]$/)
    expect(spokenCaseNumber(id)).toBe(`K, 7, Q, 2, M, ${number.slice(-1)}`)
    expect(idBeginning(number)).toBe('case-k7q2m')
  })

  it('is told by the beginning of the id alone, whatever comes after it', () => {
    fc.assert(
      fc.property(randomCaseId, (one) => {
        expect(one.startsWith(idBeginning(caseNumber(one)))).toBe(true)
        expect(caseNumber(`${one.slice(0, 10)}00000000000`)).toBe(caseNumber(one))
      }),
    )
  })

  it('differs between the counted ids of a made-up desk, and never changes', () => {
    const ids = Array.from({ length: 2000 }, (_, count) => `case-${count}`)
    expect(new Set(ids.map(caseNumber)).size).toBe(ids.length)
    expect([caseNumber('case-1'), caseNumber('assumed-case-1')]).toEqual(['VNA-DQF', '9FZ-KYZ'])
  })
})

describe('a number that somebody typed or read out', () => {
  it.each([
    number,
    number.toLowerCase(),
    number.replace('-', ''),
    number.replace('-', ' '),
    number.replace('-', '–'),
    [...number.replace('-', '')].join(' '),
    [...number.replace('-', '')].join(', '),
    `case ${number}`,
    `Case: ${number}.`,
    `case ${number.replace('-', '').toLowerCase()}`,
    `Caso número ${number}`,
    `Dossier n° ${number}`,
    `Fall Nr. ${number}`,
    `case no ${number}`,
    `#${number}`,
    `(case ${number})`,
    ` ${number}\n`,
  ])('is read from “%s”', (typed) => {
    expect(readCaseNumber(typed)).toMatchObject({ number, right: true })
  })

  it('is read whatever it begins with, letter by letter or in one, also with an N as in “no.”', () => {
    fc.assert(
      fc.property(fc.oneof(randomCaseId, randomCaseId.map(withN)), (one) => {
        const said = caseNumber(one)
        const characters = [...said.replace('-', '')]
        for (const typed of [
          said,
          characters.join(''),
          characters.join(' '),
          characters.join(', '),
        ])
          expect([typed, readCaseNumber(typed)]).toMatchObject([
            typed,
            { number: said, right: true },
          ])
      }),
      { numRuns: 2_000 },
    )
  })

  it('is read with the letters O for 0 and I or L for 1', () => {
    const zeros = caseNumber('case-1010100000000000')
    expect(readCaseNumber(zeros.replace(/0/g, 'o').replace(/1/g, 'l'))?.number).toBe(zeros)
    expect(readCaseNumber(zeros.replace(/0/g, 'O').replace(/1/g, 'I'))?.right).toBe(true)
  })

  it.each([
    '',
    'maria',
    'no rali',
    'k7q2m',
    `${number}7`,
    'k7u-2md',
    'a@b.co',
    '+34 612 345',
    'case',
    id,
  ])('is not read from “%s”', (typed) => {
    expect(readCaseNumber(typed)).toBeNull()
  })

  it('can be nothing else with its dash or the word for a case', () => {
    const meant = (typed: string) => readCaseNumber(typed)?.meant
    expect([number, 'case norali', '#norali', 'k 7 q 2 m d'].map(meant)).toEqual(
      Array(4).fill(true),
    )
    expect([meant('norali'), meant('k7q2md'), meant('612345')]).toEqual([false, false, false])
  })

  it('may be the whole id, as an old message or a file has it', () => {
    expect(
      [id, id.toUpperCase(), 'case k7q2mbfcze1ksy8g', ' k7q2mbfcze1ksy8g '].map(readCaseId),
    ).toEqual(Array(4).fill(id))
    expect(['case-7', number, `${id}0`, 'maria'].map(readCaseId)).toEqual(Array(4).fill(null))
  })

  it('shows every wrong character', () => {
    fc.assert(
      fc.property(
        randomCaseId,
        fc.nat(5),
        fc.constantFrom(...alphabet),
        (one, place, character) => {
          const right = [...caseNumber(one).replace('-', '')]
          const wrong = right.with(place, character.toUpperCase())
          expect(readCaseNumber(wrong.join(''))?.right).toBe(wrong.join('') === right.join(''))
        },
      ),
    )
  })

  it('shows every two characters that changed places', () => {
    fc.assert(
      fc.property(randomCaseId, fc.nat(5), fc.nat(5), (one, first, second) => {
        const right = [...caseNumber(one).replace('-', '')]
        const swapped = right
          .with(first, right[second] ?? '')
          .with(second, right[first] ?? '')
          .join('')
        expect(readCaseNumber(swapped)?.right).toBe(swapped === right.join(''))
      }),
    )
  })
})
