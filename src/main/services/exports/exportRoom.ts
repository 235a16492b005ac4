import type { Reply } from '@shared/ipc/errors'
import type { ImportProgressView } from '@shared/views/directory'
import type { Sitting } from '../../operators/session'
import type { OperatorRecord } from '../../ports/operators'
import type { Writing } from './unwritable'

/** The one export that a desk writes at a time. It outlives the screen, but not the sitting that its operator began it in. */
export interface CurrentExport {
  readonly what: Writing
  readonly operator: OperatorRecord
  readonly sitting: Sitting
  /** The audit's record of its beginning, which the record of its end names. */
  readonly record: number
  progress: ImportProgressView
  /** Its operator wants it stopped. */
  stopped: boolean
  /** What the export answers at its end; null before anything is written. */
  end: Promise<Reply<boolean>> | null
}

export interface ExportRoom {
  current: CurrentExport | null
}
