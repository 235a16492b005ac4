import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { PolicyDetailView, PolicyDraftView, PolicyProblemView } from '@shared/views/policy'
import { ask } from '../../query/bridge'
import { newestOnly } from '../../query/newest'
import { useSession } from '../../session/session'

/** Milliseconds after the last key until what was typed is looked at. */
const pause = 200

interface Change {
  readonly parameter: string
  readonly value: string
  readonly reason: string
}

/**
 * A policy of the house while somebody writes it. It stays while they look at another screen, or lock the window; nobody
 * else who signs in gets to see it.
 */
export const useHouseDraft = defineStore('houseDraft', () => {
  const session = useSession()
  const kept = shallowRef<PolicyDraftView | null>(null)
  const owner = ref<string | null>(null)
  const problems = shallowRef<readonly PolicyProblemView[]>([])
  /** Whether it was kept already under its name. */
  const isNew = ref(true)
  const newest = newestOnly()
  let timer: ReturnType<typeof setTimeout> | undefined

  const draft = computed(() => (owner.value === session.operator?.id ? kept.value : null))

  function begin(next: PolicyDraftView, fresh: boolean): void {
    owner.value = session.operator?.id ?? null
    isNew.value = fresh
    kept.value = next
    problems.value = []
    void check()
  }

  function write(changes: Partial<PolicyDraftView>): void {
    if (kept.value === null) return
    kept.value = { ...kept.value, ...changes }
    clearTimeout(timer)
    timer = setTimeout(() => void check(), pause)
  }

  function change(parameter: string, changes: Partial<Change>): void {
    write({
      set: (kept.value?.set ?? []).map((one) =>
        one.parameter === parameter ? { ...one, ...changes } : one,
      ),
    })
  }

  function add(parameter: string, value: string): void {
    write({ set: [...(kept.value?.set ?? []), { parameter, value, reason: '' }] })
  }

  function remove(parameter: string): void {
    write({ set: (kept.value?.set ?? []).filter((one) => one.parameter !== parameter) })
  }

  async function check(): Promise<void> {
    if (kept.value === null) return
    const reply = await newest.reply(ask('policy.check', { draft: kept.value }))
    if (reply?.ok === true) problems.value = reply.value.problems
  }

  function end(): void {
    clearTimeout(timer)
    newest.drop()
    kept.value = null
    problems.value = []
  }

  return { draft, problems, isNew, begin, write, change, add, remove, check, end }
})

/** A policy of the house that is kept, as its form has it. */
export function draftOfDetail({
  id,
  version,
  about,
  extends: base,
  numbers,
}: PolicyDetailView): PolicyDraftView {
  return {
    id,
    version,
    about,
    extends: base ?? 'seeds',
    set: numbers.flatMap(({ parameter, value, reason }) =>
      reason === null ? [] : [{ parameter, value, reason }],
    ),
  }
}
