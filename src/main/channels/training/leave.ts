import { ok } from '../../services/replies'
import { libraryView } from '../../services/training/libraryView'
import type { Run } from '../run'

/** Back to the library; the run is kept as it is. An exam that is left is handed in: nobody thinks about it meanwhile. */
export const run: Run<'training.leave'> = async (desk, { session, operator }) => {
  const training = await desk.training.module()
  const room = desk.training.roomOf(session)
  if (room?.run().mode === 'exam') await training.runs.save(await room.finish(desk.clock.now()))
  await desk.training.leave(session)
  desk.changes.tell({ accountId: null })
  return ok(await libraryView(desk, training, operator))
}
