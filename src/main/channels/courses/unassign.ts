import { usedEntry } from '../../audit/entries'
import type { Run } from '../run'
import { failed, ok } from '../../services/replies'
import { courseDesk } from '../../services/training/courses/managed'

/** Takes back that somebody has a course to do. What they did of it stays in the report. */
export const run: Run<'courses.unassign'> = async (desk, { operator }, { assignmentId }) => {
  const { courses } = (await desk.training.module()).runs
  const assignment = (await courses.assignments()).find(({ id }) => id === assignmentId)
  const course = assignment === undefined ? null : await courses.read(assignment.courseId)
  if (course === null) return failed('not-found')
  await desk.store.audit.append(
    usedEntry(desk.clock.now(), operator, 'courses.unassign', { course: course.title }),
  )
  await courses.removeAssignment(assignmentId)
  desk.changes.tell({ accountId: null })
  return ok(await courseDesk(desk))
}
