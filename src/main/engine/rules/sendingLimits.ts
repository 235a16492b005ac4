import { plus, type Instant } from '@shared/vocabulary/instant'
import type { ContactId } from '@shared/vocabulary/ids'
import type { Account, SentCode } from '../model/account'
import type { Policy } from '../model/policy'
import { wasByAnybody } from './anybody'
import type { RuleRefusal } from './rule'

type Limit = 'code.cooldown' | 'code.hourly-limit' | 'code.daily-limit'

const anHour = 60 * 60
const aDay = 24 * anHour

/** A code that is to go out: to which contact (null: to one that is not on the account yet), and whether anybody could ask for it. */
export interface Sending {
  readonly contactId: ContactId | null
  readonly byAnybody: boolean
}

/** Why the code may not go out now by this limit, and when the next one may; null where it may. */
export function sendingRefusal(
  account: Account,
  now: Instant,
  policy: Policy,
  limit: Limit,
  sending: Sending,
): RuleRefusal | null {
  const liftsAt = nextSend(account, policy, limit, sending)
  return liftsAt === null || now >= liftsAt
    ? null
    : { facts: { nextAt: liftsAt }, liftsAt, remedies: [] }
}

/** Whether the code may go out by all limits (for `recover-username`, which never says no: rule recovery.silent). */
export function maySend(account: Account, now: Instant, policy: Policy, sending: Sending): boolean {
  const limits: readonly Limit[] = ['code.cooldown', 'code.hourly-limit', 'code.daily-limit']
  return limits.every((limit) => sendingRefusal(account, now, policy, limit, sending) === null)
}

function nextSend(
  account: Account,
  policy: Policy,
  limit: Limit,
  { contactId, byAnybody }: Sending,
): Instant | null {
  const alike = (code: SentCode) => wasByAnybody(code) === byAnybody
  switch (limit) {
    case 'code.cooldown': {
      const toIt = account.codes.filter((code) => code.contactId === contactId)
      return slotFree(toIt, 1, policy.values['code.cooldown'])
    }
    case 'code.hourly-limit':
      return slotFree(account.codes.filter(alike), policy.values['code.perHour'], anHour)
    case 'code.daily-limit':
      return slotFree(account.codes.filter(alike), policy.values['code.perDay'], aDay)
  }
}

/** When fewer than `count` of the codes lie within the last `window` seconds. Codes are kept in the order in which they were sent. */
function slotFree(codes: readonly SentCode[], count: number, window: number): Instant | null {
  const oldest = codes.at(-count)
  return oldest === undefined ? null : plus(oldest.sentAt, window)
}
