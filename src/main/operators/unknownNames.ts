import { z } from 'zod'
import type { Instant } from '@shared/vocabulary/instant'
import type { AuditEntry } from '../ports/audit'
import type { Settings } from '../ports/settings'
import { noAttempts, type Attempts } from './attempts'

const place = 'operators.unknownNames'
/** Of more names than this the one that was tried longest ago is forgotten: the lock screen shows whose names there are anyway. */
const mostNames = 200

const kept = z.array(z.tuple([z.string(), z.int(), z.int().nullable()]))

/**
 * Wrong passphrases under names that nobody has. Each name has its own count, as a name that somebody has does, so that
 * waiting tells nobody which is which.
 * @param name a keyed hash: what was typed may be a passphrase in the wrong field
 */
export async function attemptsOfUnknown(
  settings: Pick<Settings, 'get'>,
  name: string,
): Promise<Attempts> {
  const found = read(await settings.get(place)).find(([one]) => one === name)
  return found === undefined
    ? noAttempts
    : { failuresInRow: found[1], lockedUntil: found[2] as Instant | null }
}

/** Counts a wrong passphrase under a name, however many are counted at once. */
export function countFailureOfUnknown(
  settings: Pick<Settings, 'update'>,
  name: string,
  lockedUntil: (failuresInRow: number) => Instant | null,
  entry: AuditEntry,
): Promise<void> {
  return settings.update(
    place,
    (text) => {
      const all = read(text)
      const failuresInRow = (all.find(([one]) => one === name)?.[1] ?? 0) + 1
      const others = all.filter(([one]) => one !== name)
      return JSON.stringify(
        [...others, [name, failuresInRow, lockedUntil(failuresInRow)]].slice(-mostNames),
      )
    },
    entry,
  )
}

function read(text: string | null): z.infer<typeof kept> {
  if (text === null) return []
  try {
    return kept.parse(JSON.parse(text))
  } catch {
    // Somebody else wrote it: counting begins anew, and nobody is locked out by it.
    return []
  }
}
