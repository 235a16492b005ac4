import { randomUUID } from 'node:crypto'
import { usedEntry } from '../../audit/entries'
import type { Run } from '../run'
import { failed, ok } from '../../services/replies'
import { courseDesk } from '../../services/training/courses/managed'
import { distinctTrainees } from '../../services/training/trainees'

/** Keeps a group. Whoever joins it has its courses to do from now on. */
export const run: Run<'courses.saveGroup'> = async (desk, { operator }, { id, name, members }) => {
  const { courses } = (await desk.training.module()).runs
  if (id !== undefined && (await courses.groups()).every((group) => group.id !== id))
    return failed('not-found')
  const distinct = distinctTrainees(members)
  await desk.store.audit.append(
    usedEntry(desk.clock.now(), operator, 'courses.saveGroup', {
      group: name,
      members: distinct.length,
    }),
  )
  await courses.saveGroup({ id: id ?? `group-${randomUUID()}`, name, members: distinct })
  desk.changes.tell({ accountId: null })
  return ok(await courseDesk(desk))
}
