import type { PriceView } from '@shared/views/training/debrief'
import { plus, type Instant } from '@shared/vocabulary/instant'
import { chargesOf, type Charge } from './charges'
import type { TrainingSession } from './session'
import type { Stakes } from './stakes'

/** Seconds. Who asks once more than the reference is careful, and has cost nobody anything. */
const worthSaying = 600

/** What each move cost the customer beyond what the reference costs them. The reference itself costs nothing. */
export function pricesOf(
  training: TrainingSession,
  reference: TrainingSession,
): readonly (readonly PriceView[])[] {
  const spared = sparing(reference)
  return training.moves.map((_, index) => [
    ...timePrices(training, reference, index),
    ...chargesOf(training, index)
      .filter((charge) => isLoss(training, reference, charge) && !spared(charge.key))
      .map(({ price }) => price),
  ])
}

/** What the reference takes as well is no loss, so often as it takes it. */
function sparing(reference: TrainingSession): (key: string) => boolean {
  const left = new Map<string, number>()
  for (const index of reference.moves.keys())
    for (const { key } of chargesOf(reference, index)) left.set(key, (left.get(key) ?? 0) + 1)
  return (key) => {
    const times = left.get(key) ?? 0
    if (times > 0) left.set(key, times - 1)
    return times > 0
  }
}

/** All but contacts that the reference gives up, too, or that were never the customer’s own. */
function isLoss(training: TrainingSession, reference: TrainingSession, { key }: Charge): boolean {
  const [kind = '', handle = '', ...rest] = key.split(' ')
  return !kind.startsWith('contact-') || isMissed(training, reference, handle, rest.join(' '))
}

/** Whether the reference keeps a contact, which nobody but the customer can read. */
function isMissed(
  training: TrainingSession,
  reference: TrainingSession,
  handle: string,
  address: string,
): boolean {
  const kept = (stakes: Stakes) => stakes.accounts.get(handle)?.contacts.get(address)
  const there = kept(lastStakes(reference))
  const own = kept(training.atStake) ?? there
  if (there?.state !== 'stays' && there?.state !== 'comes') return false
  return own?.theirs !== false || training.scenario.caller?.truth === 'impostor'
}

/** How many contacts of the customer are gone at the end, or go with what is under way, that the reference keeps. */
export function contactsLost(training: TrainingSession, reference: TrainingSession): number {
  const last = lastStakes(training)
  return [...training.atStake.accounts].flatMap(([handle, { contacts }]) =>
    [...contacts.keys()].filter((address) => {
      const now = last.accounts.get(handle)?.contacts.get(address)?.state
      const isGone = now === undefined || now === 'leaves'
      return isGone && isMissed(training, reference, handle, address)
    }),
  ).length
}

/** When nothing holds the customer up any more: the last move, or the end of what it left running. */
export function freeAt({ at, hold }: Stakes): Instant {
  return hold === null || hold.endsAt < at ? at : hold.endsAt
}

export function lastStakes({ moves, atStake }: TrainingSession): Stakes {
  return moves.at(-1)?.stakes ?? atStake
}

/** Seconds by which somebody is held up longer than at the end of the reference. */
export function lateness(
  { satDownAt }: TrainingSession,
  stakes: Stakes,
  reference: TrainingSession,
): number {
  const spared = freeAt(lastStakes(reference)) - reference.satDownAt
  return Math.max(0, freeAt(stakes) - plus(satDownAt, spared))
}

function timePrices(
  training: TrainingSession,
  reference: TrainingSession,
  index: number,
): readonly PriceView[] {
  const { moves, atStake } = training
  const [before, after] = [moves[index - 1]?.stakes ?? atStake, moves[index]?.stakes ?? atStake]
  const more = lateness(training, after, reference) - lateness(training, before, reference)
  if (more <= -worthSaying) return [{ kind: 'shorter', facts: { length: -more } }]
  if (more < worthSaying) return []
  const begun = after.hold !== null && freeAt(after) === after.hold.endsAt
  return begun
    ? [{ kind: 'days', facts: { length: more, timer: after.hold.kind, until: after.hold.endsAt } }]
    : [{ kind: 'time-passed', facts: { length: more } }]
}
