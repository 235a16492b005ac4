import { usedEntry } from '../../audit/entries'
import type { Run } from '../run'
import { ok } from '../../services/replies'
import { dryRun } from '../../services/directory/current'
import { openRowView } from '../../services/directory/importView'

const rowsAtOnce = 50

/**
 * A page of the people that are new, with their sign-in names and contacts as the files have them, so that a mapping can be judged.
 * Whoever is here already stays masked: seeing their contacts takes two operators (rule reveal.by-two). That it was shown is in the
 * audit first; the values are in this reply and nowhere else.
 */
export const run: Run<'directory.showPeople'> = async (desk, asking, { importId, after }) => {
  const found = dryRun(desk, asking, importId)
  if (!found.ok) return found
  const { book } = found.value.stage
  const rows = await book.rows('new', after, rowsAtOnce + 1)
  const page = rows.slice(0, rowsAtOnce)
  await desk.store.audit.append(
    usedEntry(desk.clock.now(), asking.operator, 'directory.showPeople', {
      digest: book.summary.digest,
      people: page.length,
    }),
  )
  return ok({
    rows: page.map(openRowView),
    next: rows.length > rowsAtOnce ? (page.at(-1)?.number ?? null) : null,
  })
}
