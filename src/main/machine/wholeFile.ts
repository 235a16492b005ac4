import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import fs from 'node:fs/promises'

const underWay = new Set<string>()

/**
 * Writes a file whole or not at all: under another name until then, because half a file would pass for a whole one. What
 * was there stays so long. The file is its user's alone.
 */
export async function writeWhole(file: string, chunks: AsyncIterable<string | Uint8Array> | Iterable<string>): Promise<void> {
  const unfinished = `${file}.${randomUUID().slice(0, 8)}.unfinished`
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
  } catch (error) {
    await fs.rm(unfinished, { force: true })
    throw error
  } finally {
    underWay.delete(unfinished)
  }
}

/** At the end of the program, which waits for nothing: what is not whole goes. */
export function removeUnfinished(): void {
  for (const file of underWay) rmSync(file, { force: true })
}
