import { defineStore } from 'pinia'
import { computed, nextTick, ref, shallowRef, watch, type Ref } from 'vue'
import type { Router, RouterHistory } from 'vue-router'
import { isOpen } from './lastScreen'
import { useSession } from './session'
import { goTo, spotOn, type Spot } from './spot'

/** A page that was open, where somebody was on it, and what the page itself wants to find again. */
interface Place {
  readonly path: string
  readonly spot: Spot | null
  readonly kept: Map<string, unknown>
}

/** Nobody goes back further. */
const most = 50

/**
 * The pages that were open in this window, in the order in which they were: what “back” and “forward” go through. It is one
 * person's, at one desk: nobody else gets back to where they were, and the training room has its own.
 */
export const usePlaces = defineStore('places', () => {
  const session = useSession()
  const places = shallowRef<readonly Place[]>([])
  const at = ref(-1)
  let goingTo: number | null = null

  const here = computed(() => places.value[at.value] ?? null)
  const canGo = (by: -1 | 1): boolean => places.value[at.value + by] !== undefined

  /** A page was opened from this one: what was ahead is no longer. */
  function opened(path: string): void {
    if (path === here.value?.path) return
    leave()
    places.value = [...places.value.slice(0, at.value + 1), fresh(path)].slice(-most)
    at.value = places.value.length - 1
  }

  /** A page took the place of this one, or was gone back to. */
  function replaced(path: string): void {
    if (goingTo !== null) leave()
    at.value = goingTo ?? Math.max(at.value, 0)
    if (path === here.value?.path) return
    const before = places.value.slice(0, at.value)
    places.value = [...before, fresh(path), ...places.value.slice(at.value + 1)]
  }

  /** Keeps where somebody is on this page. */
  function leave(): void {
    const content = document.getElementById('content')
    const place = here.value
    if (place === null || content === null) return
    const spot = spotOn(content)
    // Of a window that is locked nothing stays that was written on it.
    const isReady = session.view?.phase === 'ready'
    places.value = places.value.with(at.value, {
      ...place,
      spot: isReady ? spot : { ...spot, focus: null },
    })
  }

  /** Goes back or forward, past pages that are not open any more, to where on the page they were. */
  async function go(router: Router, by: -1 | 1): Promise<void> {
    const open = (path: string): boolean =>
      session.training !== null || isOpen(router.resolve(path), session.screens)
    let to = at.value + by
    let place = places.value[to]
    while (place && !open(place.path)) place = places.value[(to += by)]
    if (!place) return
    goingTo = to
    await router.replace(place.path).finally(() => (goingTo = null))
    await toSpot()
  }

  /** To where they were on this page, once it is there. */
  async function toSpot(): Promise<void> {
    await nextTick()
    const content = document.getElementById('content')
    if (content && here.value?.spot) goTo(content, here.value.spot)
  }

  function forget(): void {
    places.value = []
    at.value = -1
  }

  session.whenDeskChanges(forget)
  session.whenLocked(() => {
    places.value = places.value.map(({ path, spot }) => ({
      path,
      spot: spot && { ...spot, focus: null },
      kept: new Map(),
    }))
  })
  return { places, here, canGo, opened, replaced, leave, go, toSpot, forget }
})

function fresh(path: string): Place {
  return { path, spot: null, kept: new Map() }
}

/** Tells the places of a window which pages its router opens. */
export function withPlaces(history: RouterHistory): RouterHistory {
  const { push, replace } = history
  const start = history.location
  history.push = (to, data) => {
    push(to, data)
    usePlaces().opened(to)
  }
  history.replace = (to, data) => {
    replace(to, data)
    if (to !== start) usePlaces().replaced(to)
  }
  return history
}

/** What a page wants to find again when somebody comes back to it: a filter, what was looked for. */
export function keepHere<Kept>(name: string, value: Ref<Kept>): void {
  const kept = usePlaces().here?.kept
  if (kept === undefined) return
  if (kept.has(name)) value.value = kept.get(name) as Kept
  watch(value, (now) => void kept.set(name, now), { flush: 'sync' })
}
