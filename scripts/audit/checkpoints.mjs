/** The checkpoints in the header of an export: their signatures, their order, and the digests that they have seen. */
import { isSigned } from './keys.mjs'

const beginning = '0'.repeat(64)

/**
 * @param {{ checkpoints?: unknown, publicKey?: string }} header
 * @param {(what: string) => unknown} problem
 */
export function checkpointsOf({ checkpoints, publicKey }, problem) {
  const all = Array.isArray(checkpoints) ? checkpoints : []
  all.forEach((one, index) => {
    const { at, digest, previous, sequence, signature, newKey, witness } = one ?? {}
    const said = JSON.stringify({ at, digest, previous, sequence, newKey, witness })
    if (!isSigned(`latchkey audit checkpoint 1\n${said}`, signature, publicKey))
      problem(`checkpoint ${index + 1} is not signed by the key of the file`)
    if (previous !== (all[index - 1]?.signature ?? null) && !(index === 0 && newKey))
      problem(`before checkpoint ${index + 1} one is missing`)
  })
  // Where the key was replaced, what is signed with the one before is not in the file.
  if (all[0]?.digest !== beginning && !all[0]?.newKey) problem('the first checkpoint is missing')
  const digests = new Map(all.map((one) => [one?.sequence, one?.digest]))

  return {
    count: all.length,
    /** Up to this record another key sealed, which nobody has any more. */
    otherKeyTo: all[0]?.newKey ? all[0].sequence : 0,
    /** A record goes by: is it the one that the checkpoint saw? */
    meet(sequence, digest, wrong) {
      const seen = digests.get(sequence)
      if (seen !== undefined && seen !== (digest ?? beginning))
        wrong('a checkpoint has seen another record here')
    },
    end(last, wrong) {
      const furthest = all.at(-1)?.sequence ?? 0
      if (furthest > last)
        wrong(
          `a checkpoint has seen record ${furthest}: records ${last + 1} to ${furthest} were cut off`,
        )
    },
  }
}
