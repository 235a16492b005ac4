import type Client from 'better-sqlite3'

/** Where the clock of the audit was corrected: a record that is dated before those before it. Kept apart, because no index finds them. */
const key = 'audit.clockSteps'

export function clockSteps(client: Client.Database): readonly number[] {
  const stored = client.prepare<[string], string>('SELECT value FROM setting WHERE key = ?').pluck().get(key)
  return stored === undefined ? [] : (JSON.parse(stored) as number[])
}

export function addClockStep(client: Client.Database, sequence: number): void {
  const steps = JSON.stringify([...clockSteps(client), sequence])
  client.prepare<[string, string]>('INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value').run(key, steps)
}
