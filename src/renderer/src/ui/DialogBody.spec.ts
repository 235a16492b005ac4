import { mount, type VueWrapper } from '@vue/test-utils'
import { afterEach, expect, it } from 'vitest'
import { nextTick } from 'vue'
import DialogBody from './DialogBody.vue'

let shown: VueWrapper
afterEach(() => shown.unmount())

/** A dialogue as it comes up: what it would do is not known yet, and the library has put the cursor on its first button. */
async function comesUp(more: {
  takesFocus: boolean
  fields?: string
}): Promise<string | undefined> {
  const { fields = '', takesFocus } = more
  shown = mount(DialogBody, {
    props: { cancel: 'Cancel', action: false, takesFocus },
    slots: { default: fields },
    attachTo: document.body,
  })
  shown.get('button').element.focus()
  await shown.setProps({ action: 'Send the code' })
  await nextTick()
  return document.activeElement?.textContent?.trim()
}

it('Enter does what the dialogue is for where there is nothing to fill in and it says so', async () => {
  expect(await comesUp({ takesFocus: true })).toBe('Send the code')
})

it('Enter does nothing grave by itself, and nobody is taken out of what they fill in', async () => {
  expect(await comesUp({ takesFocus: false })).toBe('Cancel')
  shown.unmount()
  expect(await comesUp({ takesFocus: true, fields: '<input />' })).toBe('Cancel')
})
