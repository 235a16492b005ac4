import fs from 'node:fs'
import path from 'node:path'

const onlyOwner = 0o600

/**
 * Makes names last: a file that was made, renamed or removed in this folder is so after a power cut too. Syncing a file
 * keeps its contents and promises nothing of its name. Windows can't sync a folder, and keeps names by itself.
 */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const descriptor = fs.openSync(folder, 'r')
  try {
    fs.fsyncSync(descriptor)
  } finally {
    fs.closeSync(descriptor)
  }
}

/** Gives a file its final name, which lasts when this returns. What had that name is replaced in one step. */
export function renameDurably(from: string, to: string): void {
  fs.renameSync(from, to)
  syncFolder(path.dirname(to))
}

/**
 * Writes a small file whole or not at all, for its user only; it lasts under its name when this returns. A cut leaves
 * what was there before, or nothing.
 */
export function writeDurably(file: string, content: string | Uint8Array): void {
  const unfinished = `${file}.unfinished`
  fs.rmSync(unfinished, { force: true })
  try {
    const descriptor = fs.openSync(unfinished, 'wx', onlyOwner)
    try {
      fs.writeFileSync(descriptor, content)
      fs.fsyncSync(descriptor)
    } finally {
      fs.closeSync(descriptor)
    }
    renameDurably(unfinished, file)
  } catch (error) {
    fs.rmSync(unfinished, { force: true })
    throw error
  }
}

/** Waits until what a file holds is on the disk, whoever wrote it. */
export function syncFile(file: string): void {
  const descriptor = fs.openSync(file, 'r+')
  try {
    fs.fsyncSync(descriptor)
  } finally {
    fs.closeSync(descriptor)
  }
}
