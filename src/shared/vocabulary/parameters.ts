import type { CommandType } from './kinds'

/** How a parameter is written in a pack, and what is accepted for it. */
export type ParameterKind =
  | { readonly is: 'duration'; readonly atLeast: string; readonly atMost?: string }
  | { readonly is: 'durations' }
  | { readonly is: 'count'; readonly from: number; readonly to: number }
  | { readonly is: 'flag' }
  | { readonly is: 'choice'; readonly of: readonly string[] }
  | { readonly is: 'domains' }
  | { readonly is: 'approvals' }

/**
 * Every number and switch that a policy pack sets, with the bounds that its validation enforces (rules, section 2). The form
 * of a house pack, its file, the comparison of two packs and the pages about them are all made from this table.
 */
export const parameters = {
  'replacement.wait': { is: 'duration', atLeast: '1d' },
  'replacement.remindBefore': { is: 'durations' },
  'replacement.confirmWithin': { is: 'duration', atLeast: '10m' },
  'replacement.usingOldContactCancels': { is: 'flag' },
  'replacement.blocksTwoStepSignIn': { is: 'flag' },
  'notice.skipFor': { is: 'duration', atLeast: '1m' },
  'notice.hardAfter': { is: 'duration', atLeast: '1m' },
  'notice.addedUnprovenFor': { is: 'duration', atLeast: '0s' },
  'freshness.absence': { is: 'duration', atLeast: '0s' },
  'contacts.establishedAfter': { is: 'duration', atLeast: '0s' },
  'contacts.limit': { is: 'count', from: 1, to: 100 },
  'contacts.ownDomains': { is: 'domains' },
  'identity.proofLifetime': { is: 'duration', atLeast: '1m' },
  'identity.challengeOnUpdate': { is: 'choice', of: ['always', 'stale', 'never'] },
  'identity.staleAfter': { is: 'duration', atLeast: '1m', atMost: '24h' },
  'lastFour.tries': { is: 'count', from: 1, to: 20 },
  'lastFour.lock': { is: 'duration', atLeast: '1m' },
  'lastFour.opensFor': { is: 'duration', atLeast: '1m' },
  'code.digits': { is: 'count', from: 6, to: 10 },
  'code.lifetime': { is: 'duration', atLeast: '1m' },
  'code.tries': { is: 'count', from: 1, to: 20 },
  'code.cooldown': { is: 'duration', atLeast: '0s' },
  'code.perHour': { is: 'count', from: 1, to: 1000 },
  'code.perDay': { is: 'count', from: 1, to: 1000 },
  'code.lockAfter': { is: 'count', from: 1, to: 1000 },
  'code.locks': { is: 'durations' },
  'code.disableContactAfter': { is: 'count', from: 1, to: 1000 },
  'signIn.lockAfter': { is: 'count', from: 1, to: 1000 },
  'signIn.locks': { is: 'durations' },
  'signIn.emailCodeCounts': { is: 'flag' },
  'reset.twoProofs': { is: 'choice', of: ['two-step', 'always'] },
  'reset.differentMethods': { is: 'flag' },
  'reset.linkLifetime': { is: 'duration', atLeast: '1m' },
  'mask.showEmailDomain': { is: 'flag' },
  'approvals.required': { is: 'approvals' },
  'case.oneActPer': { is: 'duration', atLeast: '0s' },
  'approvals.lifetime': { is: 'duration', atLeast: '1m' },
  'operators.approverAfter': { is: 'duration', atLeast: '0s' },
  'operators.independentAfter': { is: 'duration', atLeast: '0s' },
  'operators.lookUpsPerHour': { is: 'count', from: 1, to: 100_000 },
  'redFlags.within': { is: 'duration', atLeast: '1h' },
  'redFlags.failedCodes': { is: 'count', from: 1, to: 20 },
  'reveal.shownFor': { is: 'duration', atLeast: '1s' },
  'waysBackIn.longestPause': { is: 'duration', atLeast: '0s' },
  'cases.closedWithin': { is: 'duration', atLeast: '1h' },
  'callBack.perDay': { is: 'count', from: 1, to: 1000 },
  'match.tries': { is: 'count', from: 1, to: 20 },
  'case.ticketRequired': { is: 'flag' },
  'clock.suspectAfter': { is: 'duration', atLeast: '1h' },
} as const satisfies Readonly<Record<string, ParameterKind>>

export type ParameterId = keyof typeof parameters

/** In the order of the table. */
export const parameterIds = Object.keys(parameters) as readonly ParameterId[]

/** What an operator can be made to wait with until a second one agrees. */
export const approvable = [
  'replace-contacts',
  'reset-password',
  'set-two-step',
  'add-contact',
  'remove-contact',
  'remove-all-contacts',
  'reveal-contact',
  'enable-contact',
] as const satisfies readonly CommandType[]

/** When a second operator is asked for: always, or only on accounts like this. */
export const approvalConditions = ['privileged', 'at-gate', 'contact-disabled'] as const
export type ApprovalCondition = (typeof approvalConditions)[number]
