import { usedEntry } from '../../audit/entries'
import { nameRefusal } from '../../operators/roster'
import { operatorOf } from '../../operators/session'
import type { Run } from '../run'
import { failed, ok } from '../../services/replies'
import { madeSupervisor } from '../../services/operators/hands'
import { supervisorYes } from '../../services/operators/supervisorYes'
import { refusalOfWeak } from '../../services/operators/strong'
import { changedTarget, refusedFor } from '../../services/operators/target'

/** Adds an operator with a first passphrase. Whoever set it knows it, so it is good for one thing: choosing another. */
export const run: Run<'operators.add'> = async (
  desk,
  asking,
  { name: typed, role, passphrase, yes },
) => {
  const { session, operator } = asking
  const name = typed.normalize('NFC')
  const refusal = await nameRefusal(name, desk.store.operators)
  if (refusal !== null) return refusedFor(refusal)
  const said =
    role === 'supervisor' ? await supervisorYes(desk, asking, 'operators.add', yes, null) : ok(null)
  if (!said.ok) return said
  const weak = await refusalOfWeak(desk, [{ passphrase, name }])
  if (weak !== null) return weak
  const passphraseHash = await desk.passphrases.hash(passphrase)

  // Hashing took a while: the name may have been given away, and whoever asked may have been locked out.
  if ((await operatorOf(session, desk.store.operators))?.id !== operator.id) return failed('locked')
  const now = desk.clock.now()
  const id = desk.ids.next('operator')
  const made = { what: 'made', by: operator.id, at: now } as const
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
      roleSince: now,
      hands: role === 'supervisor' ? [made, madeSupervisor(operator.id, now, said.value)] : [made],
    },
    usedEntry(now, operator, 'operators.add', {
      operator: id,
      role,
      ...(said.value === null ? {} : { yes: said.value }),
    }),
  )
  if (!added) return refusedFor((await nameRefusal(name, desk.store.operators)) ?? 'name-taken')
  return changedTarget(desk, id, operator)
}
