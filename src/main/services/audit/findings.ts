import type { KnownFindingView } from '@shared/views/audit'
import type { SealState } from '../../audit/sealState'

/** The oldest record first; what is about none comes last. */
export function findingViews({ checked }: SealState): readonly KnownFindingView[] {
  return checked.findings
    .map(({ problem, sequence, to, since }) => ({ problem, sequence, to, since }))
    .toSorted((a, b) => (a.sequence ?? Infinity) - (b.sequence ?? Infinity))
}
