import type { Page } from '@playwright/test'

/** A key as another keyboard layout sends it: its sign, and the place where it lies. */
export interface LayoutKey {
  readonly key: string
  readonly code: string
  /** The number that the system has for the place, which is that of the Latin letter there. */
  readonly number: number
}

const ctrl = 2

/** Presses a key as the system does: the event is trusted, as Playwright's own of a layout that it doesn't know are not. */
export async function pressOn(page: Page, { key, code, number }: LayoutKey, withCtrl = false) {
  const session = await page.context().newCDPSession(page)
  const event = {
    key,
    code,
    windowsVirtualKeyCode: number,
    modifiers: withCtrl ? ctrl : 0,
    ...(withCtrl ? {} : { text: key }),
  }
  await session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...event })
  await session.send('Input.dispatchKeyEvent', { ...event, type: 'keyUp', text: '' })
  await session.detach()
}

/**
 * Composes text with an input method, and presses keys that belong to it, before anything is taken.
 * @returns what takes it back again
 */
export async function compose(
  page: Page,
  text: string,
  keys: readonly string[],
): Promise<() => Promise<void>> {
  const session = await page.context().newCDPSession(page)
  const set = (composed: string) =>
    session.send('Input.imeSetComposition', {
      text: composed,
      selectionStart: composed.length,
      selectionEnd: composed.length,
    })
  await set(text)
  for (const key of keys)
    await session.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      key,
      code: key,
      windowsVirtualKeyCode: 229,
    })
  return async () => {
    await set('')
    await session.detach()
  }
}
