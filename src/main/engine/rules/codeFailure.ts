import type { Happening } from '../model/events'
import { lockAfterFailure } from '../model/failures'
import type { Situation } from './context'
import { findContact } from '../model/selectors'
import type { CodeVerdict } from './judgeCode'

/** The event of one more wrong code, with what it brings: the end of the code, a lock, a disabled contact. */
export function codeFailure({ account, now, policy }: Situation, { code }: CodeVerdict): Happening {
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
