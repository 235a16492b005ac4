import type { TransportFault } from '@shared/vocabulary/deliveryStates'

/** What is waited for: a code, for which somebody is on the phone; a notice; nothing. */
export type Awaited = 'code' | 'notice' | null

/** In seconds: how often it is looked whether something came back. A second may pass until it is seen that a look is due. */
const every = { code: 4, notice: 30, nothing: 300 }
/** In seconds, after the first failure in a row, the second …: what fails may come right by itself. */
const afterFailures = [15, 30, 60, 120, 300]
/** The same where somebody has to put it right. A wrong password that is tried every few seconds locks a mailbox. */
const afterRefusals = [60, 300, 900, 3_600]
const refusals: readonly TransportFault[] = ['sign-in', 'certificate', 'no-tls', 'settings']

/** How many seconds after the last look the next is due. @param failures how many looks in a row failed by this fault */
export function nextLookAfter(
  awaited: Awaited,
  fault: TransportFault | null,
  failures: number,
): number {
  const usual = every[awaited ?? 'nothing']
  if (fault === null) return usual
  const waits = refusals.includes(fault) ? afterRefusals : afterFailures
  return Math.max(usual, waits[Math.min(failures, waits.length) - 1] ?? 0)
}
