import { computed, inject, provide, ref, shallowRef, type InjectionKey } from 'vue'
import type { CustomerCommand } from '@shared/commands/schemas'
import type {
  ActedView,
  BrowserWindowView,
  OutcomeView,
  RoomView,
} from '@shared/views/training/room'
import { useRoom } from '../../../room/room'
import { codePlace, shownPage, type Place } from './places'

export type Accepted = Extract<OutcomeView, { readonly is: 'accepted' }>
export type Refused = Extract<OutcomeView, { readonly is: 'refused' }>

const start: Place = { page: 'start' }

/**
 * One browser window: the page that it shows, what was said there last, and what is done there. The account behind it is
 * main's; where one is on its pages, only the window knows.
 */
export function createTab(name: string) {
  const room = useRoom()
  const place = shallowRef<Place>(start)
  const before = shallowRef<readonly Place[]>([])
  const told = ref<string | null>(null)
  const refusal = shallowRef<Refused | null>(null)
  const working = ref(false)
  /** Kept while a sign-in asks for a code: it is given together with both. */
  let credentials: { readonly name: string; readonly password: string } | null = null

  const view = computed<BrowserWindowView>(
    () =>
      room.view?.windows.find((one) => one.name === name) ?? {
        ...(room.view?.privateSession ?? { signedIn: null, waitsForCode: [], pages: null }),
        name,
        kind: 'private',
      },
  )
  place.value = leftOpen(view.value)
  const page = computed(() => shownPage(place.value, view.value))

  function go(next: Place, say: string | null = null): void {
    if (JSON.stringify(next) !== JSON.stringify(place.value))
      before.value = [...before.value.slice(-20), place.value]
    // A page that waits for a code belongs to its account, also when somebody else has signed in to the window meanwhile.
    const handle = view.value.signedIn?.accountHandle
    place.value = next.page === 'code' && handle !== undefined ? { account: handle, ...next } : next
    told.value = say
    refusal.value = null
  }

  /** The browser's own “back”: to the page before, as it was. */
  function back(): void {
    place.value = before.value.at(-1) ?? start
    before.value = before.value.slice(0, -1)
    told.value = refusal.value = null
  }

  /** Gives a command in this window. A refusal is shown on the page; what was accepted is the caller's to go on with. */
  async function act(
    command: CustomerCommand,
    account?: string,
  ): Promise<(ActedView & { readonly outcome: Accepted }) | null> {
    if (working.value) return null
    working.value = true
    const acted = await room.act(name, command, account ?? view.value.signedIn?.accountHandle)
    working.value = false
    told.value = null
    refusal.value = acted?.outcome.is === 'refused' ? acted.outcome : null
    return acted?.outcome.is === 'accepted' ? { ...acted, outcome: acted.outcome } : null
  }

  /** Signs in, with the code that was asked for where there is one. */
  async function signIn(
    given: { readonly name: string; readonly password: string } | null,
    code?: string,
  ): Promise<Accepted | null> {
    // A sign-in that was held before the window was looked at: what was typed is known to it alone.
    credentials =
      given ??
      credentials ??
      view.value.waitsForCode.find(({ purpose }) => purpose === 'sign-in')?.signIn ??
      null
    if (credentials === null) return null
    const acted = await act({
      type: 'sign-in',
      ...credentials,
      ...(code === undefined ? {} : { code }),
    })
    const refusedAtNotice = refusal.value
    if (acted || refusedAtNotice?.rule === 'notice.verify-first') place.value = start
    if (acted && acted.outcome.result !== 'code-needed') credentials = null
    return acted?.outcome ?? null
  }

  function reset(): void {
    credentials = null
    before.value = []
    place.value = leftOpen(view.value)
    told.value = refusal.value = null
  }

  async function signOut(): Promise<void> {
    if (await act({ type: 'sign-out' })) go(start)
  }

  return {
    name,
    view,
    place,
    before,
    page,
    told,
    refusal,
    working,
    go,
    back,
    act,
    signIn,
    signOut,
    reset,
  }
}

/** The page that was left open in a window: one that waits for a code stays until something else is done there. */
function leftOpen({ waitsForCode, signedIn }: BrowserWindowView): Place {
  const open = waitsForCode.findLast(({ isOpen }) => isOpen)
  return open ? codePlace(open, signedIn?.held ?? null) : start
}

export type Tab = ReturnType<typeof createTab>

const key: InjectionKey<Tab> = Symbol('browser window')

export function provideTab(tab: Tab): void {
  provide(key, tab)
}

export function useTab(): Tab {
  const tab = inject(key)
  if (!tab) throw new Error('this page belongs in a browser window')
  return tab
}

/** The contacts that a page offers for a code: those of whoever is signed in, or of the account that was named. */
export function offeredFor(
  room: RoomView,
  tab: Tab,
  account: string | undefined,
): RoomView['accounts'][number]['offered'] {
  const handle = account ?? tab.view.value.signedIn?.accountHandle
  return room.accounts.find((one) => one.handle === handle)?.offered ?? []
}

/** The account that somebody means by what they typed; a name that nobody has means none. */
export function accountNamed(room: RoomView, name: string): string | null {
  const typed = name.trim().toLowerCase()
  return (
    room.accounts.find(({ signInNames }) => signInNames.some((one) => one.toLowerCase() === typed))
      ?.handle ?? null
  )
}
