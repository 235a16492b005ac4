import { onScopeDispose, ref, shallowRef } from 'vue'
import type { IpcError, Reply } from '@shared/ipc/errors'
import type { ImportProgressView, ImportView } from '@shared/views/directory'
import type { Mapping } from '@shared/vocabulary/mapping'
import { useSession } from '../../session/session'
import { ask, listen } from '../../query/bridge'

/** The import as main has it: main goes on with it while the operator is in another room, so the screen only follows. */
export function useImport() {
  const session = useSession()
  const current = shallowRef<ImportView | null>(null)
  const error = shallowRef<IpcError | null>(null)
  /** Why it is not known how the import stands. */
  const unknown = shallowRef<IpcError | null>(null)
  const progress = shallowRef<ImportProgressView | null>(null)
  const opening = ref(false)
  let asked = 0

  onScopeDispose(
    listen('directory.progress', (come) => {
      if (come.importId === null || come.importId !== current.value?.importId) return
      progress.value = come.progress
      if (come.progress.phase !== current.value.phase) void load()
    }),
  )
  // What was begun before the operator left the room answers somebody who is not here any more: so the end is asked for.
  onScopeDispose(
    listen('desk.changed', ({ accountId }) => {
      if (accountId === null) void load()
    }),
  )
  void load()

  async function load(): Promise<void> {
    // A supervisor is here for the export: of imports they are told nothing.
    if (session.screens.includes('operators')) await take(ask('directory.showImport', {}))
  }

  /** Only the newest answer counts: a dry run answers long after what was asked meanwhile. */
  async function take(question: Promise<Reply<ImportView | null>>): Promise<void> {
    const mine = ++asked
    const reply = await question
    if (mine !== asked) return
    unknown.value = reply.ok ? null : reply.error
    if (!reply.ok) return
    current.value = reply.value
    progress.value = reply.value?.progress ?? null
  }

  async function choose(): Promise<void> {
    if (opening.value) return
    opening.value = true
    error.value = null
    const reply = await ask('directory.chooseImport', {})
    opening.value = false
    if (!reply.ok) error.value = reply.error
    // None chosen: what was there before stays.
    else if (reply.value !== null) current.value = reply.value
  }

  const withImport =
    (work: (importId: string) => Promise<Reply<ImportView | null>>) => async (): Promise<void> => {
      const importId = current.value?.importId
      if (importId === undefined) return
      error.value = null
      const answer = work(importId)
      await load()
      const reply = await answer
      if (!reply.ok) error.value = reply.error
      await load()
    }

  return {
    current,
    error,
    unknown,
    progress,
    opening,
    load,
    choose,
    map: (mapping: Mapping) =>
      withImport((importId) =>
        ask('directory.setMapping', {
          importId,
          mapping: { ...mapping, columns: [...mapping.columns] },
        }),
      )(),
    plan: withImport((importId) => ask('directory.planImport', { importId })),
    accept: (number: number | null, accepted: boolean) =>
      withImport((importId) => ask('directory.acceptHeld', { importId, number, accepted }))(),
    apply: withImport((importId) => ask('directory.applyImport', { importId })),
    cancel: withImport((importId) => ask('directory.cancelImport', { importId })),
  }
}
