import fc from 'fast-check'
import { caseNumber } from '@shared/vocabulary/caseNumber'
import { describe, expect, test } from 'vitest'
import { findQuery, insideReadings, isAddressLike } from './findQuery'

const number = caseNumber('case-k7q2mbfcze1ksy8g')
const wrong = number.replace('K', 'J')

describe('what is typed into the find box', () => {
  test.each<[string, readonly (readonly string[])[]]>([
    ['María Gómez', [['maria'], ['gomez']]],
    ['Maria.G@Example.ORG', [['maria.g@example.org']]],
    ['+34 612 34 56 78', [['+34612345678']]],
    ['+44 (0)20 7946 0958', [['+442079460958']]],
    ['+44 07700 900123', [['+447700900123', '+4407700900123']]],
    ['María Gómez <maria.g@example.org>', [['maria.g@example.org']]],
    ['<maria.g@example.org>', [['maria.g@example.org']]],
    ['maria.g@example.org,', [['maria.g@example.org']]],
    ['maria.g@example.org;', [['maria.g@example.org']]],
    ['maria.g@example.org.', [['maria.g@example.org']]],
    ['mailto:maria.g@example.org', [['maria.g@example.org']]],
    ['mailto:maria.g@', [['maria.g@']]],
    ['tom@xn--bcher-kva.example', [['tom@xn--bcher-kva.example', 'tom@bucher.example']]],
    ['tom@bücher.example', [['tom@bucher.example', 'tom@xn--bcher-kva.example']]],
    ['tel:+34612345678', [['+34612345678']]],
    ['Tel. 612 345 678', [['612345678', '*876543216']]],
    ['612345678 (mobile)', [['612345678', '*876543216']]],
    ['+34 612–345–678', [['+34612345678']]],
    ['612—345—678', [['612-345-678', '*876543216']]],
    ['612−345−678', [['612-345-678', '*876543216']]],
    ['٦١٢٣٤٥٦٧٨', [['612345678', '*876543216', '٦١٢٣٤٥٦٧٨']]],
    ['+5491123456789', [['+5491123456789', '+541123456789']]],
    ['+54 11 2345 6789', [['+541123456789', '+5491123456789']]],
    ['+52 1 55 1234 5678', [['+525512345678', '+5215512345678']]],
    ['Gómez, María', [['gomez'], ['maria']]],
    ['Johnson,Bob', [['johnson'], ['bob']]],
    ['+34 612', [['+34612']]],
    ['+111000000000', [['+111000000000']]],
    ['0034612345678', [['0034612345678', '*8765432164300', '+34612345678']]],
    ['612 34 56 78', [['612345678', '*876543216']]],
    ['030 123456', [['030123456', '*654321030', '*65432103']]],
    ['5678', [['5678', '*8765']]],
    ['7', [['7']]],
    ['maria 56 78', [['maria'], ['5678', '*8765']]],
    ['5678 +34 612', [['5678', '*8765'], ['+34612']]],
    ['case-7h3k', [['case-7h3k']]],
    ['case-k7q2mbfcze1ksy8g', [['case-k7q2mbfcze1ksy8g']]],
    ['Case K7Q2MBFCZE1KSY8G', [['case-k7q2mbfcze1ksy8g']]],
    [number, [[number.toLowerCase(), 'case-k7q2m']]],
    [number.replace('-', ''), [[number.replace('-', '').toLowerCase(), 'case-k7q2m']]],
    [`Case ${number}`, [['case-k7q2m']]],
    [[...number.replace('-', '')].join(' '), [['case-k7q2m']]],
    [wrong, [[wrong.toLowerCase()]]],
    ['nXa.7Zn-', [['nxa.7zn-', 'case-nxa7z']]],
    [' \u200b ', []],
    ['a b c d e f g', [['a'], ['b'], ['c'], ['d'], ['e'], ['f']]],
  ])('%j is read as %j', (typed, query) => {
    expect(findQuery(typed)).toEqual(query)
  })

  test('a blank before a word or an address changes nothing of how it is read', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'abxnXZé0179.-_+'), maxLength: 12 })
    const text = fc.oneof(
      letters,
      fc.tuple(letters, letters).map((parts) => parts.join('@')),
      fc.tuple(letters, letters).map(([name, domain]) => `${name}@${domain}.example`),
      fc.tuple(letters, letters).map(([name, label]) => `${name}@xn--${label}.example`),
    )
    fc.assert(
      fc.property(text, (typed) => {
        expect(findQuery(typed)).toEqual(findQuery(` ${typed}`))
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('what may stand inside a word', () => {
  test.each<[string, readonly (readonly string[])[]]>([
    ['María ez', [['maria'], []]],
    ['56', [[]]],
    ['456', [['456']]],
    ['0612 345 678', [['612345678']]],
    ['0034612345678', [['0034612345678', '+34612345678']]],
    ['+44 (0)20 7946 0958', [['+442079460958']]],
    ['😀😀', [[]]],
    ['😀😀😀', [['😀😀😀']]],
  ])('of %j it is %j', (typed, readings) => {
    expect(findQuery(typed).map(insideReadings)).toEqual(readings)
  })

  test.each([
    ['maria', false],
    ["o'neill", false],
    ['maria.g', true],
    ['jr.', false],
    ['maria@', true],
    ['mgomez80', true],
    ['456', true],
  ])('%j is part of an address or a number: %j', (typed, is) => {
    expect(findQuery(typed).map(isAddressLike)).toEqual([is])
  })
})
