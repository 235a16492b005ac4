import fs from 'node:fs'
import path from 'node:path'
import type { FaultView } from '@shared/views/app'
import { formatInstant, instantOfMilliseconds } from '@shared/vocabulary/instant'
import { linesIn, type Lines } from '../audit/checkpointFile'
import { auditKeys } from '../audit/keys'
import { beginWithNewKey, hasSeals, isKeyOf } from '../audit/ownKey'
import { saysDiskIsFull } from '../disk/full'
import {
  keepSealKey,
  newSealKey,
  readSealKey,
  setSealKeyAside,
  type Keychain,
} from '../platform/sealKey'
import type { AuditHead, Audit } from '../ports/audit'
import { tryAgain, type WayOn, type WaysOn } from './waysOn'

/** Where a profile keeps its key, and what was signed with it. */
interface KeyPlace {
  readonly keyFile: string
  readonly checkpointFile: string
  readonly lines: Lines
}

type ProfileKey =
  | { readonly ok: true; readonly value: Uint8Array }
  | {
      readonly ok: false
      readonly fault: FaultView['kind']
      readonly detail: string | null
      readonly file: string
      readonly ways: WaysOn
    }

export function placeOf(folder: string): KeyPlace {
  const checkpointFile = path.join(folder, 'audit.checkpoints')
  return { keyFile: path.join(folder, 'seal.key'), checkpointFile, lines: linesIn(checkpointFile) }
}

/**
 * The key of the profile's seals (decision record 0019). It is made where nothing was ever sealed, and never replaced unless
 * somebody chooses that: what lies there, and is not the key that sealed the audit, is said before anything is sealed with it.
 */
export async function profileKey(
  place: KeyPlace,
  audit: Audit,
  keychain: () => Keychain | null,
): Promise<ProfileKey> {
  const refused = notUsable(place.checkpointFile)
  if (refused !== null)
    return {
      ok: false,
      fault: 'checkpoints-unreadable',
      detail: refused,
      file: place.checkpointFile,
      ways: tryAgain,
    }
  const fault = async (kind: FaultView['kind'], detail: string | null): Promise<ProfileKey> => ({
    ok: false,
    fault: kind,
    detail,
    file: place.keyFile,
    ways: waysOn(place, await audit.head()),
  })
  const read = readSealKey(place.keyFile, keychain)
  if (read.ok)
    return (await isKeyOf(auditKeys(read.value), place.lines, audit))
      ? read
      : fault('key-changed', null)
  if (read.fault === 'unwritable')
    return {
      ok: false,
      fault: read.fault,
      detail: read.detail,
      file: place.keyFile,
      ways: tryAgain,
    }
  return read.fault === 'key-missing' && !(await hasSeals(place.lines, audit))
    ? firstKey(place.keyFile)
    : fault(read.fault, read.detail)
}

function firstKey(file: string): ProfileKey {
  const key = newSealKey()
  try {
    keepSealKey(file, key)
    return { ok: true, value: key }
  } catch (error) {
    return {
      ok: false,
      fault: saysDiskIsFull(error) ? 'disk-full' : 'unwritable',
      detail: codeOf(error),
      file,
      ways: tryAgain,
    }
  }
}

/** @param head where the audit ends: the store is closed when a way is taken */
function waysOn(place: KeyPlace, head: AuditHead | null): WaysOn {
  return { ...tryAgain, 'new-key': () => newKey(place, head) }
}

/** The key first, then where it begins: whatever a cut leaves of it, the same way is offered again, and an old key that is found still fits. */
function newKey({ keyFile, lines }: KeyPlace, head: AuditHead | null): WayOn {
  return {
    about: { records: head?.sequence ?? 0 },
    take() {
      const now = instantOfMilliseconds(Date.now())
      const key = newSealKey()
      setSealKeyAside(keyFile, `before-${formatInstant(now).replaceAll(':', '')}`)
      keepSealKey(keyFile, key)
      beginWithNewKey(auditKeys(key), lines, head, now)
    },
  }
}

/** What the system says against using the file; null: nothing, or there is none. */
function notUsable(file: string): string | null {
  if (fs.lstatSync(file, { throwIfNoEntry: false }) === undefined) return null
  try {
    fs.accessSync(file, fs.constants.R_OK | fs.constants.W_OK)
    return fs.statSync(file).isFile() ? null : 'EISDIR'
  } catch (error) {
    return codeOf(error)
  }
}

function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error ? String(error.code) : null
}
