import { usedEntry } from '../../audit/entries'
import { noAttempts } from '../../operators/attempts'
import { resetRefusal } from '../../operators/roster'
import { operatorOf } from '../../operators/session'
import type { Run } from '../run'
import { failed, ok } from '../../services/replies'
import { endSessionsOf } from '../../services/operators/ending'
import { supervisorYes } from '../../services/operators/supervisorYes'
import { refusalOfWeak } from '../../services/operators/strong'
import { changedTarget, refusedFor, targetOf } from '../../services/operators/target'

/** Gives an operator who has forgotten theirs a temporary passphrase. It also ends the wait after wrong ones. */
export const run: Run<'operators.resetPassphrase'> = async (
  desk,
  asking,
  { operatorId, passphrase, yes },
) => {
  const { session, operator } = asking
  const found = await targetOf(desk, operatorId)
  if (found === null) return failed('not-found')
  const before = resetRefusal(found, operator)
  if (before !== null) return refusedFor(before)
  const said =
    found.role === 'supervisor'
      ? await supervisorYes(desk, asking, 'operators.resetPassphrase', yes, operatorId)
      : ok(null)
  if (!said.ok) return said
  const weak = await refusalOfWeak(desk, [{ passphrase, name: found.name }])
  if (weak !== null) return weak
  const passphraseHash = await desk.passphrases.hash(passphrase)

  // Asked after the slow part only: meanwhile anybody may have been removed, or have become a supervisor.
  if ((await operatorOf(session, desk.store.operators))?.id !== operator.id) return failed('locked')
  const now = desk.clock.now()
  const still = await targetOf(desk, operatorId)
  const refusal = await desk.store.operators.change(
    operatorId,
    {
      passphraseHash,
      passphraseGivenAt: now,
      hands: [...(still ?? found).hands, { what: 'passphrase', by: operator.id, at: now }],
      ...noAttempts,
    },
    usedEntry(now, operator, 'operators.resetPassphrase', {
      operator: operatorId,
      ...(said.value === null ? {} : { yes: said.value }),
    }),
    (target) => {
      if (target === null) return 'removed'
      if (target.role === 'supervisor' && found.role !== 'supervisor') return 'needs-yes'
      return resetRefusal(target, operator)
    },
  )
  if (refusal !== null) return refusedFor(refusal)
  await endSessionsOf(desk, operatorId)
  return changedTarget(desk, operatorId, operator)
}
