import type { CommentView, DebriefView } from '@shared/views/training/debrief'
import type { OperatorRecord } from '../../ports/operators'
import type { Run, RunComment, Runs } from '../../ports/training'
import type { Desk } from '../desk'
import type { TrainingModule } from '../state/training'
import { mayTeach } from './teaching'

/** A finished run as this operator is told of it, with what trainers wrote beside its moves. */
export async function debriefed(
  { runs, rooms }: TrainingModule<Desk>,
  operator: OperatorRecord,
  run: Run,
): Promise<DebriefView> {
  return {
    ...(await rooms.debrief(run)),
    comments: await commentsOf(runs, operator, run.id),
    mayComment: mayTeach(operator),
  }
}

/** In the order of the moves. */
export async function commentsOf(
  runs: Runs,
  operator: OperatorRecord,
  runId: string,
): Promise<readonly CommentView[]> {
  return (await runs.comments(runId)).map((comment) => commentView(comment, operator))
}

function commentView(
  { id, move, text, author, at, operatorId }: RunComment,
  operator: OperatorRecord,
): CommentView {
  return { id, move, text, author, at, own: operatorId === operator.id }
}
