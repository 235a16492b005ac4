import { duration, plus, type Instant } from '@shared/vocabulary/instant'
import type { Account } from './account'
import { runningReplacement } from './selectors'

/** Whoever was told lately that a notice waits is not told again: many messages about nothing teach people to overlook them. */
export const toldAgainAfter = duration('30d')

export function wasToldLately({ noticeToldAt }: Account, now: Instant): boolean {
  return noticeToldAt !== undefined && now < plus(noticeToldAt, toldAgainAfter)
}

/** From the hard instant on the notice can't be skipped (rule notice.verify-first). */
export function noticeIsHard(account: Account, now: Instant): boolean {
  return account.notice !== null && now >= account.notice.hardAt
}

/**
 * Whether the notice shuts the customer out. While all security info is being changed it does not: who waits because they
 * reach none of their contacts can't verify one, and nothing may be added (rule replacement.services-stay).
 */
export function noticeShutsOut(account: Account, now: Instant): boolean {
  return noticeIsHard(account, now) && runningReplacement(account) === null
}

/** Whether the notice was put off for now (rule notice.skip), or has turned hard and waits for the end of the replacement. */
export function noticeIsPutOff(account: Account, now: Instant): boolean {
  const until = account.notice?.skippedUntil
  if (until != null && now < until) return true
  return noticeIsHard(account, now) && runningReplacement(account) !== null
}
