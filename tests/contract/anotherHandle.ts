import type { Store } from '../../src/main/ports/store'
import { connectForWriting, type Database } from '../../src/main/store/database'
import { sqliteStore } from '../../src/main/store/sqliteStore'

export interface Handle {
  readonly store: Store
  /** The connection below it. */
  readonly client: Database['$client']
}

/** Another connection to a file that is open. The lock keeps other processes out; this is the same one. */
export function anotherHandle(file: string): Handle {
  return handleOver(connectForWriting(file))
}

export function handleOver(database: Database): Handle {
  const client = database.$client
  const { store, begin } = sqliteStore(database, {
    begin: () => undefined,
    makeRoom: async () => undefined,
    close: () => void client.close(),
  })
  begin()
  return { store, client }
}
