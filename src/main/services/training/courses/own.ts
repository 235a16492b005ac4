import type { OwnCourseView, OwnCoursesView } from '@shared/views/training/course'
import type { Course } from '../../../ports/courses'
import type { RunSummary } from '../../../ports/training'
import type { Desk } from '../../desk'
import type { ListedScenario } from '../../state/training'
import { appearance } from '../../app/settings'
import { folderOf } from '../folder'
import { sameTrainee } from '../trainees'
import { assignedTo, type Assigned } from './assigned'
import { progressOf } from './progress'

/** The courses that this trainee has to do, what is due first before the rest. */
export async function ownCourses(desk: Desk, trainee: string): Promise<OwnCoursesView['courses']> {
  const training = await desk.training.module()
  const { courses } = training.runs
  const [all, assignments, groups] = [
    await courses.list(),
    await courses.assignments(),
    await courses.groups(),
  ]
  const given = all.flatMap((course) => {
    const assigned = assignedTo(trainee, course, assignments, groups)
    return assigned === null ? [] : [{ course, assigned }]
  })
  if (given.length === 0) return []
  const { scenarios } = await training.library.list(
    await folderOf(training),
    (await appearance(desk)).language,
  )
  const runs = (await training.runs.list()).filter((run) => sameTrainee(run.trainee, trainee))
  return given
    .toSorted((a, b) => (a.assigned.dueAt ?? Infinity) - (b.assigned.dueAt ?? Infinity))
    .map(({ course, assigned }) => ownCourse(course, assigned, runs, scenarios))
}

function ownCourse(
  course: Course,
  { dueAt, assignedBy }: Assigned,
  runs: readonly RunSummary[],
  cards: readonly ListedScenario[],
): OwnCourseView {
  const { parts, completedAt } = progressOf(
    course,
    runs.filter(({ courseId }) => courseId === course.id),
  )
  return {
    id: course.id,
    title: course.title,
    about: course.about,
    inOrder: course.inOrder,
    dueAt,
    assignedBy,
    completedAt,
    parts: parts.map(({ doneBy: _doneBy, left, ...progress }, index) => {
      const scenarioId = course.parts[index]?.scenarioId ?? ''
      const card = cards.find(({ id }) => id === scenarioId)
      return {
        ...progress,
        scenarioId,
        // What it is called says too much to who has still to play it.
        line: card?.line ?? null,
        seat: card?.seat ?? null,
        difficulty: card?.difficulty ?? null,
        minutes: card?.minutes ?? null,
        unfinished: left?.id ?? null,
      }
    }),
  }
}
