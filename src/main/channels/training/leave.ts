import { ok } from '../../services/replies'
import { libraryView } from '../../services/training/libraryView'
import type { Run } from '../run'

/** Back to the library; the run is kept as it is. */
export const run: Run<'training.leave'> = async (desk, { session, operator }) => {
  await desk.training.leave(session)
  desk.changes.tell({ accountId: null })
  return ok(await libraryView(desk, await desk.training.module(), operator))
}
