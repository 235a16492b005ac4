import { sentence } from '@shared/sentences/format'
import { formatInstant } from '@shared/vocabulary/instant'
import type { InterfaceLanguage } from '@shared/vocabulary/kinds'
import { usualTable } from '@shared/vocabulary/table'
import { isFormulaLike } from '../../../directory/model/formula'
import type { RunSummary } from '../../../ports/training'

type Titles = ReadonlyMap<string, string>

const runColumns = [
  'trainee',
  'scenario',
  'course',
  'seat',
  'policy',
  'mode',
  'startedAt',
  'finishedAt',
  'points',
  'of',
  'passMark',
  'hints',
  'hintsUsed',
  'backs',
  'looked',
  'moves',
  'timeOnTask',
  'took',
  'missed',
] as const
const goalColumns = [
  'trainee',
  'scenario',
  'course',
  'finishedAt',
  'mode',
  'goal',
  'goalText',
  'goalPoints',
  'reached',
  'rule',
  'hintsUsed',
  'backs',
] as const
type Column = (typeof runColumns)[number] | (typeof goalColumns)[number]

/**
 * The runs as a table for a spreadsheet: one line a run, instants in UTC, lengths in seconds.
 * @param courses their titles
 */
export function runsCsv(
  runs: readonly RunSummary[],
  courses: Titles,
  language: InterfaceLanguage,
): string {
  return table(
    runColumns,
    runs.map((run) => runColumns.map((column) => ofRun(run, column, courses, language))),
    language,
  )
}

/** The same with one line a goal of each finished run. */
export function goalsCsv(
  runs: readonly RunSummary[],
  courses: Titles,
  language: InterfaceLanguage,
): string {
  return table(
    goalColumns,
    runs.flatMap((run) =>
      run.goals.map((goal) =>
        goalColumns.map((column) => {
          switch (column) {
            case 'goal':
              return goal.id
            case 'goalText':
              return goal.text ?? ''
            case 'goalPoints':
              return String(goal.points)
            case 'reached':
              return yesNo(goal.reached, language)
            case 'rule':
              return goal.why ?? ''
            default:
              return ofRun(run, column, courses, language)
          }
        }),
      ),
    ),
    language,
  )
}

function ofRun(
  run: RunSummary,
  column: (typeof runColumns)[number],
  courses: Titles,
  language: InterfaceLanguage,
): string {
  switch (column) {
    case 'scenario':
      return run.title
    case 'course':
      return courses.get(run.courseId ?? '') ?? ''
    case 'seat':
      return sentence(language, `libraryScreen.seat.${run.seat}`)
    case 'mode':
      return sentence(language, `reportScreen.mode.${run.mode}`)
    case 'startedAt':
      return formatInstant(run.startedAt)
    case 'finishedAt':
      return run.finishedAt === null ? '' : formatInstant(run.finishedAt)
    case 'hints':
      return yesNo(run.hints, language)
    case 'looked':
      return yesNo(run.looked, language)
    case 'moves':
      return String(run.moveCount)
    case 'missed':
      return run.missed.join(' ')
    default:
      return String(run[column] ?? '')
  }
}

function yesNo(yes: boolean, language: InterfaceLanguage): string {
  return sentence(language, yes ? 'shell.yes' : 'shell.no')
}

function table(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  language: InterfaceLanguage,
): string {
  const head = columns.map((column) => sentence(language, `reportScreen.csv.${column}`))
  // The mark at the beginning tells spreadsheets that it is UTF-8; lines end as RFC 4180 wants them.
  const separator = usualTable(language).separator === 'semicolon' ? ';' : ','
  return `\uFEFF${[head, ...rows].map((cells) => cells.map(cell).join(separator)).join('\r\n')}\r\n`
}

/** A spreadsheet must show what stands here, never compute it: a name may begin like a formula. */
function cell(text: string): string {
  return `"${(isFormulaLike(text) ? `'${text}` : text).replaceAll('"', '""')}"`
}
