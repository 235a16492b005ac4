import type { Run } from '../run'
import { failed, ok } from '../../services/replies'
import { folderOf } from '../../services/training/folder'

/** The text of a scenario to write on from; without one, of a beginning. */
export const run: Run<'training.openDraft'> = async (desk, _asking, { id }) => {
  const training = await desk.training.module()
  const text =
    id === undefined
      ? training.editor.blank()
      : await training.library.read(id, await folderOf(training))
  return text === null ? failed('not-found') : ok(await training.editor.look(text))
}
