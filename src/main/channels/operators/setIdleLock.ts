import { usedEntry } from '../../audit/entries'
import type { Run } from '../run'
import { appView } from '../../services/app/view'
import { ok } from '../../services/replies'
import { lockAfterMinutes, settingOfLockAfter } from '../../services/app/settings'

/** After how many minutes without a touch every window of this profile is locked. */
export const run: Run<'operators.setIdleLock'> = async (
  desk,
  { operator, session },
  { minutes },
) => {
  const was = await lockAfterMinutes(desk.store.settings)
  await desk.store.settings.change(settingOfLockAfter(minutes), [
    usedEntry(desk.clock.now(), operator, 'operators.setIdleLock', { minutes, was }),
  ])
  desk.changes.tell({ accountId: null })
  return ok(await appView(desk, operator, session))
}
