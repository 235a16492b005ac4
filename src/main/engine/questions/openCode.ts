import type { Instant } from '@shared/vocabulary/instant'
import type { Purpose } from '@shared/vocabulary/kinds'
import type { Account, SentCode } from '../model/account'
import type { Command } from '../model/commands'
import { openCases, openCodes } from '../model/selectors'

/** The code of this purpose that was sent last, while entering it still counts; that of a support call in a case of the operator’s. */
export function openCode(
  account: Account,
  purpose: Purpose,
  by: Command['by'],
  now: Instant,
): SentCode | null {
  const caseIds =
    by.kind === 'operator' && purpose === 'support-call'
      ? openCases(account, by).map(({ id }) => id)
      : [null]
  const newest = account.codes.findLast(
    (code) => code.purpose === purpose && caseIds.some((id) => id === code.caseId),
  )
  return newest !== undefined && now < newest.expiresAt && openCodes(account).includes(newest)
    ? newest
    : null
}
