import { and, asc, desc, eq, getTableColumns, gte, inArray, lt, sql } from 'drizzle-orm'
import type { RunFault, RunFilter, Runs } from '../../ports/training'
import type { Database, OpenFile } from '../database'
import { comment, run, setting } from './schema'
import { sqliteCourses } from './sqliteCourses'

const { scenario: _scenario, moves: _moves, ...summary } = getTableColumns(run)

/** The runs over an open, migrated database. */
export function sqliteRuns(
  database: Database,
  { close }: Pick<OpenFile, 'close'>,
  fault: RunFault | null = null,
): Runs {
  const byId = database
    .select()
    .from(run)
    .where(sql`${run.id} = ${sql.placeholder('id')}`)
    .prepare()
  const byKey = database
    .select({ value: setting.value })
    .from(setting)
    .where(sql`${setting.key} = ${sql.placeholder('key')}`)
    .prepare()

  return {
    fault,
    async save(one) {
      database.insert(run).values(one).onConflictDoUpdate({ target: run.id, set: one }).run()
    },
    read: async (id) => byId.get({ id }) ?? null,
    list: async (wanted = {}) =>
      database
        .select(summary)
        .from(run)
        .where(matching(wanted))
        .orderBy(desc(run.startedAt), sql`rowid DESC`)
        .all(),
    remove: async (ids) => database.transaction(() => takeOut(ids)),
    removeBefore: async (instant) =>
      database.transaction(() =>
        takeOut(
          database
            .select({ id: run.id })
            .from(run)
            .where(lt(sql`coalesce(${run.finishedAt}, ${run.startedAt})`, instant))
            .all()
            .map(({ id }) => id),
        ),
      ),
    comments: async (runId) =>
      database
        .select()
        .from(comment)
        .where(eq(comment.runId, runId))
        .orderBy(asc(comment.move), asc(comment.at), sql`rowid`)
        .all(),
    async saveComment(one) {
      database
        .insert(comment)
        .values(one)
        .onConflictDoUpdate({ target: comment.id, set: one })
        .run()
    },
    async removeComment(id) {
      database.delete(comment).where(eq(comment.id, id)).run()
    },
    courses: sqliteCourses(database),
    setting: async (key) => byKey.get({ key })?.value ?? null,
    async setSetting(key, value) {
      database
        .insert(setting)
        .values({ key, value })
        .onConflictDoUpdate({ target: setting.key, set: { value } })
        .run()
    },
    close: async () => close(),
  }

  /** A few at a time: SQLite takes only so many values in one statement. */
  function takeOut(ids: readonly string[]): number {
    let taken = 0
    for (let from = 0; from < ids.length; from += atOnce) {
      const some = ids.slice(from, from + atOnce)
      database.delete(comment).where(inArray(comment.runId, some)).run()
      taken += database.delete(run).where(inArray(run.id, some)).run().changes
    }
    return taken
  }
}

const atOnce = 500

function matching({ from, before, scenarioId, courseId }: RunFilter) {
  return and(
    from === undefined ? undefined : gte(run.startedAt, from),
    before === undefined ? undefined : lt(run.startedAt, before),
    scenarioId === undefined ? undefined : eq(run.scenarioId, scenarioId),
    courseId === undefined ? undefined : eq(run.courseId, courseId),
  )
}
