import type { Exports, ExportUnderWay } from '../../ports/exports'
import type { Transactions } from '../database'
import type { AuditRows } from './audit'
import type { SettingRows } from './settings'

const place = 'exportUnderWay'

/** What is under way stands in a setting; an empty one, as a store of the past may have it, says that none is. */
export function exportRows(
  settings: SettingRows,
  audit: AuditRows,
  immediately: Transactions,
): Exports {
  return {
    begin: async (entry, unfinished) =>
      immediately(() => {
        if (parsed(settings.get(place)) !== null) return null
        audit.append(entry)
        const record = audit.head()?.sequence ?? 0
        settings.set(
          place,
          JSON.stringify({ what: entry.action, record, unfinished } satisfies ExportUnderWay),
        )
        return record
      }),
    end: async (entry, remembered = {}) =>
      immediately(() => {
        audit.append(entry)
        settings.remove(place)
        for (const [key, value] of Object.entries(remembered)) settings.set(key, value)
      }),
    underWay: async () => parsed(settings.get(place)),
  }
}

function parsed(text: string | null): ExportUnderWay | null {
  if (text === null || text === '') return null
  try {
    return JSON.parse(text) as ExportUnderWay
  } catch {
    // Somebody else wrote it: the desk opens all the same.
    return null
  }
}
