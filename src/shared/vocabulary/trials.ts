import type { CheckStep, TransportFault } from './deliveryStates'

/** Whether a test message was taken, and only nothing came back of the other one, to a made-up address. */
export function isOnlyWithoutReturn(
  fault: TransportFault | null,
  steps: readonly { readonly step: CheckStep }[],
): boolean {
  return fault === 'time' && steps.at(-1)?.step === 'mailbox'
}
