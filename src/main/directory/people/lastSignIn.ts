import { instant, parseInstant, type Instant } from '@shared/vocabulary/instant'
import type { ProblemId } from '@shared/vocabulary/directory'
import type { DateColumn } from '../model/format'
import type { Report } from '../model/problems'
import { firstCell, word, type FileRow } from '../model/row'
import { readDate } from '../model/dates'

/** Nobody signed in to anything that people are exported from before. */
const earliestOfAll = instant('1990-01-01T00:00:00Z')
const problemOf = {
  ambiguous: 'date-ambiguous',
  unreadable: 'date-unreadable',
  never: 'date-means-never',
  days: 'date-as-number',
} as const satisfies Record<string, ProblemId>

/** When the person signed in last. Null where the file does not say, or says what can't be, which is reported. */
export function readLastSignIn(
  row: FileRow,
  column: DateColumn | null,
  now: Instant | null,
  report: Report,
): Instant | null {
  const cell = column && firstCell(row, [column.column])
  if (!column || !cell || column.never.includes(word(cell))) return null
  const ours = column.isOurs ? parseInstant(cell.text.trim()) : null
  const at = ours ?? readDate(cell.text)
  const earliest = ours ?? column.earliest ?? earliestOfAll
  const problem = typeof at === 'string' ? problemOf[at] : impossible(at, earliest, now)
  if (problem === null && typeof at !== 'string') return at
  if (problem !== null) report(problem, { line: cell.line, field: column.column })
  return null
}

function impossible(at: Instant, earliest: Instant, now: Instant | null): ProblemId | null {
  if (at < earliest) return 'date-too-early'
  return now !== null && at > now ? 'date-in-future' : null
}
