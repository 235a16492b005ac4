import type { Run } from '../run'
import { ok } from '../../services/replies'

/** Whoever comes back to the room finds their export as it stands. */
export const run: Run<'exports.show'> = ({ exports: { current } }, { operator }) =>
  ok(current === null || current.operator.id !== operator.id ? null : current.progress)
