import { defineStore } from 'pinia'
import { reactive, watch } from 'vue'
import type { AccountId, ContactId } from '@shared/vocabulary/ids'
import { useDrafts } from '../../../session/drafts'
import { useSession } from '../../../session/session'

/** What the caller says that they still have. */
export interface CallerHas {
  contactIds: ContactId[]
  password: boolean
  device: boolean
  /** The ticks stand there; else what was ticked stands in one line. */
  isAsked: boolean
}

const nothing = () => ({ contactIds: [] as ContactId[], password: false, device: false })
export const hasSaid = ({ contactIds, password, device }: CallerHas): boolean =>
  password || device || contactIds.length > 0

/** As it is kept; empty where there is nothing to keep. */
function write(has: CallerHas): string {
  const { contactIds, password, device } = has
  return hasSaid(has) ? JSON.stringify({ contactIds, password, device }) : ''
}

/** Null where nothing was kept. What main keeps is what `write` wrote. */
function read(kept: string): Omit<CallerHas, 'isAsked'> | null {
  return kept === '' ? null : (JSON.parse(kept) as Omit<CallerHas, 'isAsked'>)
}

/**
 * What callers have said, by account: kept with the drafts, so that leaving the page, a lock or a restart does not lose it. It is
 * asked anew on every call, so it is forgotten with the case.
 */
export const useCallerHas = defineStore('caller has', () => {
  const session = useSession()
  const drafts = useDrafts()
  const said = reactive(new Map<AccountId, CallerHas>())
  /** What main has of it, as it was written. */
  const kept = new Map<AccountId, string>()

  function of(accountId: AccountId): CallerHas {
    const known = said.get(accountId)
    if (known !== undefined) return known
    const fresh: CallerHas = { ...nothing(), isAsked: true }
    // A page that is being left has nothing to keep, and nobody to ask.
    if (session.view?.phase !== 'ready') return fresh
    said.set(accountId, fresh)
    void restore(accountId)
    return of(accountId)
  }

  async function restore(accountId: AccountId): Promise<void> {
    const entry = said.get(accountId)
    const text = await drafts.textOf(placeOf(accountId))
    const before = read(text)
    // Whoever has ticked something meanwhile, or has left, goes on with that.
    if (before === null || entry === undefined || said.get(accountId) !== entry || hasSaid(entry))
      return
    kept.set(accountId, text)
    Object.assign(entry, before, { isAsked: false })
  }

  watch(
    said,
    () => {
      for (const [accountId, has] of said) {
        const text = write(has)
        if (text === (kept.get(accountId) ?? '')) continue
        kept.set(accountId, text)
        drafts.keep(placeOf(accountId), text)
      }
    },
    { deep: true, flush: 'sync' },
  )

  function forget(accountId: AccountId): void {
    kept.delete(accountId)
    if (said.delete(accountId)) drafts.drop(placeOf(accountId))
  }

  function clear(): void {
    said.clear()
    kept.clear()
  }

  session.whenDeskChanges(clear)
  session.whenLocked(clear)
  return { of, forget }
})

const placeOf = (accountId: AccountId) => ({ accountId, caseId: null, field: 'has' }) as const
