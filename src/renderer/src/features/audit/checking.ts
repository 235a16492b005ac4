import { onScopeDispose, ref, shallowRef } from 'vue'
import type { IpcError } from '@shared/ipc/errors'
import type { AuditExportView, AuditVerificationView } from '@shared/views/audit'
import { ask, listen } from '../../query/bridge'

/** Checking the seals and exporting: one at a time, and how far it has come. */
export function useChecking() {
  const working = ref<'verifying' | 'exporting' | null>(null)
  const progress = shallowRef<{ readonly done: number; readonly of: number } | null>(null)
  const verification = shallowRef<AuditVerificationView | null>(null)
  const exported = shallowRef<AuditExportView | null>(null)
  const error = shallowRef<IpcError | null>(null)

  onScopeDispose(
    listen('audit.progress', (come) => {
      if (working.value !== null) progress.value = come
    }),
  )

  async function verify(): Promise<void> {
    if (working.value !== null) return
    begin('verifying')
    const reply = await ask('audit.verify', {})
    end(reply.ok ? null : reply.error)
    verification.value = reply.ok ? reply.value : null
  }

  async function save(): Promise<void> {
    if (working.value !== null) return
    begin('exporting')
    const reply = await ask('audit.export', {})
    end(reply.ok ? null : reply.error)
    exported.value = reply.ok ? reply.value : null
  }

  function begin(what: 'verifying' | 'exporting'): void {
    working.value = what
    progress.value = null
    error.value = null
    exported.value = null
  }

  function end(wrong: IpcError | null): void {
    working.value = null
    error.value = wrong
  }

  return { working, progress, verification, exported, error, verify, save }
}
