import path from 'node:path'
import type { ImportFile } from '../ports/imports'

/** Files that a person has chosen or dropped. `users-2` comes before `users-10`: a split export is read in its own order. */
export function importFiles(paths: readonly string[]): readonly ImportFile[] {
  return paths.toSorted(byNumber).map((file) => ({ name: path.basename(file), path: file }))
}

function byNumber(one: string, other: string): number {
  return one.localeCompare(other, 'en', { numeric: true })
}
