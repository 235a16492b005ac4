import type { CommandType, Purpose } from '@shared/vocabulary/kinds'

/** Changes and additions to security settings (rule replacement.security-frozen). */
export const frozenSecurity = [
  'add-contact',
  'remove-contact',
  'replace-contacts',
  'set-sign-in-preference',
  'set-two-step',
  'reset-password',
] as const satisfies readonly CommandType[]

/** Changes to billing info (rule replacement.billing-frozen). Viewing it, and buying with what is stored, go on. */
export const frozenBilling = ['change-billing'] as const satisfies readonly CommandType[]

/** Requests that start a replacement; while one runs they answer replacement.already-pending. */
export const startsReplacement = [
  'remove-all-contacts',
  'replace-contacts',
] as const satisfies readonly CommandType[]

/** What a signed-in customer does on the security pages: each takes a session (rule identity.sign-in-first). */
export const securityPages = [
  'add-contact',
  'remove-contact',
  'remove-all-contacts',
  'replace-contacts',
  'check-last-four',
  'set-sign-in-preference',
  'set-two-step',
] as const satisfies readonly CommandType[]

/** What else takes a session. */
export const signedInOnly = [
  'set-locale',
  'change-billing',
  'view-billing',
  'buy',
  'use-service',
  'skip-notice',
] as const satisfies readonly CommandType[]

/** Changes of security settings that take a proof (rule identity.code-required). `replace-contacts` is for who has none. */
export const takesProof = [
  'add-contact',
  'remove-contact',
  'remove-all-contacts',
  'set-sign-in-preference',
  'set-two-step',
] as const satisfies readonly CommandType[]

/** What an operator may do only for a verified caller (rule case.caller-unverified). */
export const takesVerifiedCaller = [
  'add-contact',
  'remove-contact',
  'remove-all-contacts',
  'set-sign-in-preference',
  'set-two-step',
  'set-locale',
  'reset-password',
] as const satisfies readonly CommandType[]

/** Codes that an operator may have sent and take from a caller (rule code.support-call). */
export const agentPurposes = [
  'support-call',
  'confirm-contact',
  'cancel-replacement',
] as const satisfies readonly Purpose[]

/** Codes that a customer can ask for without being signed in. */
export const openPurposes = [
  'sign-in',
  'recover-username',
  'reset-password',
  'cancel-replacement',
] as const satisfies readonly Purpose[]

export function among<T extends string>(words: readonly T[], word: string): word is T {
  return (words as readonly string[]).includes(word)
}
