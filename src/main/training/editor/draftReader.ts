import type { DraftView, TriedDraftView } from '@shared/views/training/author'
import type { DraftEdit } from '@shared/views/training/author'

/** What is done with a text that may be no scenario yet. Whatever it is, there is an answer. */
export interface DraftReader {
  look(text: string): Promise<DraftView>
  edit(text: string, edits: readonly DraftEdit[]): Promise<DraftView>
  /** Plays the reference solution; a text that is no valid scenario is looked at. */
  try(text: string): Promise<TriedDraftView | DraftView>
}
