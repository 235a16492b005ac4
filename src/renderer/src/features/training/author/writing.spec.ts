import { describe, expect, it } from 'vitest'
import { asNumber, freeHandle, orNothing } from './writing'

describe('what the form writes', () => {
  it('takes out what was emptied', () => {
    expect([orNothing(' '), orNothing('a '), asNumber('')]).toEqual([null, 'a ', null])
  })

  it('writes whole numbers as numbers, and leaves the rest to the runner’s judgement', () => {
    expect([asNumber('60'), asNumber(' 7 '), asNumber('1.5'), asNumber('many')]).toEqual([
      60,
      7,
      '1.5',
      'many',
    ])
  })

  it('finds a handle that nothing has yet', () => {
    expect([freeHandle('phone', []), freeHandle('phone', ['phone', 'phone-2'])]).toEqual([
      'phone',
      'phone-3',
    ])
  })
})
