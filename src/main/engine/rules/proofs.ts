import { minus, type Instant } from '@shared/vocabulary/instant'
import type { Account, Proof } from '../model/account'
import { callerProofs, differentContacts, establishedProofs } from '../model/caller'
import { caseOfCommand } from '../model/currentCase'
import { windowOf, type RuleContext } from './context'
import { liveProofs } from '../model/selectors'
import { isUnproven } from '../model/unproven'

/** Whether the customer may change security settings in this window (parameter identity.challengeOnUpdate). */
export function mayChange({ account, command, now, policy }: RuleContext): boolean {
  return mayChangeIn(windowOf(command), { account, now, policy })
}

/** The same before anything is asked for: whether a page of this window has to have a code entered first. */
export function mayChangeIn(
  window: string,
  { account, now, policy }: Pick<RuleContext, 'account' | 'now' | 'policy'>,
): boolean {
  // A contact that nobody vouched for vouches for nothing, whatever its code was for.
  const unproven = account.contacts.filter((contact) => isUnproven(contact, now))
  const inWindow = account.proofs.filter(
    (proof) =>
      proof.window === window && !unproven.some((contact) => contact.id === proof.contactId),
  )
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

/** What lets security settings be changed here: the customer's proofs, or those of the caller of the case. */
export function changeProofs({ account, by, command, now }: RuleContext): readonly Proof[] {
  if (by.kind === 'operator') return callerProofs(account, caseOfCommand(account, command), now)
  return liveProofs(account, now).filter(
    (proof) => proof.purpose === 'change-security-info' && proof.window === windowOf(command),
  )
}

export function twoProofsNeeded({ account, policy }: RuleContext): boolean {
  return account.twoStep || account.privileged || policy.values['reset.twoProofs'] === 'always'
}

/**
 * How many of these proofs count together: of different contacts, or by different methods, that were all established when
 * the first of them was asked for (rule identity.two-proofs).
 */
export function countingTogether(
  account: Account,
  proofs: readonly Proof[],
  differentMethods: boolean,
): number {
  return Math.max(
    0,
    ...proofs.map((first) => {
      const since = askedAt(first)
      const counting = establishedProofs(proofs, since).filter((proof) => askedAt(proof) >= since)
      return differentMethods
        ? new Set(counting.map(({ method }) => method)).size
        : differentContacts(account, counting)
    }),
  )
}

/** A proof that does not say was asked for at the latest when it was given. */
function askedAt(proof: Proof): Instant {
  return proof.askedAt ?? proof.verifiedAt
}
