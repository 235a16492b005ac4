import { randomUUID } from 'node:crypto'
import path from 'node:path'
import type { Session } from './session'

/** More can't be read as one import; the rest of the limits are those of any file. */
const mostFiles = 1_000
const longestPath = 4_096

/**
 * Keeps which files were dropped onto a window, and gives the token that names them once. A later drop takes the place of an earlier
 * one, and both go with the session.
 * @param paths as the preload script names them; null is given where they are no whole paths
 */
export function keepDropped(session: Session, paths: unknown): string | null {
  if (!Array.isArray(paths) || paths.length === 0 || paths.length > mostFiles) return null
  const named = paths.filter(isWholePath)
  if (named.length < paths.length) return null
  const token = randomUUID()
  session.dropped = { token, paths: named }
  return token
}

/** The files of a token, and forgets them; null: it is none of this window, or was used. */
export function takeDropped(session: Session, token: string): readonly string[] | null {
  const { dropped } = session
  if (dropped === null || dropped.token !== token) return null
  session.dropped = null
  return dropped.paths
}

/** A file that a page has made up has no path at all. */
function isWholePath(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    value.length <= longestPath &&
    path.isAbsolute(value) &&
    path.normalize(value) === value &&
    !value.includes('\0')
  )
}
