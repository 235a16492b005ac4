import { inject, provide, ref, type InjectionKey } from 'vue'
import { useRoom } from '../../../room/room'
import { useWords } from '../../../session/words'
import { createTab, type Tab } from '../pages/tab'

/** The browser windows, and what the customer's things have last said. They stay while the room does. */
function createThings() {
  const room = useRoom()
  const words = useWords()
  const tabs = new Map<string, Tab>()
  const opened = ref<readonly string[]>(['main'])
  const said = ref('')

  function tab(name: string): Tab {
    const known = tabs.get(name) ?? createTab(name)
    tabs.set(name, known)
    return known
  }

  function open(name: string): void {
    if (!opened.value.includes(name)) opened.value = [...opened.value, name]
  }

  /** Only what is on its page goes with a window that is closed: whoever is signed in there stays signed in. */
  function close(name: string): void {
    opened.value = opened.value.filter((one) => one !== name)
    tabs.delete(name)
  }

  function say(text: string): void {
    said.value = text
  }

  /** “This wasn’t me”, said with the link in a message: nobody has to be signed in for it. */
  async function notMe(accountHandle: string, message: string): Promise<void> {
    const acted = await room.act('main', { type: 'report-not-me', message }, accountHandle)
    if (acted === null) return
    const { outcome } = acted
    say(
      outcome.is === 'accepted'
        ? words.say('pages.notMe')
        : words.say(`rules.${outcome.rule}`, { ...outcome.facts, liftsAt: outcome.liftsAt }),
    )
  }

  /** Another moment of the story: no page is what it was. */
  function reset(): void {
    for (const one of tabs.values()) one.reset()
    said.value = ''
  }

  return { opened, said, tab, open, close, say, notMe, reset }
}

export type Things = ReturnType<typeof createThings>

const key: InjectionKey<Things> = Symbol('the customer’s things')

export function provideThings(): Things {
  const things = createThings()
  provide(key, things)
  return things
}

export function useThings(): Things {
  const things = inject(key)
  if (!things) throw new Error('this belongs among the customer’s things')
  return things
}
