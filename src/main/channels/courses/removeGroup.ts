import { usedEntry } from '../../audit/entries'
import type { Run } from '../run'
import { failed, ok } from '../../services/replies'
import { courseDesk } from '../../services/training/courses/managed'

/** Takes a group out, with what was assigned to it. */
export const run: Run<'courses.removeGroup'> = async (desk, { operator }, { groupId }) => {
  const { courses } = (await desk.training.module()).runs
  const group = (await courses.groups()).find(({ id }) => id === groupId)
  if (group === undefined) return failed('not-found')
  await desk.store.audit.append(
    usedEntry(desk.clock.now(), operator, 'courses.removeGroup', { group: group.name }),
  )
  await courses.removeGroup(groupId)
  desk.changes.tell({ accountId: null })
  return ok(await courseDesk(desk))
}
