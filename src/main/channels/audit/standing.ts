import { findingViews } from '../../services/audit/findings'
import { ok } from '../../services/replies'
import type { Run } from '../run'

/** How far Latchkey has checked the seals by itself. */
export const run: Run<'audit.standing'> = ({ seals }) => {
  const { tail, at, wholeAt } = seals.checked
  return ok({
    upTo: tail.sequence === 0 ? null : tail.sequence,
    at,
    wholeAt,
    findings: findingViews(seals),
  })
}
