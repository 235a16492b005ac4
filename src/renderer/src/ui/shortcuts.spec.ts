import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope, type EffectScope } from 'vue'
import { pressed, switchSingleKeys, useShortcut, workingShortcuts } from './shortcuts'

let scope: EffectScope
const run = vi.fn()

function press(
  key: string,
  target: Element = document.body,
  more: KeyboardEventInit = {},
): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })
  Object.defineProperty(event, 'target', { value: target })
  pressed(event)
  return event
}

beforeEach(() => {
  scope = effectScope()
  run.mockReset()
  switchSingleKeys(true)
  document.body.innerHTML = ''
})
afterEach(() => scope.stop())

describe('shortcuts', () => {
  it('run, and keep the key from doing anything else', () => {
    scope.run(() => useShortcut({ keys: 'c', label: 'commands.request-code', scope: 'here', run }))
    expect(press('c').defaultPrevented).toBe(true)
    expect(run).toHaveBeenCalledOnce()
  })

  it('end with the component that asked for them', () => {
    scope.run(() => useShortcut({ keys: 'c', label: 'commands.request-code', scope: 'here', run }))
    scope.stop()
    expect(press('c').defaultPrevented).toBe(false)
    expect(workingShortcuts()).toEqual([])
  })

  it('of a single key do nothing while somebody types, in a dialogue, or when turned off', () => {
    scope.run(() => useShortcut({ keys: 'c', label: 'commands.request-code', scope: 'here', run }))
    document.body.innerHTML = '<textarea></textarea>'
    press('c', document.querySelector('textarea')!)
    document.body.innerHTML = '<div role="dialog"></div>'
    press('c')
    document.body.innerHTML = ''
    switchSingleKeys(false)
    press('c')
    expect(run).not.toHaveBeenCalled()
  })

  it('with Ctrl work while somebody types, too', () => {
    scope.run(() =>
      useShortcut({ keys: 'ctrl+k', label: 'shell.shortcuts.find', scope: 'anywhere', run }),
    )
    document.body.innerHTML = '<textarea></textarea>'
    press('k', document.querySelector('textarea')!, { ctrlKey: true })
    expect(run).toHaveBeenCalledOnce()
  })

  it('that do not work now are neither run nor listed', () => {
    scope.run(() =>
      useShortcut({
        keys: 'x',
        label: 'commands.cancel-replacement',
        scope: 'here',
        works: () => false,
        run,
      }),
    )
    press('x')
    expect(run).not.toHaveBeenCalled()
    expect(workingShortcuts()).toEqual([])
  })

  it.each([
    ['л', 'KeyK'],
    ['κ', 'KeyK'],
    ['ל', 'KeyK'],
    ['ن', 'KeyK'],
    ['Л', 'KeyK'],
  ])('are found by the key’s place where its letter is no Latin one: %s', (key, code) => {
    const single = vi.fn()
    scope.run(() => {
      useShortcut({ keys: 'ctrl+k', label: 'shell.shortcuts.find', scope: 'anywhere', run })
      useShortcut({ keys: 'k', label: 'shell.shortcuts.find', scope: 'anywhere', run: single })
    })
    expect(press(key, document.body, { code, ctrlKey: true }).defaultPrevented).toBe(true)
    expect(run).toHaveBeenCalledOnce()
    press(key, document.body, { code })
    expect(single).toHaveBeenCalledOnce()
  })

  it('are found by the letter wherever a Latin layout has it, and not by its place', () => {
    scope.run(() =>
      useShortcut({ keys: 'ctrl+k', label: 'shell.shortcuts.find', scope: 'anywhere', run }),
    )
    // Dvorak has its T where K is, and its K where V is.
    press('t', document.body, { code: 'KeyK', ctrlKey: true })
    expect(run).not.toHaveBeenCalled()
    press('k', document.body, { code: 'KeyV', ctrlKey: true })
    expect(run).toHaveBeenCalledOnce()
  })

  it('of signs and digits are found where Hebrew, Arabic and French keyboards have others', () => {
    const slash = vi.fn()
    const five = vi.fn()
    scope.run(() => {
      useShortcut({ keys: '?', label: 'shell.shortcuts.sheet', scope: 'anywhere', run })
      useShortcut({ keys: '/', label: 'shell.shortcuts.sheet', scope: 'anywhere', run: slash })
      useShortcut({ keys: '5', label: 'shell.shortcuts.sheet', scope: 'anywhere', run: five })
    })
    press('؟', document.body, { code: 'Slash', shiftKey: true })
    press('?', document.body, { code: 'Digit7', shiftKey: true })
    expect(run).toHaveBeenCalledTimes(2)
    press('ظ', document.body, { code: 'Slash' })
    expect(slash).toHaveBeenCalledOnce()
    press('(', document.body, { code: 'Digit5' })
    expect(five).toHaveBeenCalledOnce()
    // Shift and the digit is a sign.
    press('%', document.body, { code: 'Digit5', shiftKey: true })
    expect(five).toHaveBeenCalledOnce()
  })

  it('are no signs that are typed with AltGr, and nothing of an input method', () => {
    scope.run(() =>
      useShortcut({ keys: 'ctrl+e', label: 'shell.shortcuts.find', scope: 'anywhere', run }),
    )
    press('€', document.body, { code: 'KeyE', ctrlKey: true, altKey: true })
    press('e', document.body, { code: 'KeyE', ctrlKey: true, isComposing: true })
    press('Process', document.body, { code: 'KeyE', ctrlKey: true, keyCode: 229 })
    expect(run).not.toHaveBeenCalled()
  })

  it('with Alt lead to another page, but not out of a dialogue', () => {
    scope.run(() =>
      useShortcut({ keys: 'alt+ArrowLeft', label: 'shell.shortcuts.back', scope: 'anywhere', run }),
    )
    document.body.innerHTML = '<textarea></textarea>'
    press('ArrowLeft', document.querySelector('textarea')!, { altKey: true })
    expect(run).toHaveBeenCalledOnce()
    press('ArrowLeft')
    document.body.innerHTML = '<div role="dialog"></div>'
    press('ArrowLeft', document.body, { altKey: true })
    expect(run).toHaveBeenCalledOnce()
  })
})
