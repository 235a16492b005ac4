import type { DraftPath } from '@shared/views/training/author'

export interface DraftEdit {
  readonly path: DraftPath
  /** Null takes out what is there. */
  readonly value: unknown
}
