import type { Action } from '../action'
import { ok } from '../replies'

/** Stops one's own export. It answers by itself once nothing of it is left. */
export const cancelExport: Action<'exports.cancel'> = ({ exports: { current } }, { operator }) => {
  if (current === null || current.operator.id !== operator.id) return ok({ stopped: false })
  current.stopped = true
  return ok({ stopped: true })
}
