import { usedEntry } from '../../audit/entries'
import type { Run } from '../run'
import { appView } from '../../services/app/view'
import { failed, ok } from '../../services/replies'
import { momentOf } from '../../services/operators/ending'
import { foundProfile } from '../../services/operators/found'

/** First start: the profile's first operator, signed in at once. There is no default passphrase anywhere. */
export const run: Run<'operators.createFirst'> = async (
  desk,
  { session },
  { name, passphrase },
) => {
  const operator = await foundProfile(desk, name, passphrase, (founder) =>
    usedEntry(desk.clock.now(), founder, 'operators.createFirst', { role: founder.role }),
  )
  if (operator === null) return failed('conflict', { operators: 'exist' })
  desk.sessions.begin(session, operator.id, momentOf(desk))
  desk.changes.tell({ accountId: null })
  return ok(await appView(desk, operator, session))
}
