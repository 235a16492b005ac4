import { computed, ref, shallowRef } from 'vue'
import type { RequestOf } from '@shared/channels'
import type { IpcError } from '@shared/ipc/errors'
import type { AuditPageView, AuditRecordView } from '@shared/views/audit'
import type { Instant } from '@shared/vocabulary/instant'
import { useSession } from '../../session/session'
import { ask } from '../../query/bridge'
import { beginningOfDay, endOfDay } from './days'

/** What the filters say, as they are typed: '' is no filter. */
export interface Wanted {
  from: string
  until: string
  operatorId: string
  action: string
  outcome: string
  rule: string
  account: { readonly id: string; readonly name: string } | null
}

export const everything: Wanted = {
  from: '',
  until: '',
  operatorId: '',
  action: '',
  outcome: '',
  rule: '',
  account: null,
}
/** When the list is opened at a record, so many newer ones stand above it. */
const newerAbove = 5

/** The records that are shown, the newest first. It does not change under the reader: only asking again does. */
export function useBook() {
  const session = useSession()
  const wanted = ref<Wanted>({ ...everything })
  const records = shallowRef<readonly AuditRecordView[] | null>(null)
  const operators = shallowRef<AuditPageView['operators']>([])
  const next = ref<number | null>(null)
  const error = shallowRef<IpcError | null>(null)
  const selected = ref<number | null>(null)
  const loading = ref(false)
  const isFiltered = computed(() => JSON.stringify(wanted.value) !== JSON.stringify(everything))
  let asked = 0

  async function page(before: number | null, above: readonly AuditRecordView[]): Promise<void> {
    const mine = ++asked
    loading.value = true
    const reply = await ask('audit.list', { filter: filterOf(wanted.value, session.zone), before })
    if (mine !== asked) return
    loading.value = false
    error.value = reply.ok ? null : reply.error
    if (!reply.ok) return
    records.value = [...above, ...reply.value.records]
    next.value = reply.value.next
    operators.value = reply.value.operators
  }

  async function filter(change: Partial<Wanted>): Promise<void> {
    wanted.value = { ...wanted.value, ...change }
    selected.value = null
    await page(null, [])
  }

  /** Shows a record, or where it was, among its neighbours. */
  async function showAt(sequence: number): Promise<void> {
    wanted.value = { ...everything }
    await page(sequence + newerAbove + 1, [])
    selected.value = records.value?.find((record) => record.sequence <= sequence)?.sequence ?? null
  }

  const load = () => page(null, [])
  void load()
  return {
    wanted,
    records,
    operators,
    next,
    error,
    selected,
    loading,
    isFiltered,
    load,
    filter,
    showAt,
    more: () => page(next.value, records.value ?? []),
  }
}

function filterOf(
  { from, until, account, operatorId, action, outcome, rule }: Wanted,
  zone: string,
): RequestOf<'audit.list'>['filter'] {
  const given: Record<string, string | Instant | null | undefined> = {
    from: beginningOfDay(from, zone),
    until: endOfDay(until, zone),
    accountId: account?.id,
    operatorId,
    action,
    outcome,
    rule,
  }
  return Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== '' && value != null),
  )
}
