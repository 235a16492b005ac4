import Client from 'better-sqlite3'
import type { StoreFault } from '@shared/vocabulary/faults'
import { causes } from '../disk/full'

/** A fault on its way out of the steps that open a store. */
export class OpeningFault extends Error {
  constructor(
    readonly fault: StoreFault,
    detail: string,
    cause?: unknown,
  ) {
    super(detail, { cause })
  }
}

const faultsByCode: readonly (readonly [codes: RegExp, fault: StoreFault])[] = [
  [/^SQLITE_(CORRUPT|NOTADB|FORMAT|IOERR_READ|IOERR_SHORT_READ|IOERR_CORRUPTFS)/, 'damaged'],
  [/^SQLITE_(BUSY|LOCKED)/, 'in-use'],
  // The index of a log is grown before it is used: that fails only for want of room.
  [/^(SQLITE_FULL|SQLITE_IOERR_SHMSIZE|ENOSPC|EDQUOT)/, 'disk-full'],
  [/^SQLITE_(READONLY|CANTOPEN|IOERR|PERM)/, 'unwritable'],
  [/^(EACCES|EPERM|EROFS|EISDIR|ERR_FS_EISDIR|EEXIST|ENOTDIR|ENOTEMPTY|ENOENT|EIO)$/, 'unwritable'],
]

/**
 * The fault that an error of SQLite or of the file system stands for, also where a library has wrapped it; null where it is
 * a mistake of ours.
 */
export function openingFault(error: unknown): OpeningFault | null {
  for (const one of causes(error)) {
    if (one instanceof OpeningFault) return one
    if (!(one instanceof Client.SqliteError || 'code' in one)) continue
    const code = String(one.code)
    const known = faultsByCode.find(([codes]) => codes.test(code))
    if (known !== undefined) return new OpeningFault(known[1], `${code}: ${one.message}`, error)
  }
  return null
}
