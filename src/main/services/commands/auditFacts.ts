import type { ApprovalId } from '@shared/vocabulary/ids'
import type { Facts } from '@shared/vocabulary/outcomes'
import type { Account, Approval } from '../../engine/model/account'
import type { Command } from '../../engine/model/commands'
import type { Decision } from '../../engine/model/decision'
import type { AccountEvent } from '../../engine/model/events'
import type { Policy } from '../../engine/model/policy'
import { boundCommand } from '../../engine/questions/boundApprovals'
import { hintOf, hintOfContact } from '../accounts/masks'
import { reasonOf } from '../approvals/reason'
import { ticketShown } from '../cases/ticketShown'
import { maskQuoted } from '../delivery/quoted'

/** What the audit says of a decision besides its result: on what it was done, and why. Contacts are masks, also in what somebody wrote. */
export function auditFactsOf({ before, account, events }: Decision, policy: Policy): Facts {
  return Object.assign(
    {},
    ...events.map((event) => ({ ...factsOf(event, account, policy), ...wasOf(event, before) })),
  ) as Facts
}

/** How a setting stood before it was changed. */
function wasOf(event: AccountEvent, before: Account): Facts {
  switch (event.type) {
    case 'two-step-set':
      return { enabled: event.enabled, enabledWas: before.twoStep }
    case 'locale-set':
      return { locale: event.locale, localeWas: before.locale }
    default:
      return {}
  }
}

function factsOf(event: AccountEvent, account: Account, policy: Policy): Facts {
  switch (event.type) {
    case 'contact-revealed':
    case 'contact-enabled':
      return {
        contact: hintOfContact(account, event.contactId, policy),
        reason: maskQuoted(event.reason),
      }
    case 'sign-in-unlocked':
      return { reason: maskQuoted(event.reason) }
    case 'code-sent':
      return { contact: hintOfContact(account, event.contactId, policy), purpose: event.purpose }
    case 'case-checked':
      return { check: event.check, contact: hintOfContact(account, event.contactId, policy) }
    case 'ticket-linked':
      return { ticket: ticketShown(account, event) }
    case 'approval-requested':
      return asked(account, event.approvalId, policy)
    case 'approval-decided': {
      const { requestedBy } = approvalOf(account, event.approvalId)
      return {
        ...asked(account, event.approvalId, policy),
        operator: requestedBy,
        ...(event.why === undefined ? {} : { why: maskQuoted(event.why) }),
        ...(event.beside === undefined ? {} : { beside: true }),
      }
    }
    case 'approval-withdrawn':
      return asked(account, event.approvalId, policy)
    case 'approval-used':
      return {
        approval: event.approvalId,
        approvedBy: approvalOf(account, event.approvalId).decidedBy,
      }
    default:
      return {}
  }
}

function asked(account: Account, approvalId: ApprovalId, policy: Policy): Facts {
  const approval = approvalOf(account, approvalId)
  // Whoever asked, in whatever role: what they asked for is the same.
  const by = { kind: 'operator', id: approval.requestedBy, role: 'supervisor' } as const
  const command = boundCommand(approval, by)
  return {
    command: approval.command,
    contact: contactOf(account, command, policy),
    reason: reasonOf(approval, command),
  }
}

/** The contact that a command names, or brings along, as a mask. */
export function contactOf(account: Account, command: Command, policy: Policy): string | null {
  if ('contactId' in command) return hintOfContact(account, command.contactId ?? null, policy)
  return 'contact' in command && command.contact.value !== null
    ? hintOf(command.contact, policy)
    : null
}

function approvalOf({ approvals }: Account, approvalId: ApprovalId): Approval {
  const found = approvals.find(({ id }) => id === approvalId)
  if (found === undefined) throw new Error('an event names a request that the account has not')
  return found
}
