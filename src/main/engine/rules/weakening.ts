import type { Instant } from '@shared/vocabulary/instant'
import type { Weakening } from '@shared/vocabulary/kinds'
import type { Account, Weakened } from '../model/account'
import type { Command } from '../model/commands'
import { findContact } from '../model/selectors'

/** In which way the command weakens the account, were it done by an operator; null where it does not (rule case.one-weakening). */
export function weakeningOf(account: Account, command: Command): Weakening | null {
  switch (command.type) {
    case 'reset-password':
      return 'resetPassword'
    case 'enable-contact':
      return 'enableContact'
    case 'replace-contacts':
      return 'replaceContacts'
    case 'unlock-sign-in':
      return 'unlockSignIn'
    case 'set-two-step':
      return account.twoStep && !command.enabled ? 'twoStepOff' : null
    case 'add-contact':
      return 'exchange'
    case 'remove-contact':
      // Nobody gets in by a contact that was never confirmed.
      return findContact(account, command.contactId)?.confirmedAt == null ? null : 'exchange'
    default:
      return null
  }
}

/** What operators did lately that is of another kind than this command, and holds it back longest. */
export function otherWeakening(account: Account, command: Command, now: Instant): Weakened | null {
  const kind = weakeningOf(account, command)
  return kind === null
    ? null
    : (account.weakened ?? [])
        .filter((one) => one.kind !== kind && now < one.until)
        .reduce<Weakened | null>(
          (last, one) => (last === null || last.until <= one.until ? one : last),
          null,
        )
}
