import type { Action } from '../action'
import { failed, ok } from '../replies'
import { currentImport, dropPlan } from './current'
import { importView } from './importView'

/** Changes what becomes what. A mapping that has something wrong with it is kept and said to be; nothing is read with it. */
export const setMapping: Action<'directory.setMapping'> = (desk, asking, { importId, mapping }) => {
  const found = currentImport(desk, asking, importId, ['mapping', 'planned', 'done'])
  if (!found.ok) return found
  const current = found.value
  if (mapping.format !== current.format) return failed('conflict', { mapping: 'format-differs' })
  dropPlan(desk, current)
  Object.assign(current, { mapping, remembered: false, phase: 'mapping', stop: null })
  return ok(importView(current))
}
