import { onScopeDispose, shallowRef, watch } from 'vue'
import type { Reply } from '@shared/ipc/errors'
import type { ImportProgressView, ImportView } from '@shared/views/directory'
import type { Mapping } from '@shared/vocabulary/mapping'
import { useSession } from '../../session/session'
import { ask, listen } from '../../query/bridge'
import { useQuery } from '../../query/useQuery'
import { useSending } from '../../query/useSending'

/** The import as main has it: main goes on with it while the operator is on another screen, so the screen only follows. */
export function useImport() {
  const session = useSession()
  const { error, busy: opening, send } = useSending()
  const {
    value: current,
    error: unknown,
    load,
    take,
  } = useQuery<ImportView | null>(
    // A supervisor is here for the export: of imports they are told nothing.
    () => (session.screens.includes('operators') ? ask('directory.showImport', {}) : null),
    // What was begun before the operator left the screen answers somebody who is not here any more: so the end is asked for.
    { reloadOn: 'desk' },
  )
  const progress = shallowRef<ImportProgressView | null>(null)
  /** The files are only looked at: their dry run is closed again, and offers no import by itself. */
  const checking = shallowRef(false)

  watch(current, (shown) => (progress.value = shown?.progress ?? null), { flush: 'sync' })
  onScopeDispose(
    listen('directory.progress', (come) => {
      if (come.importId === null || come.importId !== current.value?.importId) return
      progress.value = come.progress
      if (come.progress.phase !== current.value.phase) void load()
    }),
  )

  /** @param dropped the token of files that were dropped; without it the system's dialogue asks for them */
  async function choose(dropped?: string): Promise<void> {
    error.value = null
    checking.value = false
    const reply = await send(() =>
      ask('directory.chooseImport', dropped === undefined ? {} : { dropped }),
    )
    // None chosen: what was there before stays.
    if (reply !== null && reply.value !== null) take(reply.value)
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

  const plan = withImport((importId) => ask('directory.planImport', { importId }))

  /** Chooses files and makes their dry run at once, where it is clear what their columns become. */
  async function check(): Promise<void> {
    const before = current.value?.importId
    await choose()
    const chosen = current.value
    if (chosen === null || chosen.importId === before) return
    checking.value = true
    if (chosen.mapping !== null && chosen.refused === null && chosen.mappingProblems.length === 0)
      await plan()
  }

  return {
    current,
    checking,
    check,
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
    forget: withImport((importId) => ask('directory.forgetMapping', { importId })),
    plan,
    accept: (number: number | null, accepted: boolean) =>
      withImport((importId) => ask('directory.acceptHeld', { importId, number, accepted }))(),
    apply: (reason?: string) =>
      withImport((importId) =>
        ask('directory.applyImport', { importId, ...(reason === undefined ? {} : { reason }) }),
      )(),
    cancel: withImport((importId) => ask('directory.cancelImport', { importId })),
  }
}
