import { execFile } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from './app'
import { enterRoom, expectAccessible } from './work'

test('of many dates the next fifty are shown, more when they are wanted, and until when they go', async ({ profile, start }) => {
  test.setTimeout(120_000)
  // A directory as the bench prepares it: 320 accounts wait for the end of a replacement when the week begins, some 245 when it ends.
  await promisify(execFile)(process.execPath, ['scripts/tool.mjs', 'bench', '--accounts', '16000', '--keep', '--quick', '--only', 'size'], { env: { ...process.env, XDG_CACHE_HOME: profile } })
  const kept = path.join(profile, 'latchkey', 'bench')
  const { page } = await start({ profile: path.join(kept, fs.readdirSync(kept).find((name) => name.startsWith('16000-')) ?? '') })
  await page.getByLabel('Passphrase').fill('blue window seldom harvest')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await enterRoom(page, 'Timers')

  const rows = page.locator('tbody tr')
  const shown = page.getByText(/^\d+ of \d+ dates$/)
  await expect(rows).toHaveCount(50)
  await expect(shown).toHaveText(/^50 of /)
  await expect(rows.last()).toContainText(/in \d+ (hours?|days?)/)
  const more = page.getByRole('button', { name: /^Show \d+ more$/ })
  await more.focus()
  await page.keyboard.press('Enter')
  await expect(rows).toHaveCount(100)
  await expectAccessible(page, 'many timers')
  while (await more.isVisible()) await more.click()
  const all = Number(/of (\d+)/.exec((await shown.textContent()) ?? '')?.[1])
  await expect(rows).toHaveCount(all)
  await expect(page.getByText(/^Shown are dates until .* UTC/)).toBeVisible()
})
