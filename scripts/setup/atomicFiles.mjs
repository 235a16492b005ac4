/**
 * Nothing is ever found half-written: files and folders are made beside their place and renamed into it,
 * which the file system does in one step.
 */
import fs from 'node:fs'
import path from 'node:path'

let counter = 0
const besides = (place) => `${place}.${process.pid}-${(counter += 1)}.partial`

/** Writes a file so that a reader sees the old text or the new one, never a part. */
export function writeAtomically(file, text) {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  const partial = besides(file)
  fs.writeFileSync(partial, text)
  fs.renameSync(partial, file)
}

/**
 * Makes a folder by filling a temporary one and renaming it; an older folder in its place is replaced.
 *
 * @param {string} folder where it ends up
 * @param {(partial: string) => void | Promise<void>} fill puts everything into the temporary folder that it is given
 */
export async function makeFolderAtomically(folder, fill) {
  fs.mkdirSync(path.dirname(folder), { recursive: true })
  sweepPartials(folder)
  const partial = besides(folder)
  try {
    fs.mkdirSync(partial)
    await fill(partial)
    // Not deleted first but moved aside, so that the gap without any folder is as short as two renames.
    const old = besides(folder)
    if (fs.existsSync(folder)) fs.renameSync(folder, old)
    fs.renameSync(partial, folder)
    fs.rmSync(old, { recursive: true, force: true })
  } finally {
    fs.rmSync(partial, { recursive: true, force: true })
  }
}

/** Removes what runs that were killed in the middle left beside a place; those of a living process stay. */
function sweepPartials(folder) {
  const mine = new RegExp(
    `^${path.basename(folder).replace(/[.\\]/g, '\\$&')}\\.(\\d+)-\\d+\\.partial$`,
  )
  for (const name of fs.readdirSync(path.dirname(folder))) {
    const pid = mine.exec(name)?.[1]
    if (pid && !isAlive(Number(pid)))
      fs.rmSync(path.join(path.dirname(folder), name), { recursive: true, force: true })
  }
}

/** Whether a process with this number exists. */
export function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
