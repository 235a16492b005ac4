import { usedEntry } from '../../audit/entries'
import type { Run } from '../run'
import { failed, ok } from '../../services/replies'
import { courseDesk } from '../../services/training/courses/managed'

/** Takes a course out, with what was assigned of it. */
export const run: Run<'courses.remove'> = async (desk, { operator }, { courseId }) => {
  const { courses } = (await desk.training.module()).runs
  const course = await courses.read(courseId)
  if (course === null) return failed('not-found')
  await desk.store.audit.append(
    usedEntry(desk.clock.now(), operator, 'courses.remove', { course: course.title }),
  )
  await courses.remove(courseId)
  desk.changes.tell({ accountId: null })
  return ok(await courseDesk(desk))
}
