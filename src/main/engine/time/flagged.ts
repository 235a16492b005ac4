import type { Account, Case } from '../model/account'

/**
 * Open cases in which something was noticed that a supervisor may have to look at. It knows no clock and no policy, so that
 * the store can keep it: which flags a case has says `redFlags`.
 */
export function flaggedCases(account: Account): readonly Case[] {
  const others = account.cases.filter(({ outcome }) => outcome === 'not-the-owner')
  return account.cases.filter(
    (one) =>
      one.closedAt === null &&
      (others.length > 0 ||
        one.checks.some(({ check }) => check === 'pressure' || check === 'denies-change') ||
        account.codes.some(({ caseId, wrongTries }) => caseId === one.id && wrongTries > 0)),
  )
}
