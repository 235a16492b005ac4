import type { Instant } from '@shared/vocabulary/instant'
import type { Account } from './account'

/** From the hard instant on the notice can't be skipped (rule notice.verify-first). */
export function noticeIsHard(account: Account, now: Instant): boolean {
  return account.notice !== null && now >= account.notice.hardAt
}

/** Whether the notice was put off for now (rule notice.skip). */
export function noticeIsSkipped(account: Account, now: Instant): boolean {
  const until = account.notice?.skippedUntil
  return until != null && now < until
}
