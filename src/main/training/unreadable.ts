const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'expected a file, found a folder',
  EACCES: 'may not be opened',
  EPERM: 'may not be opened',
  ENOTDIR: 'there is no such folder',
  ELOOP: 'is a link that leads to itself',
}

/** Why the system didn't open a file, in words. */
export function unreadable(error: unknown): string {
  return reasons[error instanceof Error && 'code' in error ? String(error.code) : ''] ?? `can’t be opened: ${error instanceof Error ? error.message : String(error)}`
}
