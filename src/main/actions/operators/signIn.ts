import { failedSignInEntry, usedEntry } from '../../audit/entries'
import { attemptsOf, countFailure, forgetFailures } from '../../operators/attempts'
import type { Action } from '../action'
import { appView } from '../app/view'
import type { Desk } from '../desk'
import { failed, ok } from '../replies'

/** Unknown names and wrong passphrases get the same answer after the same work, and the same waits. */
export const signIn: Action<'operators.signIn'> = async (desk, { session }, { name, passphrase }) => {
  const operator = desk.store.operators.byName(name.normalize('NFC'))
  const { lockedUntil } = attemptsOf(desk.store, operator)
  if (lockedUntil !== null && desk.clock.now() < lockedUntil) return failed('throttled', {}, lockedUntil)

  // The try is counted before the slow comparison, so that many at once are not many free ones.
  const liftsAt = countFailure(desk.store, operator, desk.clock.now())
  const right = await desk.passphrases.matches(passphrase, operator?.passphraseHash ?? (await someHash(desk)))
  if (operator === null || !right) {
    desk.store.audit.append(failedSignInEntry(desk.clock.now(), operator))
    return failed('wrong-passphrase', {}, liftsAt)
  }
  forgetFailures(desk.store, operator)
  desk.store.audit.append(usedEntry(desk.clock.now(), operator, 'operators.signIn'))
  session.operatorId = operator.id
  return ok(appView(desk, operator))
}

/** A name that nobody has takes as long as one that somebody has. */
async function someHash(desk: Desk): Promise<string> {
  return desk.store.operators.list()[0]?.passphraseHash ?? desk.passphrases.hash('')
}
