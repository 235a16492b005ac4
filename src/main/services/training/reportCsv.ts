import { sentence } from '@shared/sentences/format'
import { formatInstant } from '@shared/vocabulary/instant'
import type { InterfaceLanguage } from '@shared/vocabulary/kinds'
import { usualTable } from '@shared/vocabulary/table'
import { isFormulaLike } from '../../directory/model/formula'
import type { RunSummary } from '../../ports/training'

const columns = [
  'trainee',
  'scenario',
  'seat',
  'policy',
  'startedAt',
  'finishedAt',
  'points',
  'of',
  'hints',
  'hintsUsed',
  'moves',
  'took',
  'missed',
] as const

/** The runs as a table for a spreadsheet: one line a run, instants in UTC, lengths in seconds of the scenario's time. */
export function reportCsv(runs: readonly RunSummary[], language: InterfaceLanguage): string {
  const head = columns.map((column) => sentence(language, `reportScreen.csv.${column}`))
  const rows = runs.map((run) => columns.map((column) => valueOf(run, column, language)))
  // The mark at the beginning tells spreadsheets that it is UTF-8; lines end as RFC 4180 wants them.
  const separator = usualTable(language).separator === 'semicolon' ? ';' : ','
  return `\uFEFF${[head, ...rows].map((cells) => cells.map(cell).join(separator)).join('\r\n')}\r\n`
}

function valueOf(
  run: RunSummary,
  column: (typeof columns)[number],
  language: InterfaceLanguage,
): string {
  switch (column) {
    case 'scenario':
      return run.title
    case 'seat':
      return sentence(language, `libraryScreen.seat.${run.seat}`)
    case 'startedAt':
      return formatInstant(run.startedAt)
    case 'finishedAt':
      return run.finishedAt === null ? '' : formatInstant(run.finishedAt)
    case 'hints':
      return sentence(language, run.hints ? 'shell.yes' : 'shell.no')
    case 'moves':
      return String(run.moveCount)
    case 'missed':
      return run.missed.join(' ')
    default:
      return String(run[column] ?? '')
  }
}

/** A spreadsheet must show what stands here, never compute it: a name may begin like a formula. */
function cell(text: string): string {
  return `"${(isFormulaLike(text) ? `'${text}` : text).replaceAll('"', '""')}"`
}
