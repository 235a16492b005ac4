import type { Run } from '../run'
import { ok } from '../../services/replies'
import { libraryView } from '../../services/training/libraryView'

/** What can be practised, what is wrong with files that can't, and the runs of whoever asks. */
export const run: Run<'training.library'> = async (desk, { operator }) =>
  ok(await libraryView(desk, await desk.training.module(), operator))
