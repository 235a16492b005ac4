import type { Purpose } from '@shared/vocabulary/kinds'
import type { Account, Failures, SentCode } from '../model/account'
import type { Command } from '../model/commands'
import { noFailures } from '../model/failures'
import { liveProofs, sessionIn } from '../model/selectors'
import { windowOf, type RuleContext } from './context'

/**
 * What anybody can ask for who knows a sign-in name or a contact is counted apart: what a stranger asks for, or tries in
 * vain, must not stop the customer who is signed in, nor the desk (rules code.hourly-limit, code.locked, contacts.disabled).
 */

type Asking = Pick<RuleContext, 'account' | 'command' | 'by' | 'now'>

/** The purpose of the code that a command sends or checks; null where it does neither. */
export function purposeOf(command: Command): Purpose | null {
  switch (command.type) {
    case 'request-code':
    case 'submit-code':
      return command.purpose
    case 'sign-in':
      return 'sign-in'
    case 'recover-username':
      return 'recover-username'
    case 'cancel-replacement':
      return 'cancel-replacement'
    case 'add-contact':
    case 'replace-contacts':
      return 'confirm-contact'
    default:
      return null
  }
}

/** Whether the code that a command sends or checks is one that anybody could have: nobody has shown yet who they are. */
export function isByAnybody({ account, command, by, now }: Asking): boolean {
  if (by.kind !== 'customer') return false
  const window = windowOf(command)
  const isSignedIn = sessionIn(account, window)?.held === null
  switch (purposeOf(command)) {
    case 'sign-in':
    case 'recover-username':
      return true
    case 'cancel-replacement':
      return !isSignedIn
    case 'reset-password':
      return (
        !isSignedIn &&
        !liveProofs(account, now).some(
          (proof) => proof.purpose === 'reset-password' && proof.window === window,
        )
      )
    default:
      return false
  }
}

/** Before it was noted who could have asked, only the purpose tells. */
const olderByAnybody: readonly Purpose[] = ['sign-in', 'recover-username', 'reset-password']

/** Whether a code that was sent counts among those that anybody could have asked for. */
export function wasByAnybody({ byAnybody, purpose }: SentCode): boolean {
  return byAnybody ?? olderByAnybody.includes(purpose)
}

/** The failures in a row that a further one is added to. */
export function failuresOf(account: Account, byAnybody: boolean): Failures {
  return byAnybody ? (account.failuresByAnybody ?? noFailures) : account.codeFailures
}
