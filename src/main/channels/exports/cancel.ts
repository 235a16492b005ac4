import type { Run } from '../run'
import { ok } from '../../services/replies'

/** Stops one's own export, and answers whether it was: what is being finished may be whole before it hears of it. */
export const run: Run<'exports.cancel'> = async ({ exports: { current } }, { operator }) => {
  if (current === null || current.operator.id !== operator.id) return ok({ stopped: false })
  current.stopped = true
  const end = await current.end
  return ok({ stopped: end?.ok === true && !end.value })
}
