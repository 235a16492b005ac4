import { plus } from '@shared/vocabulary/instant'
import type { Purpose } from '@shared/vocabulary/kinds'
import type { Contact } from '../model/account'
import type { CommandOf } from '../model/commands'
import type { Happening } from '../model/events'
import { lockAfterFailure } from '../model/failures'
import { maskAddress } from '../model/mask'
import type { Message } from '../model/messages'
import { notifyAll } from '../model/notify'
import { findContact } from '../model/selectors'
import { failuresOf, isByAnybody, purposeOf } from '../rules/anybody'
import { bindingOf } from '../rules/approvalNeed'
import { windowOf } from '../rules/context'
import type { Recorded } from '../rules/rule'
import type { CommandContext } from './context'

/** The event of what a refusal leaves behind: the only one that a refused command stores. */
export const recorded: Readonly<Record<Recorded, (context: CommandContext) => Happening>> = {
  'wrong-password': wrongPassword,
  'wrong-code': wrongCode,
  'wrong-last-four': (context) =>
    wrongLastFour(context as CommandContext<CommandOf<'check-last-four'>>),
  'held-at-notice': ({ command }) => ({
    type: 'sign-in-held',
    window: windowOf(command),
    held: 'notice',
  }),
  'approval-request': approvalRequest,
}

function wrongPassword({ account, now, policy }: CommandContext): Happening {
  return {
    type: 'sign-in-failed',
    lockedUntil: lockAfterFailure(
      account.signInFailures,
      now,
      policy.values['signIn.lockAfter'],
      policy.values['signIn.locks'],
    ),
  }
}

/** One more wrong code, with what it brings: the end of the code, a lock, a disabled contact. */
function wrongCode(context: CommandContext): Happening {
  const { account, command, now, policy, verdict } = context
  const byAnybody = isByAnybody(context)
  const purpose = purposeOf(command) ?? undefined
  const code = verdict?.code ?? null
  const open = code !== null && code.usedAt === null && code.endedAt === null
  const contact = code === null ? undefined : findContact(account, code.contactId)
  return {
    type: 'code-failed',
    codeId: open ? code.id : null,
    contactId: contact?.id ?? null,
    ended: open && code.wrongTries + 1 >= policy.values['code.tries'],
    lockedUntil: lockAfterFailure(
      failuresOf(account, byAnybody),
      now,
      policy.values['code.lockAfter'],
      policy.values['code.locks'],
    ),
    disabled:
      contact !== undefined && disablesIt(context, contact, byAnybody ? purpose : undefined),
    byAnybody,
    purpose,
  }
}

/** Whether one more failure disables the contact: for the purpose that anybody could try, or for all. */
function disablesIt({ policy }: CommandContext, contact: Contact, purpose?: Purpose): boolean {
  if (contact.confirmedAt === null || contact.disabledAt !== null) return false
  const limit = policy.values['code.disableContactAfter']
  return purpose === undefined
    ? contact.failuresInRow + 1 >= limit
    : contact.disabledFor?.includes(purpose) !== true &&
        (contact.failuresByAnybody?.[purpose] ?? 0) + 1 >= limit
}

/** What a refusal tells the customer besides: the disabling of a contact goes to every contact, itself included. */
export function toldOf({ account, ids }: CommandContext, recording: Happening): readonly Message[] {
  if (recording.type !== 'code-failed' || !recording.disabled || recording.contactId === null)
    return []
  const contact = findContact(account, recording.contactId)
  return contact === undefined
    ? []
    : notifyAll(ids, account, account.contacts, 'contact.disabled', {
        contact: maskAddress(contact),
        purpose: recording.byAnybody === true ? (recording.purpose ?? null) : null,
      })
}

function wrongLastFour({
  account,
  command,
  now,
  policy,
}: CommandContext<CommandOf<'check-last-four'>>): Happening {
  const locks = account.lastFour.wrong + 1 >= policy.values['lastFour.tries']
  return {
    type: 'last-four-failed',
    contactId: command.contactId,
    lockedUntil: locks ? plus(now, policy.values['lastFour.lock']) : null,
  }
}

function approvalRequest({ command, now, policy, ids }: CommandContext): Happening {
  return {
    type: 'approval-requested',
    approvalId: ids.next('approval'),
    command: command.type,
    binding: bindingOf(command),
    expiresAt: plus(now, policy.values['approvals.lifetime']),
    ...(command.because === undefined ? {} : { reason: command.because }),
  }
}
