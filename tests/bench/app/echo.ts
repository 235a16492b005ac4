import fs from 'node:fs'
import path from 'node:path'
import { _electron } from '@playwright/test'
import { emptyWindow, flags, latchkey, withEmptyProfile } from './electron'
import { consequence, type Consequence } from './keys'

/** A box that shows beside it what is typed, and nothing else: no call of main, no framework. */
const echoing = `{
  const [box, echo] = [document.createElement('input'), document.createElement('output')]
  box.addEventListener('input', () => (echo.textContent = box.value))
  document.querySelector('main').append(box, echo)
  box.focus()
}`

/** What the browser itself takes on this machine from a key to its letter, in an empty window: nothing that is typed is quicker. */
export function echoes(rounds: number): Promise<Consequence[]> {
  return withEmptyProfile(async (profile) => {
    const app = await _electron.launch({
      cwd: emptyWindow,
      args: ['.', ...flags(), `--user-data-dir=${profile}`],
    })
    try {
      const page = await app.firstWindow()
      await page.locator('main').waitFor()
      await page.evaluate(fs.readFileSync(path.join(latchkey, 'tests/bench/app/probe.js'), 'utf8'))
      await page.evaluate(echoing)
      const found: Consequence[] = []
      for (let round = 0; round < rounds; round++)
        found.push(
          await consequence(page, 'output', 'q'.repeat(round), () => page.keyboard.press('q')),
        )
      return found
    } finally {
      await app.close()
    }
  })
}
