import { sql, type SQL } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'

const mostKept = 64

/**
 * A parameter that the planner doesn't look at. Where it does, this SQLite compiles the statement again on every call,
 * which costs more than running it. SQLite only.
 * @param column where the column stores its values in another form.
 */
export function placeholder(name: string, column?: SQLiteColumn): SQL {
  return sql`+${sql.param(sql.placeholder(name), column)}`
}

/** A limit written into the statement, for the same reason. Drizzle takes it, but its type says number. */
export function literalLimit(count: number): number {
  return sql.raw(String(wholeNumber(count))) as unknown as number
}

/** Statements that differ in a number or a shape, each prepared once, the oldest forgotten when there are many. */
export function preparedOnce<Key extends string | number, Statement>(
  prepare: (key: Key) => Statement,
): (key: Key) => Statement {
  const kept = new Map<Key, Statement>()
  return (key) => {
    const known = kept.get(key)
    if (known !== undefined) return known
    const statement = prepare(key)
    const [oldest] = kept.keys()
    if (kept.size === mostKept && oldest !== undefined) kept.delete(oldest)
    kept.set(key, statement)
    return statement
  }
}

/** Throws on anything but a whole number from 0 on: it is about to become part of a statement. */
export function wholeNumber(count: number): number {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`not a limit: ${count}`)
  return count
}
