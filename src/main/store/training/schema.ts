import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { OperatorId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
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
    scenario: text('scenario').notNull(),
    moves: text('moves', { mode: 'json' }).$type<Run['moves']>().notNull(),
  },
  (table) => [index('run_started').on(table.startedAt)],
)

/** What the room remembers besides runs. */
export const setting = sqliteTable('setting', {
  key: text('key').primaryKey(),
  value: text('value').notNull(),
})
