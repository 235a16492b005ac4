import { usedEntry } from '../../audit/entries'
import type { Run } from '../run'
import { ok } from '../../services/replies'
import { chooseFolder } from '../../services/training/folder'
import { libraryView } from '../../services/training/libraryView'

/** Lets the operator choose a folder of own scenarios in the system's dialogue. It is only ever read. */
export const run: Run<'training.chooseFolder'> = async (desk, { operator }) => {
  const house = await desk.training.house()
  const folder = await desk.host.chooseFolder()
  if (folder === null) return ok(null)
  // The room remembers it outside of the store: the line comes first.
  await desk.store.audit.append(usedEntry(desk.clock.now(), operator, 'training.chooseFolder'))
  await chooseFolder(house, folder)
  return ok(await libraryView(house, operator))
}
