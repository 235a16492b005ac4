import { usedEntry } from '../../audit/entries'
import type { Run } from '../run'
import { ok } from '../../services/replies'
import { plannedImport } from '../../services/directory/current'
import { importView } from '../../services/directory/importView'

/** Accepts what the rules hold back, for one person or for the file. A replaced set of contacts then waits like any replacement. */
export const run: Run<'directory.acceptHeld'> = async (
  desk,
  asking,
  { importId, number, accepted },
) => {
  const found = plannedImport(desk, asking, importId)
  if (!found.ok) return found
  const {
    current,
    stage: { book },
  } = found.value
  const count = await book.accept(number, accepted)
  await desk.store.audit.append(
    usedEntry(desk.clock.now(), asking.operator, 'directory.acceptHeld', {
      accepted: count,
      digest: book.summary.digest,
    }),
  )
  return ok(await importView(current))
}
