import type { KnownFindingView } from '@shared/views/audit'
import type { SealState } from '../../audit/sealState'
import type { Action } from '../run'
import { ok } from '../../services/replies'

/** How far Latchkey has checked the seals by itself. */
export const showStanding: Action<'audit.standing'> = ({ seals }) => {
  const { tail, at, wholeAt } = seals.checked
  return ok({
    upTo: tail.sequence === 0 ? null : tail.sequence,
    at,
    wholeAt,
    findings: findingViews(seals),
  })
}

/** The oldest record first; what is about none comes last. */
export function findingViews({ checked }: SealState): readonly KnownFindingView[] {
  return checked.findings
    .map(({ problem, sequence, to, since }) => ({ problem, sequence, to, since }))
    .toSorted((a, b) => (a.sequence ?? Infinity) - (b.sequence ?? Infinity))
}
