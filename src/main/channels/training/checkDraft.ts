import type { Run } from '../run'
import { ok } from '../../services/replies'

/** What the runner says of a draft, and the draft as a form. */
export const run: Run<'training.checkDraft'> = async (desk, _asking, { text }) =>
  ok(await (await desk.training.module()).editor.look(text))
