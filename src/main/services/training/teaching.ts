import { channels } from '@shared/channels'
import type { OperatorRecord } from '../../ports/operators'
import { permits } from '../access/permissions'

/** Whether the operator may write scenarios and see how everybody does. */
export function mayTeach(operator: OperatorRecord): boolean {
  return permits(channels['training.report'].permission, operator, false) === 'yes'
}
