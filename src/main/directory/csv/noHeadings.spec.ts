import { describe, expect, it } from 'vitest'
import type { Mapping } from '@shared/vocabulary/mapping'
import { inspectDirectory } from '../inspect'
import { problemsOf } from '../testing/files'
import { readAll, sourceOf } from '../testing/reading'
import { isPerson } from './noHeadings'

const mapping: Mapping = {
  format: 'other-csv',
  columns: [
    { column: '#1', role: 'sign-in-name' },
    { column: '#2', role: 'full-name' },
    { column: '#3', role: 'phone' },
  ],
  country: null,
}

describe('a CSV file without a heading line', () => {
  it.each([
    ['ana,Ana Silva,+34612345678\ntom,Tom Baker,\n', 1],
    ['ana@example.org;Ana Silva;\ntom@example.org;Tom Baker;\n', 1],
    ['sep=,\nana,Ana Silva,+34 612 345 678\ntom,Tom Baker,\n', 2],
  ])('names its columns by their place, and loses nobody: %j', async (text, line) => {
    const { format, columns, samples } = await inspectDirectory([sourceOf('f', text)])
    expect([format, columns]).toEqual(['other-csv', ['#1', '#2', '#3']])
    expect(samples.find(({ column }) => column === '#2')?.values).toHaveLength(2)
    const reading = await readAll(text, { mapping })
    expect(reading.records.map((record) => [record.line, record.name])).toEqual([
      [line, 'Ana Silva'],
      [line + 1, 'Tom Baker'],
    ])
    expect(problemsOf(reading)).toContain(`${line} csv-heading-missing`)
  })

  it('is told by an address or a number, which no heading is', () => {
    for (const record of [
      ['a', 'ana@example.org'],
      ['a', '+34 612 345 678'],
      ['0612345678', 'b'],
    ])
      expect(isPerson(record)).toBe(true)
    for (const record of [
      ['Mail @ work', 'Phone'],
      ['Mail', '2024'],
      ['id', '12-34-56'],
      ['ana@example.org'],
      ['E-mail (name@domain.example)', 'x'],
    ])
      expect([record, isPerson(record)]).toEqual([record, false])
  })
})
