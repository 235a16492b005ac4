import { computed, type Ref } from 'vue'
import { useRouter } from 'vue-router'
import type { Room } from '@shared/vocabulary/rooms'
import { useSession } from '../../app/session'
import { workingShortcuts } from '../../app/shortcuts'
import { useWords } from '../../app/words'

/** Something that can be done from here, found by its name: a room to enter, or what a shortcut of the page does. */
export interface Offer {
  readonly label: string
  readonly keys: string | null
  run(): void
}

/** One letter is in nearly every name. */
const fewestLetters = 2

/** What the typed text names among the open rooms and the shortcuts that work on the page behind the box. */
export function useOffers(query: Ref<string>) {
  const router = useRouter()
  const session = useSession()
  const words = useWords()
  const roomLabel = (room: Room): string =>
    words.say(room === 'find' ? 'shell.findRoom' : `shell.${room}`)

  return computed<readonly Offer[]>(() => {
    const typed = folded(query.value)
    if (typed.length < fewestLetters) return []
    const rooms = session.rooms.map((room): Offer => ({
      label: roomLabel(room),
      keys: null,
      run: () => void router.push({ name: room }),
    }))
    const shortcuts = workingShortcuts()
      .filter(({ keys }) => keys !== 'ctrl+k')
      .map((one): Offer => ({ label: words.say(one.label), keys: one.keys, run: one.run }))
    return [...rooms, ...shortcuts].filter(({ label }) => folded(label).includes(typed))
  })
}

function folded(text: string): string {
  return text.trim().normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
