import { computed, reactive } from 'vue'
import type { RequestOf } from '@shared/channels'

type Filter = NonNullable<RequestOf<'training.report'>['filter']>

/**
 * What the report is narrowed down by; an empty field doesn't matter.
 * @param asked what the way here asks for: `?course=…&trainee=…`
 */
export function useNarrowing(asked: Readonly<Record<string, unknown>> = {}) {
  const wanted = (name: string): string => {
    const { [name]: value } = asked
    return typeof value === 'string' ? value : ''
  }
  const narrowed = reactive({
    from: '',
    until: '',
    scenarioId: '',
    courseId: wanted('course'),
    groupId: '',
    trainee: wanted('trainee'),
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
