import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, describe, expect, it } from 'vitest'
import { defineComponent, h, ref, type Ref } from 'vue'
import type { AppView } from '@shared/views/app'
import CodeInput from './CodeInput.vue'
import { enterCode } from './codeBoxes'
import { useSession } from '../session/session'

let shown: VueWrapper | null = null
afterEach(() => shown?.unmount())

/** The boxes under a policy whose codes have this many digits. */
async function boxes(codeDigits: number): Promise<{ code: Ref<string>; screen: VueWrapper }> {
  Object.assign(window, { latchkey: { on: () => () => undefined } })
  setActivePinia(createPinia())
  useSession().apply({
    phase: 'ready',
    language: 'en',
    theme: 'light',
    zone: 'UTC',
    now: 0,
    numbers: { codeDigits },
    training: null,
  } as unknown as AppView)
  const code = ref('')
  shown = mount(
    defineComponent(() => () => [
      h(CodeInput, {
        modelValue: code.value,
        'onUpdate:modelValue': (text: string) => (code.value = text),
        label: 'The code',
        purpose: 'support-call',
      }),
    ]),
    { attachTo: document.body },
  )
  await flushPromises()
  return { code, screen: shown }
}

async function paste(screen: VueWrapper, text: string): Promise<void> {
  await screen.get('input').trigger('paste', { clipboardData: { getData: () => text } })
  await flushPromises()
}

const inBoxes = (screen: VueWrapper) =>
  screen
    .findAll('input')
    .filter((input) => input.attributes('aria-label') !== undefined)
    .map((input) => (input.element as HTMLInputElement).value)

describe('the boxes for a code', () => {
  it.each([6, 8])('are as many as a code has digits: %d', async (digits) => {
    const { screen } = await boxes(digits)
    expect(inBoxes(screen)).toHaveLength(digits)
  })

  it.each([
    '087 261',
    'G-087261',
    '０８７２６１',
    ' 087-261\n',
    '\u200b087261',
    'Your code is 087261. It counts for 10 minutes.',
  ])('read the code out of what is pasted: %j', async (text) => {
    const { code, screen } = await boxes(6)
    await paste(screen, text)
    expect(code.value).toBe('087261')
    expect(inBoxes(screen)).toEqual([...'087261'])
    expect(screen.find('[role=alert]').exists()).toBe(false)
  })

  it('take eight digits where a code has eight, and say so of a pasted text that has six', async () => {
    const { code, screen } = await boxes(8)
    await paste(screen, '1234 5678')
    expect(code.value).toBe('12345678')
    await paste(screen, '123456')
    expect(code.value).toBe('')
    expect(screen.get('[role=alert]').text()).toContain(
      'A code has 8 digits, and in this there are 6.',
    )
  })

  it('never enter a part of what was pasted: it would cost a try', async () => {
    const { code, screen } = await boxes(6)
    await paste(screen, '12345678')
    expect(code.value).toBe('')
    await paste(screen, '087261')
    expect(code.value).toBe('087261')
    expect(screen.find('[role=alert]').exists()).toBe(false)
  })

  it('leave gaps and letters out that are typed, and take digits of every script', async () => {
    const { code, screen } = await boxes(6)
    const first = screen.get('input').element
    const typed = (data: string) => {
      const event = new InputEvent('beforeinput', { data, bubbles: true, cancelable: true })
      return first.dispatchEvent(event)
    }
    expect([' ', '-', 'G', 'あ'].map(typed)).toEqual([false, false, false, false])
    expect(['7', '７', '٧'].map(typed)).toEqual([true, true, true])
    await screen.get('input').setValue('７')
    expect(code.value).toBe('7')
  })

  it('take a code from the simulated device', async () => {
    const { code } = await boxes(6)
    expect(enterCode('087261', 'support-call')).toBe(true)
    await flushPromises()
    expect(code.value).toBe('087261')
  })
})
