import { flushPromises } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope, ref } from 'vue'
import type { AppView } from '@shared/views/app'
import { useDrafts } from './drafts'
import { useKeptText } from './keptText'
import { useSession } from './session'

const note = { accountId: 'a', caseId: 'case-1', field: 'note' } as const

/** What main was asked, in that order: a channel, or a channel and the text that it was to keep. */
let asked: string[]
let view: Partial<AppView>
let kept: readonly { caseId: string; field: string; text: string }[]

beforeEach(async () => {
  vi.useFakeTimers()
  asked = []
  kept = []
  view = {
    phase: 'ready',
    training: null,
    operator: { id: 'o', name: 'Ana', role: 'agent', screens: [] },
  }
  const invoke = async (channel: string, { text }: { text?: string }) => {
    asked.push(text === undefined ? channel : `${channel} ${text}`)
    if (channel === 'operators.lock') view = { ...view, phase: 'locked', operator: null }
    return { ok: true, value: channel === 'drafts.show' ? kept : view }
  }
  Object.assign(window, { latchkey: { invoke, on: () => () => undefined } })
  setActivePinia(createPinia())
  await useSession().load()
  asked = []
})
afterEach(() => vi.useRealTimers())

/** A field on a page, and what happens when the page goes. */
function field(place = note) {
  const text = ref('')
  const scope = effectScope()
  const { sent } = scope.run(() => useKeptText(place, text))!
  return { text, sent, leave: () => scope.stop() }
}

describe('a text that is kept', () => {
  it('goes to main after a pause in typing, and only as it is by then', async () => {
    const { text } = field()
    text.value = 'N'
    await vi.advanceTimersByTimeAsync(399)
    text.value = 'New phone'
    await vi.advanceTimersByTimeAsync(399)
    expect(asked).toEqual(['drafts.show'])
    await vi.advanceTimersByTimeAsync(1)
    expect(asked).toEqual(['drafts.show', 'drafts.save New phone'])
  })

  it('goes to main before the lock does, and before the page is left', async () => {
    const { text, leave } = field()
    text.value = 'first'
    leave()
    expect(asked).toContain('drafts.save first')
    const other = field()
    other.text.value = 'second'
    await useSession().lock()
    expect(asked.slice(-2)).toEqual(['drafts.save second', 'operators.lock'])
  })

  it('is put back where the field comes up again, unless somebody has typed by then', async () => {
    kept = [
      { caseId: 'case-1', field: 'note', text: 'begun before' },
      { caseId: 'case-2', field: 'note', text: 'of another case' },
    ]
    const { text } = field()
    const typed = field()
    typed.text.value = 'typed'
    await flushPromises()
    expect([text.value, typed.text.value]).toEqual(['begun before', 'typed'])
  })

  it('is gone once it was sent: nothing of it is told any more, and it does not come back', async () => {
    const { text, sent } = field()
    text.value = 'to be sent'
    sent()
    await vi.advanceTimersByTimeAsync(1000)
    expect(asked).toEqual(['drafts.show'])
    const again = field()
    await flushPromises()
    expect(again.text.value).toBe('')
  })

  it('is asked for anew by the next who signs in, also where it was asked for in between', async () => {
    kept = [{ caseId: 'case-1', field: 'note', text: 'Ana’s' }]
    field()
    await flushPromises()
    await useSession().lock()
    kept = []
    view = { ...view, phase: 'ready' }
    await useSession().load()
    const { text } = field()
    await flushPromises()
    expect(text.value).toBe('')
    expect(asked.filter((one) => one === 'drafts.show')).toHaveLength(2)
  })

  it('is none in the training room', async () => {
    view = { ...view, training: { now: 0 } as unknown as NonNullable<AppView['training']> }
    await useSession().load()
    asked = []
    const { text, leave } = field()
    text.value = 'played'
    leave()
    useDrafts().flush()
    await vi.advanceTimersByTimeAsync(1000)
    expect(asked).toEqual([])
  })
})
