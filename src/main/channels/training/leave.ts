import type { Action } from '../run'
import { listLibrary } from './library'

/** Back to the library; the run is kept as it is. */
export const leaveTraining: Action<'training.leave'> = async (desk, asking) => {
  await desk.training.leave(asking.session)
  desk.changes.tell({ accountId: null })
  return listLibrary(desk, asking, {})
}
