import type { HoldKind } from '@shared/vocabulary/holds'
import type { Instant } from '@shared/vocabulary/instant'
import type { Account } from '../model/account'
import { noFailures } from '../model/failures'
import { openApprovals, openCodes, runningReplacement } from '../model/selectors'
import { flaggedCases } from './flagged'
import { upcoming, type Due } from './due'

/**
 * What the board lists: what happens by itself; then holds, locks by their ends, a notice by when it turns hard, a frozen
 * request by when it was frozen; codes and requests for approval by when they lapse; open cases that supervisors may have to
 * look at, by when they were opened.
 */
export const boardKinds = [
  'lapse',
  'remind',
  'complete',
  'sign-in-lock',
  'code-lock',
  'code-lock-anybody',
  'last-four-lock',
  'notice-hard',
  'replacement-frozen',
  'code',
  'approval-asked',
  'approval-given',
  'case-flagged',
] as const satisfies readonly (
  Due['what'] | HoldKind | 'code' | 'approval-asked' | 'approval-given' | 'case-flagged'
)[]

/** A row of the board over all accounts. */
export interface BoardDate {
  readonly what: (typeof boardKinds)[number]
  readonly at: Instant
}

/**
 * Where the board looks for the account: what will happen by itself, then what holds it back. It knows no clock, so that the
 * store can keep it: a lock that is over stays until something else comes of it. Whether it still holds says `holdsOf`.
 */
export function boardDates(account: Account): readonly BoardDate[] {
  return [...upcoming(account), ...heldSince(account), ...lapsing(account)]
}

/** What of an account `boardDates` looks at: where all of it is as before, so are the dates. */
export function hasSameBoard(before: Account, after: Account): boolean {
  return (
    before.replacement === after.replacement &&
    before.notice === after.notice &&
    before.signInFailures === after.signInFailures &&
    before.codeFailures === after.codeFailures &&
    before.failuresByAnybody === after.failuresByAnybody &&
    before.lastFour === after.lastFour &&
    before.codes === after.codes &&
    before.contacts === after.contacts &&
    before.cases === after.cases &&
    before.approvals === after.approvals
  )
}

/** A row that the store keeps of an account: what the board lists, and when a request for a second operator ends or has ended. */
export interface KeptDate {
  readonly what: BoardDate['what'] | 'approval'
  readonly at: Instant
}

/** Where the store looks for the account: by its dates, and by its requests, whatever became of them. Each once. */
export function keptDates(account: Account): readonly KeptDate[] {
  const ends = new Set(account.approvals.map(({ expiresAt }) => expiresAt))
  return [...boardDates(account), ...[...ends].map((at) => ({ what: 'approval' as const, at }))]
}

/** What of an account `keptDates` looks at. */
export function hasSameKeptDates(before: Account, after: Account): boolean {
  return before.approvals === after.approvals && hasSameBoard(before, after)
}

function heldSince(account: Account): readonly BoardDate[] {
  const { codeFailures, failuresByAnybody = noFailures, signInFailures, lastFour } = account
  const ends: readonly (readonly [BoardDate['what'], Instant | null | undefined])[] = [
    ['sign-in-lock', signInFailures.lockedUntil],
    ['code-lock', codeFailures.lockedUntil],
    ['code-lock-anybody', failuresByAnybody.lockedUntil],
    ['last-four-lock', lastFour.lockedUntil],
    ['notice-hard', account.notice?.hardAt],
    ['replacement-frozen', runningReplacement(account)?.frozenAt],
  ]
  return ends.flatMap(([what, at]) => (at == null ? [] : [{ what, at }]))
}

function lapsing(account: Account): readonly BoardDate[] {
  const { asked, given } = openApprovals(account)
  return [
    ...each('code', openCodes(account), 'expiresAt'),
    ...each('approval-asked', asked, 'expiresAt'),
    ...each('approval-given', given, 'expiresAt'),
    ...each('case-flagged', flaggedCases(account), 'openedAt'),
  ]
}

/** An account has one row of a kind at an instant, however many things lapse then. */
function each<Key extends string>(
  what: BoardDate['what'],
  all: readonly Readonly<Record<Key, Instant>>[],
  when: Key,
): readonly BoardDate[] {
  return [...new Set(all.map((one) => one[when]))].map((at) => ({ what, at }))
}
