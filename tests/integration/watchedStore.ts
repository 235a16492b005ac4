import type { Store } from '../../src/main/ports/store'

/** Something was written that no audit record of the same transaction tells of. */
export class Unrecorded extends Error {
  override readonly name = 'Unrecorded'
}

/**
 * Settings that are nobody's doing: how far the audit itself was checked, how far the store was examined, when the desk was last
 * seen to run, and how far a correction has come that was recorded when it began.
 */
const notDeeds: readonly string[] = ['audit.checked', 'clock.seen', 'clock.correction', 'examined']

/**
 * The same store, which refuses what is written to operators and settings but not recorded by the audit in the same
 * transaction. Accounts and imports record within their own calls; what becomes of a message is a record itself.
 */
export function watchedStore(store: Store): Store {
  let deep = 0
  let written: string[] = []
  let appended = 0

  function writing(name: string): void {
    if (deep === 0) throw new Unrecorded(`${name} was written outside of a unit`)
    written.push(name)
  }

  const together: Store['together'] = (work, lasting) => {
    if (deep === 0) [written, appended] = [[], 0]
    deep++
    try {
      return store.together(() => {
        const value = work()
        if (deep === 1 && written.length > 0 && appended === 0)
          throw new Unrecorded(`${written.join(', ')} without an audit record`)
        return value
      }, lasting)
    } finally {
      deep--
    }
  }

  return {
    ...store,
    together,
    operators: {
      ...store.operators,
      add(operator) {
        writing('an operator')
        store.operators.add(operator, entry('operators.add'))
      },
      change(id, changes) {
        writing('an operator')
        store.operators.change(id, changes, entry('operators.change'), () => null)
      },
    },
    settings: {
      ...store.settings,
      set(key, value) {
        if (!notDeeds.includes(key)) writing(`the setting ${key}`)
        store.settings.change({ [key]: value }, [])
      },
      remove(key) {
        // A start forgets what the one before could not work with.
        if (!key.startsWith('unreadable:')) writing(`the setting ${key}`)
        store.settings.change({ [key]: null }, [])
      },
    },
    audit: {
      ...store.audit,
      append(entry, clock) {
        appended++
        store.audit.append(entry, clock)
      },
    },
  }
}
