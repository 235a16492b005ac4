/** Playwright's global set-up: a display to open windows on, and the flags that Electron needs here. */
import { hasDisplay, startVirtualDisplay } from './display.mjs'
import { electronFlags } from './electronFlags.mjs'

/** @returns the tear-down */
export default async function setUp() {
  const display = hasDisplay() ? undefined : await startVirtualDisplay()
  if (display) process.env.DISPLAY = display.name
  // Workers inherit the environment; tests/e2e/app.ts reads it.
  process.env.LATCHKEY_ELECTRON_FLAGS = electronFlags({ virtual: Boolean(display) }).join(' ')
  return () => display?.stop()
}
