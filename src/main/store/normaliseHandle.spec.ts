import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normaliseHandle } from './normaliseHandle'

describe('folding', () => {
  test.each([
    ['María  GÓMEZ ', 'maria gomez'],
    ['Straße', 'strasse'],
    ['ŁUKASZ Ødegård', 'lukasz odegard'],
    ['O’Neill', "o'neill"],
    ['O´Neill', "o'neill"],
    ['ＴＡＲＯ', 'taro'],
    ['ΟΔΥΣΣΕΥΣ', 'οδυσσευσ'],
    ['İstanbul', 'istanbul'],
    ['a\u200bb\u00adc', 'abc'],
    ['a\tb\u00a0c', 'a b c'],
    ['Maria.G@Example.ORG', 'maria.g@example.org'],
    ['\ud800x', 'x'],
    ['℃', '°c'],
    ['ŉ', "'n"],
  ])('%j becomes %j', (text, folded) => {
    expect(normaliseHandle(text)).toBe(folded)
  })

  test('folding twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(normaliseHandle(normaliseHandle(text))).toBe(normaliseHandle(text))
      }),
    )
  })

  test('a word is folded alike wherever it stands', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme' }),
        (one, other) => {
          expect(normaliseHandle(`${one} ${other}`)).toBe(
            `${normaliseHandle(one)} ${normaliseHandle(other)}`.trim(),
          )
        },
      ),
    )
  })
})
