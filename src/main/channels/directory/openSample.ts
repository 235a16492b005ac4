import { usedEntry } from '../../audit/entries'
import type { Store } from '../../ports/store'
import { playSample } from '../../sample/play'
import type { Run } from '../run'
import { appView } from '../../services/app/view'
import type { Desk } from '../../services/desk'
import { momentOf } from '../../services/operators/ending'
import { foundProfile } from '../../services/operators/found'
import { areOneName } from '../../services/operators/named'
import { refusalOfWeak } from '../../services/operators/strong'
import { refusedFor } from '../../services/operators/target'
import { failed, ok } from '../../services/replies'
import { isSample } from '../../services/app/settings'

const underWay = new WeakSet<Store>()

/** Fills an empty profile with invented people. It is marked for good, before anything else is in it. */
export const run: Run<'directory.openSample'> = async (desk, { session }, founding) => {
  if (founding.second !== undefined && areOneName(founding.name, founding.second.name))
    return refusedFor('name-taken')
  const weak = await refusalOfWeak(desk, [founding, ...(founding.second ? [founding.second] : [])])
  if (weak !== null) return weak
  if (!(await isEmpty(desk)) || underWay.has(desk.store))
    return failed('conflict', { profile: 'in-use' })
  underWay.add(desk.store)
  try {
    // An earlier try that was cut short has left people behind: they are as good as new ones.
    if ((await desk.store.accounts.count()) === 0) await playSample(desk)
    const accounts = await desk.store.accounts.count()
    const operator = await foundProfile(desk, founding, (founder, second) =>
      usedEntry(desk.clock.now(), founder, 'directory.openSample', {
        accounts,
        ...(second === null ? {} : { operator: second.id }),
      }),
    )
    if (operator === null) return failed('conflict', { operators: 'exist' })
    desk.sessions.begin(session, operator.id, momentOf(desk))
    desk.changes.tell({ accountId: null })
    return ok(await appView(desk, operator, session))
  } finally {
    underWay.delete(desk.store)
  }
}

async function isEmpty({ store }: Desk): Promise<boolean> {
  return (
    !(await store.operators.any()) &&
    ((await store.accounts.count()) === 0 || (await isSample(store.settings)))
  )
}
