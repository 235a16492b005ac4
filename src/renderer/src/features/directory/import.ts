import { ref, shallowRef } from 'vue'
import type { IpcError } from '@shared/ipc/errors'
import type { ImportPlanView } from '@shared/views/directory'
import { useSession } from '../../app/session'
import { ask } from '../../bridge'

/** An import from choosing the file to the report. Nothing is stored before `apply`, and then exactly the plan shown. */
export function useImport() {
  const session = useSession()
  const plan = shallowRef<ImportPlanView | null>(null)
  const report = shallowRef<{ readonly added: number; readonly refused: number; readonly file: string } | null>(null)
  const error = shallowRef<IpcError | null>(null)
  const working = ref<'reading' | 'applying' | null>(null)

  async function choose(): Promise<void> {
    if (working.value) return
    working.value = 'reading'
    const reply = await ask('directory.chooseImport', {})
    working.value = null
    error.value = reply.ok ? null : reply.error
    // None chosen: what was there before stays.
    if (!reply.ok || reply.value === null) return
    plan.value = reply.value
    report.value = null
  }

  async function apply(): Promise<void> {
    if (working.value || plan.value === null) return
    const { planId, fileName, refused } = plan.value
    working.value = 'applying'
    const reply = await ask('directory.applyImport', { planId })
    working.value = null
    error.value = reply.ok ? null : reply.error
    if (!reply.ok) return
    plan.value = null
    report.value = { added: reply.value.added, refused, file: fileName }
    await session.load()
  }

  function drop(): void {
    plan.value = null
    error.value = null
  }

  return { plan, report, error, working, choose, apply, drop }
}
