import type { OperatorRecord } from '../../ports/store'
import type { Run, RunStore } from '../../ports/training'
import { mayTeach } from './teaching'

/** A run that this operator may look at: one that they were signed in for, or any where they may teach. */
export function runFor(runs: RunStore, operator: OperatorRecord, id: string): Run | null {
  const run = runs.read(id)
  return run !== null && (run.operatorId === operator.id || mayTeach(operator)) ? run : null
}
