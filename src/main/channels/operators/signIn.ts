import { failedSignInEntry, usedEntry } from '../../audit/entries'
import { noAttempts } from '../../operators/attempts'
import type { Tried } from '../../operators/guessing'
import type { OperatorRecord } from '../../ports/store'
import type { Run } from '../run'
import { appView } from '../../services/app/view'
import type { Desk } from '../../services/desk'
import { recorded } from '../../services/recorded'
import { failed, ok } from '../../services/replies'
import { momentOf } from '../../services/operators/ending'

/** Unknown names, names of who was removed and wrong passphrases get the same answer after the same work, and the same waits. */
export const run: Run<'operators.signIn'> = async (desk, { session }, { name, passphrase }) => {
  const operator = servingByName(desk, name)
  const attempt = desk.guessing.begin(operator === null ? unknown(desk, name) : { operator })
  if ('liftsAt' in attempt) return failed('throttled', {}, attempt.liftsAt)
  try {
    const right = await desk.passphrases.matches(
      passphrase,
      operator?.passphraseHash ?? (await someHash(desk)),
    )
    // Meanwhile the operator may have been removed, or the passphrase changed.
    const still = servingByName(desk, name)
    const now = desk.clock.now()
    if (operator === null || !right || still?.passphraseHash !== operator.passphraseHash) {
      const liftsAt = recorded(desk, failedSignInEntry(now, operator), () => attempt.fail())
      return failed('wrong-passphrase', {}, liftsAt)
    }
    recorded(desk, usedEntry(now, still, 'operators.signIn'), () =>
      desk.store.operators.change(still.id, { ...noAttempts, lastSignInAt: now }),
    )
    desk.sessions.begin(session, still.id, momentOf(desk))
    return ok(appView(desk, still, session))
  } finally {
    attempt.end()
  }
}

function servingByName(desk: Desk, name: string): OperatorRecord | null {
  const bearer = desk.store.operators.byName(name.normalize('NFC'))
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
  return desk.store.operators.list()[0]?.passphraseHash ?? desk.passphrases.hash('nobody')
}
