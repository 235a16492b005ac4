import { randomUUID } from 'node:crypto'
import { existsSync, rmSync } from 'node:fs'
import fs from 'node:fs/promises'
import path from 'node:path'

const underWay = new Set<string>()
const unfinishedName = /\.[0-9a-f]{8}\.unfinished$/

type Chunks = AsyncIterable<string | Uint8Array> | Iterable<string>

/** A file that is written whole or not at all: under another name until then, because half a file would pass for a whole one. */
export function atomicFile(file: string): {
  readonly unfinished: string
  write(chunks: Chunks): Promise<void>
} {
  const unfinished = `${file}.${randomUUID().slice(0, 8)}.unfinished`
  return { unfinished, write: (chunks) => write(file, unfinished, chunks) }
}

/** Writes such a file. What was there stays until the new one is whole. The file is its user's alone. */
export function writeAtomically(file: string, chunks: Chunks): Promise<void> {
  return atomicFile(file).write(chunks)
}

async function write(file: string, unfinished: string, chunks: Chunks): Promise<void> {
  underWay.add(unfinished)
  try {
    const opened = await fs.open(unfinished, 'wx', 0o600)
    try {
      for await (const chunk of chunks) await opened.appendFile(chunk)
      await opened.sync()
    } finally {
      await opened.close()
    }
    await fs.rename(unfinished, file)
    await nameLasts(path.dirname(file))
  } catch (error) {
    await fs.rm(unfinished, { force: true })
    throw error
  } finally {
    underWay.delete(unfinished)
  }
}

/** A folder that somebody chose may be one that can be written and not read, or on a disk that can't do this: the file is whole all the same. */
async function nameLasts(folder: string): Promise<void> {
  const opened = await fs.open(folder, 'r').catch(() => null)
  await opened?.sync().catch(() => undefined)
  await opened?.close()
}

/** At the end of the program, which waits for nothing: what is not whole goes. */
export function removeUnfinished(): void {
  for (const file of underWay) removePartial(file)
}

/**
 * What a program that was killed left of a file, which may be in full what its screens only hint at. `none`: there is no
 * half file, because none was begun or it is whole. `left`: it is not for us to remove, or it can't be.
 */
export function removePartial(unfinished: string): 'removed' | 'none' | 'left' {
  if (!unfinishedName.test(unfinished)) return 'left'
  try {
    if (!existsSync(unfinished)) return 'none'
    rmSync(unfinished)
    return 'removed'
  } catch {
    return 'left'
  }
}
