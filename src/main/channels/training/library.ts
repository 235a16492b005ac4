import type { Run } from '../run'
import { ok } from '../../services/replies'
import { libraryView } from '../../services/training/libraryView'
import { forgetOldRuns } from '../../services/training/retention'

/** What can be practised, what is wrong with files that can't, and the runs of whoever asks. */
export const run: Run<'training.library'> = async (desk, { operator }) => {
  const training = await desk.training.module()
  await forgetOldRuns(desk, training.runs)
  return ok(await libraryView(desk, training, operator))
}
