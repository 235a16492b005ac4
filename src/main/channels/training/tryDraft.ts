import type { Run } from '../run'
import { ok } from '../../services/replies'

/** Plays a draft by itself; one that is no valid scenario yet is shown with its problems. */
export const run: Run<'training.tryDraft'> = async (desk, _asking, { text }) =>
  ok(await (await desk.training.module()).editor.try(text))
