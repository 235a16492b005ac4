import { defineStore } from 'pinia'
import { nextTick, ref } from 'vue'
import { useSession } from '../../session/session'

const atLeastMs = 5_000
const aCharacterMs = 60

/** How long a message stays: nobody reads a long one as fast as a short one. */
export const shownForMs = (text: string): number => atLeastMs + aCharacterMs * text.length

/** What was just done, said in one short sentence at the edge of the window and to screen readers. The newest takes the place of the one before. */
export const useToasts = defineStore('toasts', () => {
  const text = ref('')
  let ending: ReturnType<typeof setTimeout> | undefined

  async function say(sentence: string): Promise<void> {
    dismiss()
    // The same sentence again is said again: a screen reader hears only changes.
    await nextTick()
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

  // It may name somebody.
  useSession().whenLocked(dismiss)
  return { text, say, dismiss, hold, leaveLater }
})
