import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NotSmpp } from './pdu'
import { readReceipt } from './receipt'
import { delivery } from './testing/scriptedCentre'

const headLength = 16
const usual =
  'id:0000001000 sub:001 dlvrd:001 submit date:2611291830 done date:2611291831 stat:DELIVRD err:000 text:Your code'
const read = (...args: Parameters<typeof delivery>) =>
  readReceipt(delivery(...args).subarray(headLength))

describe('a receipt', () => {
  it('says what became of which message, and to whom it was', () => {
    expect(read('34612345678', usual)).toEqual({
      id: '0000001000',
      state: 'DELIVRD',
      error: '000',
      numbers: ['34612345678', 'Contoso'],
    })
  })

  it('is known by its fields where its class says nothing', () => {
    expect(read('34612345678', usual, 0)?.state).toBe('DELIVRD')
  })

  it('says by its additions what its text does not', () => {
    const more = Buffer.concat([
      Buffer.from([0x00, 0x1e, 0x00, 0x05]),
      Buffer.from('3e8a\0'),
      Buffer.from([0x04, 0x27, 0x00, 0x01, 5]),
      Buffer.from([0x04, 0x23, 0x00, 0x03, 3, 0x01, 0x02]),
    ])
    expect(read('34612345678', '', 4, more)).toMatchObject({
      id: '3e8a',
      state: 'UNDELIV',
      error: '258',
    })
  })

  it('takes nothing from the words of the message that it repeats', () => {
    expect(read('34612345678', 'id:7 stat:UNDELIV text:id:9 stat:DELIVRD err:123')).toEqual({
      id: '7',
      state: 'UNDELIV',
      error: null,
      numbers: ['34612345678', 'Contoso'],
    })
  })

  it.each([
    ['what a customer answers', 'Thanks! Who is this?', 0],
    ['one of no state that there is', 'id:7 stat:FROBBED', 4],
    ['one of nobody', 'stat:DELIVRD', 4],
    ['one with an id longer than any', `id:${'9'.repeat(66)} stat:DELIVRD`, 4],
  ])('%s is none', (_which, text, esmClass) => {
    expect(read('34612345678', text, esmClass)).toBeNull()
  })

  it('that is cut off or chance is no SMPP, and nothing else is thrown', () => {
    const whole = delivery('34612345678', usual).subarray(headLength)
    const from = whole.indexOf('id:')
    for (let at = 0; at < from; at += 1)
      expect(() => readReceipt(whole.subarray(0, at))).toThrow(NotSmpp)
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (octets) => {
        try {
          readReceipt(Buffer.from(octets))
        } catch (error) {
          expect(error).toBeInstanceOf(NotSmpp)
        }
      }),
      { numRuns: 2_000 },
    )
  })
})
