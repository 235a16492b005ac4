import { plus, type Instant } from '@shared/vocabulary/instant'
import type { OperatorId } from '@shared/vocabulary/ids'

const hour = 60 * 60

/** How often each operator has looked accounts up within the last hour: accounts that they opened, and questions that led to none. */
export interface LookUps {
  /** Adds some; answers how many there were within the hour before them, and with them. */
  add(
    operatorId: OperatorId,
    count: number,
    now: Instant,
  ): { readonly before: number; readonly after: number }
}

/** In memory: quitting forgets them; each of them is in the audit. */
export function countedLookUps(): LookUps {
  const counted = new Map<OperatorId, readonly { readonly at: Instant; readonly count: number }[]>()
  return {
    add(operatorId, count, now) {
      const recent = (counted.get(operatorId) ?? []).filter(({ at }) => now < plus(at, hour))
      const before = recent.reduce((sum, one) => sum + one.count, 0)
      counted.set(operatorId, [...recent, { at: now, count }])
      return { before, after: before + count }
    },
  }
}
