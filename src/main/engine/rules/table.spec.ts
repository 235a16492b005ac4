import { describe, expect, it } from 'vitest'
import { ruleIds } from '@shared/vocabulary/ruleIds'
import { rules } from '.'

describe('the table of rules', () => {
  it('has each rule once', () => {
    expect(rules.map(({ id }) => id).toSorted()).toEqual([...ruleIds].toSorted())
  })

  it('says of each whether it refuses, advises, shapes or is kept by the desk: one that does nothing is none', () => {
    const idle = rules.filter(
      ({ refuses, advises, shapes, keeps }) =>
        refuses.length === 0 && !advises && !shapes && !keeps,
    )
    expect(idle).toEqual([])
  })
})
