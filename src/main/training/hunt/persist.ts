import type { Instant } from '@shared/vocabulary/instant'
import type { Decision } from '../../engine/model/decision'
import type { Deed, OperatorHandle } from './step'
import { hasOpenCase } from './standing'
import type { Tale } from './story'

const mostTries = 6

/** Does a deed as soon as the code that it enters has arrived; null where it can’t be done at all. */
export function perform(tale: Tale, deed: Deed): Decision | null {
  const { code, contact, purpose } = deed.given
  if (code === 'last-received' || code === 'last-sent') {
    const coming = tale.letters.findLast(
      ({ handle, message }) => handle === contact && message.template === `code.${purpose ?? ''}`,
    )
    if (coming !== undefined && coming.arrivesAt > tale.now) tale.advance(coming.arrivesAt)
  }
  return tale.give(deed)
}

/**
 * Does deeds one after the other as a patient person would: waits for what lifts in time, and asks a second operator where
 * the engine wants one. False at the first that can’t be done; its refusal is then the tale’s last turn.
 */
export function persist(tale: Tale, deeds: readonly Deed[], until: Instant): boolean {
  return deeds.every((deed) => persistOne(tale, deed, until))
}

function persistOne(tale: Tale, deed: Deed, until: Instant): boolean {
  // A case that is open already serves.
  if (deed.do === 'open-case' && hasOpenCase(tale, deed.by)) return true
  for (let tries = 0; tries < mostTries; tries += 1) {
    const liftsAt = liftOf(tale.foresee(deed))
    if (liftsAt !== null && liftsAt <= until) {
      tale.advance(liftsAt)
      continue
    }
    const decision = perform(tale, deed)
    if (decision?.outcome === 'accepted') return true
    if (
      decision?.refusal.rule !== 'case.approval-required' ||
      tale.give(approves(deed))?.outcome !== 'accepted'
    )
      return false
  }
  return false
}

function liftOf(decision: Decision | null): Instant | null {
  return decision?.outcome === 'refused' ? decision.refusal.liftsAt : null
}

/** The second operator agrees to what the first one asks for: a story must hold whatever a caller talks the desk into. */
export function approves({ who, by }: Deed): Deed {
  const second: OperatorHandle = by === 'sue' ? 'sam' : 'sue'
  return { who, by: second, do: 'approve', given: {} }
}
