/** Playwright's global set-up: displays to open windows on, and the flags that Electron needs here. */
import { hasDisplay, startVirtualDisplay } from './display.mjs'
import { electronFlags } from './electronFlags.mjs'

/**
 * Each worker gets a virtual display of its own: windows of one display compete for the focus and share a clipboard.
 *
 * @param {{ workers?: number }} [config] Playwright's; without it there is one worker
 * @returns the tear-down
 */
export default async function setUp({ workers = 1 } = {}) {
  const displays = hasDisplay()
    ? []
    : await Promise.all(Array.from({ length: workers }, startVirtualDisplay))
  if (displays.length > 0) process.env.DISPLAY = displays[0].name
  // Workers inherit the environment; tests/e2e/app.ts reads it.
  process.env.LATCHKEY_DISPLAYS = displays.map(({ name }) => name).join(' ')
  process.env.LATCHKEY_ELECTRON_FLAGS = electronFlags({ virtual: displays.length > 0 }).join(' ')
  return () => displays.forEach(({ stop }) => stop())
}
