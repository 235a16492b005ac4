import type { Run } from '../run'
import { failed, ok } from '../../services/replies'
import { roomIn } from '../../services/training/inRoom'

/** The customer does something on a page of their browser. A refusal is an answer, as everywhere. */
export const run: Run<'training.act'> = async (
  desk,
  { session },
  { window, accountHandle, command },
) => {
  const found = roomIn(desk, session)
  if (!found.ok) return found
  const acted = await found.value.act(window, accountHandle ?? null, command)
  return acted === null ? failed('conflict', { move: 'impossible' }) : ok(acted)
}
