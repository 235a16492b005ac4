import type { AccountId } from '@shared/vocabulary/ids'
import type { SettingRows } from './queries/settings'

/**
 * Accounts whose state is not what their events add up to, though both are as they were stored: nobody can tell which of the
 * two is right, so neither is shown. Kept in the store, so that a start knows them as well.
 */
export interface Contradicted {
  has(id: AccountId): boolean
  mark(id: AccountId, is: boolean): void
}

const place = 'contradicted'
/** More would be a mistake of ours, not damage: these stay shut, and all are reported. */
const mostKept = 1_000

export function contradictedAccounts(settings: SettingRows): Contradicted {
  const ids = new Set(idsIn(settings.get(place)))
  return {
    has: (id) => ids.has(id),
    mark(id, is) {
      if (ids.has(id) === is || (is && ids.size >= mostKept)) return
      if (is) ids.add(id)
      else ids.delete(id)
      settings.set(place, JSON.stringify([...ids]))
    },
  }
}

function idsIn(text: string | null): AccountId[] {
  if (text === null) return []
  try {
    const ids: unknown = JSON.parse(text)
    return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : []
  } catch {
    // The next look at all accounts finds them again.
    return []
  }
}
