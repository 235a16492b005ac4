import { closeSync, openSync, readSync } from 'node:fs'

const atOnce = 1024 * 1024
/** The counter of changes, and the two numbers that repeat it, in the header of a file: they go up whenever it is opened. */
const counted = [
  [24, 28],
  [92, 100],
] as const

/** Whether two stores hold the same, byte for byte, but for how often each was opened. */
export function sameBut(one: string, other: string): boolean {
  const [left, right] = [openSync(one, 'r'), openSync(other, 'r')]
  const [ofLeft, ofRight] = [Buffer.alloc(atOnce), Buffer.alloc(atOnce)]
  try {
    for (let at = 0; ; at += atOnce) {
      const [read, readOther] = [
        readSync(left, ofLeft, 0, atOnce, at),
        readSync(right, ofRight, 0, atOnce, at),
      ]
      if (read !== readOther) return false
      if (read === 0) return true
      if (at === 0) for (const [from, to] of counted) ofLeft.copy(ofRight, from, from, to)
      if (ofLeft.compare(ofRight, 0, read, 0, read) !== 0) return false
    }
  } finally {
    closeSync(left)
    closeSync(right)
  }
}
