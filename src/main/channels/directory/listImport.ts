import type { Run } from '../run'
import { ok } from '../../services/replies'
import { dryRun } from '../../services/directory/current'
import { rowView } from '../../services/directory/importView'

const rowsAtOnce = 50

/** A page of the dry run. */
export const run: Run<'directory.listImport'> = async (desk, asking, { importId, of, after }) => {
  const found = dryRun(desk, asking, importId)
  if (!found.ok) return found
  const rows = await found.value.stage.book.rows(of, after, rowsAtOnce + 1)
  const page = rows.slice(0, rowsAtOnce)
  return ok({
    rows: page.map(rowView),
    next: rows.length > rowsAtOnce ? (page.at(-1)?.number ?? null) : null,
  })
}
