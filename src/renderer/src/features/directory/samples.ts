import { computed, shallowRef, watch } from 'vue'
import type { ColumnSamplesView, ImportView } from '@shared/views/directory'
import { ask } from '../../query/bridge'
import { useSending } from '../../query/useSending'

/** What the file has in its columns: masked, until the operator asks for it in full. Main decides whether they may, and keeps that they did. */
export function useSamples(current: () => ImportView) {
  const { busy, error, send } = useSending()
  const full = shallowRef<readonly ColumnSamplesView[] | null>(null)

  const hide = (): void => {
    full.value = null
  }
  // Another list has other people.
  watch(() => current().mapping?.list, hide)

  return {
    busy,
    error,
    hide,
    inFull: computed(() => full.value !== null),
    shown: computed(() => full.value ?? current().samples),
    show: async (): Promise<void> => {
      const { importId } = current()
      const reply = await send(() => ask('directory.showSamples', { importId }))
      full.value = reply?.value.samples ?? null
    },
  }
}

/** Those of a column, however the file and the mapping spell it. */
export function samplesOf(
  samples: readonly ColumnSamplesView[],
  column: string,
): readonly string[] {
  const name = column.toLowerCase()
  return samples.find((one) => one.column.toLowerCase() === name)?.values ?? []
}
