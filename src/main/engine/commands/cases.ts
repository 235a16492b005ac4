import { plus } from '@shared/vocabulary/instant'
import type { CommandOf } from '../model/commands'
import type { Outcome } from '../model/outcome'
import type { CommandContext } from './context'
import { maskAddress } from '../model/mask'
import { notifyAll } from '../model/notify'
import { findContact } from '../model/selectors'
import { caseOfCommand, caseWanted } from '../model/currentCase'
import type { Account, Case } from '../model/account'

export function openCase({ command, ids }: CommandContext<CommandOf<'open-case'>>): Outcome {
  const caseId = ids.next('case')
  const ticket = (command.ticket ?? '').trim()
  return {
    result: 'opened',
    events: [
      { type: 'case-opened', caseId, channel: command.channel, story: command.story },
      ...(ticket === '' ? [] : [{ type: 'ticket-linked', caseId, ticket } as const]),
    ],
    facts: { case: caseId },
  }
}

/** What the agent did to find out whether it is the owner, or noticed: red flags are computed from it. A tick can be taken back. */
export function checkInCase(context: CommandContext<CommandOf<'check-in-case'>>): Outcome {
  const { account, command } = context
  const caseId = currentCase(context)
  const { check, contactId = null, takenBack } = command
  if (takenBack !== true)
    return { result: 'noted', events: [{ type: 'case-checked', caseId, check, contactId }] }
  // What is not ticked stays so; nothing is written down about it.
  const isTicked = account.cases.some(
    ({ id, checks }) =>
      id === caseId && checks.some((one) => one.check === check && one.contactId === contactId),
  )
  return {
    result: 'noted',
    events: isTicked ? [{ type: 'case-checked', caseId, check, contactId, takenBack }] : [],
  }
}

export function noteInCase(context: CommandContext<CommandOf<'note'>>): Outcome {
  const { command } = context
  const caseId = currentCase(context)
  return { result: 'noted', events: [{ type: 'case-noted', caseId, text: command.text }] }
}

export function closeCase(context: CommandContext<CommandOf<'close-case'>>): Outcome {
  const { command } = context
  const caseId = currentCase(context)
  return {
    result: 'closed',
    events: [{ type: 'case-closed', caseId, outcome: command.outcome }],
    facts: { case: caseId },
  }
}

/** Gives the case to a colleague, or to the supervisors. What was proved in it counts for nobody else. */
export function handOver(context: CommandContext<CommandOf<'hand-over'>>): Outcome {
  const { command } = context
  const caseId = currentCase(context)
  const to = command.to ?? null
  return {
    result: 'handed-over',
    events: [{ type: 'case-handed-over', caseId, to, reason: command.reason }],
    facts: { case: caseId, ...(to === null ? {} : { operator: to }) },
  }
}

export function takeOver({ account, command }: CommandContext<CommandOf<'take-over'>>): Outcome {
  const { id: caseId, operatorId } = wantedCase(account, command)
  return {
    result: 'taken',
    events: [{ type: 'case-taken', caseId }],
    facts: { case: caseId, operator: operatorId },
  }
}

export function reopenCase({
  account,
  command,
}: CommandContext<CommandOf<'reopen-case'>>): Outcome {
  const { id: caseId } = wantedCase(account, command)
  return {
    result: 'reopened',
    events: [{ type: 'case-reopened', caseId }],
    facts: { case: caseId },
  }
}

/** Shown once, for a short time; what is shown is read by the caller of the engine, never carried in a decision. */
export function revealContact(context: CommandContext<CommandOf<'reveal-contact'>>): Outcome {
  const { command, now, policy } = context
  const until = plus(now, policy.values['reveal.shownFor'])
  return {
    result: 'revealed',
    events: [
      { type: 'contact-revealed', contactId: command.contactId, reason: command.reason, until },
    ],
    facts: { until },
    cites: ['identity.only-to-verify'],
  }
}

export function enableContact(context: CommandContext<CommandOf<'enable-contact'>>): Outcome {
  const { account, command, ids } = context
  const contact = findContact(account, command.contactId)
  return {
    result: 'enabled',
    events: [{ type: 'contact-enabled', contactId: command.contactId, reason: command.reason }],
    messages: notifyAll(ids, account, account.contacts, 'contact.enabled', {
      contact: contact ? maskAddress(contact) : null,
    }),
    cites: ['settings.told'],
  }
}

function wantedCase(account: Account, command: CommandOf<'take-over' | 'reopen-case'>): Case {
  const wanted = caseWanted(account, command)
  if (!wanted) throw new Error('no rule refused what takes a case that is there')
  return wanted
}

/** The open case that the command was given in; no rule let it through without one. */
export function currentCase({ account, command }: CommandContext): string {
  const current = caseOfCommand(account, command)
  if (!current) throw new Error('no rule refused what takes an open case')
  return current.id
}
