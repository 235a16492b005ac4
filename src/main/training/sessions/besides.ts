import type { BesideView } from '@shared/views/training/debrief'
import { isSameDeed, isSameKind } from './sameDeed'
import type { PlayedMove, TrainingSession } from './session'

/**
 * The run and the reference beside each other, in the order of both: the longest row of equal deeds is kept together, and
 * between them stands what only one of them has.
 */
export function besides(
  { moves }: TrainingSession,
  { moves: reference }: TrainingSession,
): readonly BesideView[] {
  const common = longestCommon(moves, reference)
  const rows: BesideView[] = []
  let [run, own] = [0, 0]
  while (run < moves.length || own < reference.length) {
    const [one, other] = [moves[run], reference[own]]
    if (one !== undefined && other !== undefined && isSameKind(one, other)) {
      rows.push({ run: run + 1, reference: own + 1, same: isSame(one, other) })
      run += 1
      own += 1
    } else if (
      other === undefined ||
      (one !== undefined && at(common, run + 1, own) >= at(common, run, own + 1))
    ) {
      rows.push({ run: run + 1, reference: null, same: false })
      run += 1
    } else {
      rows.push({ run: null, reference: own + 1, same: false })
      own += 1
    }
  }
  return rows
}

function at(common: readonly (readonly number[])[], run: number, own: number): number {
  return common[run]?.[own] ?? 0
}

/** How many deeds the rests of both have in common, by where the rests begin. */
function longestCommon(
  moves: readonly PlayedMove[],
  reference: readonly PlayedMove[],
): readonly (readonly number[])[] {
  const common = Array.from({ length: moves.length + 1 }, () =>
    Array<number>(reference.length + 1).fill(0),
  )
  for (let run = moves.length - 1; run >= 0; run -= 1) {
    for (let own = reference.length - 1; own >= 0; own -= 1) {
      const [one, other, row] = [moves[run], reference[own], common[run]]
      if (one === undefined || other === undefined || row === undefined) continue
      row[own] = isSameKind(one, other)
        ? at(common, run + 1, own + 1) + 1
        : Math.max(at(common, run + 1, own), at(common, run, own + 1))
    }
  }
  return common
}

/** The same deed on the same contact that came to the same. */
function isSame(one: PlayedMove, other: PlayedMove): boolean {
  return isSameDeed(one, other) && contactOf(one) === contactOf(other)
}

function contactOf({ report: { answer } }: PlayedMove): string | null {
  const command = answer?.command
  if (command === undefined) return null
  if ('contact' in command) return command.contact.value
  return 'contactId' in command ? (command.contactId ?? null) : null
}
