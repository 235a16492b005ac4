import type { Instant } from '@shared/vocabulary/instant'
import type { Difficulty, RunMode } from '@shared/vocabulary/training'
import type { TrainingSeat } from './library'

/** The courses that a trainee has been given. */
export interface OwnCoursesView {
  /** Whether the operator may put courses together, too. */
  readonly mayTeach: boolean
  readonly courses: readonly OwnCourseView[]
}

/** A course as the trainee sees it who has to do it. */
export interface OwnCourseView {
  readonly id: string
  readonly title: string
  readonly about: string
  readonly inOrder: boolean
  /** Null: whenever they like. */
  readonly dueAt: Instant | null
  readonly assignedBy: string
  readonly parts: readonly OwnPartView[]
  /** When its last part was done; null: it isn't. */
  readonly completedAt: Instant | null
}

export interface OwnPartView extends PartProgressView {
  readonly scenarioId: string
  /** The neutral line of the scenario; null: its file is gone. */
  readonly line: string | null
  readonly seat: TrainingSeat | null
  readonly difficulty: Difficulty | null
  readonly minutes: number | null
  /** A run of it that was left before its end. */
  readonly unfinished: string | null
}

/**
 * How somebody stands with a part. `done` · `failed`: finished, and below the mark · `left`: begun, never finished · `open` ·
 * `locked`: one before it has to be done first
 */
export interface PartProgressView {
  readonly mode: RunMode
  /** Of 100; null: whoever finishes has done it. */
  readonly passMark: number | null
  readonly state: 'done' | 'failed' | 'left' | 'open' | 'locked'
  /** Runs of it, finished or not. */
  readonly attempts: number
  /** Of 100; null: it was never finished. */
  readonly best: number | null
}

/** What trainers have put together, and how their trainees stand with it. */
export interface CourseDeskView {
  readonly courses: readonly ManagedCourseView[]
  readonly groups: readonly TraineeGroupView[]
  /** Everybody who is known to practise here: operators, members of groups, and for whom runs were begun. */
  readonly names: readonly string[]
  /** What a course can be made of. */
  readonly scenarios: readonly CourseScenarioView[]
}

export interface CourseScenarioView {
  readonly id: string
  readonly title: string
  readonly seat: TrainingSeat
  readonly difficulty: Difficulty | null
  readonly minutes: number | null
}

export interface TraineeGroupView {
  readonly id: string
  readonly name: string
  readonly members: readonly string[]
}

export interface ManagedCourseView {
  readonly id: string
  readonly title: string
  readonly about: string
  readonly inOrder: boolean
  readonly parts: readonly ManagedPartView[]
  readonly assignments: readonly CourseAssignmentView[]
  /** Everybody to whom it is assigned, by name. */
  readonly trainees: readonly CourseTraineeView[]
}

export interface ManagedPartView {
  readonly scenarioId: string
  readonly title: string
  readonly mode: RunMode
  readonly passMark: number | null
  /** There is no such file any more, so that nobody can do it. */
  readonly gone: boolean
}

export interface CourseAssignmentView {
  readonly id: string
  /** The name of the trainee or of the group. */
  readonly to: string
  readonly toGroup: boolean
  readonly dueAt: Instant | null
  readonly assignedAt: Instant
  readonly assignedBy: string
}

export interface CourseTraineeView {
  readonly trainee: string
  /** The earliest of the dates that they were given. */
  readonly dueAt: Instant | null
  /** The date has passed, or they were done only after it. */
  readonly late: boolean
  readonly parts: readonly PartProgressView[]
  readonly attempts: number
  /** Real seconds. */
  readonly timeOnTask: number
  readonly completedAt: Instant | null
}

/** That a trainee has done a course. */
export interface CertificateView {
  readonly trainee: string
  readonly course: string
  readonly about: string
  /** Empty where nobody has said whose desk it is. */
  readonly organisation: string
  readonly completedAt: Instant
  readonly parts: readonly {
    readonly title: string
    readonly mode: RunMode
    readonly passMark: number | null
    readonly percent: number
    readonly finishedAt: Instant
  }[]
  /** Real seconds of all runs in it. */
  readonly timeOnTask: number
}
