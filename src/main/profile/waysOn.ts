import fs from 'node:fs'
import path from 'node:path'
import type { FaultWay } from '@shared/vocabulary/faults'
import type { Instant } from '@shared/vocabulary/instant'
import type { Facts } from '@shared/vocabulary/outcomes'
import type { FaultView } from '@shared/views/app'
import { syncFolder, writeDurably } from '../disk/durable'

/** A way on as it is taken. `about` is what the audit is to know of it, said before it is done. */
export interface WayOn {
  readonly about: Facts
  /** Throws where the file system refuses. */
  take(): void
}

/** The ways that one fault offers. A way is looked up when it is taken, so that it speaks of what is there then. */
export type WaysOn = Readonly<Partial<Record<FaultWay, () => WayOn>>>

/** Something was put right outside of Latchkey: it only has to look again. */
export const tryAgain: WaysOn = { 'try-again': () => ({ about: {}, take: () => undefined }) }

/** What is kept of a way that was taken until the audit can be told. */
export interface WayTaken {
  readonly at: Instant
  readonly fault: FaultView['kind']
  readonly way: FaultWay
  readonly about: Facts
}

/**
 * The ways that were taken while the desk was shut, in a file of the profile: the audit is shut then too. It is written
 * before a way is taken, so that a cut can't leave something done and nothing said.
 */
export function waysTaken(folder: string) {
  const file = path.join(folder, waysTakenName)
  const read = (): readonly WayTaken[] =>
    fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, 'utf8')) as WayTaken[]) : []
  return {
    read,
    /** The same way of the same fault that was begun before and did not get through is said once. */
    add(taken: WayTaken): void {
      const others = read().filter(({ fault, way }) => fault !== taken.fault || way !== taken.way)
      writeDurably(file, `${JSON.stringify([...others, taken])}\n`)
    },
    forget(): void {
      if (!fs.existsSync(file)) return
      fs.rmSync(file)
      syncFolder(folder)
    },
  }
}

export const waysTakenName = 'ways.taken'
