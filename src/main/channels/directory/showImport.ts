import type { Run } from '../run'
import { ok } from '../../services/replies'
import { importView } from '../../services/directory/importView'

/** Whoever comes back to the room finds their import as it stands. */
export const run: Run<'directory.showImport'> = async ({ imports }, { operator }) => {
  const { current } = imports
  return ok(
    current === null || current.operatorId !== operator.id ? null : await importView(current),
  )
}
