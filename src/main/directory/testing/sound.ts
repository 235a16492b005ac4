import { expect } from 'vitest'
import { severityOfProblem } from '@shared/vocabulary/directory'
import type { DirectoryReading } from './readFile'

/** What holds for every reading, whatever was read. */
export function expectSound({ format, records, problems }: DirectoryReading): void {
  const refused = problems.some(({ severity }) => severity === 'file-refused')
  if (refused || format === null) expect(records).toEqual([])
  expect(refused || format !== null).toBe(true)
  for (const { problem, severity, line } of problems) {
    expect(severityOfProblem[problem]).toBe(severity)
    expect(line).toBeGreaterThan(0)
  }
  for (const { name, signInNames } of records) {
    expect(name).not.toBe('')
    expect(signInNames.length).toBeGreaterThan(0)
  }
}
