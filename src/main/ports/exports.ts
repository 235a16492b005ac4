import type { AuditEntry } from './audit'

/** What the store keeps of an export that is being written, for a start after the program was killed. One at a time. */
export interface Exports {
  /**
   * One transaction: the audit says that it begins, and it is remembered until its end.
   * @param unfinished where a half file would lie
   * @returns the number of the record, for the record of the end; null: another one is being written
   */
  begin(entry: AuditEntry, unfinished: string | null): Promise<number | null>
  /** One transaction: the audit says how it ended, it is forgotten, and what the next one of its kind needs to know is remembered. */
  end(entry: AuditEntry, remembered?: Readonly<Record<string, string>>): Promise<void>
  /** Null: none was being written when the store was last closed or left. */
  underWay(): Promise<ExportUnderWay | null>
}

export interface ExportUnderWay {
  /** The action of its entry. */
  readonly what: string
  readonly record: number
  readonly unfinished: string | null
}
