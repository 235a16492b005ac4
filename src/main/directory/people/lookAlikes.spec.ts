import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameKey, NameTable } from './nameTable'
import { skeletonOf } from './skeleton'
import { oktaFile, problemsOf } from '../testing/files'
import { readAll } from '../testing/reading'

describe('sign-in names that look alike', () => {
  it('have one skeleton, in any script that people mistake for another', () => {
    for (const name of [
      'pаypal',
      'paypaI',
      'PAYPAL',
      'раураӏ',
      'ｐａｙｐａｌ',
      'paypa1',
      'pαypal',
      'paypal\uFE00',
      'pay\u{E0100}pal',
      'paypal\u180B',
      '\u17B5paypal',
    ])
      expect(skeletonOf(name)).toBe(skeletonOf('paypal'))
    expect(skeletonOf('tom.modern@example.org')).toBe(skeletonOf('tom.rnodern@exarnple.org'))
    expect(skeletonOf('Нanna')).toBe(skeletonOf('hanna'))
  })

  it('are not those that differ for a reader', () => {
    const names = [
      'ana',
      'anna',
      'anä',
      'ana2',
      'ana.silva',
      'anasilva',
      'Ян',
      'Иван',
      '田中',
      'user2',
      'user3',
    ]
    expect(new Set(names.map(skeletonOf)).size).toBe(names.length)
  })

  it('keep their skeleton when it is taken again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(skeletonOf(skeletonOf(name))).toBe(skeletonOf(name))
      }),
    )
  })

  it('are said and marked within a file, and both people are imported', async () => {
    const reading = await readAll(oktaFile('paypal,A,B,,,,,', 'tom,T,B,,,,,', 'pаypal,C,D,,,,,'))
    expect(reading.records.map(({ line, lookAlike }) => [line, lookAlike])).toEqual([
      [2, undefined],
      [3, undefined],
      [4, { of: 'file', line: 2 }],
    ])
    expect(problemsOf(reading)).toEqual(['4 sign-in-name-looks-like-other'])
    expect(reading.problems[0]).toMatchObject({
      severity: 'noted',
      facts: { firstLine: 2, firstFile: 0 },
    })
  })

  it('are said and marked where an account that is here has one', async () => {
    const asked: string[] = []
    const existingLookAlike = (skeleton: string, name: string) => {
      asked.push(name)
      return skeleton === skeletonOf('paypal') && name !== 'paypal' ? 'account_1' : null
    }
    const reading = await readAll(oktaFile('paypal,A,B,,,,,', 'pаypal,C,D,,,,,'), {
      existingLookAlike,
    })
    expect(asked).toEqual(['paypal', 'pаypal'])
    expect(reading.records[1]?.lookAlike).toEqual({ of: 'store', accountId: 'account_1' })
    expect(problemsOf(reading)).toEqual(['3 sign-in-name-looks-like-account'])
  })
})

describe('the table of names', () => {
  it('has the first place of every name, and none of another', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string(), { maxLength: 40 }),
        fc.integer({ min: 1, max: 1e6 }),
        (names, line) => {
          const table = new NameTable()
          for (const [index, name] of names.entries()) {
            expect(table.placeOf(nameKey(name))).toBeNull()
            table.add(nameKey(name), { line: line + index, file: index })
            table.add(nameKey(name), { line: 7, file: 7 })
          }
          for (const [index, name] of names.entries())
            expect(table.placeOf(nameKey(name))).toEqual({ line: line + index, file: index })
        },
      ),
    )
  })

  it('grows', () => {
    const table = new NameTable()
    for (let index = 0; index < 20_000; index++)
      table.add(nameKey(`user${index}`), { line: index, file: 0 })
    for (let index = 0; index < 20_000; index += 97)
      expect(table.placeOf(nameKey(`user${index}`))).toEqual({ line: index, file: 0 })
    expect(table.placeOf(nameKey('nobody'))).toBeNull()
  })
})
