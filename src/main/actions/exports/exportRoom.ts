import type { Channel } from '@shared/ipc/channels'
import type { ImportProgressView } from '@shared/views/directory'
import type { SignedIn } from '../action'

/** The one export that a desk writes at a time. It outlives the screen, but not its operator's session. */
export interface CurrentExport {
  readonly what: Channel
  readonly asking: SignedIn
  readonly operatorId: string
  progress: ImportProgressView
  stopped: boolean
}

export interface ExportRoom {
  current: CurrentExport | null
}
