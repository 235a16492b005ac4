import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { useSession } from './session'

interface RecentAccount {
  readonly id: string
  readonly name: string
  readonly hint: string
}

const kept = 8

/** The accounts that were opened since somebody signed in, the newest first. Never stored. */
export const useRecent = defineStore('recent', () => {
  const accounts = shallowRef<readonly RecentAccount[]>([])

  function opened({ id, name, hint }: RecentAccount): void {
    accounts.value = [{ id, name, hint }, ...accounts.value.filter((one) => one.id !== id)].slice(0, kept)
  }

  useSession().whenLocked(() => (accounts.value = []))
  return { accounts, opened }
})
