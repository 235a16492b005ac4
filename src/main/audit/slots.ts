import fs from 'node:fs'
import path from 'node:path'
import { syncFolder } from '../disk/durable'

/**
 * Two places of one small file that are written over in turn: a power cut can spoil the one that is being written, and the
 * other then still says what stood before.
 */
export interface Slots {
  /** What stands in each; null: there is no file. */
  read(): readonly Buffer[] | null
  /** Writes over the older one. Not on the disk when this returns, but nothing that ends the program takes it away. */
  write(content: Uint8Array): void
  /** Makes the file, on the disk under its name when this returns. */
  create(content: Uint8Array): void
}

const onlyOwner = 0o600
/** A disk writes no less than this at once, so no slot is spoilt by the writing of the other. */
const slotBytes = 512
const slots = 2

export function slotsIn(file: string): Slots {
  let descriptor: number | null = null
  let next = 0

  return {
    read() {
      if (!fs.existsSync(file)) return null
      const whole = contentOf(file)
      return Array.from({ length: slots }, (_, index) =>
        whole.subarray(index * slotBytes, (index + 1) * slotBytes),
      )
    },
    write(content) {
      descriptor ??= fs.openSync(file, 'r+')
      fs.writeSync(descriptor, content, 0, content.length, next * slotBytes)
      next = (next + 1) % slots
    },
    create(content) {
      descriptor = fs.openSync(file, fs.constants.O_RDWR | fs.constants.O_CREAT, onlyOwner)
      for (let slot = 0; slot < slots; slot += 1)
        fs.writeSync(descriptor, content, 0, content.length, slot * slotBytes)
      fs.fsyncSync(descriptor)
      syncFolder(path.dirname(file))
    },
  }
}

/** Nothing where it can't be read, or is no file. */
function contentOf(file: string): Buffer {
  try {
    return fs.readFileSync(file)
  } catch {
    return Buffer.alloc(0)
  }
}

/** Kept in memory: for desks that are gone when they are closed. */
export function slotsInMemory(): Slots {
  let kept: Buffer[] | null = null
  return {
    read: () => kept,
    write: (content) => (kept = [Buffer.from(content)]),
    create: (content) => (kept = [Buffer.from(content)]),
  }
}
