import { usedEntry } from '../../audit/entries'
import { nameRefusal } from '../../operators/roster'
import { operatorOf } from '../../operators/session'
import type { Run } from '../run'
import { failed } from '../../services/replies'
import { changedTarget, refusedFor } from '../../services/operators/target'

/** Adds an operator with a first passphrase. Whoever set it knows it, so it is good for one thing: choosing another. */
export const run: Run<'operators.add'> = async (
  desk,
  { session, operator },
  { name: typed, role, passphrase },
) => {
  const name = typed.normalize('NFC')
  const refusal = await nameRefusal(name, desk.store.operators)
  if (refusal !== null) return refusedFor(refusal)
  const passphraseHash = await desk.passphrases.hash(passphrase)

  // Hashing took a while: the name may have been given away, and whoever asked may have been locked out.
  if ((await operatorOf(session, desk.store.operators))?.id !== operator.id) return failed('locked')
  const now = desk.clock.now()
  const id = desk.ids.next('operator')
  const added = await desk.store.operators.add(
    {
      id,
      name,
      role,
      passphraseHash,
      createdAt: now,
      failuresInRow: 0,
      lockedUntil: null,
      passphraseGivenAt: now,
      lastSignInAt: null,
      removedAt: null,
    },
    usedEntry(now, operator, 'operators.add', { operator: id, role }),
  )
  if (!added) return refusedFor((await nameRefusal(name, desk.store.operators)) ?? 'name-taken')
  return changedTarget(desk, id, operator)
}
