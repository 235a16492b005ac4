import type { OperatorRecord } from '../../ports/operators'
import { permissions } from '../access/permissions'

/** Whether the operator may write scenarios and see how everybody does. */
export function mayTeach({ role }: OperatorRecord): boolean {
  return (permissions['training.report'].who as readonly string[]).includes(role)
}
