import type { Run } from '../run'
import { failed, ok } from '../../services/replies'
import { dropPlan, restingImport } from '../../services/directory/current'
import { isSameMapping } from '../../services/directory/mappings'
import { importView } from '../../services/directory/importView'

/** Changes what becomes what. A mapping that has something wrong with it is kept and said to be; nothing is read with it. */
export const run: Run<'directory.setMapping'> = async (desk, asking, { importId, mapping }) => {
  const found = restingImport(desk, asking, importId)
  if (!found.ok) return found
  const { current } = found.value
  if (mapping.format !== current.format) return failed('conflict', { mapping: 'format-differs' })
  if (mapping.list !== current.mapping?.list) {
    const list = current.lists.find(({ path }) => path === mapping.list)
    if (list === undefined) return failed('conflict', { mapping: 'format-differs' })
    current.columns = list.columns
    current.samples = list.samples
  }
  current.mapping = mapping
  current.remembered = current.offered !== null && isSameMapping(current.offered, mapping)
  await dropPlan(desk, current)
  return ok(await importView(current))
}
