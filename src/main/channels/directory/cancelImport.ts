import { usedEntry } from '../../audit/entries'
import type { Run } from '../run'
import { failed, ok } from '../../services/replies'
import { currentImport, dropPlan } from '../../services/directory/current'
import { importView } from '../../services/directory/importView'
import { isBusy } from '../../services/directory/stages'

/** Stops a dry run or the adding, which answer by themselves once nothing is left; or drops an import that nobody works on. */
export const run: Run<'directory.cancelImport'> = async (desk, asking, { importId }) => {
  const found = currentImport(desk, asking, importId)
  if (!found.ok) return found
  const current = found.value
  const { stage } = current
  // It is decided: what is half done would be worse than what is done.
  if (stage.phase === 'changing') return failed('conflict', { import: 'changing' })
  if (isBusy(stage) && stage.stop === 'asked') return ok(await importView(current))
  if (stage.phase !== 'done')
    await desk.store.audit.append(
      usedEntry(desk.clock.now(), asking.operator, 'directory.cancelImport', {
        phase: stage.phase,
      }),
    )
  // As it is by now.
  const reached = current.stage
  if (reached.phase === 'changing') return failed('conflict', { import: 'changing' })
  if (isBusy(reached)) {
    reached.stop = 'asked'
    desk.imports.thread.stop()
    return ok(await importView(current))
  }
  await dropPlan(desk, current)
  desk.imports.current = null
  return ok(null)
}
