import { computed, reactive, ref, watch } from 'vue'
import type { KnownGap } from '@shared/vocabulary/training'
import type { PackView } from '@shared/views/training/library'
import { bounds, isWithin } from '../../../ui/hunt/bounds'
import type { Wanted } from './hunting'

/** What is to be searched: a pack, what differs from it, how many stories, and from which seed. */
export function useWanted(packs: () => readonly PackView[]) {
  const policy = ref('seeds')
  const values = reactive<Record<string, string>>({})
  const stories = ref('20000')
  const seed = ref('1')
  const gap = ref<KnownGap | ''>('')
  const pack = computed(() => packs().find(({ id }) => id === policy.value) ?? null)
  const changed = computed(
    () =>
      pack.value?.parameters.filter(({ id, value }) => (values[id] ?? value).trim() !== value) ??
      [],
  )
  const problems = computed(() => ({
    stories: !isWithin(stories.value, bounds.stories),
    seed: !isWithin(seed.value, bounds.seed),
  }))

  function undo(): void {
    for (const { id, value } of pack.value?.parameters ?? []) values[id] = value
  }
  watch(pack, undo, { immediate: true })

  /** Null: the numbers are none. */
  function wanted(): Wanted | null {
    if (problems.value.stories || problems.value.seed) return null
    return {
      policy: policy.value,
      set: Object.fromEntries(changed.value.map(({ id }) => [id, (values[id] ?? '').trim()])),
      stories: Number(stories.value),
      seed: Number(seed.value),
      ...(gap.value === '' ? {} : { gap: gap.value }),
    }
  }

  return { policy, values, stories, seed, gap, pack, changed, problems, undo, wanted }
}
