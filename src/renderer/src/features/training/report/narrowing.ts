import { computed, reactive } from 'vue'
import type { RequestOf } from '@shared/channels'

type Filter = NonNullable<RequestOf<'training.report'>['filter']>

/** What the report is narrowed down by; an empty field doesn't matter. */
export function useNarrowing() {
  const narrowed = reactive({
    from: '',
    until: '',
    scenarioId: '',
    courseId: '',
    groupId: '',
    trainee: '',
  })
  const filter = computed(
    () =>
      Object.fromEntries(Object.entries(narrowed).filter(([, value]) => value !== '')) as Filter,
  )
  const isNarrowed = computed(() => Object.keys(filter.value).length > 0)

  function clear(): void {
    for (const key of Object.keys(narrowed) as (keyof typeof narrowed)[]) narrowed[key] = ''
  }

  return { narrowed, filter, isNarrowed, clear }
}

export type Narrowed = ReturnType<typeof useNarrowing>['narrowed']
