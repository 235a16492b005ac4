import { randomUUID } from 'node:crypto'
import { endOfDay } from '@shared/vocabulary/days'
import { minus } from '@shared/vocabulary/instant'
import { usedEntry } from '../../audit/entries'
import type { CourseAssignment } from '../../ports/courses'
import type { Run } from '../run'
import { failed, ok } from '../../services/replies'
import { courseDesk } from '../../services/training/courses/managed'
import { sameTrainee } from '../../services/training/trainees'

/** Gives a course to a trainee or a group. Given to the same once more it has the new date. */
export const run: Run<'courses.assign'> = async (desk, { operator }, { courseId, to, dueOn }) => {
  const { courses } = (await desk.training.module()).runs
  const course = await courses.read(courseId)
  const group =
    'groupId' in to ? (await courses.groups()).find(({ id }) => id === to.groupId) : undefined
  if (course === null || ('groupId' in to && group === undefined)) return failed('not-found')
  const end = dueOn === null ? null : endOfDay(dueOn, desk.host.zone())
  const before = (await courses.assignments()).find(
    (one) => one.courseId === courseId && isSame(one.to, to),
  )
  const at = desk.clock.now()
  await desk.store.audit.append(
    usedEntry(at, operator, 'courses.assign', {
      course: course.title,
      to: 'trainee' in to ? to.trainee : (group?.name ?? ''),
      due: dueOn,
    }),
  )
  await courses.saveAssignment({
    id: before?.id ?? `assignment-${randomUUID()}`,
    courseId,
    to,
    // The last second of that day: what is shown as a date is the day that was chosen.
    dueAt: end === null ? null : minus(end, 1),
    assignedAt: at,
    assignedBy: operator.name,
  })
  desk.changes.tell({ accountId: null })
  return ok(await courseDesk(desk))
}

function isSame(one: CourseAssignment['to'], other: CourseAssignment['to']): boolean {
  if ('trainee' in one) return 'trainee' in other && sameTrainee(one.trainee, other.trainee)
  return 'groupId' in other && one.groupId === other.groupId
}
