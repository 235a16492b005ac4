import Client from 'better-sqlite3'

/**
 * Why a store can't be opened. `newer-schema`: a newer Latchkey has written it. `damaged`: it is not a whole Latchkey
 * store. `in-use`: another process has it open. `unwritable`: the folder or the disk refuses.
 */
export type StoreFault = 'newer-schema' | 'damaged' | 'in-use' | 'unwritable'

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
  [/^SQLITE_(READONLY|CANTOPEN|FULL|IOERR|PERM)/, 'unwritable'],
  [/^(EACCES|EPERM|EROFS|ENOSPC|EDQUOT|EISDIR|EEXIST|ENOTDIR|ENOENT|EIO)$/, 'unwritable'],
]

/** The fault that an error of SQLite or of the file system stands for; null where it is a mistake of ours. */
export function openingFault(error: unknown): OpeningFault | null {
  if (error instanceof OpeningFault) return error
  if (!(error instanceof Error) || !(error instanceof Client.SqliteError || 'code' in error)) return null
  const code = String(error.code)
  const known = faultsByCode.find(([codes]) => codes.test(code))
  return known === undefined ? null : new OpeningFault(known[1], `${code}: ${error.message}`, error)
}
