import { nextTick, watch, type ShallowRef } from 'vue'

/** One key is left once a request is approved, here or at another desk: it is under the finger. */
export function useFocusOnceApproved(
  request: () => { readonly state: string } | undefined,
  form: Readonly<ShallowRef<{ focusAction(): void } | null>>,
): void {
  watch(
    () => request()?.state,
    async (state) => {
      if (state !== 'approved') return
      await nextTick()
      form.value?.focusAction()
    },
  )
}
