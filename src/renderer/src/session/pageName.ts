import { computed, onScopeDispose, shallowReactive, watchEffect } from 'vue'
import { useSession } from './session'
import { useWords } from './words'

const names = shallowReactive<(() => string)[]>([])

/** Says what the page is about, for as long as it is there: with it the window is found again among others. */
export function usePageName(name: () => string): void {
  names.push(name)
  onScopeDispose(() => names.splice(names.indexOf(name), 1))
}

/** Keeps the window's title: the page and the place. A locked window names nobody. */
export function useWindowTitle(): void {
  const session = useSession()
  const words = useWords()
  const page = computed(() => names.at(-1)?.() ?? '')
  watchEffect(() => {
    const place = session.training ? words.say('shell.training') : ''
    document.title = [page.value, place, 'Latchkey'].filter((part) => part !== '').join(' – ')
  })
}
