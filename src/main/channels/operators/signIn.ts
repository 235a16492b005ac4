import { isStill } from '../../operators/roster'
import { operatorOf } from '../../operators/session'
import { failedSignInEntry, usedEntry } from '../../audit/entries'
import { noAttempts } from '../../operators/attempts'
import type { Tried } from '../../operators/guessing'
import type { OperatorRecord } from '../../ports/operators'
import type { Run } from '../run'
import { appView } from '../../services/app/view'
import type { Desk } from '../../services/desk'
import { failed, ok } from '../../services/replies'
import { momentOf } from '../../services/operators/ending'

/** Unknown names, names of who was removed and wrong passphrases get the same answer after the same work, and the same waits. */
export const run: Run<'operators.signIn'> = async (desk, { session }, { name, passphrase }) => {
  const operator = await servingByName(desk, name)
  const attempt = await desk.guessing.begin(operator === null ? unknown(desk, name) : { operator })
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
    return ok(await appView(desk, await operatorOf(session, desk.store.operators), session))
  } finally {
    attempt.end()
  }
}

async function servingByName(desk: Desk, name: string): Promise<OperatorRecord | null> {
  const bearer = await desk.store.operators.byName(name.normalize('NFC'))
  return bearer?.removedAt === null ? bearer : null
}

/** Upper and lower case are the same here too, or a second spelling would be counted apart where nobody has the name. */
function unknown({ secrets }: Desk, name: string): Tried {
  return {
    unknown: secrets.seal(name.trim().normalize('NFKC').toLowerCase(), 'operators.unknownName'),
  }
}

/** A name that nobody has takes as long as one that somebody has. */
async function someHash(desk: Desk): Promise<string> {
  return (await desk.store.operators.list())[0]?.passphraseHash ?? desk.passphrases.hash('nobody')
}
