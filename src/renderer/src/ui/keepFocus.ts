import { nextTick, watch, type WatchSource } from 'vue'

/**
 * Where what a person was on goes with a change, they go on from the heading of what came instead, not from the top of the
 * window. Who is on something that is still there stays on it.
 * @param heading inside what is there now
 */
export function useKeptFocus(
  change: WatchSource<unknown>,
  heading: () => HTMLElement | null | undefined,
): void {
  let wasOn: Element | null = null
  // Looked at before the change: on nothing is also who has just come in.
  watch(change, () => (wasOn = document.activeElement), { flush: 'pre' })
  watch(
    change,
    async () => {
      await nextTick()
      if (wasOn !== null && wasOn !== document.body && !wasOn.isConnected) heading()?.focus()
      wasOn = null
    },
    { flush: 'post' },
  )
}
