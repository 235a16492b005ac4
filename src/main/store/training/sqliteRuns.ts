import { desc, getTableColumns, sql } from 'drizzle-orm'
import type { RunFault, Runs } from '../../ports/training'
import type { Database, OpenFile } from '../database'
import { run, setting } from './schema'

const { scenario: _scenario, moves: _moves, ...summary } = getTableColumns(run)

/** The runs over an open, migrated database. */
export function sqliteRuns(
  database: Database,
  { close }: Pick<OpenFile, 'close'>,
  fault: RunFault | null = null,
): Runs {
  const all = database
    .select(summary)
    .from(run)
    .orderBy(desc(run.startedAt), sql`rowid DESC`)
    .prepare()
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
    list: async () => all.all(),
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
}
