import { expect, test } from 'vitest'
import { fuse, setFuses } from '../../../scripts/formats/fuses.mjs'

const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const binary = (fuses = '10110010') =>
  Buffer.from(
    `machine code${sentinel}\x01${String.fromCharCode(fuses.length)}${fuses}more code`,
    'latin1',
  )
const fusesOf = (bytes: Buffer) => bytes.toString('latin1').slice(12 + 34, 12 + 34 + 8)

test('only the fuses that are named change', () => {
  const bytes = binary()
  setFuses(bytes, [
    [fuse.nodeCliInspect, false],
    [fuse.browserV8Snapshot, false],
    [fuse.cookieEncryption, true],
  ])

  expect(fusesOf(bytes)).toBe('11100000')
})

test('a binary without fuses, or with fuses of another kind, is left alone', () => {
  expect(() => setFuses(Buffer.from('machine code'), [])).toThrow('has no fuses')
  expect(() => setFuses(Buffer.concat([binary(), binary()]), [])).toThrow('has them twice')
  expect(() => setFuses(Buffer.from(`${sentinel}\x02\x011`), [])).toThrow('unknown version')
  expect(() => setFuses(binary('101'), [[fuse.browserV8Snapshot, false]])).toThrow('no fuse 6')
})
