import { plus, type Instant } from '@shared/vocabulary/instant'
import type { Account } from '../model/account'
import type { Policy } from '../model/policy'
import type { RuleRefusal } from './rule'

type Limit = 'code.cooldown' | 'code.hourly-limit' | 'code.daily-limit'

const anHour = 60 * 60
const aDay = 24 * anHour

/** Why no code may go out now by this limit, and when the next one may; null where it may. */
export function sendingRefusal(
  account: Account,
  now: Instant,
  policy: Policy,
  limit: Limit,
): RuleRefusal | null {
  const liftsAt = nextSend(account, policy, limit)
  return liftsAt === null || now >= liftsAt
    ? null
    : { facts: { nextAt: liftsAt }, liftsAt, remedies: [] }
}

/** Whether a code may go out by all limits (for `recover-username`, which never says no: rule recovery.silent). */
export function maySend(account: Account, now: Instant, policy: Policy): boolean {
  const limits: readonly Limit[] = ['code.cooldown', 'code.hourly-limit', 'code.daily-limit']
  return limits.every((limit) => sendingRefusal(account, now, policy, limit) === null)
}

function nextSend(account: Account, policy: Policy, limit: Limit): Instant | null {
  switch (limit) {
    case 'code.cooldown':
      return slotFree(account, 1, policy.values['code.cooldown'])
    case 'code.hourly-limit':
      return slotFree(account, policy.values['code.perHour'], anHour)
    case 'code.daily-limit':
      return slotFree(account, policy.values['code.perDay'], aDay)
  }
}

/** When fewer than `count` codes lie within the last `window` seconds. Codes are kept in the order in which they were sent. */
function slotFree(account: Account, count: number, window: number): Instant | null {
  const oldest = account.codes.at(-count)
  return oldest === undefined ? null : plus(oldest.sentAt, window)
}
