import { failedSignInEntry, usedEntry } from '../../audit/entries'
import { attemptsOf, countFailure } from '../../operators/attempts'
import { holds } from '../../operators/throttle'
import type { OperatorRecord } from '../../ports/store'
import type { Action } from '../action'
import { appView } from '../app/view'
import type { Desk } from '../desk'
import { failed, ok } from '../replies'

/** Unknown names, names of who was removed and wrong passphrases get the same answer after the same work, and the same waits. */
export const signIn: Action<'operators.signIn'> = async (desk, { session }, { name, passphrase }) => {
  const operator = servingByName(desk, name)
  const { lockedUntil } = attemptsOf(desk.store, operator)
  if (holds(lockedUntil, desk.clock.now())) return failed('throttled', {}, lockedUntil)

  // The try is counted before the slow comparison, so that many at once are not many free ones.
  const liftsAt = countFailure(desk.store, operator, desk.clock.now())
  const right = await desk.passphrases.matches(passphrase, operator?.passphraseHash ?? (await someHash(desk)))
  // Meanwhile the operator may have been removed, or the passphrase changed.
  const still = servingByName(desk, name)
  if (operator === null || !right || still?.passphraseHash !== operator.passphraseHash) {
    desk.store.audit.append(failedSignInEntry(desk.clock.now(), operator))
    return failed('wrong-passphrase', {}, liftsAt)
  }
  const now = desk.clock.now()
  desk.store.operators.change(still.id, { failuresInRow: 0, lockedUntil: null, lastSignInAt: now })
  desk.store.audit.append(usedEntry(now, still, 'operators.signIn'))
  desk.sessions.begin(session, still.id, now)
  return ok(appView(desk, still, session))
}

function servingByName(desk: Desk, name: string): OperatorRecord | null {
  const bearer = desk.store.operators.byName(name.normalize('NFC'))
  return bearer?.removedAt === null ? bearer : null
}

/** A name that nobody has takes as long as one that somebody has. */
async function someHash(desk: Desk): Promise<string> {
  return desk.store.operators.list()[0]?.passphraseHash ?? desk.passphrases.hash('nobody')
}
