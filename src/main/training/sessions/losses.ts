import type { LossView, PriceKind } from '@shared/views/training/debrief'
import { calmOf, chargesOf } from './charges'
import { contactsLost, freeAt, lastStakes } from './prices'
import type { TrainingSession } from './session'

const counted = {
  codes: ['code-read', 'reset-read', 'gave-away'],
  intrusions: ['caller-in', 'caller-contact'],
} as const satisfies Readonly<Record<string, readonly PriceKind[]>>

/** What the customer lost, summed up, beside what the reference takes. */
export function lossesOf(
  training: TrainingSession,
  reference: TrainingSession,
): readonly LossView[] {
  return [
    { kind: 'time', run: lengthOf(training), reference: lengthOf(reference) },
    { kind: 'contacts', run: contactsLost(training, reference), reference: 0 },
    ...(['codes', 'intrusions'] as const).map((kind) => ({
      kind,
      run: countOf(kind, training),
      reference: countOf(kind, reference),
    })),
    {
      kind: 'calm',
      run: calmOf(training.moves.at(-1)?.report),
      reference: calmOf(reference.moves.at(-1)?.report),
    },
  ]
}

/** Seconds from when the trainee sat down until nothing holds the customer up any more. */
function lengthOf(training: TrainingSession): number {
  return freeAt(lastStakes(training)) - training.satDownAt
}

function countOf(kind: keyof typeof counted, training: TrainingSession): number {
  const kinds: readonly PriceKind[] = counted[kind]
  return training.moves
    .flatMap((_, index) => chargesOf(training, index))
    .filter(({ price }) => kinds.includes(price.kind)).length
}
