import { describe, expect, it } from 'vitest'
import { useNarrowing } from './narrowing'

describe('the report is narrowed down', () => {
  it('by nothing at first, then by what is filled in, until all is cleared', () => {
    const { narrowed, filter, isNarrowed, clear } = useNarrowing()
    expect([filter.value, isNarrowed.value]).toEqual([{}, false])
    narrowed.from = '2026-06-01'
    narrowed.groupId = 'g'
    expect([filter.value, isNarrowed.value]).toEqual([{ from: '2026-06-01', groupId: 'g' }, true])
    clear()
    expect([filter.value, isNarrowed.value]).toEqual([{}, false])
  })

  it('by the course and the trainee that the way here asks for, and by nothing else of it', () => {
    expect(
      useNarrowing({ course: 'c', trainee: 'Noor', scenarioId: 'x', until: ['2026-06-01'] }).filter
        .value,
    ).toEqual({ courseId: 'c', trainee: 'Noor' })
  })
})
