import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { nextTick } from 'vue'
import { RouterView } from 'vue-router'
import type { Channel } from '@shared/channels'
import type { ErrorCode, Reply } from '@shared/ipc/errors'
import type { AppView } from '@shared/views/app'
import { instant } from '@shared/vocabulary/instant'
import { screens } from '@shared/vocabulary/screens'
import DeskConsole from './desk/DeskConsole.vue'
import ExportProgress from '../ui/ExportProgress.vue'
import { router } from './router'
import { useSession } from '../session/session'

const ready: AppView = {
  phase: 'ready',
  fault: null,
  profile: { kind: 'live', folder: '/home/ana/latchkey' },
  operator: { id: 'o1', name: 'Ana', role: 'administrator', screens },
  operatorNames: ['Ana'],
  lastOperatorName: 'Ana',
  crashed: false,
  lockAfterMinutes: 5,
  accounts: 3,
  auditFindings: [],
  now: instant('2026-06-01T10:00:00Z'),
  zone: 'UTC',
  language: 'en',
  theme: 'light',
  notifications: true,
  version: '1.0.0',
  policy: { id: 'seeds', version: '1' },
  numbers: { codeDigits: 6 },
  training: null,
  clock: null,
}

/** What main was asked, but for where the console stands. */
let asked: Channel[] = []
let shown: VueWrapper | null = null
let view = ready

/** A main that says where the console stands, and fails at everything else. */
function failAtEverything(code: ErrorCode = 'fault'): void {
  const invoke = async (channel: Channel): Promise<Reply<unknown>> => {
    if (channel === 'app.show') return { ok: true, value: view }
    asked.push(channel)
    return { ok: false, error: { code, facts: {}, liftsAt: null } }
  }
  const deaf = () => () => undefined
  Object.assign(window, { latchkey: { invoke, on: deaf, onDrop: deaf } })
}

async function show(
  component: Parameters<typeof mount>[0],
  props: Record<string, unknown> = {},
): Promise<VueWrapper> {
  shown = mount(component, { props, global: { plugins: [router] }, attachTo: document.body })
  await flushPromises()
  return shown
}

async function enter(path: string): Promise<VueWrapper> {
  await router.push(path)
  const screen = await show(RouterView)
  // A screen that is loaded only now asks only now.
  await flushPromises()
  return screen
}

const tryAgain = (screen: VueWrapper) =>
  screen.findAll('[role=alert] button').find((button) => button.text() === 'Try again')

beforeEach(async () => {
  asked = []
  view = ready
  failAtEverything()
  setActivePinia(createPinia())
  await useSession().load()
})
afterEach(() => shown?.unmount())

const asking = [
  '/accounts/a1',
  '/accounts/a1/delivery/c1',
  '/today',
  '/cases',
  '/timers',
  '/approvals',
  '/outbox',
  '/training',
  '/training/runs/r1',
  '/training/runs/r1/compare',
  '/training/author',
  '/training/report',
  '/training/courses',
  '/training/courses/c1',
  '/training/courses/c1/certificate',
  '/training/hunt',
  '/directory',
  '/operators',
  '/audit',
]

describe('a screen that main doesn’t answer', () => {
  it.each(asking)(
    'says so on %s, takes it for no empty list, and asks the same again',
    async (path) => {
      const screen = await enter(path)
      expect(screen.get('[role=alert]').text()).toContain('Something went wrong inside Latchkey')
      expect(screen.find('.empty').exists()).toBe(false)
      expect(screen.find('table').exists()).toBe(false)
      const first = [...asked]
      asked = []
      await tryAgain(screen)?.trigger('click')
      await flushPromises()
      expect(asked.length).toBeGreaterThan(0)
      expect(first).toEqual(expect.arrayContaining(asked))
    },
  )

  it('says so where somebody looks for an account, and finds none neither', async () => {
    const screen = await enter('/find')
    await screen.get('input').setValue('maria')
    await flushPromises()
    expect(screen.get('[role=alert]').text()).toContain('Something went wrong')
    expect(screen.text()).not.toContain('No account')
    await tryAgain(screen)?.trigger('click')
    expect(asked).toEqual(['accounts.find', 'accounts.find'])
  })

  it('says nothing of a channel that is not connected while it doesn’t know what was sent', async () => {
    expect((await enter('/outbox')).find('[role=note]').exists()).toBe(false)
  })

  it('says beside the screens that it is not known how much waits', async () => {
    const rail = (await show(DeskConsole)).get('.rail')
    expect(rail.text()).toContain('not known how many are waiting')
  })

  it('says of an export that it is not known how far it is', async () => {
    expect((await show(ExportProgress)).get('[role=alert]').text()).toContain(
      'Something went wrong',
    )
  })
})

describe('a screen that is answered that nobody is signed in', () => {
  it.each(asking)('shows the lock, from %s', async (path) => {
    failAtEverything('locked')
    view = { ...ready, phase: 'locked', operator: null }
    await enter(path)
    await nextTick()
    expect(useSession().view?.phase).toBe('locked')
  })
})
