/**
 * The cache that all checkouts share: one folder per result, named after everything that it was made from.
 * An entry carries a list of its files with their sizes; one that a full disk or a clean-up tool damaged is made again.
 */
import crypto from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { cache } from './places.mjs'
import { makeFolderAtomically, writeAtomically } from './atomicFiles.mjs'

const list = 'files.json'

/** A short name for everything that a result depends on. */
export function fingerprint(...parts) {
  const hash = crypto.createHash('sha256')
  for (const part of parts) hash.update(part).update('\0')
  return hash.digest('hex').slice(0, 16)
}

/**
 * The folder with a result, made on first use.
 *
 * @param {string} name names the result and its fingerprint
 * @param {(partial: string) => void | Promise<void>} fill makes the result in the folder that it is given
 */
export async function cached(name, fill) {
  const folder = path.join(cache, name)
  if (!isComplete(folder)) {
    await makeFolderAtomically(folder, async (partial) => {
      await fill(partial)
      writeAtomically(path.join(partial, list), JSON.stringify(sizes(partial)))
    })
  }
  return folder
}

/** Whether an entry exists and every file still has its size. */
export function isComplete(folder) {
  try {
    const expected = JSON.parse(fs.readFileSync(path.join(folder, list), 'utf8'))
    return Object.entries(expected).every(
      ([file, size]) => fs.statSync(path.join(folder, file)).size === size,
    )
  } catch {
    return false
  }
}

/** Copies an entry's files, sharing disk blocks where the file system can. */
export function copyEntry(folder, target) {
  fs.cpSync(folder, target, {
    recursive: true,
    mode: fs.constants.COPYFILE_FICLONE,
    filter: (file) => path.basename(file) !== list,
  })
}

function sizes(folder) {
  const files = fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
  return Object.fromEntries(
    files.map((entry) => {
      const file = path.join(entry.parentPath ?? entry.path, entry.name)
      return [path.relative(folder, file), fs.statSync(file).size]
    }),
  )
}
