import type { Mapping } from '@shared/vocabulary/mapping'
import { mappingByHand } from '../../directory/mapping/byHand'
import type { Run } from '../run'
import { failed, ok } from '../../services/replies'
import { dropPlan, restingImport } from '../../services/directory/current'
import { isSameMapping } from '../../services/directory/mappings'
import { importView } from '../../services/directory/importView'

/** Changes what becomes what. A mapping that has something wrong with it is kept and said to be; nothing is read with it. */
export const run: Run<'directory.setMapping'> = async (
  desk,
  asking,
  { importId, mapping: asked },
) => {
  const found = restingImport(desk, asking, importId)
  if (!found.ok) return found
  const { current } = found.value
  let mapping: Mapping = asked
  if (mapping.format !== current.format) return failed('conflict', { mapping: 'format-differs' })
  if (mapping.list !== current.mapping?.list) {
    const list = current.lists.find(({ path }) => path === asked.list)
    if (list === undefined) return failed('conflict', { mapping: 'format-differs' })
    current.columns = list.columns
    current.samples = list.samples
    // Other people, of whom nothing was said yet.
    if (asked.columns.length === 0) mapping = { ...mappingByHand(list), country: asked.country }
  }
  current.mapping = mapping
  current.remembered = current.offered !== null && isSameMapping(current.offered, mapping)
  await dropPlan(desk, current)
  return ok(await importView(current))
}
