import { computed, type Ref } from 'vue'
import { useRouter } from 'vue-router'
import type { ScreenName } from '@shared/vocabulary/screens'
import { useSession } from '../../session/session'
import { screenKeyOf } from '../../ui/screenKeys'
import { workingShortcuts } from '../../ui/shortcuts'
import { useWords } from '../../session/words'

/** Something that can be done from here, found by its name: a screen to open, or what a shortcut of the page does. */
export interface Offer {
  readonly label: string
  readonly keys: string | null
  run(): void
}

/** One letter is in nearly every name. */
const fewestLetters = 2

/** What the typed text names among the open screens and the shortcuts that work on the page behind the box. */
export function useOffers(query: Ref<string>) {
  const router = useRouter()
  const session = useSession()
  const words = useWords()
  const labelOf = (screen: ScreenName): string =>
    words.say(screen === 'find' ? 'shell.findScreen' : `shell.${screen}`)

  return computed<readonly Offer[]>(() => {
    const typed = folded(query.value)
    if (typed.length < fewestLetters) return []
    const screens = session.screens.map((screen): Offer => ({
      label: labelOf(screen),
      keys: screenKeyOf(screen, session.screens),
      run: () => void router.push({ name: screen }),
    }))
    const shortcuts = workingShortcuts()
      .filter(({ keys, scope }) => keys !== 'ctrl+k' && scope !== 'screens')
      .map((one): Offer => ({ label: words.say(one.label), keys: one.keys, run: one.run }))
    return [...screens, ...shortcuts].filter(({ label }) => folded(label).includes(typed))
  })
}

function folded(text: string): string {
  return text.trim().normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
