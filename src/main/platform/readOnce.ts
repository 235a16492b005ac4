import { constants } from 'node:fs'
import fs from 'node:fs/promises'
import type { FileStamp } from '../ports/imports'
import { withinReach } from './withinReach'

const pieceBytes = 262_144
/** A pipe is opened without waiting for who writes it; a link that somebody puts in a file's place is not followed. Windows has neither. */
const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0)

/** What is read of a file: just that of a handle of the system. */
export interface Opened {
  stat(options: { readonly bigint: true }): Promise<FileStamp & { isFile(): boolean }>
  read(into: Uint8Array): Promise<{ readonly bytesRead: number }>
  close(): Promise<void>
}

/** A pipe, a device or a folder: it may never end, and is not opened for its content. */
export class NotAFile extends Error {
  readonly code = 'ENOTFILE'
}

/** Where a file really lies, and which one it is now. @throws where it is no ordinary file, can't be reached or does not answer */
export async function stampOf(
  file: string,
): Promise<{ readonly path: string; readonly stamp: FileStamp }> {
  const path = await withinReach(fs.realpath(file))
  const opened = await open(path)
  try {
    return { path, stamp: await stampOfOpened(opened) }
  } finally {
    await withinReach(opened.close())
  }
}

/** Whether a file is still the one that was looked at, as far as its place, size and time of change tell. */
export async function isStill({
  path,
  stamp,
}: {
  path: string
  stamp: FileStamp
}): Promise<boolean> {
  return isSame((await stampOf(path)).stamp, stamp)
}

/**
 * The bytes of a file, read once and by one handle. Whatever lies in its place by now is not read unless it is the file that
 * was looked at, and nothing counts of one that was changed meanwhile.
 * @param changed what is thrown then
 */
export async function* readOnce(
  { path, stamp }: { readonly path: string; readonly stamp: FileStamp },
  changed: () => Error,
): AsyncGenerator<Uint8Array> {
  yield* piecesOf(await open(path), stamp, changed)
}

/** @param opened is closed when the reading ends, or whoever reads has enough */
export async function* piecesOf(
  opened: Opened,
  stamp: FileStamp,
  changed: () => Error,
  patience?: number,
): AsyncGenerator<Uint8Array> {
  const check = async (): Promise<void> => {
    if (!isSame(await stampOfOpened(opened, patience), stamp)) throw changed()
  }
  let answers = true
  let total = 0
  const reached = async <T>(asked: Promise<T>): Promise<T> => {
    answers = false
    const answer = await withinReach(asked, patience)
    answers = true
    return answer
  }
  try {
    await check()
    for (;;) {
      const piece = new Uint8Array(pieceBytes)
      const { bytesRead } = await reached(opened.read(piece))
      if (bytesRead === 0) break
      total += bytesRead
      // Whoever writes on may be faster than whoever reads.
      if (total > stamp.size) throw changed()
      yield piece.subarray(0, bytesRead)
    }
    await check()
  } finally {
    // It would wait for the read that does not answer.
    if (answers) await opened.close()
    else void opened.close().catch(() => undefined)
  }
}

async function open(path: string): Promise<fs.FileHandle> {
  return withinReach(fs.open(path, flags))
}

async function stampOfOpened(opened: Opened, patience?: number): Promise<FileStamp> {
  const stat = await withinReach(opened.stat({ bigint: true }), patience)
  if (!stat.isFile()) throw new NotAFile()
  const { dev, ino, size, mtimeNs } = stat
  return { dev, ino, size, mtimeNs }
}

function isSame(one: FileStamp, other: FileStamp): boolean {
  return (
    one.dev === other.dev &&
    one.ino === other.ino &&
    one.size === other.size &&
    one.mtimeNs === other.mtimeNs
  )
}
