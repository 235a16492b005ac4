import { onScopeDispose } from 'vue'
import { useRouter } from 'vue-router'
import type { MenuItem } from '@shared/ipc/menu'
import { ask, listen } from '../query/bridge'
import { usePlaces } from '../session/places'
import { useSession } from '../session/session'
import { useWords } from '../session/words'
import { useShortcut } from '../ui/shortcuts'
import { useToasts } from '../ui/toast/toasts'

/** What the menu asks of this page; the keys that stand beside its items do the same. */
export function useMenu(shell: { find(): void; shortcuts(): void }): void {
  const router = useRouter()
  const places = usePlaces()
  const session = useSession()
  const words = useWords()
  const toasts = useToasts()

  async function openWindow(): Promise<void> {
    const reply = await ask('app.openWindow', {})
    if (reply.ok && !reply.value.opened) void toasts.say(words.say('menu.new-window.most'))
  }
  const handbook = (page?: string): void =>
    void router.push({ name: 'handbook', ...(page === undefined ? {} : { params: { page } }) })

  const doing: Readonly<Record<MenuItem, () => void>> = {
    'new-window': () => void openWindow(),
    lock: () => void session.lock(),
    back: () => void places.go(router, -1),
    forward: () => void places.go(router, 1),
    find: shell.find,
    handbook: () => handbook(),
    rules: () => handbook('rules'),
    shortcuts: shell.shortcuts,
  }
  onScopeDispose(listen('menu.chosen', ({ item }) => doing[item]()))

  for (const [keys, item] of [
    ['ctrl+shift+n', 'new-window'],
    ['F1', 'handbook'],
  ] as const)
    useShortcut({ keys, label: `menu.${item}`, scope: 'anywhere', run: doing[item] })
}
