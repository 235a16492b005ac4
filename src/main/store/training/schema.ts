import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { OperatorId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import type { Course, CourseAssignment, TraineeGroup } from '../../ports/courses'
import type { Run, RunSummary } from '../../ports/training'

const instant = (name: string) => integer(name).$type<Instant>()

/** One run of one trainee. What a list shows stands in columns; the scenario and the moves are only read with the run. */
export const run = sqliteTable(
  'run',
  {
    id: text('id').primaryKey(),
    scenarioId: text('scenario_id').notNull(),
    title: text('title').notNull(),
    seat: text('seat').$type<RunSummary['seat']>().notNull(),
    trainee: text('trainee').notNull(),
    operatorId: text('operator_id').$type<OperatorId>().notNull(),
    policy: text('policy').notNull(),
    hints: integer('hints', { mode: 'boolean' }).notNull(),
    hintsUsed: integer('hints_used').notNull(),
    moveCount: integer('move_count').notNull(),
    startedAt: instant('started_at').notNull(),
    finishedAt: instant('finished_at'),
    points: integer('points'),
    of: integer('of').notNull(),
    took: integer('took').notNull(),
    missed: text('missed', { mode: 'json' }).$type<RunSummary['missed']>().notNull(),
    mode: text('mode').$type<RunSummary['mode']>().notNull().default('practice'),
    passMark: integer('pass_mark'),
    seed: integer('seed').notNull().default(0),
    variant: integer('variant').notNull().default(0),
    language: text('language').$type<RunSummary['language']>().notNull().default('en'),
    backs: integer('backs').notNull().default(0),
    looked: integer('looked', { mode: 'boolean' }).notNull().default(false),
    timeOnTask: integer('time_on_task'),
    goals: text('goals', { mode: 'json' }).$type<RunSummary['goals']>().notNull().default([]),
    courseId: text('course_id'),
    scenario: text('scenario').notNull(),
    moves: text('moves', { mode: 'json' }).$type<Run['moves']>().notNull(),
  },
  (table) => [
    index('run_started').on(table.startedAt),
    index('run_trainee').on(table.trainee, table.startedAt),
    index('run_course').on(table.courseId),
  ],
)

/** What a trainer has written beside a move of a run. */
export const comment = sqliteTable(
  'comment',
  {
    id: text('id').primaryKey(),
    runId: text('run_id').notNull(),
    move: integer('move').notNull(),
    text: text('text').notNull(),
    operatorId: text('operator_id').$type<OperatorId>().notNull(),
    author: text('author').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [index('comment_run').on(table.runId)],
)

/** A course: scenarios in an order. It is read whole and written whole. */
export const course = sqliteTable('course', {
  id: text('id').primaryKey(),
  title: text('title').notNull(),
  about: text('about').notNull(),
  inOrder: integer('in_order', { mode: 'boolean' }).notNull(),
  parts: text('parts', { mode: 'json' }).$type<Course['parts']>().notNull(),
  createdAt: instant('created_at').notNull(),
  changedAt: instant('changed_at').notNull(),
})

/** Who has been given which course, until when. */
export const assignment = sqliteTable(
  'assignment',
  {
    id: text('id').primaryKey(),
    courseId: text('course_id').notNull(),
    to: text('to', { mode: 'json' }).$type<CourseAssignment['to']>().notNull(),
    dueAt: instant('due_at'),
    assignedAt: instant('assigned_at').notNull(),
    assignedBy: text('assigned_by').notNull(),
  },
  (table) => [index('assignment_course').on(table.courseId)],
)

/** Trainees who are taught together. */
export const traineeGroup = sqliteTable('trainee_group', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  members: text('members', { mode: 'json' }).$type<TraineeGroup['members']>().notNull(),
})

/** What the room remembers besides runs. */
export const setting = sqliteTable('setting', {
  key: text('key').primaryKey(),
  value: text('value').notNull(),
})
