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
  }
  const all = database.select(columns).from(operator).orderBy(asc(operator.nameKey)).prepare()
  const byKey = database.select(columns).from(operator).where(sql`${operator.nameKey} = ${given('nameKey')}`).prepare()

  return {
    list: () => all.all(),
    byName: (name) => byKey.get({ nameKey: nameKey(name) }) ?? null,
    add(record) {
      database.insert(operator).values({ ...record, nameKey: nameKey(record.name) }).run()
    },
    recordFailure(id, failuresInRow, lockedUntil) {
      database.update(operator).set({ failuresInRow, lockedUntil }).where(sql`${operator.id} = ${id}`).run()
    },
  }
}

function nameKey(name: string): string {
  return withoutCase(name.trim())
}
