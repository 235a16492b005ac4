import type { ElectronApplication, Page } from '@playwright/test'
import { expect, test } from './app'
import { firstStart, todaysHeading } from './desk'

/** Takes down the system's notifications, which no test can see or click. */
async function watchNotifications(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ Notification }) => {
    const shown: unknown[] = []
    Object.assign(globalThis, { shown })
    Notification.isSupported = () => true
    Notification.prototype.show = function (this: unknown) {
      shown.push(this)
    }
  })
}

const notifications = (app: ElectronApplication) =>
  app.evaluate(() =>
    (globalThis as unknown as { shown: { title: string; body: string }[] }).shown.map(
      ({ title, body }) => `${title} / ${body}`,
    ),
  )

/** A case on somebody's account is handed to the supervisors, as another desk would do it: no page of this window shows it. */
async function handOver(page: Page, name: string): Promise<void> {
  await page.evaluate(async (query) => {
    const { invoke } = window.latchkey
    const found = await invoke('accounts.find', { query })
    if (!found.ok) throw new Error(found.error.code)
    const accountId = found.value.hits[0]!.id
    const story = 'My phone is gone.'
    await invoke('commands.run', {
      accountId,
      command: { type: 'open-case', channel: 'phone', story },
    })
    await invoke('commands.run', { accountId, command: { type: 'hand-over', reason: 'At lunch.' } })
  }, name)
}

test('who signs in begins with what waits: one Tab and Enter open the frozen takeover, and a notification leads to what comes next', async ({
  latchkey: { app, page },
}) => {
  await firstStart(page, 'sample')
  await expect(page.getByText('Takeover frozen: Priya Raman')).toBeVisible()
  await expect(page).toHaveTitle('Today – Latchkey')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Look into it' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Priya Raman' })).toBeVisible()

  await page.keyboard.press('Control+1')
  await expect(todaysHeading(page)).toBeVisible()
  const here = page.getByRole('navigation').getByRole('link', { name: /^Today/ })
  await expect(here).toContainText('1 waiting, some of it for you')
  await watchNotifications(app)
  await handOver(page, 'Omar')
  await expect(
    page.getByText(/^Case [0-9A-Z]{3}-[0-9A-Z]{3} waits for a supervisor$/),
  ).toBeVisible()
  await expect(here).toContainText('2 waiting')
  await expect.poll(() => notifications(app)).toHaveLength(1)
  expect((await notifications(app))[0]).toMatch(
    /^Case [0-9A-Z]{3}-[0-9A-Z]{3} waits for a supervisor \/ Ana Silva handed it over\.$/,
  )
  await app.evaluate(() =>
    (globalThis as unknown as { shown: { emit(event: string): void }[] }).shown[0]!.emit('click'),
  )
  await expect(page.getByRole('heading', { level: 1, name: 'Omar Haddad' })).toBeVisible()
})
