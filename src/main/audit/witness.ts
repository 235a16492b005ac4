import type { AuditHead } from '../ports/audit'
import { beginning, digestBytes, type AuditKeys } from './keys'
import type { Slots } from './slots'
import type { Finding } from './walk'

/**
 * Where the audit's end was seen last, outside of the database: what is cut off at the end is missed even where it was
 * appended after the last checkpoint. Written after each commit, and never before one is safe from a power cut, so that it
 * can be behind the store and never ahead of it (decision record 0022).
 */
export interface Witness {
  /** `none`: there is no file · `unreadable`: there is one, and nothing in it was written by this profile. */
  read():
    { readonly kind: 'none' | 'unreadable' } | { readonly kind: 'seen'; readonly head: AuditHead }
  /** Neither throws: what it is told is stored already. Where it can't be written, the next start knows less, and says so. */
  see(head: AuditHead): void
  /** Makes it anew, or for the first time. */
  begin(head: AuditHead | null): void
}

/** Whether it is about the witness: no round over the records finds that again. */
export function isOfWitness({ problem }: Finding): boolean {
  return problem === 'witness-missing' || problem === 'witness-unreadable'
}

const sequenceBytes = 8

export function makeWitness(keys: AuditKeys, slots: Slots): Witness {
  function said({ sequence, digest }: AuditHead): Buffer {
    const text = Buffer.alloc(sequenceBytes + digestBytes)
    text.writeBigUInt64BE(BigInt(sequence))
    text.set(digest ?? beginning, sequenceBytes)
    return text
  }

  function sealed(head: AuditHead): Buffer {
    const text = said(head)
    return Buffer.concat([text, keys.witness(text)])
  }

  function opened(slot: Buffer): AuditHead[] {
    const text = slot.subarray(0, sequenceBytes + digestBytes)
    if (
      slot.length < text.length + digestBytes ||
      !keys.isWitnessed(text, slot.subarray(text.length, text.length + digestBytes))
    )
      return []
    const digest = Buffer.from(text.subarray(sequenceBytes))
    return [
      {
        sequence: Number(text.readBigUInt64BE()),
        digest: digest.equals(beginning) ? null : digest,
      },
    ]
  }

  return {
    read() {
      const kept = slots.read()
      if (kept === null) return { kind: 'none' }
      const [head] = kept.flatMap(opened).toSorted((a, b) => b.sequence - a.sequence)
      return head === undefined ? { kind: 'unreadable' } : { kind: 'seen', head }
    },
    see: (head) => attempt(() => slots.write(sealed(head))),
    begin: (head) => attempt(() => slots.create(sealed(head ?? { sequence: 0, digest: null }))),
  }
}

function attempt(work: () => void): void {
  try {
    work()
  } catch {
    // No room, or not ours to write: what stood there before still does.
  }
}
