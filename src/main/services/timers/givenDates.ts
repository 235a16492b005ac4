import { z } from 'zod'
import type { AccountId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import { calendarKinds, type CalendarKind } from '@shared/views/timer'
import type { Settings } from '../../ports/settings'

const setting = 'calendar'
/** Some 700 kB. What is beyond them can still move in a calendar, and does not go by itself. */
const mostKept = 10_000

/**
 * A date that a calendar file had. `last`: which date of its kind the account has, counted from its last, because those before it
 * happen and are gone.
 */
const givenDate = z.object({
  accountId: z.string(),
  kind: z.enum(calendarKinds),
  last: z.int(),
  at: z.int(),
  sequence: z.int(),
  cancelled: z.boolean(),
})
type GivenDate = z.infer<typeof givenDate>
type Wait = Pick<GivenDate, 'accountId' | 'kind' | 'last'>

/** A date that a calendar may have, and that may not happen any more. */
export interface MissingDate extends Wait {
  readonly accountId: AccountId
  readonly at: Instant
}

/** The name of a wait in every calendar: whatever its date is. */
export function nameOfWait({ accountId, kind, last }: Wait): string {
  return `${accountId}-${kind}-${last}`
}

/** The dates that the calendar files of this profile have had: by them the next file says what has moved and what will not happen. */
export class GivenDates {
  private readonly before: ReadonlyMap<string, GivenDate>
  private readonly given = new Map<string, GivenDate>()

  /** @param kept as `setting` has kept it; of what can't be read nothing was given */
  constructor(kept: string | null) {
    this.before = new Map(read(kept).map((date) => [nameOfWait(date), date]))
  }

  static async of(settings: Settings): Promise<GivenDates> {
    return new GivenDates(await settings.get(setting))
  }

  /** The date is in this file. @returns how often it has changed since the first that had it */
  give(wait: Wait, at: Instant): number {
    const name = nameOfWait(wait)
    const before = this.before.get(name)
    const isSame = before === undefined || (before.at === at && !before.cancelled)
    const sequence = (before?.sequence ?? 0) + (isSame ? 0 : 1)
    this.given.set(name, { ...wait, at, sequence, cancelled: false })
    return sequence
  }

  /** Of these kinds: what an earlier file had, is not in this one, and was to come. */
  missing(kinds: readonly CalendarKind[], now: Instant): readonly MissingDate[] {
    return [...this.before.values()]
      .filter((date) => !this.given.has(nameOfWait(date)))
      .filter(({ at, kind }) => at > now && kinds.includes(kind))
      .map(({ accountId, kind, last, at }) => ({
        accountId: accountId as AccountId,
        kind,
        last,
        at: at as Instant,
      }))
  }

  /** It will not happen, and this file says so. @returns how often it has changed, with that */
  cancel(wait: Wait): number {
    const name = nameOfWait(wait)
    const before = this.before.get(name)
    if (before === undefined) throw new Error('a date is cancelled that no file has had')
    const sequence = before.sequence + (before.cancelled ? 0 : 1)
    this.given.set(name, { ...before, sequence, cancelled: true })
    return sequence
  }

  /** What remembers them, once the file is there. What was in an earlier one and is still to come stays remembered. */
  settings(now: Instant): Readonly<Record<string, string>> {
    const all = [...new Map([...this.before, ...this.given]).values()]
      .filter(({ at }) => at > now)
      .toSorted((one, other) => one.at - other.at)
    return { [setting]: JSON.stringify(all.slice(0, mostKept)) }
  }
}

function read(kept: string | null): readonly GivenDate[] {
  if (kept === null) return []
  try {
    return z.array(givenDate).parse(JSON.parse(kept))
  } catch {
    return []
  }
}
