import { describe, expect, it } from 'vitest'
import { changesAsked } from './changes'

describe('what a second operator reads of a policy', () => {
  it('is each number that changes, with the reason of the house', () => {
    const changes = 'code.digits\t6\t8\tAs long as the tokens.\nreplacement.wait\t30d\t60d\t'
    expect(changesAsked({ changes })).toEqual([
      { parameter: 'code.digits', was: '6', is: '8', reason: 'As long as the tokens.' },
      { parameter: 'replacement.wait', was: '30d', is: '60d', reason: '' },
    ])
  })

  it('has no reasons where it was asked for before they were kept, and leaves out what it does not know', () => {
    expect(changesAsked({ changes: 'code.digits\t6\t8\nno.such\t1\t2' })).toEqual([
      { parameter: 'code.digits', was: '6', is: '8', reason: '' },
    ])
    expect(changesAsked({})).toEqual([])
  })
})
