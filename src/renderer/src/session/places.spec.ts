import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createApp, nextTick, ref } from 'vue'
import { createMemoryHistory, createRouter, type Router } from 'vue-router'
import type { AppView } from '@shared/views/app'
import { keepHere, usePlaces, withPlaces } from './places'
import { useSession } from './session'

let router: Router
const places = () => usePlaces()
const path = () => router.currentRoute.value.fullPath
const page = { render: () => null }
const ana = { id: 'ana', name: 'Ana', role: 'agent', screens: ['find', 'cases'] }

beforeEach(async () => {
  Object.assign(window, { latchkey: { on: () => () => undefined } })
  document.body.innerHTML = '<main id="content" tabindex="-1"></main>'
  const pinia = createPinia()
  setActivePinia(pinia)
  useSession().view = { phase: 'ready', operator: ana, now: 0 } as unknown as AppView
  router = createRouter({
    history: withPlaces(createMemoryHistory()),
    routes: [
      { path: '/', component: page },
      { path: '/find', name: 'find', component: page },
      { path: '/accounts/:id', meta: { screen: 'find' }, component: page },
      { path: '/cases', name: 'cases', component: page },
      { path: '/audit', name: 'audit', component: page },
    ],
  })
  createApp(page).use(pinia).use(router)
  await router.replace('/find')
})
afterEach(() => (document.body.innerHTML = ''))

describe('back and forward', () => {
  it('go through the pages in the order in which they were opened, and a new page ends what was ahead', async () => {
    expect(places().canGo(-1)).toBe(false)
    await router.push('/accounts/a')
    await router.push('/cases')
    await places().go(router, -1)
    expect(path()).toBe('/accounts/a')
    await places().go(router, -1)
    expect(path()).toBe('/find')
    expect(places().canGo(-1)).toBe(false)
    await places().go(router, 1)
    expect(path()).toBe('/accounts/a')
    await router.push('/accounts/b')
    expect(places().canGo(1)).toBe(false)
    await places().go(router, -1)
    expect(path()).toBe('/accounts/a')
  })

  it('pass a page that is no longer open to this person', async () => {
    await router.push('/audit')
    await router.push('/cases')
    await places().go(router, -1)
    expect(path()).toBe('/find')
  })

  it('come back to where somebody was: what had the focus, and what the page kept', async () => {
    const content = document.getElementById('content')!
    content.innerHTML = '<a href="#1">Ana</a><a href="#1">Ana</a>'
    const typed = ref('')
    keepHere('query', typed)
    typed.value = 'ana'
    content.querySelectorAll('a')[1]!.focus()
    await router.push('/accounts/a')
    content.innerHTML = ''
    await places().go(router, -1)
    // The page fills itself later.
    content.innerHTML = '<a href="#1">Ana</a><a href="#1">Ana</a>'
    await nextTick()
    expect(document.activeElement).toBe(content.querySelectorAll('a')[1])
    const again = ref('')
    keepHere('query', again)
    expect(again.value).toBe('ana')
  })

  it('a lock leaves the places, and nothing that was written or seen on them', async () => {
    const typed = ref('')
    keepHere('query', typed)
    typed.value = 'ana'
    await router.push('/cases')
    const session = useSession()
    session.apply({ ...session.view!, phase: 'locked' })
    expect(places().places.map(({ kept }) => kept.size)).toEqual([0, 0])
    expect(places().places.every(({ spot }) => !spot?.focus)).toBe(true)
    expect(places().canGo(-1)).toBe(true)
  })

  it('do not lead out of the training room or into it', async () => {
    await router.push('/cases')
    const session = useSession()
    session.apply({ ...session.view!, training: { now: 0, operator: ana } } as unknown as AppView)
    await router.push('/find')
    expect(places().canGo(-1)).toBe(false)
  })
})
