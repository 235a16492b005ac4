import type {
  CourseAssignmentView,
  CourseDeskView,
  CourseTraineeView,
  ManagedCourseView,
} from '@shared/views/training/course'
import type { Instant } from '@shared/vocabulary/instant'
import { channels } from '@shared/channels'
import type { Course, CourseAssignment, TraineeGroup } from '../../../ports/courses'
import type { RunSummary } from '../../../ports/training'
import { permits } from '../../access/permissions'
import type { Desk } from '../../desk'
import { appearance } from '../../app/settings'
import { folderOf } from '../folder'
import { distinctTrainees, sameTrainee } from '../trainees'
import { assignedOf, type Assigned } from './assigned'
import { progressOf } from './progress'

/** What trainers have put together, and how everybody stands with it. */
export async function courseDesk(desk: Desk): Promise<CourseDeskView> {
  const training = await desk.training.module()
  const { courses } = training.runs
  const groups = await courses.groups()
  const assignments = await courses.assignments()
  const runs = await training.runs.list()
  const { scenarios } = await training.library.list(
    await folderOf(training),
    (await appearance(desk)).language,
  )
  const playable = scenarios.flatMap(({ id, title, seat, difficulty, minutes }) =>
    seat === null ? [] : [{ id, title, seat, difficulty, minutes }],
  )
  const titles = new Map(playable.map(({ id, title }) => [id, title]))
  const operators = (await desk.store.operators.list()).filter(
    (operator) =>
      operator.removedAt === null &&
      permits(channels['training.begin'].permission, operator, false) === 'yes',
  )
  return {
    courses: (await courses.list()).map((course) =>
      managed(course, { assignments, groups, runs, titles, now: desk.clock.now() }),
    ),
    groups,
    names: distinctTrainees([
      ...operators.map(({ name }) => name),
      ...groups.flatMap(({ members }) => members),
      ...runs.map(({ trainee }) => trainee),
    ]),
    scenarios: playable,
  }
}

interface Known {
  readonly assignments: readonly CourseAssignment[]
  readonly groups: readonly TraineeGroup[]
  readonly runs: readonly RunSummary[]
  /** Of the scenarios that can be played. */
  readonly titles: ReadonlyMap<string, string>
  readonly now: Instant
}

function managed(course: Course, known: Known): ManagedCourseView {
  const runs = known.runs.filter(({ courseId }) => courseId === course.id)
  return {
    id: course.id,
    title: course.title,
    about: course.about,
    inOrder: course.inOrder,
    parts: course.parts.map((part) => ({
      ...part,
      title: known.titles.get(part.scenarioId) ?? part.title,
      gone: !known.titles.has(part.scenarioId),
    })),
    assignments: known.assignments
      .filter(({ courseId }) => courseId === course.id)
      .map((assignment) => assignmentView(assignment, known.groups)),
    trainees: assignedOf(course, known.assignments, known.groups).map((assigned) =>
      traineeView(
        course,
        assigned,
        runs.filter(({ trainee }) => sameTrainee(trainee, assigned.trainee)),
        known.now,
      ),
    ),
  }
}

function assignmentView(
  { id, to, dueAt, assignedAt, assignedBy }: CourseAssignment,
  groups: readonly TraineeGroup[],
): CourseAssignmentView {
  const name =
    'trainee' in to ? to.trainee : (groups.find((group) => group.id === to.groupId)?.name ?? '')
  return { id, to: name, toGroup: 'groupId' in to, dueAt, assignedAt, assignedBy }
}

function traineeView(
  course: Course,
  { trainee, dueAt }: Assigned,
  runs: readonly RunSummary[],
  now: Instant,
): CourseTraineeView {
  const { parts, completedAt } = progressOf(course, runs)
  return {
    trainee,
    dueAt,
    late: dueAt !== null && (completedAt ?? now) > dueAt,
    parts: parts.map(({ doneBy: _doneBy, left: _left, ...progress }) => progress),
    attempts: runs.length,
    timeOnTask: runs.reduce((sum, run) => sum + (run.timeOnTask ?? 0), 0),
    completedAt,
  }
}
