import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sealingWith } from './sealing'

const sealing = sealingWith(Buffer.alloc(32, 1))

describe('a sealed text', () => {
  it('is read again as it was, whatever it is, and never stands in its seal', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const seal = sealing.seal(text, 'here')
        expect(sealing.open(seal, 'here')).toBe(text)
        expect(text.length > 3 && Buffer.from(seal, 'base64').includes(text)).toBe(false)
      }),
    )
  })

  it('is another one each time, and says of a short text not how long it is', () => {
    const seals = ['', 'no', 'a'.repeat(63)].map((text) => sealing.seal(text, 'here'))
    expect(new Set(seals.map(({ length }) => length)).size).toBe(1)
    expect(sealing.seal('no', 'here')).not.toBe(sealing.seal('no', 'here'))
  })

  it('is read for nothing else, with no other key, and not once a byte of it is another', () => {
    const seal = sealing.seal('I lost my phone.', 'here')
    expect(sealing.open(seal, 'there')).toBeNull()
    expect(sealingWith(Buffer.alloc(32, 2)).open(seal, 'here')).toBeNull()
    expect(sealing.open('', 'here')).toBeNull()
    const bytes = Buffer.from(seal, 'base64')
    for (let at = 0; at < bytes.length; at++) {
      const changed = Buffer.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(sealing.open(changed.toString('base64'), 'here')).toBeNull()
    }
  })

  it('of one use opens for no other', () => {
    const secrets = sealingWith(Buffer.alloc(32, 1), 'channelSecrets')
    expect(secrets.open(sealing.seal('no', 'here'), 'here')).toBeNull()
    expect(sealing.open(secrets.seal('no', 'here'), 'here')).toBeNull()
    expect(secrets.open(secrets.seal('no', 'here'), 'here')).toBe('no')
  })
})
