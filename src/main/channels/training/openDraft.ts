import type { Run } from '../run'
import { failed, ok } from '../../services/replies'
import { folderOf } from '../../services/training/folder'

/** The text of a scenario to write on from; without one, of a beginning. */
export const run: Run<'training.openDraft'> = async (desk, _asking, { id }) => {
  const house = await desk.training.house()
  const text =
    id === undefined ? house.workshop.blank() : await house.shelf.read(id, await folderOf(house))
  return text === null ? failed('not-found') : ok(await house.workshop.look(text))
}
