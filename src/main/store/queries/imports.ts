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

  function keep(now: ImportUnderWay | null): void {
    if (now === null) settings.remove(place)
    else settings.set(place, JSON.stringify(now))
  }

  function show(now: ImportUnderWay | null): void {
    watermark.last = now?.state === 'adding' ? now.above : everything
  }

  function inPlace(planId: string): string {
    if (file === null) throw new Error('a store in memory has no place for a plan')
    return planFile(file, planId)
  }

  /**
   * Keeps what is under way from now on and writes down why; then everybody sees what there is to see. Nothing is asked of
   * the store once it is committed: what has happened must not fail.
   */
  function changed(entry: AuditEntry | undefined, change: () => ImportUnderWay | null): void {
    const after = immediately(() => {
      const now = change()
      keep(now)
      if (entry !== undefined) audit.append(entry)
      return now
    })
    show(after)
  }

  // Whoever begins the desk asks again, and says what can't be read.
  show(ifReadable(underWay))
  return {
    file,
    underWay: async () => underWay(),
    async begin(planId, operatorId, entry) {
      const begun = immediately((): ImportUnderWay | null => {
        if (underWay() !== null) return null
        const now: ImportUnderWay = {
          planId,
          operatorId,
          state: 'adding',
          above: newest.get() ?? 0,
        }
        keep(now)
        audit.append(entry)
        return now
      })
      if (begun !== null) show(begun)
      return begun
    },
    async commit(entry, owed) {
      changed(entry, () => {
        const now = underWay()
        if (now?.state !== 'adding') throw new Error('no import is adding accounts')
        return owed ? { ...now, state: 'changing' } : null
      })
    },
    async rollBack(entry) {
      changed(entry, () => {
        const now = underWay()
        if (now !== null && (newest.get() ?? 0) > now.above)
          throw new Error('what was added is still there')
        return null
      })
    },
    async finish(entry) {
      changed(entry, () => null)
    },
    planFile: inPlace,
    openPlan: async (planId) => openImportPlan(inPlace(planId)),
    async removePlans(except) {
      if (file !== null) removePlanFiles(file, except)
    },
  }
}
