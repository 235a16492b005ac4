import { usedEntry } from '../../audit/entries'
import type { Run } from '../run'
import { appView } from '../../services/app/view'
import { failed, ok } from '../../services/replies'
import { momentOf } from '../../services/operators/ending'
import { foundProfile } from '../../services/operators/found'
import { areOneName } from '../../services/operators/named'
import { refusalOfWeak } from '../../services/operators/strong'
import { refusedFor } from '../../services/operators/target'

/** First start: the profile's first operators, the founder signed in at once. There is no default passphrase anywhere. */
export const run: Run<'operators.createFirst'> = async (desk, { session }, founding) => {
  if (founding.second !== undefined && areOneName(founding.name, founding.second.name))
    return refusedFor('name-taken')
  const weak = await refusalOfWeak(desk, [founding, ...(founding.second ? [founding.second] : [])])
  if (weak !== null) return weak
  const operator = await foundProfile(desk, founding, (founder, second) =>
    usedEntry(desk.clock.now(), founder, 'operators.createFirst', {
      role: founder.role,
      ...(second === null ? {} : { operator: second.id }),
    }),
  )
  if (operator === null) return failed('conflict', { operators: 'exist' })
  desk.sessions.begin(session, operator.id, momentOf(desk))
  desk.changes.tell({ accountId: null })
  return ok(await appView(desk, operator, session))
}
