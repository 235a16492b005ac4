import type { DirectoryFormat, DirectoryProblem } from '@shared/vocabulary/directory'
import type { RecordMap } from './format'
import { limits } from './limits'
import { readPerson, type PersonReport } from './person'
import { FileRefused, problemAt, type Report } from './problems'
import type { DirectoryRecord } from './record'
import type { FileRow } from './row'
import { sameNameKey } from './signInName'

/** Takes the rows of a file one after the other and keeps the people and the problems. */
export class Collector {
  readonly records: DirectoryRecord[] = []
  private readonly problems: DirectoryProblem[] = []
  private readonly lineOfName = new Map<string, number>()
  private readonly languages = new Map<string, { line: number; field: string; count: number }>()
  private rows = 0
  private notes = 0

  /** Refusals are always kept, since each is a person; of the rest, as many as anybody will read. */
  readonly report: Report = (problem, place, facts) => {
    const found = problemAt(problem, place, facts)
    const isNote = found.severity === 'value-dropped' || found.severity === 'noted'
    if (isNote && ++this.notes > limits.problems) return
    this.problems.push(found)
  }

  private readonly personReport: PersonReport = {
    problem: this.report,
    languageNotOffered: (tag, line, field) => {
      const seen = this.languages.get(tag)
      if (seen) seen.count++
      else this.languages.set(tag, { line, field, count: 1 })
    },
  }

  take(row: FileRow, map: RecordMap, format: DirectoryFormat): void {
    if (++this.rows > limits.records) throw new FileRefused('file-too-many-records', row, { limit: limits.records }, format)
    const record = readPerson(row, map, this.personReport)
    if (record && this.namesAreFree(record)) this.records.push(record)
  }

  /** All problems by line, with those that speak for many people. */
  finish(format: DirectoryFormat): readonly DirectoryProblem[] {
    if (this.rows === 0) throw new FileRefused('file-no-people', { line: 1 }, {}, format)
    for (const [language, { line, field, count }] of this.languages) this.report('language-not-offered', { line, field }, { language, count })
    return this.problemsByLine()
  }

  problemsByLine(): readonly DirectoryProblem[] {
    const leftOut = this.notes - limits.problems
    const all = leftOut > 0 ? [...this.problems, problemAt('problems-left-out', { line: 1 }, { count: leftOut })] : this.problems
    return all.toSorted((a, b) => a.line - b.line)
  }

  private namesAreFree({ signInNames, line }: DirectoryRecord): boolean {
    for (const { value } of signInNames) {
      const firstLine = this.lineOfName.get(sameNameKey(value))
      if (firstLine !== undefined) {
        this.report('sign-in-name-repeated', { line }, { firstLine })
        return false
      }
    }
    for (const { value } of signInNames) this.lineOfName.set(sameNameKey(value), line)
    return true
  }
}
