import fs from 'node:fs/promises'
import path from 'node:path'
import { remark, type Remark } from '@shared/vocabulary/remarks'
import type { FileProblem } from '../format/problems'
import { unreadable } from '../format/unreadable'
import { limits } from './limits'

/** The scenario files of one folder, as they lie there. */
export interface Listing {
  readonly names: readonly string[]
  /** What is wrong with the folder as a whole; null: nothing. */
  readonly problem: FileProblem | null
}

const nothingIsWrong = { names: [], problem: null } as const

/** Lists the `.yaml` and `.yml` files right in a folder, by name. A folder that is not there is an empty one where `optional`. */
export async function listFolder(folder: string, optional: boolean): Promise<Listing> {
  try {
    const names = (await fs.readdir(folder)).filter((name) => /\.ya?ml$/i.test(name)).toSorted()
    if (names.length <= limits.files) return { names, problem: null }
    return {
      names: names.slice(0, limits.files),
      problem: whole(remark('folder-too-full', { limit: limits.files, count: names.length })),
    }
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    if (isMissing && optional) return nothingIsWrong
    return { names: [], problem: whole(isMissing ? remark('folder-missing') : unreadable(error)) }
  }
}

/** When a file was last changed and how long it is; or why it can't be read. Devices and pipes may never end. */
export async function stampOf(file: string): Promise<string | FileProblem> {
  try {
    const stat = await fs.stat(file)
    if (!stat.isFile())
      return whole(remark(stat.isDirectory() ? 'file-is-folder' : 'file-is-something-else'))
    if (stat.size > limits.bytes)
      return whole(remark('file-too-large', { size: stat.size / limits.bytes }))
    return `${stat.mtimeMs} ${stat.size}`
  } catch (error) {
    return whole(unreadable(error))
  }
}

/** The bytes of a file that was stamped; or why there are none. */
export async function bytesOf(file: string): Promise<Uint8Array | FileProblem> {
  try {
    return new Uint8Array(await fs.readFile(file))
  } catch (error) {
    return whole(unreadable(error))
  }
}

/** The file of a name in a folder; null where the name leads out of it. */
export function fileIn(folder: string, name: string): string | null {
  return name !== '' &&
    name === path.basename(name) &&
    !name.includes('\\') &&
    !name.includes('\0') &&
    name !== '..' &&
    name !== '.'
    ? path.join(folder, name)
    : null
}

/** What is wrong with a file or a folder as a whole. */
export function whole(said: Remark): FileProblem {
  return { line: 0, column: 0, path: '', remark: said }
}
