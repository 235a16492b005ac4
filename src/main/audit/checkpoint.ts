import type { Instant } from '@shared/vocabulary/instant'
import type { AuditHead } from '../ports/audit'
import { beginning, type AuditKeys } from './keys'

/** Where the audit stood: signed, and kept outside the database, so that an end that was cut off is missed. */
export interface Checkpoint {
  readonly at: Instant
  /** Of the record of that sequence, in hex. */
  readonly digest: string
  /** The signature of the checkpoint before it; null for the first. */
  readonly previous: string | null
  readonly sequence: number
  /** The key of the profile was replaced here: what stands before it was sealed with another one. */
  readonly newKey?: true
  readonly signature: string
  /** Only where it is so: the profile keeps a witness of the audit's end, so one that is not there was taken away. */
  readonly witness?: true
}

/**
 * @param previous the signature of the checkpoint before it
 * @param marks what else it says
 */
export function makeCheckpoint(
  keys: AuditKeys,
  head: AuditHead | null,
  previous: string | null,
  at: Instant,
  marks: Pick<Checkpoint, 'newKey' | 'witness'> = {},
): Checkpoint {
  const said = {
    at,
    digest: Buffer.from(head?.digest ?? beginning).toString('hex'),
    previous,
    sequence: head?.sequence ?? 0,
    ...marks,
  }
  return { ...said, signature: keys.sign(saidText(said)) }
}

/** Null where the line is not a checkpoint that these keys have signed. */
export function readCheckpoint(keys: AuditKeys, line: string): Checkpoint | null {
  try {
    const { at, digest, previous, sequence, newKey, witness, signature } = JSON.parse(
      line,
    ) as Checkpoint
    const said = {
      at,
      digest,
      previous,
      sequence,
      ...(newKey === true ? { newKey } : {}),
      ...(witness === true ? { witness } : {}),
    }
    return keys.isSigned(saidText(said), signature) ? { ...said, signature } : null
  } catch {
    return null
  }
}

/** What is signed begins with what it is, so that no signature can pass for one of something else. */
function saidText({
  at,
  digest,
  previous,
  sequence,
  newKey,
  witness,
}: Omit<Checkpoint, 'signature'>): string {
  return `latchkey audit checkpoint 1\n${JSON.stringify({ at, digest, previous, sequence, newKey, witness })}`
}
