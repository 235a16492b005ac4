import { defineStore } from 'pinia'
import { reactive } from 'vue'
import type { AccountId, ContactId } from '@shared/vocabulary/ids'
import { useSession } from '../../../session/session'

/** What the caller says that they still have. */
export interface CallerHas {
  contactIds: ContactId[]
  password: boolean
  device: boolean
}

/**
 * What callers have said, by account, for as long as somebody is signed in: leaving the page for a moment does not lose it. It is
 * asked anew on every call, so it is stored nowhere and forgotten with the case.
 */
export const useCallerHas = defineStore('caller has', () => {
  const session = useSession()
  const said = reactive(new Map<AccountId, CallerHas>())

  function of(accountId: AccountId): CallerHas {
    const known = said.get(accountId)
    if (known !== undefined) return known
    said.set(accountId, { contactIds: [], password: false, device: false })
    return of(accountId)
  }

  function forget(accountId: AccountId): void {
    said.delete(accountId)
  }

  session.whenDeskChanges(() => said.clear())
  session.whenLocked(() => said.clear())
  return { of, forget }
})
