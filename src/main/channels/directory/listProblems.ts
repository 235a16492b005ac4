import type { Run } from '../run'
import { ok } from '../../services/replies'
import { dryRun } from '../../services/directory/current'

const problemsAtOnce = 50

/** A page of what is wrong in the files, the costliest first; or of what is of one kind, by line. */
export const run: Run<'directory.listProblems'> = async (
  desk,
  asking,
  { importId, after, kind },
) => {
  const found = dryRun(desk, asking, importId)
  if (!found.ok) return found
  const { book } = found.value.stage
  const problems =
    kind === undefined
      ? await book.problems(after, problemsAtOnce + 1)
      : await book.problemsOfKind(kind, after, problemsAtOnce + 1)
  const page = problems.slice(0, problemsAtOnce)
  return ok({
    problems: page.map(({ number: _number, ...problem }) => problem),
    next: problems.length > problemsAtOnce ? (page.at(-1)?.number ?? null) : null,
  })
}
