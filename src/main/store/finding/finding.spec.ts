import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normaliseHandle } from '../normaliseHandle'
import { withoutDoubtfulTitles, withoutTitles } from './aroundNames'
import { withoutExtension, withoutSaying } from './aroundNumbers'
import { nearlySpelt } from './nearlySpelt'
import { contracted, otherReadings, withoutCertainly } from './otherReadings'
import { isSpeltOut, withLettersWrittenOut } from './spellings'

describe('what stands around a name', () => {
  test.each([
    ['Dr Müller', 'Müller'],
    ['Prof. Dr. Jürgen Müller', 'Jürgen Müller'],
    ['SRA. Gómez', 'Gómez'],
    ['señor Gómez', 'Gómez'],
    ['Fräulein Ångström', 'Ångström'],
    ['السيد أحمد', 'أحمد'],
    ['Bob Johnson Jr.', 'Bob Johnson'],
    ['Ana Ruiz, PhD', 'Ana Ruiz,'],
    ['Dr', 'Dr'],
    ['Dr Herr', 'Herr'],
    ['Drexler Otto', 'Drexler Otto'],
    ['Otto Dr', 'Otto Dr'],
    ['Sr. Gómez', 'Gómez'],
    ['Sr Gómez', 'Sr Gómez'],
    ['Fr K', 'Fr K'],
    ['Pan Jing', 'Pan Jing'],
    ['Don Johnson', 'Don Johnson'],
    ['', ''],
  ])('of %j only %j is a name', (text, name) => {
    expect(withoutTitles(text)).toBe(name)
  })

  test.each([
    ['Don Johnson', 'Johnson'],
    ['Miss Dr. Ana Ruiz', 'Ana Ruiz'],
    ['Dr Don Ruiz', 'Ruiz'],
    ['Sr Gómez', 'Gómez'],
    ['山田様', '山田'],
    ['山田 さん', '山田'],
    ['김민수 씨', '김민수'],
    ['様', '様'],
    ['Donald Ruiz', 'Donald Ruiz'],
  ])('of %j, where nobody is found with it, %j', (text, name) => {
    expect(withoutDoubtfulTitles(text)).toBe(name)
  })
})

describe('what stands around a number', () => {
  test.each([
    ['ends in 5678', '5678'],
    ['Phone ends in 5678', '5678'],
    ['María, ending with 5678', 'María,  5678'],
    ['the last four digits are 5678', '5678'],
    ['last 4: 5678', '5678'],
    ['last 5678', '5678'],
    ['termina en 5678', '5678'],
    ['acaba en 5678', '5678'],
    ['los últimos cuatro dígitos son 5678', '5678'],
    ['endet auf 5678', '5678'],
    ['letzte vier Ziffern: 5678', '5678'],
    ['se termine par 5678', '5678'],
    ['derniers chiffres 5678', '5678'],
    ['ends in ٥٦٧٨', '5678'],
    ['•••• 5678', '5678'],
    ['+34 ••• ••• 678', '678'],
    ['xxxxx5678', '5678'],
    ['612345678 (mobile)', '612345678'],
    ['ends in doubt', 'ends in doubt'],
    ['weekends in 5678', 'weekends in 5678'],
    ['last', 'last'],
    ['x5678', 'x5678'],
    ['+34 612 345 678', '+34 612 345 678'],
  ])('of %j only %j is a number', (text, number) => {
    expect(withoutSaying(text)).toBe(number)
  })

  test.each([
    ['201 555 0123 x12', '201 555 0123'],
    ['201 555 0123 ext. 4', '201 555 0123'],
    ['201 555 0123 (ext 4)', '201 555 0123 (ext 4)'],
    ['201 555 0123, extension 12', '201 555 0123'],
    ['201 555 0123;ext=12', '201 555 0123'],
    ['201 555 0123 #12', '201 555 0123'],
    ['max 12', 'max 12'],
    ['201 555 0123 12', '201 555 0123 12'],
  ])('without its extension, %j is %j', (text, number) => {
    expect(withoutExtension(text)).toBe(number)
  })
})

