import type { Reply } from '@shared/ipc/errors'
import type { CoursePart } from '../../../ports/courses'
import type { OperatorRecord } from '../../../ports/operators'
import type { Runs } from '../../../ports/training'
import { failed, ok } from '../../replies'
import { mayTeach } from '../teaching'
import { sameTrainee } from '../trainees'
import { assignedTo } from './assigned'
import { progressOf } from './progress'

/**
 * The part of a course that a trainee begins. How it is played is up to the course, not to the trainee.
 * @param trainee who plays it: the operator, or for whom a trainer begins it
 */
export async function partToBegin(
  { list, courses }: Pick<Runs, 'list' | 'courses'>,
  operator: OperatorRecord,
  trainee: string,
  wanted: { readonly id: string; readonly part: number },
): Promise<Reply<CoursePart>> {
  const course = await courses.read(wanted.id)
  const part = course?.parts[wanted.part]
  if (course === null || part === undefined) return failed('not-found')
  const groups = await courses.groups()
  const assigned = assignedTo(trainee, course, await courses.assignments(), groups)
  if (assigned === null && !mayTeach(operator)) return failed('not-found')
  const runs = await list({ courseId: course.id })
  const { parts } = progressOf(
    course,
    runs.filter((run) => sameTrainee(run.trainee, trainee)),
  )
  return parts[wanted.part]?.state === 'locked'
    ? failed('conflict', { course: 'locked' })
    : ok(part)
}
