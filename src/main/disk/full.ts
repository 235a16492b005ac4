const fullCodes = /^(SQLITE_FULL|SQLITE_IOERR_SHMSIZE|ENOSPC|EDQUOT)/

/** Whether an error, or what caused it, says that the disk is full. Libraries wrap what the database said. */
export function saysDiskIsFull(error: unknown): boolean {
  return causes(error).some((one) => 'code' in one && fullCodes.test(String(one.code)))
}

/** The error and what caused it, the outermost first. */
export function causes(error: unknown): readonly Error[] {
  const found: Error[] = []
  for (let one = error; one instanceof Error && !found.includes(one); one = one.cause)
    found.push(one)
  return found
}
