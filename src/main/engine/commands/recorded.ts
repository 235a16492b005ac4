import { plus } from '@shared/vocabulary/instant'
import type { CommandOf } from '../model/commands'
import type { Happening } from '../model/events'
import { lockAfterFailure } from '../model/failures'
import { findContact } from '../model/selectors'
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
function wrongCode({ account, now, policy, verdict }: CommandContext): Happening {
  const code = verdict?.code ?? null
  const open = code !== null && code.usedAt === null && code.endedAt === null
  const contact = code === null ? undefined : findContact(account, code.contactId)
  return {
    type: 'code-failed',
    codeId: open ? code.id : null,
    contactId: contact?.id ?? null,
    ended: open && code.wrongTries + 1 >= policy.values['code.tries'],
    lockedUntil: lockAfterFailure(
      account.codeFailures,
      now,
      policy.values['code.lockAfter'],
      policy.values['code.locks'],
    ),
    disabled:
      contact !== undefined &&
      contact.disabledAt === null &&
      contact.confirmedAt !== null &&
      contact.failuresInRow + 1 >= policy.values['code.disableContactAfter'],
  }
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
  }
}
