import AxeBuilder from '@axe-core/playwright'
import { expect, type ElectronApplication, type Page } from '@playwright/test'
import { given, passphrase } from './desk'

/** What takes two operators, time, or a file, for the specs of cases, approvals and deliveries. */

export async function enterRoom(
  page: Page,
  room: 'Cases' | 'Approvals' | 'Timers' | 'Operators' | 'Directory',
): Promise<void> {
  await page
    .getByRole('navigation')
    .getByRole('link', { name: new RegExp(`^${room}`) })
    .click()
  await expect(page.getByRole('heading', { level: 1, name: room })).toBeVisible()
}

/** Ana asks in the directory’s room for an export of everybody in full; Sam Reed, who founded the profile with her, approves it; Ana is back there. */
export async function exportApproved(page: Page, newcomer = false): Promise<void> {
  await page.getByRole('button', { name: 'Export in full…' }).click()
  const dialogue = page.getByRole('dialog')
  await dialogue.getByRole('textbox').fill('Moving to the new machine.')
  await dialogue.getByRole('button', { name: 'Ask for approval' }).click()
  await expect(page.getByText('It waits for a second operator under Approvals')).toBeVisible()
  await takeOver(page, 'Sam Reed', newcomer)
  await enterRoom(page, 'Approvals')
  const request = page.getByRole('listitem').filter({ hasText: 'Ana Silva asks: Export all' })
  await expect(request).toContainText('Moving to the new machine.')
  await request.getByRole('button', { name: /^Approve/ }).click()
  await expect(page.getByText('Approved. Ana Silva can do it now, once.')).toBeVisible()
  await takeOver(page, 'Ana Silva')
  await enterRoom(page, 'Directory')
  await expect(page.getByText('Sam Reed has approved it.')).toBeVisible()
}

/** Locks the desk and signs somebody else in; a newcomer chooses the passphrase of all specs. */
export async function takeOver(page: Page, name: string, newcomer = false): Promise<void> {
  await page.keyboard.press('Control+l')
  await page.getByLabel('Operator').selectOption(name)
  await page.getByLabel('Passphrase').fill(newcomer ? given : passphrase)
  await page.getByRole('button', { name: 'Sign in' }).click()
  if (newcomer) {
    await page.getByLabel('New passphrase', { exact: true }).fill(passphrase)
    await page.getByLabel('New passphrase again').fill(passphrase)
    await page.getByRole('button', { name: 'Set my passphrase' }).click()
  }
  await expect(page.getByRole('navigation')).toBeVisible()
}

/** Sets the clock of the main process forward and has the window ask for it, as it does when it comes back into focus. */
export async function setForward(
  app: ElectronApplication,
  page: Page,
  seconds: number,
): Promise<void> {
  await app.evaluate((_electron, milliseconds) => {
    const real = Date.now
    Date.now = () => real() + milliseconds
  }, seconds * 1000)
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
}

/** What the system’s dialogue for a new file answers from now on. */
export async function chooseTarget(app: ElectronApplication, file: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = (() => Promise.resolve({ canceled: false, filePath })) as never
  }, file)
}

/** axe finds nothing, in the light and in the dark. */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
    expect(
      violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(' | ')}`,
      ),
      `${where}, ${colorScheme}`,
    ).toEqual([])
  }
}
