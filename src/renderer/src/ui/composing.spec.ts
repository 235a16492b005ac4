import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { leaveComposingAlone } from './composing'

const heard = vi.fn()
let stop: () => void

function press(key: string, more: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })
  document.querySelector('input')?.dispatchEvent(event)
  return event
}

beforeEach(() => {
  heard.mockReset()
  document.body.innerHTML = '<div><input></div>'
  document.querySelector('div')?.addEventListener('keydown', heard)
  document.addEventListener('keydown', heard)
  stop = leaveComposingAlone(window)
})
afterEach(() => stop())

describe('while an input method composes', () => {
  it.each(['Enter', 'ArrowDown', 'ArrowUp', 'ArrowLeft', 'Escape', 'k'])(
    '%s reaches nothing that handles keys, and is left to the input method',
    (key) => {
      expect(press(key, { isComposing: true }).defaultPrevented).toBe(false)
      expect(heard).not.toHaveBeenCalled()
    },
  )

  it('a key that is known by its number alone is left alone too', () => {
    press('Enter', { keyCode: 229 } as KeyboardEventInit)
    expect(heard).not.toHaveBeenCalled()
  })
})

describe('otherwise', () => {
  it('a key reaches whoever handles it', () => {
    press('Enter')
    press('Enter', { keyCode: 13 } as KeyboardEventInit)
    expect(heard).toHaveBeenCalledTimes(4)
  })

  it('and so does every key once it is not wanted any more', () => {
    stop()
    press('Enter', { isComposing: true })
    expect(heard).toHaveBeenCalledTimes(2)
  })
})
