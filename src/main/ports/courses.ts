import type { Instant } from '@shared/vocabulary/instant'
import type { RunMode } from '@shared/vocabulary/training'

/**
 * What trainers have put together for their trainees. A trainee is known by their name: operators' names are given once
 * and never again, and a trainer may also begin a run for somebody who is no operator.
 */
export interface Courses {
  /** By title. */
  list(): Promise<readonly Course[]>
  read(id: string): Promise<Course | null>
  /** Writes a course over an earlier state of it. */
  save(course: Course): Promise<void>
  /** Takes a course out, with its assignments. Runs that were played in it stay. */
  remove(id: string): Promise<void>
  /** The one that is due first before the others, those without a date last. */
  assignments(): Promise<readonly CourseAssignment[]>
  saveAssignment(assignment: CourseAssignment): Promise<void>
  removeAssignment(id: string): Promise<void>
  /** By name. */
  groups(): Promise<readonly TraineeGroup[]>
  saveGroup(group: TraineeGroup): Promise<void>
  /** Takes a group out, and what was assigned to it. */
  removeGroup(id: string): Promise<void>
}

export interface Course {
  readonly id: string
  readonly title: string
  readonly about: string
  /** A part can only be begun once those before it are done. */
  readonly inOrder: boolean
  readonly parts: readonly CoursePart[]
  readonly createdAt: Instant
  readonly changedAt: Instant
}

/** A scenario of a course, and what it takes to have done it. */
export interface CoursePart {
  readonly scenarioId: string
  /** What it is called where its file is gone: as it was called when it was put in. */
  readonly title: string
  readonly mode: RunMode
  /** Of 100. Null: whoever has finished it has done it. */
  readonly passMark: number | null
}

export interface CourseAssignment {
  readonly id: string
  readonly courseId: string
  readonly to: { readonly trainee: string } | { readonly groupId: string }
  /** Null: whenever they like. */
  readonly dueAt: Instant | null
  readonly assignedAt: Instant
  /** The trainer's name. */
  readonly assignedBy: string
}

export interface TraineeGroup {
  readonly id: string
  readonly name: string
  /** Names of trainees. */
  readonly members: readonly string[]
}
