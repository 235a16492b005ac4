import { describe, expect, it } from 'vitest'
import type { TraineeView } from '@shared/views/training/report'
import { instantOfMilliseconds } from '@shared/vocabulary/instant'
import { useSorting } from './sorting'

const trainee = (name: string, average: number | null, lastAt: number): TraineeView => ({
  trainee: name,
  finished: average === null ? 0 : 1,
  unfinished: 1,
  average,
  best: average,
  hintsUsed: 0,
  scenarios: 1,
  backs: 0,
  timeOnTask: 0,
  mastered: 0,
  met: 0,
  lastAt: instantOfMilliseconds(lastAt * 1_000),
  weakRules: [],
  seats: [],
})
const all = [trainee('Noor', 60, 2), trainee('Álvaro', null, 3), trainee('Bo', 90, 1)]

describe('the trainees of the report', () => {
  it('stand by name at first, and the other way round when asked again', () => {
    const { sorted, sort } = useSorting(() => all)
    const names = () => sorted.value.map((one) => one.trainee)
    expect(names()).toEqual(['Álvaro', 'Bo', 'Noor'])
    sort('trainee')
    expect(names()).toEqual(['Noor', 'Bo', 'Álvaro'])
  })

  it('stand by their results, the best first, and who has none last', () => {
    const { sorted, sort } = useSorting(() => all)
    sort('average')
    expect(sorted.value.map((one) => one.trainee)).toEqual(['Bo', 'Noor', 'Álvaro'])
    sort('lastAt')
    expect(sorted.value.map((one) => one.trainee)).toEqual(['Álvaro', 'Noor', 'Bo'])
  })
})
