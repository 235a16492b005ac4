import { directoryProblems } from '@shared/sentences/directoryProblems'
import { fillIn, sentence } from '@shared/sentences/format'
import { importClasses, type ImportClass } from '@shared/views/directory'
import type { DirectoryProblem, PlannedChange } from '@shared/vocabulary/directory'
import type { InterfaceLanguage } from '@shared/vocabulary/kinds'
import type { Facts } from '@shared/vocabulary/outcomes'
import type { ImportPlan, PlanRow } from '../../ports/imports'

const rowsAtOnce = 200

/** One line of a report: where in the files, whose, and what. Contacts and sign-in names are masks. */
export interface ReportLine {
  readonly line: number
  readonly file: string
  readonly what: string
  readonly name: string
  readonly signInName: string
  readonly detail: string
}

/** Every person that an import is about and every problem, in the reader's language. Asks for some at a time: there can be a million. */
export async function* reportLines(
  book: ImportPlan,
  language: InterfaceLanguage,
  zone: string,
  numbers: Facts,
  between: () => Promise<unknown>,
): AsyncGenerator<ReportLine> {
  for (const of of importClasses) {
    for (let after = 0; ;) {
      const rows = await book.rows(of, after, rowsAtOnce)
      for (const row of rows) yield rowLine(of, row, language, zone, numbers)
      const last = rows.at(-1)
      if (last === undefined) break
      after = last.number
      await between()
    }
  }
  for (let after = 0; ;) {
    const problems = await book.problems(after, rowsAtOnce)
    for (const problem of problems) yield problemLine(problem, language, zone)
    const last = problems.at(-1)
    if (last === undefined) return
    after = last.number
    await between()
  }
}

/** What a problem says, filled in. */
export function problemText(
  { problem, line, field, facts }: DirectoryProblem,
  language: InterfaceLanguage,
  zone: string,
): string {
  const given: Readonly<Record<string, string | number>> = { ...facts, line, field: field ?? '' }
  return fillIn(language, directoryProblems[language][problem], (name) => given[name], zone)
}

function rowLine(
  of: ImportClass,
  row: PlanRow,
  language: InterfaceLanguage,
  zone: string,
  numbers: Facts,
): ReportLine {
  const held =
    row.held === null
      ? []
      : [
          ...[row.held, ...row.held.also].map(({ rule, facts }) =>
            sentence(language, `rules.${rule}`, { ...numbers, ...facts }, zone),
          ),
          sentence(
            language,
            row.result === 'held' || !row.accepted
              ? 'directory.heldNotApplied'
              : 'directory.heldAccepted',
          ),
        ]
  const refusedInTheEnd =
    row.held === null && row.result === 'held' ? [sentence(language, 'directory.heldInTheEnd')] : []
  return {
    line: row.line,
    file: row.file ?? '',
    what: sentence(language, `directory.class.${of}`),
    name: row.name,
    signInName: row.signInName,
    detail: [
      ...row.changes.map((change) => changeText(change, language)),
      ...held,
      ...refusedInTheEnd,
    ].join(' '),
  }
}

function problemLine(
  problem: DirectoryProblem,
  language: InterfaceLanguage,
  zone: string,
): ReportLine {
  return {
    line: problem.line,
    file: problem.file ?? '',
    what: sentence(language, `directory.cost.${problem.severity}`),
    name: '',
    signInName: '',
    detail: problemText(problem, language, zone),
  }
}

function changeText(change: PlannedChange, language: InterfaceLanguage): string {
  const { what, ...facts } = change
  return sentence(language, `directory.change.${what}`, facts)
}
