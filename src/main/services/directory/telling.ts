import type { Desk } from '../desk'
import { progressOf } from '../progress'
import type { Adding, Changing, Reading } from './stages'

/** Keeps how far an import is for whoever comes back to the room, and tells it to whoever is in it. */
export function telling(
  { imports }: Desk,
  importId: string,
  stage: Reading | Adding | Changing,
): (done: number, of: number) => void {
  const progress = progressOf(stage.phase)
  return (done, of) => {
    stage.progress = progress(done, of)
    imports.progress.tell({ importId, progress: stage.progress })
  }
}
