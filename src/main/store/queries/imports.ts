import type { AuditStore } from '../../ports/audit'
import type { ImportStore, ImportUnderWay, SettingStore } from '../../ports/store'
import type { Database } from '../database'
import { everything, type Horizon } from '../watermark'
import { openPlanBook } from '../plan/planBook'
import { planFile, removePlanFiles } from '../plan/planFile'
import { ifReadable, readable } from '../readable'

const place = 'import.underWay'

export interface ImportParts {
  readonly database: Database
  readonly settings: SettingStore
  readonly audit: AuditStore
  readonly horizon: Horizon
  readonly immediately: <T>(work: () => T) => T
}

/** What is under way stands in the store itself, so that it is judged together with what was added. */
export function importStore({
  database,
  settings,
  audit,
  horizon,
  immediately,
}: ImportParts): ImportStore {
  const newest = database.$client
    .prepare<[], number>('SELECT coalesce(max(number), 0) FROM account')
    .pluck()
  const file = database.$client.memory ? null : database.$client.name

  function underWay(): ImportUnderWay | null {
    const text = settings.get(place)
    return text === null
      ? null
      : readable('setting', place, () => JSON.parse(text) as ImportUnderWay)
  }

  function look(): void {
    // Whoever begins the desk asks again, and says what can't be read.
    const now = ifReadable(underWay)
    horizon.last = now?.state === 'adding' ? now.above : everything
  }

  function inPlace(planId: string): string {
    if (file === null) throw new Error('a store in memory has no place for a plan')
    return planFile(file, planId)
  }

  look()
  return {
    file,
    underWay,
    begin(planId, operatorId, entry) {
      if (underWay() !== null) throw new Error('an import is under way')
      const begun: ImportUnderWay = {
        planId,
        operatorId,
        state: 'adding',
        above: newest.get() ?? 0,
      }
      immediately(() => {
        settings.set(place, JSON.stringify(begun))
        audit.append(entry)
      })
      look()
      return begun
    },
    commit(entry, owed) {
      const now = underWay()
      if (now?.state !== 'adding') throw new Error('no import is adding accounts')
      immediately(() => {
        if (owed)
          settings.set(
            place,
            JSON.stringify({ ...now, state: 'changing' } satisfies ImportUnderWay),
          )
        else settings.remove(place)
        audit.append(entry)
      })
      look()
    },
    takenBack(entry) {
      const now = underWay()
      if (now !== null && (newest.get() ?? 0) > now.above)
        throw new Error('what was added is still there')
      immediately(() => {
        settings.remove(place)
        audit.append(entry)
      })
      look()
    },
    finished() {
      settings.remove(place)
      look()
    },
    planFile: inPlace,
    openPlan: (planId) => openPlanBook(inPlace(planId)),
    removePlans: (except) => {
      if (file !== null) removePlanFiles(file, except)
    },
  }
}
