import type { Reply } from '@shared/ipc/errors'
import type { ImportProgressView } from '@shared/views/directory'
import type { Session } from '../../operators/session'
import type { OperatorRecord } from '../../ports/store'
import type { Writing } from './unwritable'

/** The one export that a desk writes at a time. It outlives the screen, but not its operator's session. */
export interface CurrentExport {
  readonly what: Writing
  readonly session: Session
  readonly operator: OperatorRecord
  progress: ImportProgressView
  /** Somebody wants it stopped. */
  stopped: boolean
  /** What the export answers at its end; null before anything is written. */
  end: Promise<Reply<boolean>> | null
}

export interface ExportRoom {
  current: CurrentExport | null
}
