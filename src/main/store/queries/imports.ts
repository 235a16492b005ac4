import type { AuditEntry } from '../../ports/audit'
import type { Imports, ImportUnderWay } from '../../ports/imports'
import type { Database, Transactions } from '../database'
import { everything, type Watermark } from '../watermark'
import { openImportPlan } from '../plan/planBook'
import { planFile, removePlanFiles } from '../plan/planFile'
import { ifReadable, readable } from '../readable'
import type { AuditRows } from './audit'
import type { SettingRows } from './settings'

const place = 'import.underWay'

export interface ImportParts {
  readonly database: Database
  readonly settings: SettingRows
  readonly audit: AuditRows
  readonly watermark: Watermark
  readonly immediately: Transactions
}

/** What is under way stands in the store itself, so that it is judged together with what was added. */
export function importRows({
  database,
  settings,
  audit,
  watermark,
  immediately,
}: ImportParts): Imports {
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
    watermark.last = now?.state === 'adding' ? now.above : everything
  }

  function inPlace(planId: string): string {
    if (file === null) throw new Error('a store in memory has no place for a plan')
    return planFile(file, planId)
  }

  /** Makes the change; then everybody sees what there is to see, also where it could not be committed. */
  function changed<T>(change: () => T): T {
    try {
      return immediately(change)
    } finally {
      look()
    }
  }

  look()
  return {
    file,
    underWay: async () => underWay(),
    async begin(planId, operatorId, entry) {
      return changed(() => {
        if (underWay() !== null) return null
        const begun: ImportUnderWay = {
          planId,
          operatorId,
          state: 'adding',
          above: newest.get() ?? 0,
        }
        settings.set(place, JSON.stringify(begun))
        audit.append(entry)
        return begun
      })
    },
    async commit(entry, owed) {
      changed(() => {
        const now = underWay()
        if (now?.state !== 'adding') throw new Error('no import is adding accounts')
        if (owed)
          settings.set(
            place,
            JSON.stringify({ ...now, state: 'changing' } satisfies ImportUnderWay),
          )
        else settings.remove(place)
        audit.append(entry)
      })
    },
    async rollBack(entry) {
      changed(() => {
        const now = underWay()
        if (now !== null && (newest.get() ?? 0) > now.above)
          throw new Error('what was added is still there')
        settings.remove(place)
        audit.append(entry)
      })
    },
    async finish(entry) {
      changed(() => {
        settings.remove(place)
        if (entry !== undefined) audit.append(entry)
      })
    },
    planFile: inPlace,
    openPlan: async (planId) => openImportPlan(inPlace(planId)),
    async removePlans(except) {
      if (file !== null) removePlanFiles(file, except)
    },
  }
}
