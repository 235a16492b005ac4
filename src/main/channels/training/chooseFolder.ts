import { usedEntry } from '../../audit/entries'
import type { Run } from '../run'
import { ok } from '../../services/replies'
import { chooseFolder } from '../../services/training/folder'
import { libraryView } from '../../services/training/libraryView'

/** Lets the operator choose a folder of own scenarios in the system's dialogue. It is only ever read. */
export const run: Run<'training.chooseFolder'> = async (desk, { operator }) => {
  const training = await desk.training.module()
  const folder = await desk.host.chooseFolder()
  if (folder === null) return ok(null)
  // The room remembers it outside of the store: the line comes first.
  await desk.store.audit.append(usedEntry(desk.clock.now(), operator, 'training.chooseFolder'))
  await chooseFolder(training, folder)
  return ok(await libraryView(desk, training, operator))
}
