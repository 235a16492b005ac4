import fs from 'node:fs'
import path from 'node:path'
import { syncFolder } from '../disk/durable'

/** Lines that are only ever added to. */
export interface Lines {
  read(): readonly string[]
  /** On the disk when this returns. */
  add(line: string): void
}

const onlyOwner = 0o600

/** Kept in a file. A last line without its end was being written when the power went: it never counted. */
export function linesIn(file: string): Lines {
  return {
    read: () => whole(file).split('\n').slice(0, -1),
    add: (line) => {
      const isNew = !fs.existsSync(file)
      const kept = Buffer.byteLength(whole(file))
      const descriptor = fs.openSync(file, fs.constants.O_RDWR | fs.constants.O_CREAT, onlyOwner)
      try {
        fs.ftruncateSync(descriptor, kept)
        fs.writeSync(descriptor, `${line}\n`, kept)
        fs.fsyncSync(descriptor)
      } finally {
        fs.closeSync(descriptor)
      }
      if (isNew) syncFolder(path.dirname(file))
    },
  }
}

/** Kept in memory: for desks that are gone when they are closed. */
export function linesInMemory(): Lines {
  const lines: string[] = []
  return { read: () => [...lines], add: (line) => lines.push(line) }
}

/** The file up to the end of its last whole line. */
function whole(file: string): string {
  const text = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : ''
  return text.slice(0, text.lastIndexOf('\n') + 1)
}
