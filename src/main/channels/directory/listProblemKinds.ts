import type { ProblemKindView } from '@shared/views/directory'
import type { DirectoryProblem } from '@shared/vocabulary/directory'
import type { ImportPlan, ProblemKind } from '../../ports/imports'
import type { Run } from '../run'
import { ok } from '../../services/replies'
import { dryRun } from '../../services/directory/current'
import { mapInTurn } from '../../platform/inTurn'

const linesShown = 5

/** What is wrong in the files, or what only is to be known: the same thing in the same column is one, with how often it is there. */
export const run: Run<'directory.listProblemKinds'> = async (desk, asking, { importId, notes }) => {
  const found = dryRun(desk, asking, importId)
  if (!found.ok) return found
  const { book } = found.value.stage
  const { problems, problemsLeftOut, noted = 0 } = book.summary
  const all = await mapInTurn(await book.problemKinds(), (kind) => viewOf(book, kind))
  const kinds = all.flat().filter(({ first }) => (first.severity === 'noted') === notes)
  const listed = kinds.reduce((sum, { count }) => sum + count, 0)
  const total = notes ? noted : problems + problemsLeftOut - noted
  return ok({ kinds, leftOut: Math.max(0, total - listed) })
}

async function viewOf(
  book: ImportPlan,
  kind: ProblemKind & { readonly count: number },
): Promise<readonly ProblemKindView[]> {
  const [first, ...others] = (await book.problemsOfKind(kind, 0, linesShown)).map(
    ({ number: _number, ...problem }): DirectoryProblem => problem,
  )
  if (first === undefined) return []
  const lines = [...new Set([first, ...others].map(({ line }) => line))]
  return [{ first, count: kind.count, lines }]
}
