import type { AuditEntry } from '../ports/audit'
import type { Desk } from './desk'

/** Makes a change and writes down who made it, as one unit: both are stored, or neither is. What is slow is done before. */
export function recorded<T>({ store }: Pick<Desk, 'store'>, entry: AuditEntry, change: () => T): T {
  return store.together(() => {
    const value = change()
    store.audit.append(entry)
    return value
  })
}
