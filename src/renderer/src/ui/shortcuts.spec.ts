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
})
