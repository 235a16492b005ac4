import { usedEntry } from '../../audit/entries'
import type { Run } from '../run'
import { draftTitle } from '../../services/training/draftTitle'
import { failed, ok } from '../../services/replies'

const untitled = 'scenario'

/** Keeps a draft among the profile's own scenarios, right or not: what is half done can be gone on with. */
export const run: Run<'training.saveDraft'> = async (desk, { operator }, { text, id }) => {
  const { editor, library } = await desk.training.module()
  const title = draftTitle(await editor.look(text))
  const line = (step: 'begun' | 'done') =>
    usedEntry(desk.clock.now(), operator, 'training.saveDraft', { step })
  // It lies outside of the store, so it can't be one unit with its line: the line comes first.
  await desk.store.audit.append(line('begun'))
  try {
    const kept = await library.keep(text, title === '' ? untitled : title, id ?? null)
    await desk.store.audit.append(line('done'))
    return ok(kept)
  } catch {
    return failed('file', { reason: 'unwritable' })
  }
}
