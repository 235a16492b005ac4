import { minus, duration, type Instant } from '@shared/vocabulary/instant'
import type { Failures } from '../../engine/model/account'
import { noFailures } from '../../engine/model/failures'
import { signInNameKey } from '../../engine/model/sameAddress'
import type { Secrets } from '../../engine/model/decision'

/** Failures at sign-in names that nobody has stand under this, each name under a keyed hash. */
export const unknownNames = 'signin.unknownName.'
/** A row of failures that nobody went on with for so long is over. A known name's stays: only a sign-in breaks it. */
const remembered = duration('30d')
/** Of more names than this those that were tried longest ago are forgotten. */
export const mostUnknownNames = 100_000

interface Kept extends Failures {
  readonly at: Instant
}

/** What was typed may be a password in the wrong field. */
export function unknownName(secrets: Secrets, name: string): string {
  return unknownNames + secrets.seal(signInNameKey(name), 'signin.unknownName')
}

export function failuresIn(text: string | null): Failures {
  const { inRow, level, lockedAt, lockedUntil } = parsed(text) ?? noFailures
  return { inRow, level, lockedAt, lockedUntil }
}

export function failuresText(failures: Failures, at: Instant): string {
  return JSON.stringify({ ...failures, at })
}

/** Those of the stored names that are forgotten now: too old, dated ahead by a clock that was corrected since, unreadable, or too many. */
export function forgottenNames(
  all: readonly { readonly key: string; readonly value: string }[],
  now: Instant,
  most = mostUnknownNames,
): readonly string[] {
  const read = all.map(({ key, value }) => ({ key, at: parsed(value)?.at ?? null }))
  const fresh = read
    .filter(({ at }) => at !== null && at > minus(now, remembered) && at <= now)
    .toSorted((a, b) => (b.at ?? 0) - (a.at ?? 0))
    .slice(0, most)
  const stays = new Set(fresh.map(({ key }) => key))
  return read.filter(({ key }) => !stays.has(key)).map(({ key }) => key)
}

/** Null where somebody else wrote it: counting begins anew. */
function parsed(text: string | null): Kept | null {
  if (text === null) return null
  try {
    const read = JSON.parse(text) as { readonly [Key in keyof Kept]?: unknown } | null
    const isWhole = Number.isInteger
    return isWhole(read?.at) &&
      isWhole(read?.inRow) &&
      isWhole(read?.level) &&
      (read?.lockedAt === null || isWhole(read?.lockedAt)) &&
      (read?.lockedUntil === null || isWhole(read?.lockedUntil))
      ? (read as Kept)
      : null
  } catch {
    return null
  }
}
