import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { useSession } from './session'

interface RecentAccount {
  readonly id: string
  readonly name: string
  readonly hint: string
}

const kept = 8

/** The accounts that were opened since somebody signed in, the newest first. Never stored; the training room has its own. */
export const useRecent = defineStore('recent', () => {
  const session = useSession()
  const accounts = shallowRef<readonly RecentAccount[]>([])
  let onOtherDesk: readonly RecentAccount[] = []

  function opened({ id, name, hint }: RecentAccount): void {
    accounts.value = [{ id, name, hint }, ...accounts.value.filter((one) => one.id !== id)].slice(
      0,
      kept,
    )
  }

  session.whenDeskChanges(() => {
    const here = accounts.value
    // What was opened in the room goes with it; what was opened on the live desk waits there.
    accounts.value = session.training ? [] : onOtherDesk
    onOtherDesk = session.training ? here : []
  })
  session.whenLocked(() => (accounts.value = onOtherDesk = []))
  return { accounts, opened }
})
