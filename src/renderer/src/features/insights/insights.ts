import { computed, onScopeDispose, ref, shallowRef } from 'vue'
import { usualTable } from '@shared/vocabulary/table'
import type { InsightPeriod, InsightTable } from '@shared/views/insights'
import { insightTable, operatorTable } from '@shared/sentences/tables/insightTable'
import { ask } from '../../query/bridge'
import { useQuery } from '../../query/useQuery'
import { useSending } from '../../query/useSending'
import { useSession } from '../../session/session'
import { useWords } from '../../session/words'
import { useToasts } from '../../ui/toast/toasts'

/** How often the figures are read again while not all is counted, in milliseconds. */
const anewMs = 2_000

/** The figures of a period, what is saved of them, and for supervisors those of each operator. */
export function useInsights() {
  const session = useSession()
  const words = useWords()
  const toasts = useToasts()
  const period = shallowRef<InsightPeriod>({ last: 7 })
  const supervises = computed(() => session.view?.operator?.role === 'supervisor')
  const figures = useQuery(() => ask('insights.show', { period: period.value }), {
    of: period,
    reloadOn: 'nothing',
  })
  const operators = useQuery(
    () => (supervises.value ? ask('insights.operators', { period: period.value }) : null),
    { of: () => [period.value, supervises.value], reloadOn: 'nothing' },
  )
  const { error, send } = useSending()
  const saving = ref<InsightTable | 'operators' | null>(null)

  // What is not counted yet is soon: whoever looks on sees it come.
  const again = setInterval(() => {
    if (figures.value.value?.counting.behind) void figures.load()
  }, anewMs)
  onScopeDispose(() => clearInterval(again))

  async function save(table: InsightTable | 'operators'): Promise<void> {
    if (saving.value !== null) return
    saving.value = table
    const style = usualTable(session.language)
    const asked = { period: period.value, style }
    const reply = await send(() =>
      table === 'operators'
        ? ask('insights.exportOperators', asked)
        : ask('insights.export', { table, ...asked }),
    )
    saving.value = null
    if (reply !== null && reply.value.saved !== null)
      void toasts.say(words.say('insightsScreen.saved', { rows: reply.value.saved }))
  }

  return {
    period,
    figures,
    operators,
    error,
    saving,
    save,
    table: (table: InsightTable, view: Parameters<typeof insightTable>[1]) =>
      insightTable(table, view, session.language),
    operatorTable: (all: Parameters<typeof operatorTable>[0]) =>
      operatorTable(all, session.language),
  }
}
