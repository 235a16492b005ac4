import { usedEntry } from '../../audit/entries'
import type { Run } from '../run'
import { currentImport } from '../../services/directory/current'
import { failed, ok } from '../../services/replies'

/**
 * Shows what the first people of the files have in their columns, in full. That it was shown is in the audit first; the values
 * are in this reply and nowhere else. Of what sounds or looks like a secret there is nothing to show.
 */
export const run: Run<'directory.showSamples'> = async (desk, asking, { importId }) => {
  const found = currentImport(desk, asking, importId)
  if (!found.ok) return found
  const { format, files, samples, stage } = found.value
  // Once there is a dry run, what it shows is what there is to look at.
  if (stage.phase !== 'mapping') return failed('conflict', { import: stage.phase })
  await desk.store.audit.append(
    usedEntry(desk.clock.now(), asking.operator, 'directory.showSamples', {
      files: files.length,
      format,
      columns: samples.length,
    }),
  )
  return ok({ samples })
}
