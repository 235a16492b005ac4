import type {
  DirectoryFormat,
  DirectoryProblem,
  ProblemSeverity,
} from '@shared/vocabulary/directory'
import type { RecordMap } from './model/format'
import type { JsonNode } from './json/jsonTree'
import { limits } from './model/limits'
import { Names } from './people/names'
import { readPerson, type PersonReport } from './people/person'
import type { DirectoryRecord } from './model/record'
import { FileRefused, problemAt, type Report } from './model/problems'
import type { FileRow } from './model/row'
import { readPatch } from './planning/scimPatch'
import type { DirectoryCounts, DirectorySink, ReadOptions } from './model/reading'

/** Takes the rows of all files one after the other, hands on the people and the problems, and counts. */
export class Collector {
  private readonly sink: DirectorySink
  private readonly names: Names
  private readonly personReport: PersonReport
  private readonly mostRecords: number
  private readonly mostSignInNames: number
  private readonly languages = new Map<
    string,
    { file: string | undefined; line: number; field: string; count: number }
  >()
  private readonly found: Record<ProblemSeverity, number> = {
    'file-refused': 0,
    'record-refused': 0,
    'value-dropped': 0,
    noted: 0,
  }
  private rows = 0
  private signInNames = 0
  private blank = 0
  private records = 0
  private patches = 0
  private leftOut = 0
  private file: string | undefined

  constructor(sink: DirectorySink, options: ReadOptions) {
    this.sink = sink
    this.names = new Names(options)
    this.mostRecords = options.mostRecords ?? limits.records
    this.mostSignInNames = options.mostSignInNames ?? limits.signInNames
    this.personReport = {
      problem: this.report,
      now: options.now ?? null,
      languageNotOffered: (tag, line, field) => {
        const seen = this.languages.get(tag)
        if (seen) seen.count++
        else this.languages.set(tag, { file: this.file, line, field, count: 1 })
      },
    }
  }

  /** Of each severity, as many as anybody will read; the others are counted. */
  readonly report: Report = (problem, place, facts) => {
    const found = this.inFile(problemAt(problem, place, facts))
    if (++this.found[found.severity] > limits.problems) this.leftOut++
    else this.sink.problem(found)
  }

  /** From here on, everything is out of this file. @param name where there are several */
  begin(index: number, name?: string): void {
    this.file = name
    this.names.begin(index)
  }

  take(row: FileRow, map: RecordMap, format: DirectoryFormat): void {
    this.countRow(row.line, format)
    const record = readPerson(row, map, this.personReport)
    if (!record || this.hasTooManyNames(record, format) || !this.names.take(record, this.report))
      return
    const lookAlike = this.names.lookAlike(record, this.report)
    this.records++
    this.sink.record(this.inFile(lookAlike ? { ...record, lookAlike } : record))
  }

  takePatch(
    operations: readonly JsonNode[],
    whose: FileRow | null,
    line: number,
    format: DirectoryFormat,
  ): void {
    this.countRow(line, format)
    const patch = readPatch(operations, whose, line, this.report)
    if (!patch) return
    this.patches++
    this.sink.patch(this.inFile(patch))
  }

  /** What speaks for many people. */
  finish(format: DirectoryFormat): void {
    if (this.rows === 0) throw new FileRefused('file-no-people', { line: 1 }, {}, format)
    for (const [language, { file, line, field, count }] of this.languages) {
      this.file = file
      this.report('language-not-offered', { line, field }, { language, count })
    }
  }

  /** Hands on why the whole is refused. */
  refuse({ problem }: FileRefused): DirectoryProblem {
    const refused = this.inFile(problem)
    this.sink.problem(refused)
    return refused
  }

  /** Says how many problems were not handed on, and gives all the counts. */
  counts(bytes: number): DirectoryCounts {
    if (this.leftOut > 0)
      this.sink.problem(problemAt('problems-left-out', { line: 1 }, { count: this.leftOut }))
    const { found, records, patches, leftOut } = this
    return {
      bytes,
      records,
      patches,
      refused: found['record-refused'],
      dropped: found['value-dropped'],
      noted: found.noted,
      leftOut,
    }
  }

  private inFile<T>(found: T): T {
    return this.file === undefined ? found : { ...found, file: this.file }
  }

  /** An empty row is as much work as a person. */
  takeBlank(line: number, format: DirectoryFormat): void {
    if (++this.blank > this.mostRecords)
      throw new FileRefused('file-too-many-records', { line }, { limit: this.mostRecords }, format)
  }

  /** Each name is kept in mind to the end of the reading. */
  private hasTooManyNames(
    { signInNames, line }: DirectoryRecord,
    format: DirectoryFormat,
  ): boolean {
    const most = limits.signInNamesPerRecord
    if (signInNames.length > most) {
      this.report('sign-in-names-too-many', { line }, { limit: most })
      return true
    }
    const limit = this.mostSignInNames
    this.signInNames += signInNames.length
    if (this.signInNames > limit)
      throw new FileRefused('file-too-many-names', { line }, { limit }, format)
    return false
  }

  private countRow(line: number, format: DirectoryFormat): void {
    const limit = this.mostRecords
    if (++this.rows > limit)
      throw new FileRefused('file-too-many-records', { line }, { limit }, format)
  }
}
