import { remark, type Remark } from '@shared/vocabulary/remarks'

const reasons: Readonly<Record<string, Remark>> = {
  ENOENT: remark('file-missing'),
  EISDIR: remark('file-is-folder'),
  EACCES: remark('file-forbidden'),
  EPERM: remark('file-forbidden'),
  ENOTDIR: remark('folder-missing'),
  ELOOP: remark('file-is-loop'),
}

/** Why the system didn't open a file. */
export function unreadable(error: unknown): Remark {
  return (
    reasons[error instanceof Error && 'code' in error ? String(error.code) : ''] ??
    remark('file-unopened', { error: error instanceof Error ? error.message : String(error) })
  )
}
