import { isStill } from '../../operators/roster'
import { operatorOf } from '../../operators/session'
import { failedSignInEntry, usedEntry } from '../../audit/entries'
import { noAttempts } from '../../operators/attempts'
import type { Run } from '../run'
import { appView } from '../../services/app/view'
import { failed, ok } from '../../services/replies'
import { momentOf } from '../../services/operators/ending'
import { servingByName, someHash, unknownName } from '../../services/operators/named'

/** Unknown names, names of who was removed and wrong passphrases get the same answer after the same work, and the same waits. */
export const run: Run<'operators.signIn'> = async (desk, { session }, { name, passphrase }) => {
  const operator = await servingByName(desk, name)
  const attempt = await desk.guessing.begin(
    operator === null ? unknownName(desk, name) : { operator },
  )
  if ('liftsAt' in attempt) return failed('throttled', {}, attempt.liftsAt)
  try {
    const right = await desk.passphrases.matches(
      passphrase,
      operator?.passphraseHash ?? (await someHash(desk)),
    )
    const now = desk.clock.now()
    // Meanwhile the operator may have been removed, or the passphrase changed.
    const obstacle =
      operator === null || !right
        ? 'wrong'
        : await desk.store.operators.change(
            operator.id,
            { ...noAttempts, lastSignInAt: now },
            usedEntry(now, operator, 'operators.signIn'),
            (current) => (isStill(current, operator) ? null : 'changed'),
          )
    if (operator === null || obstacle !== null) {
      const liftsAt = await attempt.fail(failedSignInEntry(now, operator))
      return failed('wrong-passphrase', {}, liftsAt)
    }
    desk.sessions.begin(session, operator.id, momentOf(desk))
    if (session.windows.size > 1) desk.changes.tell({ accountId: null })
    return ok(await appView(desk, await operatorOf(session, desk.store.operators), session))
  } finally {
    attempt.end()
  }
}
