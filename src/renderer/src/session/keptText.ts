import { onScopeDispose, watch, type Ref } from 'vue'
import type { DraftPlace } from '@shared/vocabulary/drafts'
import { useDrafts } from './drafts'

/**
 * Keeps what is typed into a field until it is sent, and puts it back where the field comes up again.
 * @param restored called once something was put back
 * @returns what to call once it was sent
 */
export function useKeptText(
  place: DraftPlace,
  text: Ref<string>,
  restored: () => void = () => undefined,
): { readonly sent: () => void } {
  const drafts = useDrafts()
  void drafts.textOf(place).then((kept) => {
    // Whoever has typed meanwhile goes on with that.
    if (text.value !== '' || kept === '') return
    text.value = kept
    restored()
  })
  watch(text, (typed) => drafts.keep(place, typed), { flush: 'sync' })
  onScopeDispose(drafts.flush)
  return { sent: () => drafts.drop(place) }
}
