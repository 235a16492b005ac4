import { usedEntry } from '../../audit/entries'
import { housePolicy } from '../../engine/packs/housePack'
import type { Run } from '../run'
import { failed, ok } from '../../services/replies'
import { houseOffered } from '../../services/policy/named'
import { beginHunt, endHunt } from '../../services/training/hunts'

/** Searches random stories for a gap in a changed pack. One search a window; whoever locks it ends it. */
export const run: Run<'training.hunt'> = async (desk, { session, operator }, wanted) => {
  const { hunting } = await desk.training.module()
  const hunt = beginHunt(session)
  if (hunt === null) return failed('conflict', { hunt: 'under-way' })
  try {
    await desk.store.audit.append(usedEntry(desk.clock.now(), operator, 'training.hunt'))
    const house = (await houseOffered(desk.store.policies)).find(({ id }) => id === wanted.policy)
    const found = await hunting.hunt(
      house === undefined ? wanted : { ...wanted, policy: housePolicy(house) },
      (progress) => {
        if (session.operatorId !== operator.id) hunt.abort()
        desk.trainingProgress.tell(progress)
      },
      hunt.signal,
    )
    return found === null ? failed('bad-request', { field: 'set' }) : ok(found)
  } finally {
    endHunt(session)
  }
}
