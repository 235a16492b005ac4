import type { Facts } from '@shared/vocabulary/outcomes'
import type { Result } from '@shared/vocabulary/kinds'
import type { RuleId } from '@shared/vocabulary/ruleIds'
import type { Given, Story } from './story'

/** What an accepted command answers: its events without their stamp, and who is told what. */
export interface Answer {
  readonly result: Result
  readonly events: readonly object[]
  /** `template → contact`, in the order in which they are sent. */
  readonly told: readonly string[]
  readonly facts: Facts
  readonly advice: readonly RuleId[]
  readonly cites: readonly RuleId[]
}

/** Test support: gives a command that has to be accepted, and says what it answers. */
export function answerOf(story: Story, command: Given): Answer {
  const { result, events, messages, facts, advice, cites } = story.accepted(command)
  return {
    result,
    events: events.map(({ at: _at, by: _by, inCase: _inCase, ...event }) => event),
    told: messages.map(({ template, contactId }) => `${template} → ${contactId}`),
    facts,
    advice,
    cites,
  }
}