describe('letters that are written in two ways', () => {
  test('are written out as the languages that have them do', () => {
    expect(withLettersWrittenOut('Müller Ölaf Ärger Søren ÅSE')).toBe(
      'Mueller oelaf aerger Soeren aaSE',
    )
  })

  test.each<[readonly string[], readonly (readonly string[])[] | null]>([
    [['mueller'], [['mueller', 'muller']]],
    [
      ['hans', 'mueller'],
      [['hans'], ['mueller', 'muller']],
    ],
    [['aaroee'], [['aaroee', 'aroee', 'aaroe', 'aroe']]],
    [['joe'], null],
    [['ue.ber'], null],
    [['ue@b'], null],
    [['ruel1'], null],
    [['muller'], null],
    [['suess'], [['suess', 'suss']]],
  ])('%j may be folded from %j', (words, terms) => {
    expect(contracted(words.map((word) => [word] as const))).toEqual(terms)
  })

  test('are in a name where it has such a letter, written out or not, at the beginning of a word', () => {
    expect(isSpeltOut('Jürgen Müller', 'muel')).toBe(true)
    expect(isSpeltOut('Hans-Jürgen', 'juergen')).toBe(true)
    expect(isSpeltOut('Hans-Ju\u0308rgen', 'juergen')).toBe(true)
    expect(isSpeltOut('Ångström', 'angstroem')).toBe(true)
    expect(isSpeltOut('Ångström', 'aangstrom')).toBe(true)
    expect(isSpeltOut('Müller', 'eller')).toBe(false)
    expect(isSpeltOut('Manuel', 'manu')).toBe(false)
    expect(isSpeltOut('Jolanda Müller', 'joel')).toBe(false)
  })

  test('whatever name is written out is found in it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'ä', 'Ö', 'ü', 'ø', 'å', 'n', 'ß') }),
        (name) => {
          const out = normaliseHandle(withLettersWrittenOut(name))
          const letters = name.match(/[äöüøå]/giu)?.length ?? 0
          if (letters > 0 && letters <= 3) expect(isSpeltOut(name, out)).toBe(true)
        },
      ),
    )
  })
})

describe('a slip', () => {
  test.each([
    ['gomz', 'gomez'],
    ['gmoz', 'gomz'],
    ['johnsen', 'johnson'],
    ['johnnson', 'johnson'],
    ['jhonson', 'johnson'],
    ['johnso', 'johnson'],
    ['ohnson', 'johnson'],
    ['johnsonn', 'johnson'],
    ['шевчекно', 'шевченко'],
    ['παπαδοπουλο', 'παπαδοπουλοσ'],
  ])('makes %j of %j', (typed, meant) => {
    expect(nearlySpelt(typed).has(meant)).toBe(true)
  })

  test.each([
    ['gom', 'gomz'],
    ['gomz', 'gom'],
    ['gomz', 'gimz'],
    ['johnson', 'johnson'],
    ['johnson', 'jonsen'],
    ['johnson1', 'johnson'],
    ['a@b.c', 'a@b.'],
    ['abcdefghijklmnopq', 'abcdefghijklmnop'],
    ['שלוםם', 'שלום'],
  ])(
    'of %j does not make %j: it is too short, the same, more than one or no word',
    (typed, other) => {
      expect(nearlySpelt(typed).has(other)).toBe(false)
    },
  )
})

describe('how else a text may be meant', () => {
  test('is nothing where all of it is what it is, and what is certain is read away once', () => {
    expect(withoutCertainly('María Gómez')).toBeNull()
    expect(withoutCertainly('Dr Gómez')).toEqual([['gomez']])
    expect([...otherReadings('gomez')]).toEqual([])
  })

  test.each<[string, readonly string[]]>([
    ['"María Gómez"', ['maria gomez']],
    ['O’`Brien', ["o''brien", 'o brien', 'obrien']],
    ['Maria (Sales)', ['maria sales', 'sales', 'maria']],
    ['+111000000000', ['+11000000000']],
    ['Name: Maria', ['name maria', 'maria']],
    ['ana @ example.org', ['ana example.org', 'ana@example.org']],
    ['maria.gomez', ['maria gomez', 'mariagomez']],
    ['山田 太郎', ['山田太郎', '太郎山田']],
    ['王小明', ['王 小明', '王小 明']],
  ])('%j is read as %j, too', (typed, readings) => {
    expect([...otherReadings(typed)].map((query) => query.map(([word]) => word).join(' '))).toEqual(
      readings,
    )
  })
})
