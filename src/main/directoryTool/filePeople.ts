import type { DirectoryFormat, DirectoryProblem, ProblemId } from '@shared/vocabulary/directory'
import { problemAt } from '../directory/model/problems'
import type { DirectoryRecord } from '../directory/model/record'
import { withinContactsLimit } from '../directory/planning/registration'

/** What a dry run finds out about the people of a file besides what reading them says, as far as no account is here. */
export class FilePeople {
  refused = 0
  private readonly lines = new Map<string, { line: number; file: string | undefined }>()

  constructor(
    private readonly format: DirectoryFormat,
    private readonly limit: number,
    /** Their names, in the order of reading. */
    private readonly files: readonly string[],
    private readonly tell: (problem: DirectoryProblem) => void,
  ) {}

  /** The person as they would be added; null: they are refused. */
  take(record: DirectoryRecord): DirectoryRecord | null {
    const alone = this.withOwnId(record)
    if (alone === null) return null
    const fitting = withinContactsLimit(alone, this.limit)
    if (fitting !== alone) this.report('contacts-left-unconfirmed', record, { limit: this.limit })
    return fitting
  }

  /** Two accounts with one id could never be told apart by it; our own files have people of all directories. */
  private withOwnId(record: DirectoryRecord): DirectoryRecord | null {
    const { externalId, line, file } = record
    if (externalId === null) return record
    const first = this.lines.get(externalId)
    if (first === undefined) {
      this.lines.set(externalId, { line, file })
      return record
    }
    // 0: the same file; otherwise its number, from 1.
    const firstFile =
      first.file === file ? 0 : this.files.findIndex((name) => name === first.file) + 1
    const facts = { firstLine: first.line, firstFile }
    if (this.format.startsWith('latchkey-')) {
      this.report('id-repeated', record, facts)
      return { ...record, externalId: null }
    }
    this.refused += 1
    this.report('account-twice', record, facts)
    return null
  }

  private report(
    problem: ProblemId,
    { line, file }: DirectoryRecord,
    facts: DirectoryProblem['facts'] = {},
  ): void {
    this.tell({ ...problemAt(problem, { line }, facts), ...(file === undefined ? {} : { file }) })
  }
}
