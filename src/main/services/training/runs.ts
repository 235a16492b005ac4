import type { OperatorRecord } from '../../ports/operators'
import type { Run, Runs } from '../../ports/training'
import { mayTeach } from './teaching'

/** A run that this operator may look at: one that they were signed in for, or any where they may teach. */
export async function runFor(
  runs: Runs,
  operator: OperatorRecord,
  id: string,
): Promise<Run | null> {
  const run = await runs.read(id)
  return run !== null && (run.operatorId === operator.id || mayTeach(operator)) ? run : null
}
