import type { Purpose } from '@shared/vocabulary/kinds'

/** Codes that an operator may have sent and take from a caller (rule code.support-call). */
export const agentPurposes: readonly Purpose[] = [
  'support-call',
  'confirm-contact',
  'cancel-replacement',
]

/** Codes that a customer can ask for without being signed in. */
export const openPurposes: readonly Purpose[] = [
  'sign-in',
  'recover-username',
  'reset-password',
  'cancel-replacement',
]
