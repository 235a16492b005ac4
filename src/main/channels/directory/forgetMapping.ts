import { usedEntry } from '../../audit/entries'
import type { Run } from '../run'
import { failed, ok } from '../../services/replies'
import { restingImport } from '../../services/directory/current'
import { importView } from '../../services/directory/importView'
import { columnsFor, settingWithoutMapping } from '../../services/directory/mappings'

/** Forgets what files of this kind were imported with last. The mapping of this import stays as it is. */
export const run: Run<'directory.forgetMapping'> = async (desk, asking, { importId }) => {
  const found = restingImport(desk, asking, importId)
  if (!found.ok) return found
  const { current } = found.value
  const { format, offered } = current
  if (format === null || offered === null) return failed('conflict', { mapping: 'none' })
  const entry = usedEntry(desk.clock.now(), asking.operator, 'directory.forgetMapping', { format })
  const columns = columnsFor(offered, current)
  await desk.store.settings.change(settingWithoutMapping(format, columns), [entry])
  current.offered = null
  current.remembered = false
  return ok(await importView(current))
}
