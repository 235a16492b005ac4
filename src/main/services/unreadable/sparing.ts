import type { AccountId } from '@shared/vocabulary/ids'
import type { Facts } from '@shared/vocabulary/outcomes'
import { isOfItem, type Failure, type Spare } from '../../ports/unreadable'
import { reportFailures, type Reporting } from './report'

/** Goes through many items and leaves out what fails, so that one bad item stops nobody. */
export interface Sparing {
  /** Does something for an item. Null where that fails at this item: it is left out, and the others go on. */
  each<T>(accountId: AccountId | null, work: () => T | Promise<T>): Promise<T | null>
  /** Leaves out what somebody else has found to fail. */
  readonly spare: Spare
  /** How many were left out. */
  leftOut(): number
  /** Reports what was left out since the report before; at the end, and in between where there may be many. */
  report(): Promise<void>
}

/** What the audit says of it; nothing where nothing was left out. */
export function leftOut({ leftOut }: Sparing): Facts {
  return leftOut() === 0 ? {} : { leftOut: leftOut() }
}

export function sparing(desk: Reporting): Sparing {
  const failures: Failure[] = []
  let count = 0
  const spare: Spare = (failure) => {
    failures.push(failure)
    count += 1
  }
  return {
    async each(accountId, work) {
      try {
        return await work()
      } catch (error) {
        if (!isOfItem(error)) throw error
        spare({ error, accountId })
        return null
      }
    },
    spare,
    leftOut: () => count,
    report: async () => reportFailures(desk, failures.splice(0)),
  }
}
