import { asc, eq, sql } from 'drizzle-orm'
import type { Courses } from '../../ports/courses'
import type { Database } from '../database'
import { assignment, course, traineeGroup } from './schema'

/** Courses, what is assigned, and groups, over the same database as the runs. */
export function sqliteCourses(database: Database): Courses {
  return {
    list: async () => database.select().from(course).orderBy(asc(course.title)).all(),
    read: async (id) => database.select().from(course).where(eq(course.id, id)).get() ?? null,
    async save(one) {
      database.insert(course).values(one).onConflictDoUpdate({ target: course.id, set: one }).run()
    },
    async remove(id) {
      database.transaction(() => {
        database.delete(assignment).where(eq(assignment.courseId, id)).run()
        database.delete(course).where(eq(course.id, id)).run()
      })
    },
    assignments: async () =>
      database
        .select()
        .from(assignment)
        .orderBy(
          sql`${assignment.dueAt} IS NULL`,
          asc(assignment.dueAt),
          asc(assignment.assignedAt),
        )
        .all(),
    async saveAssignment(one) {
      database
        .insert(assignment)
        .values(one)
        .onConflictDoUpdate({ target: assignment.id, set: one })
        .run()
    },
    async removeAssignment(id) {
      database.delete(assignment).where(eq(assignment.id, id)).run()
    },
    groups: async () => database.select().from(traineeGroup).orderBy(asc(traineeGroup.name)).all(),
    async saveGroup(one) {
      database
        .insert(traineeGroup)
        .values(one)
        .onConflictDoUpdate({ target: traineeGroup.id, set: one })
        .run()
    },
    async removeGroup(id) {
      database.transaction(() => {
        database
          .delete(assignment)
          .where(sql`json_extract(${assignment.to}, '$.groupId') = ${id}`)
          .run()
        database.delete(traineeGroup).where(eq(traineeGroup.id, id)).run()
      })
    },
  }
}
