import type { Instant } from '@shared/vocabulary/instant'
import type { Course, CourseAssignment, TraineeGroup } from '../../../ports/courses'
import { sameTrainee, traineeKey } from '../trainees'

/** That a trainee has a course to do. */
export interface Assigned {
  readonly trainee: string
  /** The earliest of the dates that they were given for it. */
  readonly dueAt: Instant | null
  readonly assignedBy: string
}

/** Everybody who has a course to do, themselves or as a member of a group, each once and by name. */
export function assignedOf(
  course: Pick<Course, 'id'>,
  assignments: readonly CourseAssignment[],
  groups: readonly TraineeGroup[],
): readonly Assigned[] {
  const found = new Map<string, Assigned>()
  // They come in the order in which they are due, so the first date is the one that counts.
  for (const { courseId, to, dueAt, assignedBy } of assignments) {
    if (courseId !== course.id) continue
    const trainees =
      'trainee' in to ? [to.trainee] : (groups.find(({ id }) => id === to.groupId)?.members ?? [])
    for (const trainee of trainees)
      if (!found.has(traineeKey(trainee)))
        found.set(traineeKey(trainee), { trainee, dueAt, assignedBy })
  }
  return [...found.values()].toSorted((a, b) => a.trainee.localeCompare(b.trainee))
}

/** Null: this trainee doesn't have it to do. */
export function assignedTo(
  trainee: string,
  course: Pick<Course, 'id'>,
  assignments: readonly CourseAssignment[],
  groups: readonly TraineeGroup[],
): Assigned | null {
  return (
    assignedOf(course, assignments, groups).find((one) => sameTrainee(one.trainee, trainee)) ?? null
  )
}
