import { usedEntry } from '../../audit/entries'
import { noAttempts } from '../../operators/attempts'
import { resetRefusal } from '../../operators/roster'
import { operatorOf } from '../../operators/session'
import type { Run } from '../run'
import { failed } from '../../services/replies'
import { endSessionsOf } from '../../services/operators/ending'
import { changedTarget, refusedFor, targetOf } from '../../services/operators/target'

/** Gives an operator who has forgotten theirs a temporary passphrase. It also ends the wait after wrong ones. */
export const run: Run<'operators.resetPassphrase'> = async (
  desk,
  { session, operator },
  { operatorId, passphrase },
) => {
  if ((await targetOf(desk, operatorId)) === null) return failed('not-found')
  const passphraseHash = await desk.passphrases.hash(passphrase)

  // Asked after the slow part only: meanwhile anybody may have been removed.
  if ((await operatorOf(session, desk.store.operators))?.id !== operator.id) return failed('locked')
  const now = desk.clock.now()
  const refusal = await desk.store.operators.change(
    operatorId,
    { passphraseHash, passphraseGivenAt: now, ...noAttempts },
    usedEntry(now, operator, 'operators.resetPassphrase', { operator: operatorId }),
    (target) => (target === null ? 'removed' : resetRefusal(target, operator)),
  )
  if (refusal !== null) return refusedFor(refusal)
  await endSessionsOf(desk, operatorId)
  return changedTarget(desk, operatorId, operator)
}
