import type { Run } from '../run'
import { ok } from '../../services/replies'

/** Writes values of the form into the text, and leaves the rest of it as it is. */
export const run: Run<'training.editDraft'> = async (desk, _asking, { text, edits }) =>
  ok(await (await desk.training.module()).editor.edit(text, edits))
