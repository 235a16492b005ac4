import { usedEntry } from '../../audit/entries'
import type { Action } from '../action'
import { failed, ok } from '../replies'
import { currentImport, dropPlan } from './current'
import { importView } from './importView'

/** Stops a dry run or the adding, which answer by themselves once nothing is left; or drops an import that nobody works on. */
export const cancelImport: Action<'directory.cancelImport'> = (desk, asking, { importId }) => {
  const found = currentImport(desk, asking, importId, ['mapping', 'reading', 'planned', 'adding', 'changing', 'done'])
  if (!found.ok) return found
  const current = found.value
  // It is decided: what is half done would be worse than what is done.
  if (current.phase === 'changing') return failed('conflict', { import: 'changing' })
  if (current.stop === 'asked') return ok(importView(current))
  if (current.phase !== 'done') desk.store.audit.append(usedEntry(desk.clock.now(), asking.operator, 'directory.cancelImport', { phase: current.phase }))
  if (current.phase === 'reading' || current.phase === 'adding') {
    current.stop = 'asked'
    desk.imports.thread.stop()
    return ok(importView(current))
  }
  dropPlan(desk, current)
  desk.imports.current = null
  return ok(null)
}
