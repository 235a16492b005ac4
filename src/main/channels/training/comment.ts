import { randomUUID } from 'node:crypto'
import type { Run } from '../run'
import { failed, ok } from '../../services/replies'
import { commentsOf } from '../../services/training/debriefed'
import { runFor } from '../../services/training/runs'

/** Writes beside a move of a finished run; each trainer has one comment a move. */
export const run: Run<'training.comment'> = async (desk, { operator }, { runId, move, text }) => {
  const { runs } = await desk.training.module()
  const run = await runFor(runs, operator, runId)
  if (run === null || move > run.moveCount) return failed('not-found')
  if (run.finishedAt === null) return failed('conflict', { run: 'unfinished' })
  const own = (await runs.comments(runId)).find(
    (comment) => comment.move === move && comment.operatorId === operator.id,
  )
  if (text !== '')
    await runs.saveComment({
      id: own?.id ?? `comment-${randomUUID()}`,
      runId,
      move,
      text,
      operatorId: operator.id,
      author: operator.name,
      at: desk.clock.now(),
    })
  else if (own !== undefined) await runs.removeComment(own.id)
  return ok({ comments: await commentsOf(runs, operator, runId) })
}
