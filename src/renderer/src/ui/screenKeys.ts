import { useRouter } from 'vue-router'
import type { ScreenName } from '@shared/vocabulary/screens'
import { useSession } from '../session/session'
import { useShortcut } from './shortcuts'

const digits = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const

/** The key that opens a screen: its place among those that are open, or the comma that opens settings everywhere; null: it has none. */
export function screenKeyOf(screen: ScreenName, open: readonly ScreenName[]): string | null {
  if (screen === 'settings') return 'ctrl+,'
  const place = open.indexOf(screen) + 1
  return digits.some((one) => one === place) ? `ctrl+${place}` : null
}

/** Ctrl and a digit opens the screen that stands at that place of the rail. */
export function useScreenKeys(): void {
  const session = useSession()
  const router = useRouter()
  for (const screen of session.screens) {
    const keys = screenKeyOf(screen, session.screens)
    if (keys === null) continue
    useShortcut({
      keys,
      label: screen === 'find' ? 'shell.findScreen' : `shell.${screen}`,
      scope: 'screens',
      works: () => session.screens.includes(screen),
      run: () => void router.push({ name: screen }),
    })
  }
}
