import Client from 'better-sqlite3'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checksumOf, type Value } from './checksum'

const value: fc.Arbitrary<Value> = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.integer(),
  fc.constant(null),
)
const row = fc.array(value, { minLength: 1, maxLength: 6 })

test('a value that moves to its neighbour, changes its type or disappears makes another checksum', () => {
  const rows: readonly (readonly Value[])[] = [
    ['ab', 'c'],
    ['a', 'bc'],
    ['abc', ''],
    ['', 'abc'],
    ['abc'],
    ['abc', null],
    [null, 'abc'],
    ['1', 2],
    [1, '2'],
    [12, ''],
    [1, 2],
    [-5],
    [null, 5],
    ['n'],
    [null],
    ['5;'],
    [5],
    ['', ''],
    [''],
  ]
  expect(new Set(rows.map((one) => checksumOf(one))).size).toBe(rows.length)
})

test('any single bit that turns over in a text makes another checksum', () => {
  fc.assert(
    fc.property(
      row,
      fc.string({ unit: 'binary-ascii', minLength: 1 }),
      fc.nat(),
      fc.nat(6),
      (others, text, at, bit) => {
        const place = at % text.length
        const turned =
          text.slice(0, place) +
          String.fromCharCode(text.charCodeAt(place) ^ (1 << bit)) +
          text.slice(place + 1)
        expect(checksumOf([...others, turned])).not.toBe(checksumOf([...others, text]))
      },
    ),
  )
})

test('a text of which the database makes bytes, letter by letter the same, makes another checksum', () => {
  const client = new Client(':memory:')
  const asBytes = (text: string) =>
    client.prepare<[string], Value[]>('SELECT CAST(? AS BLOB)').raw().get(text) ?? []
  fc.assert(
    fc.property(row, fc.string(), (others, text) => {
      expect(checksumOf([...others, ...asBytes(text)])).not.toBe(checksumOf([...others, text]))
    }),
  )
  client.close()
})

test('it is the same over a part of a row as over that part alone', () => {
  fc.assert(
    fc.property(row, row, row, (before, middle, after) => {
      expect(
        checksumOf([...before, ...middle, ...after], before.length, before.length + middle.length),
      ).toBe(checksumOf(middle))
    }),
  )
})

test('half a character counts as what the database makes of it', () => {
  expect(checksumOf(['a\ud800b'])).toBe(checksumOf(['a\ufffdb']))
})

test('it stays what it was: stores are full of it', () => {
  expect(checksumOf([17, 'account-1', null, 'Gómez', -5])).toBe(343_077_253)
})
