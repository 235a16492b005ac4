import { asc, sql } from 'drizzle-orm'
import type { OperatorStore } from '../../ports/store'
import type { Database } from '../database'
import { withoutCase } from '../fold'
import { operator } from '../schema'
import { given } from '../statements'

export function operatorStore(database: Database): OperatorStore {
  const columns = {
    id: operator.id, name: operator.name, role: operator.role, passphraseHash: operator.passphraseHash,
    createdAt: operator.createdAt, failuresInRow: operator.failuresInRow, lockedUntil: operator.lockedUntil,
    passphraseGivenAt: operator.passphraseGivenAt, lastSignInAt: operator.lastSignInAt, removedAt: operator.removedAt,
  }
  const all = database.select(columns).from(operator).orderBy(asc(operator.nameKey)).prepare()
  // Rows are never deleted, so the first one stays the first; two may have been made within one second.
  const first = database.select(columns).from(operator).orderBy(sql`rowid`).limit(1).prepare()
  const byKey = database.select(columns).from(operator).where(sql`${operator.nameKey} = ${given('nameKey')}`).prepare()

  return {
    list: () => all.all(),
    founder: () => first.get() ?? null,
    byName: (name) => byKey.get({ nameKey: nameKey(name) }) ?? null,
    add(record) {
      database.insert(operator).values({ ...record, nameKey: nameKey(record.name) }).run()
    },
    change(id, changes) {
      database.update(operator).set(changes).where(sql`${operator.id} = ${id}`).run()
    },
  }
}

function nameKey(name: string): string {
  return withoutCase(name.trim())
}
