import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
import type { AppView } from '@shared/views/app'
import { usePageName, useWindowTitle } from './pageName'
import { useSession } from './session'

beforeEach(() => {
  Object.assign(window, { latchkey: { on: () => () => undefined } })
  setActivePinia(createPinia())
})

it('the title of the window has the name of the page that is open, and of none that was', async () => {
  const shell = effectScope()
  shell.run(useWindowTitle)
  expect(document.title).toBe('Latchkey')
  const account = effectScope()
  const name = ref('')
  account.run(() => usePageName(() => name.value))
  name.value = 'Ana Silva'
  await nextTick()
  expect(document.title).toBe('Ana Silva – Latchkey')
  // The next page is there before the last one has gone.
  const find = effectScope()
  find.run(() => usePageName(() => 'Find'))
  account.stop()
  await nextTick()
  expect(document.title).toBe('Find – Latchkey')
  find.stop()
  await nextTick()
  expect(document.title).toBe('Latchkey')
  shell.stop()
})

it('a window in the training room says so', async () => {
  const shell = effectScope()
  shell.run(() => {
    useWindowTitle()
    usePageName(() => 'Find')
  })
  useSession().view = { training: { now: 0 } } as unknown as AppView
  await nextTick()
  expect(document.title).toBe('Find – Training room – Latchkey')
  shell.stop()
})
