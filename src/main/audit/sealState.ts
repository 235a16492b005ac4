import type { Instant } from '@shared/vocabulary/instant'
import { withFindings, type Checked } from './checked'
import type { Finding } from './walk'

/** What the desk knows of its seals. The job that checks them writes it, screens show it. */
export interface SealState {
  checked: Checked
  /** Found, and not in the audit yet. */
  unrecorded: readonly Finding[]
}

/** What was known before, with what the start has found. */
export function sealState(before: Checked, atStart: readonly Finding[], at: Instant): SealState {
  const { findings, fresh } = withFindings(before.findings, atStart, at, before.round.number)
  return { checked: { ...before, findings }, unrecorded: fresh }
}
