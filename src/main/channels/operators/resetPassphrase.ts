import { usedEntry } from '../../audit/entries'
import { noAttempts } from '../../operators/attempts'
import { resetRefusal } from '../../operators/roster'
import { operatorOf } from '../../operators/session'
import type { Run } from '../run'
import { recorded } from '../../services/recorded'
import { failed } from '../../services/replies'
import { endSessionsOf } from '../../services/operators/ending'
import { changedTarget, refusedFor, targetOf } from '../../services/operators/target'

/** Gives an operator who has forgotten theirs a temporary passphrase. It also ends the wait after wrong ones. */
export const run: Run<'operators.resetPassphrase'> = async (
  desk,
  { session, operator },
  { operatorId, passphrase },
) => {
  if (targetOf(desk, operatorId) === null) return failed('not-found')
  const passphraseHash = await desk.passphrases.hash(passphrase)

  // Asked after the slow part only: meanwhile anybody may have been removed.
  if (operatorOf(session, desk.store.operators)?.id !== operator.id) return failed('locked')
  const target = targetOf(desk, operatorId)
  const refusal = target === null ? 'removed' : resetRefusal(target, operator)
  if (refusal !== null) return refusedFor(refusal)
  const now = desk.clock.now()
  recorded(
    desk,
    usedEntry(now, operator, 'operators.resetPassphrase', { operator: operatorId }),
    () =>
      desk.store.operators.change(operatorId, {
        passphraseHash,
        passphraseGivenAt: now,
        ...noAttempts,
      }),
  )
  endSessionsOf(desk, operatorId)
  return changedTarget(desk, operatorId, operator)
}
