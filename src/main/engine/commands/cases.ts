import { plus, type Seconds } from '@shared/vocabulary/instant'
import { approvalUsed } from './useApproval'
import type { CommandOf } from '../model/commands'
import type { Outcome } from '../model/outcome'
import type { Situation } from '../rules/context'
import { caseOfCommand } from '../model/currentCase'

/** How long a contact that was revealed in full stays on the screen. */
const revealedFor = 60 as Seconds

export function openCase({ command, context }: Situation<CommandOf<'open-case'>>): Outcome {
  const caseId = context.ids.next('case')
  return {
    result: 'opened',
    events: [{ type: 'case-opened', caseId, channel: command.channel, story: command.story }],
    facts: { case: caseId },
  }
}

/** What the agent did to find out whether it is the owner, or noticed: red flags are computed from it. */
export function checkInCase(situation: Situation<CommandOf<'check-in-case'>>): Outcome {
  const { command } = situation
  const caseId = currentCase(situation)
  return {
    result: 'noted',
    events: [
      { type: 'case-checked', caseId, check: command.check, contactId: command.contactId ?? null },
    ],
  }
}

export function noteInCase(situation: Situation<CommandOf<'note'>>): Outcome {
  const { command } = situation
  const caseId = currentCase(situation)
  return { result: 'noted', events: [{ type: 'case-noted', caseId, text: command.text }] }
}

export function closeCase(situation: Situation<CommandOf<'close-case'>>): Outcome {
  const { command } = situation
  const caseId = currentCase(situation)
  return {
    result: 'closed',
    events: [{ type: 'case-closed', caseId, outcome: command.outcome }],
    facts: { case: caseId },
  }
}

/** Shown once, for a minute; what is shown is read by the caller of the engine, never carried in a decision. */
export function revealContact(situation: Situation<CommandOf<'reveal-contact'>>): Outcome {
  const { command, now } = situation
  const until = plus(now, revealedFor)
  return {
    result: 'revealed',
    events: [
      ...approvalUsed(situation),
      { type: 'contact-revealed', contactId: command.contactId, reason: command.reason, until },
    ],
    facts: { until },
    cites: ['identity.only-to-verify'],
  }
}

export function enableContact(situation: Situation<CommandOf<'enable-contact'>>): Outcome {
  const { command } = situation
  return {
    result: 'enabled',
    events: [
      ...approvalUsed(situation),
      { type: 'contact-enabled', contactId: command.contactId, reason: command.reason },
    ],
  }
}

function currentCase({ account, command }: Situation): string {
  const current = caseOfCommand(account, command)
  if (!current) throw new Error('no rule refused what takes an open case')
  return current.id
}
