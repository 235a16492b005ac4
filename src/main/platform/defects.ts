/**
 * Leaves a trace of something that should not have happened: where, what kind of error, and the places in our code.
 * Never its message, which may quote what it stumbled over: a contact, a name, a row.
 */
export function reportDefect(where: string, error: unknown): void {
  const kind = error instanceof Error ? error.name : typeof error
  const places =
    error instanceof Error
      ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
      : []
  console.error([`Latchkey: a defect in ${where}: ${kind}`, ...places].join('\n'))
}
