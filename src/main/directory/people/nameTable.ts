import { hash } from 'node:crypto'

/** Where a name stood first. */
export interface NameLocation {
  readonly line: number
  /** Of the files that are read as one, from 0. */
  readonly file: number
}

/** 64 bits of the SHA-256 of a name, in two halves; the second is never 0. */
export type NameKey = readonly [number, number]

export function nameKey(name: string): NameKey {
  const digest = hash('sha256', name)
  return [
    Number.parseInt(digest.slice(0, 8), 16),
    (Number.parseInt(digest.slice(8, 16), 16) | 1) >>> 0,
  ]
}

const perSlot = 4
const mostFilled = 0.6

/**
 * The first place of each of a few million names, in some 30 bytes each instead of the names themselves: key, line and file in
 * a hash table with open addressing. How many there may be in all says `limits.signInNames`. Among two million names, two have the same key once in a few million files.
 */
export class NameTable {
  private slots = new Uint32Array(perSlot * 1024)
  private size = 0

  placeOf(key: NameKey): NameLocation | null {
    const at = this.find(key)
    return this.slots[at + 1] === 0
      ? null
      : { line: this.slots[at + 2] ?? 0, file: this.slots[at + 3] ?? 0 }
  }

  /** The first place stays. */
  add(key: NameKey, place: NameLocation): void {
    const at = this.find(key)
    if (this.slots[at + 1] !== 0) return
    this.slots.set([...key, place.line, place.file], at)
    if (++this.size * perSlot > this.slots.length * mostFilled) this.grow()
  }

  /** The slot that has the key, or the empty one where it belongs. */
  private find([high, low]: NameKey): number {
    const count = this.slots.length / perSlot
    for (let at = (high % count) * perSlot; ; at = (at + perSlot) % this.slots.length) {
      if (this.slots[at + 1] === 0 || (this.slots[at] === high && this.slots[at + 1] === low))
        return at
    }
  }

  private grow(): void {
    const old = this.slots
    this.slots = new Uint32Array(old.length * 2)
    for (let at = 0; at < old.length; at += perSlot) {
      const slot = old.subarray(at, at + perSlot)
      if (slot[1] !== 0) this.slots.set(slot, this.find([slot[0] ?? 0, slot[1] ?? 0]))
    }
  }
}
