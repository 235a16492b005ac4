import { OpeningFault } from './fault'
import type { FileHeader } from './fileHeader'
import { holdsWork, type LeftLog } from './leftLog'
import type { LogMark } from './logMark'

/** What is to be done about the log before SQLite may open the store. */
export interface Belonging {
  /** `play`: SQLite takes it in · `set-aside`: it belongs elsewhere, and all that belongs here is in the file · `nothing` */
  readonly log: 'play' | 'set-aside' | 'nothing'
  /** The store is to be looked at as a whole, whatever its size. */
  readonly doubtful: boolean
}

/** How far a salt may have come since it was written down: a log begins anew some times a second at most. */
const mostLives = 2 ** 20
/** A header that was being written when the salt was read may not have reached the disk. */
const livesBack = 1
/** The same for the counter, which goes up with commits. */
const mostCommits = 2 ** 24
const saltsInAll = 2 ** 32

/**
 * Whether the log that lies beside a store belongs to it. SQLite doesn't ask: it would play the log of any database over it.
 * @throws OpeningFault `foreign-log` or `log-missing`, where something that belongs to the store may be lost.
 */
export function belongs(
  file: string,
  { counter }: FileHeader,
  log: LeftLog,
  mark: LogMark | null,
): Belonging {
  // From before there were marks; and a store that was just made, and cut off before its first.
  if (mark === null) return { log: holdsWork(log) ? 'play' : 'nothing', doubtful: holdsWork(log) }
  const fits = holdsWork(log) && isOfSameLog(log.salt, mark.salt) && isAsNew(counter, mark.counter)
  if (fits) return { log: 'play', doubtful: true }
  const there = log === 'none' || log === 'empty' ? 'nothing' : 'set-aside'
  if (mark.state === 'closed') return { log: there, doubtful: mark.doubtful ?? false }
  if (holdsWork(log)) throw new OpeningFault('foreign-log', differs(file, counter, log.salt, mark))
  throw new OpeningFault(
    'log-missing',
    `${file}-wal ${log === 'unreadable' ? 'is not a log' : 'is gone'}`,
  )
}

function isOfSameLog(salt: number, marked: number | null): boolean {
  return marked !== null && (salt - marked + livesBack + saltsInAll) % saltsInAll <= mostLives
}

function isAsNew(counter: number, marked: number): boolean {
  return counter >= marked && counter - marked <= mostCommits
}

function differs(file: string, counter: number, salt: number, mark: LogMark): string {
  if (isAsNew(counter, mark.counter)) return `${file}-wal is log ${salt}, not ${mark.salt ?? 'any'}`
  return `${file} has change ${counter}, the log was written over ${mark.counter}`
}
