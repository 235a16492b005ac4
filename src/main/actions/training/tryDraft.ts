import type { Action } from '../action'
import { ok } from '../replies'

/** Plays a draft by itself; one that is no valid scenario yet is shown with its problems. */
export const tryDraft: Action<'training.tryDraft'> = async (desk, _asking, { text }) => {
  const { workshop } = await desk.training.house()
  return ok((await workshop.try(text)) ?? workshop.look(text))
}
