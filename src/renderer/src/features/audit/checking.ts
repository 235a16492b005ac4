import { onScopeDispose, ref, shallowRef } from 'vue'
import type { Reply } from '@shared/ipc/errors'
import type { AuditExportView, AuditVerificationView } from '@shared/views/audit'
import type { RequestOf } from '@shared/channels'
import { usualTable } from '@shared/vocabulary/table'
import { useSession } from '../../session/session'
import { ask, listen } from '../../query/bridge'
import { useSending } from '../../query/useSending'

/** Checking the seals and exporting: one at a time, and how far it has come. */
export function useChecking() {
  const working = ref<'verifying' | 'exporting' | null>(null)
  const progress = shallowRef<{ readonly done: number; readonly of: number } | null>(null)
  const verification = shallowRef<AuditVerificationView | null>(null)
  const exported = shallowRef<AuditExportView | null>(null)
  const { error, send } = useSending()
  const session = useSession()

  onScopeDispose(
    listen('audit.progress', (come) => {
      if (working.value !== null) progress.value = come
    }),
  )

  async function verify(): Promise<void> {
    if (working.value !== null) return
    verification.value = await work('verifying', () => ask('audit.verify', {}))
  }

  /** Writes what is filtered to a file. */
  async function save(
    form: 'json-lines' | 'csv',
    filter: RequestOf<'audit.export'>['filter'],
  ): Promise<void> {
    if (working.value !== null) return
    const style = usualTable(session.language)
    exported.value = await work('exporting', () => ask('audit.export', { form, filter, style }))
  }

  async function work<Value>(
    what: 'verifying' | 'exporting',
    question: () => Promise<Reply<Value>>,
  ): Promise<Value | null> {
    working.value = what
    progress.value = null
    error.value = null
    exported.value = null
    const reply = await send(question)
    working.value = null
    return reply === null ? null : reply.value
  }

  return { working, progress, verification, exported, error, verify, save }
}
