import type { Reply } from '@shared/ipc/errors'
import { FileRefused } from '../../directory/model/problems'
import type { DirectorySource } from '../../directory/model/reading'
import { isStill, readOnce, stampOf } from '../../platform/readOnce'
import type { ImportFile, SeenFile } from '../../ports/imports'
import { failed } from '../replies'

/** The chosen files as they are now. @throws where one is no ordinary file, can't be opened or is on a drive that does not answer */
export async function seenFiles(files: readonly ImportFile[]): Promise<readonly SeenFile[]> {
  const seen: SeenFile[] = []
  for (const { name, path } of files) seen.push({ name, ...(await stampOf(path)) })
  return seen
}

/** Reads just that file; one that is another by now, or becomes another, is refused. */
export function sourceOf(file: SeenFile): DirectorySource {
  return {
    name: file.name,
    open: () => readOnce(file, () => new FileRefused('file-changed', { line: 1 })),
  }
}

/** Why the files that a dry run was made of can't be taken any more; null: they are as they were. */
export async function changedSince(files: readonly SeenFile[]): Promise<Reply<never> | null> {
  try {
    for (const file of files)
      if (!(await isStill(file))) return failed('file', { reason: 'changed' })
    return null
  } catch (error) {
    const failure = fileFailure(error)
    if (failure === null) throw error
    return failure
  }
}

/** What a person is told where a file can't be read; null: that is not what went wrong. */
export function fileFailure(error: unknown): Reply<never> | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (!/^E[A-Z]+$/.test(code)) return null
  return failed('file', { reason: code === 'ESTALLED' ? 'stalled' : 'unreadable' })
}
