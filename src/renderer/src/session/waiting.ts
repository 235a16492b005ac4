import { computed } from 'vue'
import { ask } from '../query/bridge'
import { useQuery } from '../query/useQuery'

/** How much waits on each screen, kept up to date; `unknown` where main didn't say. */
export function useWaiting() {
  const { answer, value } = useQuery(() => ask('app.waiting', {}))
  const isUnknown = computed(() => answer.value.is === 'error')
  const known = computed(() => (isUnknown.value ? null : value.value))
  return {
    waiting: computed(() => (isUnknown.value ? 'unknown' : known.value)),
    /** Records that can't be read, where main said that there are some, to somebody who may know. */
    unreadable: computed(() => known.value?.unreadable ?? null),
    /** What has to be known of the channels; null: not yet known, or this desk can have none. */
    channels: computed(() => known.value?.channels ?? null),
    /** When everything that is stored was last examined, where main said so, to somebody who may know. */
    examined: computed(() => known.value?.examined ?? null),
  }
}
