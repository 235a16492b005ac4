import { computed, reactive, ref } from 'vue'
import type { RequestOf } from '@shared/channels'
import type { OperatorId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import { useClock } from '../../session/clock'
import { useSession } from '../../session/session'
import { ask } from '../../query/bridge'
import { usePages } from '../../query/usePages'
import { beginningOfDay, endOfDay, laterDay } from '@shared/vocabulary/days'

/** What the filters say, as they are typed: '' is no filter. */
export interface Wanted {
  from: string
  until: string
  operatorId: OperatorId
  action: string
  outcome: string
  rule: string
  account: { readonly id: string; readonly name: string } | null
  caseId: string
}

export const everything: Wanted = {
  from: '',
  until: '',
  operatorId: '',
  action: '',
  outcome: '',
  rule: '',
  account: null,
  caseId: '',
}
/** When the list is opened at a record, so many newer ones stand above it. */
const newerAbove = 5

/** The records that are shown, the newest first. It does not change under the reader: only asking again does. */
export function useBook() {
  const session = useSession()
  const clock = useClock()
  const wanted = ref<Wanted>({ ...everything })
  const selected = ref<number | null>(null)
  const isFiltered = computed(() => JSON.stringify(wanted.value) !== JSON.stringify(everything))
  const {
    answer,
    pages,
    rows: records,
    next,
    busy,
    load,
    more,
    begin,
  } = usePages(
    (before: number | null) =>
      ask('audit.list', { filter: filterOf(wanted.value, session.zone), before }),
    { rowsOf: (page) => page.records },
  )
  const operators = computed(() => pages.value?.at(-1)?.operators ?? [])

  async function filter(change: Partial<Wanted>): Promise<void> {
    wanted.value = { ...wanted.value, ...change }
    selected.value = null
    await begin()
  }

  /** Shows a record, or where it was, among its neighbours. */
  async function showAt(sequence: number): Promise<void> {
    wanted.value = { ...everything }
    await begin(sequence + newerAbove + 1)
    selected.value = records.value.find((record) => record.sequence <= sequence)?.sequence ?? null
  }

  /** From one day on, up to now or up to another day: how many days before today. */
  async function days(first: number, last: number): Promise<void> {
    const today = new Intl.DateTimeFormat('en-CA', {
      timeZone: session.zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    }).format(clock.now * 1000)
    await filter({ from: laterDay(today, -first), until: laterDay(today, -last) })
  }

  return reactive({
    wanted,
    answer,
    records,
    operators,
    next,
    selected,
    busy,
    isFiltered,
    load,
    filter,
    days,
    /** What main is asked for. */
    asked: () => filterOf(wanted.value, session.zone),
    showAt,
    more,
  })
}

function filterOf(
  { from, until, account, caseId, operatorId, action, outcome, rule }: Wanted,
  zone: string,
): RequestOf<'audit.list'>['filter'] {
  const given: Record<string, string | Instant | null | undefined> = {
    from: beginningOfDay(from, zone),
    until: endOfDay(until, zone),
    accountId: account?.id,
    caseId,
    operatorId,
    action,
    outcome,
    rule,
  }
  return Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== '' && value != null),
  )
}
