import { defineStore } from 'pinia'
import { nextTick, ref, watch } from 'vue'
import { usePlaces } from '../../session/places'
import { useSession } from '../../session/session'

const atLeastMs = 5_000
const aCharacterMs = 60

/** How long a message stays: nobody reads a long one as fast as a short one. */
export const shownForMs = (text: string): number => atLeastMs + aCharacterMs * text.length

/** What a message is about: the page that it was said on, which it does not outlive, or something that is so on every page. */
export type ToastAbout = 'page' | 'desk'

/** What was just done, said in one short sentence at the edge of the window and to screen readers. The newest takes the place of the one before. */
export const useToasts = defineStore('toasts', () => {
  const places = usePlaces()
  const text = ref('')
  let about: ToastAbout = 'page'
  let ending: ReturnType<typeof setTimeout> | undefined

  async function say(sentence: string, of: ToastAbout = 'page'): Promise<void> {
    dismiss()
    const on = pageNow()
    // The same sentence again is said again: a screen reader hears only changes.
    await nextTick()
    if (of === 'page' && on !== pageNow()) return
    about = of
    text.value = sentence
    leaveLater()
  }

  function dismiss(): void {
    hold()
    text.value = ''
  }

  /** Whoever points at it or is on it still reads it. */
  function hold(): void {
    clearTimeout(ending)
  }

  function leaveLater(): void {
    hold()
    if (text.value !== '') ending = setTimeout(dismiss, shownForMs(text.value))
  }

  /** The page, whatever is filtered on it and wherever it is scrolled to. */
  function pageNow(): string | undefined {
    return places.here?.path.split(/[?#]/)[0]
  }

  // “The case is open” would be read as being about the account that is opened next.
  watch(pageNow, () => about === 'page' && dismiss())
  // It may name somebody.
  useSession().whenLocked(dismiss)
  return { text, say, dismiss, hold, leaveLater }
})
