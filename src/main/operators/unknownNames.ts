import { z } from 'zod'
import type { Instant } from '@shared/vocabulary/instant'
import type { SettingStore } from '../ports/store'
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
export function attemptsOfUnknown(settings: SettingStore, name: string): Attempts {
  const found = read(settings).find(([one]) => one === name)
  return found === undefined
    ? noAttempts
    : { failuresInRow: found[1], lockedUntil: found[2] as Instant | null }
}

export function keepAttemptsOfUnknown(
  settings: SettingStore,
  name: string,
  { failuresInRow, lockedUntil }: Attempts,
): void {
  const others = read(settings).filter(([one]) => one !== name)
  settings.set(
    place,
    JSON.stringify([...others, [name, failuresInRow, lockedUntil]].slice(-mostNames)),
  )
}

function read(settings: SettingStore): z.infer<typeof kept> {
  const text = settings.get(place)
  if (text === null) return []
  try {
    return kept.parse(JSON.parse(text))
  } catch {
    // Somebody else wrote it: counting begins anew, and nobody is locked out by it.
    return []
  }
}
