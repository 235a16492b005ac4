import { minus } from '@shared/vocabulary/instant'
import type { Proof } from '../model/account'
import { callerProofs } from '../model/caller'
import { caseOfCommand } from '../model/currentCase'
import { windowOf, type RuleContext } from './context'
import { liveProofs } from '../model/selectors'

/** Whether the customer may change security settings in this window (parameter identity.challengeOnUpdate). */
export function mayChange({ account, command, now, policy }: RuleContext): boolean {
  const inWindow = account.proofs.filter((proof) => proof.window === windowOf(command))
  switch (policy.values['identity.challengeOnUpdate']) {
    case 'always':
      return inWindow.some((proof) => proof.purpose === 'change-security-info' && now < proof.until)
    case 'stale':
      return inWindow.some(
        (proof) => proof.verifiedAt > minus(now, policy.values['identity.staleAfter']),
      )
    case 'never':
      return true
  }
}

/** What authorises a password reset: the customer's reset codes, or the verified caller of the agent's case. */
export function resetProofs({ account, by, command, now }: RuleContext): readonly Proof[] {
  if (by.kind === 'operator') return callerProofs(account, caseOfCommand(account, command), now)
  return liveProofs(account, now).filter(
    (proof) => proof.purpose === 'reset-password' && proof.window === windowOf(command),
  )
}

export function twoProofsNeeded({ account, policy }: RuleContext): boolean {
  return account.twoStep || policy.values['reset.twoProofs'] === 'always'
}
