import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { usePlaces } from '../../session/places'
import CopyButton from '../CopyButton.vue'
import { hides } from './place'
import ToastArea from './ToastArea.vue'
import { shownForMs, useToasts } from './toasts'

let area: VueWrapper
beforeEach(() => {
  vi.useFakeTimers()
  Object.assign(window, { latchkey: { on: () => () => undefined } })
  setActivePinia(createPinia())
  area = mount(ToastArea, { attachTo: document.body })
})
afterEach(() => {
  area.unmount()
  vi.useRealTimers()
})

const live = () => area.get('[aria-live=polite]')

it('a message is said in a region that was there before it, and leaves after the time that it takes to read', async () => {
  const region = live().element
  await useToasts().say('The case was closed.')
  await flushPromises()
  expect(live().element).toBe(region)
  expect(region.textContent).toBe('The case was closed.')
  await vi.advanceTimersByTimeAsync(shownForMs('The case was closed.') - 1)
  expect(region.textContent).not.toBe('')
  await vi.advanceTimersByTimeAsync(1)
  expect(region.textContent).toBe('')
})

it('stays while somebody points at it, and can be dismissed', async () => {
  await useToasts().say('Copied')
  await area.get('.toast').trigger('mouseenter')
  await vi.advanceTimersByTimeAsync(60_000)
  expect(live().text()).toBe('Copied')
  await area.get('button').trigger('click')
  expect(live().text()).toBe('')
  expect(area.find('button').exists()).toBe(false)
})

it('leaves with the page that it was said on; one that is so on every page stays', async () => {
  const toasts = useToasts()
  const places = usePlaces()
  places.opened('/account/a')
  await toasts.say('The case is open.')
  places.replaced('/account/a?case=1')
  await flushPromises()
  expect(live().text()).toBe('The case is open.')
  places.opened('/account/b')
  await flushPromises()
  expect(live().text()).toBe('')
  const late = toasts.say('The case is closed.')
  places.opened('/today')
  await late
  await flushPromises()
  expect(live().text()).toBe('')
  await toasts.say('Sam approved: an export.', 'desk')
  places.opened('/account/a')
  await flushPromises()
  expect(live().text()).toBe('Sam approved: an export.')
})

it('the same sentence again changes the region again, so that it is heard again', async () => {
  const heard: string[] = []
  await useToasts().say('Copied')
  await flushPromises()
  const watching = new MutationObserver(() => heard.push(live().element.textContent))
  watching.observe(live().element, { childList: true, characterData: true, subtree: true })
  await useToasts().say('Copied')
  await flushPromises()
  expect(heard).toEqual(['', 'Copied'])
  watching.disconnect()
})

it('stands elsewhere where it would hide what is pressed next', () => {
  const toast = { top: 560, bottom: 600, left: 300, right: 700 }
  expect(hides(toast, [{ top: 550, bottom: 582, left: 690, right: 790 }])).toBe(true)
  expect(hides(toast, [{ top: 550, bottom: 560, left: 690, right: 790 }])).toBe(false)
  expect(hides(toast, [{ top: 570, bottom: 590, left: 700, right: 790 }])).toBe(false)
})

it('copying says what was copied, and says so where it could not be', async () => {
  const writeText = vi.fn<(text: string) => Promise<void>>(() => Promise.resolve())
  vi.stubGlobal('navigator', { clipboard: { writeText } })
  const button = mount(CopyButton, { props: { text: 'K7Q-2MD', what: 'the case number' } })
  expect(button.attributes('aria-label')).toBe('Copy the case number')
  await button.trigger('click')
  await flushPromises()
  expect(writeText).toHaveBeenCalledWith('K7Q-2MD')
  expect(live().text()).toBe('Copied: the case number')
  writeText.mockRejectedValueOnce(new Error('no'))
  await button.trigger('click')
  await flushPromises()
  expect(live().text()).toContain('could not be copied')
  vi.unstubAllGlobals()
})
