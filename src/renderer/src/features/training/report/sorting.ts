import { computed, ref } from 'vue'
import type { TraineeView } from '@shared/views/training/report'

export const sortKeys = [
  'trainee',
  'finished',
  'unfinished',
  'scenarios',
  'timeOnTask',
  'average',
  'best',
  'hintsUsed',
  'backs',
  'mastered',
  'lastAt',
] as const
export type SortKey = (typeof sortKeys)[number]

/** The trainees in the order that was chosen; choosing the same again turns it round. Who has no result yet stands last. */
export function useSorting(trainees: () => readonly TraineeView[]) {
  const by = ref<SortKey>('trainee')
  const upwards = ref(true)
  const sorted = computed(() =>
    trainees().toSorted(
      (a, b) =>
        compare(a[by.value], b[by.value]) * (upwards.value ? 1 : -1) ||
        a.trainee.localeCompare(b.trainee),
    ),
  )

  function sort(key: SortKey): void {
    // Names begin with A, numbers with the largest.
    upwards.value = key === by.value ? !upwards.value : key === 'trainee'
    by.value = key
  }

  return { by, upwards, sorted, sort }
}

function compare(a: string | number | null, b: string | number | null): number {
  return typeof a === 'string' && typeof b === 'string'
    ? a.localeCompare(b)
    : Number(a ?? -1) - Number(b ?? -1)
}
