import fs from 'node:fs/promises'
import type Client from 'better-sqlite3'

/**
 * Waits until the write-ahead log is on the disk. The system does it while this thread goes on; a commit that does it
 * itself holds the thread up for as long.
 * @throws the system's error where the disk fails
 */
export async function flushLog({ memory, name }: Client.Database): Promise<void> {
  if (memory) return
  const log = await opened(`${name}-wal`)
  try {
    await log?.datasync()
  } finally {
    await log?.close()
  }
}

/** Null where there is none: then nothing has been written, or all of it has been moved into the file. */
async function opened(file: string): Promise<fs.FileHandle | null> {
  try {
    return await fs.open(file, 'r+')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
