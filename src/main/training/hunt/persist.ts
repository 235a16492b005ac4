import { asksForApproval } from '@shared/vocabulary/ruleIds'
import type { Instant } from '@shared/vocabulary/instant'
import type { Decision } from '../../engine/model/decision'
import type { Step, OperatorHandle } from './step'
import { hasOpenCase } from './standing'
import type { GeneratedStory } from './story'

const mostTries = 6

/** Does a step as soon as the code that it enters has arrived; null where it can’t be done at all. */
export function perform(story: GeneratedStory, step: Step): Decision | null {
  const { code, contact, purpose } = step.given
  if (code === 'last-received' || code === 'last-sent') {
    const coming = story.letters.findLast(
      ({ handle, message }) => handle === contact && message.template === `code.${purpose ?? ''}`,
    )
    if (coming !== undefined && coming.arrivesAt > story.now) story.advance(coming.arrivesAt)
  }
  return story.give(step)
}

/**
 * Does steps one after the other as a patient person would: waits for what lifts in time, and asks a second operator where
 * the engine wants one. False at the first that can’t be done; its refusal is then the story’s last turn.
 */
export function persist(story: GeneratedStory, steps: readonly Step[], until: Instant): boolean {
  return steps.every((step) => persistOne(story, step, until))
}

function persistOne(story: GeneratedStory, step: Step, until: Instant): boolean {
  // A case that is open already serves.
  if (step.do === 'open-case' && hasOpenCase(story, step.by)) return true
  for (let tries = 0; tries < mostTries; tries += 1) {
    const liftsAt = liftOf(story.foresee(step))
    if (liftsAt !== null && liftsAt <= until) {
      story.advance(liftsAt)
      continue
    }
    const decision = perform(story, step)
    if (decision?.outcome === 'accepted') return true
    if (
      decision === null ||
      !asksForApproval(decision.refusal.rule) ||
      story.give(approves(step))?.outcome !== 'accepted'
    )
      return false
  }
  return false
}

function liftOf(decision: Decision | null): Instant | null {
  return decision?.outcome === 'refused' ? decision.refusal.liftsAt : null
}

/** The second operator agrees to what the first one asks for: a story must hold whatever a caller talks the desk into. */
export function approves({ who, by }: Step): Step {
  const second: OperatorHandle = by === 'sue' ? 'sam' : 'sue'
  return { who, by: second, do: 'approve', given: {} }
}
