import { describe, expect, it } from 'vitest'
import { amountOf } from './lengths'

describe('a length of time as it is typed', () => {
  it.each([
    ['60d', '60', 'd'],
    ['24h', '1', 'd'],
    ['25h', '25', 'h'],
    ['6d20h', '164', 'h'],
    ['90s', '90', 's'],
    ['120s', '2', 'm'],
    ['0s', '0', 's'],
  ] as const)('%s is %s and the unit %s', (written, amount, unit) => {
    expect(amountOf(written)).toEqual({ amount, unit })
  })

  it('that is none yet is left as it is', () => {
    expect(amountOf('d')).toEqual({ amount: '', unit: 'd' })
    expect(amountOf('abch')).toEqual({ amount: 'abc', unit: 'h' })
    expect(amountOf('x')).toEqual({ amount: 'x', unit: 'd' })
  })
})
