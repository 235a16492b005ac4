import type { Page } from '@playwright/test'
import { expect, test } from './app'
import { firstStart, openAccount, openRoom, passphrase, todaysHeading } from './desk'
import { compose, pressOn } from './layouts'

/** Presses Tab until the element that is wanted has the focus; fails where it is not reached. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab')
    const reached = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement | null
      const labels =
        element && 'labels' in element
          ? [...((element as HTMLInputElement).labels ?? [])].map((label) => label.textContent)
          : []
      return [element?.getAttribute('aria-label'), ...labels, element?.textContent]
        .filter(Boolean)
        .join(' ')
        .trim()
    })
    if (name.test(reached)) return
  }
  throw new Error(`Tab never reached ${name}`)
}

async function openPalette(page: Page): Promise<void> {
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused()
}

async function startSample(page: Page): Promise<void> {
  await expect(page.getByLabel('Your name')).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Ana Silva')
  await page.keyboard.press('Tab')
  await page.keyboard.type(passphrase)
  await page.keyboard.press('Tab')
  await page.keyboard.type(passphrase)
  await page.keyboard.press('Enter')
  await expect(todaysHeading(page)).toBeVisible({ timeout: 15_000 })
}

test('Enter opens who was typed, even before their row is there', async ({
  latchkey: { page },
}) => {
  await startSample(page)
  await openPalette(page)
  const box = page.getByRole('dialog').getByRole('combobox')
  await page.keyboard.type('omar')
  await expect(page.getByRole('dialog').getByRole('option')).toContainText('Omar Haddad')
  // Both in one go: no answer can come in between.
  await box.evaluate((input: HTMLInputElement) => {
    input.value = 'lucía'
    input.dispatchEvent(new Event('input', { bubbles: true }))
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
  })
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Lucía Gómez')
})

test('an agent gets from the first start to a running 30-day wait without a mouse', async ({
  latchkey: { page },
}) => {
  await startSample(page)
  await openPalette(page)
  await page.keyboard.type('gómez')
  await expect(page.getByRole('dialog').getByRole('option')).toHaveCount(2)
  const second = await page.getByRole('dialog').getByRole('option').nth(1).innerText()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('dialog').getByRole('option', { selected: true })).toContainText(
    second.split('\n')[0]!,
  )
  await page.keyboard.press('Escape')
  await openPalette(page)
  await page.keyboard.type('omar')
  await expect(page.getByRole('dialog').getByRole('option')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Omar Haddad' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'No case is open' })).toBeVisible()

  await page.keyboard.press('o')
  await expect(page.getByLabel('What does the caller say?')).toBeFocused()
  await page.keyboard.type('All my things were stolen.')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Is this the owner?' })).toBeVisible()

  await page.keyboard.press('c')
  await page.keyboard.press('Space')
  await expect(
    page.getByRole('dialog').getByRole('button', { name: 'Send the code' }),
  ).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Digit 1 of 6' })).toBeFocused()

  await tabTo(page, /^Messages$/)
  await page.keyboard.press('Enter')
  const code = page.getByRole('row').filter({ hasText: 'Omar Haddad' }).getByRole('code').first()
  await expect(code).toBeVisible()
  const digits = await code.innerText()
  await tabTo(page, /^Omar Haddad$/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Is this the owner?' })).toBeVisible()
  await tabTo(page, /^Digit 1 of 6/)
  await page.keyboard.type(digits)
  await page.keyboard.press('Enter')
  await expect(page.getByText('The caller is verified until')).toBeVisible()

  await tabTo(page, /^Remove all/)
  await page.keyboard.press('Enter')
  await expect(
    page.getByRole('dialog').getByRole('button', { name: 'Start removing all' }),
  ).toBeVisible()
  await tabTo(page, /^Start removing all$/)
  await page.keyboard.press('Enter')
  await expect(page.getByText('The request has started. It takes effect on')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByText('30 days left')).toBeVisible()

  await page.keyboard.press('Control+l')
  await expect(page.getByText('The desk is locked.')).toBeVisible()
  await expect(page.getByLabel('Passphrase')).toBeFocused()
})

test('the sheet of shortcuts opens with a question mark, lists what the page offers, and gives the focus back', async ({
  latchkey: { page },
}) => {
  await startSample(page)
  await openPalette(page)
  await page.keyboard.type('maria')
  await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'No case is open' })).toBeVisible()
  await page.keyboard.press('?')
  const sheet = page.getByRole('dialog', { name: 'Shortcuts' })
  await expect(sheet.getByText('Cancel the change')).toBeVisible()
  await expect(sheet.getByText('Lock the console')).toBeVisible()
  await expect(sheet.getByText('Add security info')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(sheet).toHaveCount(0)
})

test('a single key does nothing while somebody types, or when single keys are turned off', async ({
  latchkey: { page },
}) => {
  await startSample(page)
  await openPalette(page)
  await page.keyboard.type('maria')
  await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'No case is open' })).toBeVisible()
  await page.keyboard.press('o')
  await page.keyboard.type('x?c')
  await expect(page.getByLabel('What does the caller say?')).toHaveValue('x?c')
  await expect(page.getByRole('dialog')).toHaveCount(0)

  await tabTo(page, /^Settings$/)
  await page.keyboard.press('Enter')
  await tabTo(page, /^Single-key shortcuts/)
  await page.keyboard.press('Space')
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page.getByRole('heading', { name: 'No case is open' })).toBeVisible()
  await page.keyboard.press('x')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('closing Find or the shortcuts gives the focus back to what had it', async ({
  latchkey: { page },
}) => {
  await firstStart(page, 'sample')
  await openAccount(page, 'Maria Gómez')
  const add = page.getByRole('button', { name: 'Open the case', exact: true })
  for (const keys of ['Control+k', '?']) {
    await add.focus()
    await page.keyboard.press(keys)
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(add).toBeFocused()
  }
})

test('keys work by their place on Cyrillic, Greek, Hebrew and Arabic keyboards, and what an input method takes is left to it', async ({
  latchkey: { page },
}) => {
  await firstStart(page, 'sample')
  const palette = page.getByRole('dialog')
  for (const key of ['л', 'κ', 'ל', 'ن']) {
    await pressOn(page, { key, code: 'KeyK', number: 75 }, true)
    await expect(palette.getByRole('combobox'), key).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(palette).toHaveCount(0)
  }
  await page.keyboard.press('Control+k')
  await page.keyboard.type('lu')
  await expect(palette.getByRole('option').first()).toContainText('Lucía')
  const taken = await compose(page, 'に', ['ArrowDown', 'Enter'])
  // Enter takes a candidate: nobody's account is opened by it.
  await expect(palette.getByRole('combobox')).toHaveValue('luに')
  await taken()
  await page.keyboard.press('Escape')
  await expect(palette).toHaveCount(0)

  await openAccount(page, 'Maria Gómez')
  await page.getByRole('heading', { level: 1 }).click()
  await pressOn(page, { key: 'щ', code: 'KeyO', number: 79 })
  await expect(page.getByLabel('What does the caller say?')).toBeFocused()
  // In a field it is a letter like any other.
  await pressOn(page, { key: 'щ', code: 'KeyO', number: 79 })
  await expect(page.getByLabel('What does the caller say?')).toHaveValue('щ')
  await pressOn(page, { key: 'д', code: 'KeyL', number: 76 }, true)
  await expect(page.getByText('The desk is locked.')).toBeVisible()
})

test('back and forward go through the pages to where one was on them, also after a lock', async ({
  latchkey: { page },
}) => {
  await firstStart(page, 'sample')
  await openRoom(page, 'Find')
  const box = page.getByRole('main').getByRole('combobox')
  await box.fill('gómez')
  await expect(page.getByRole('option')).toHaveCount(2)
  await page.getByRole('option').filter({ hasText: 'Maria Gómez' }).click()
  await expect(page).toHaveTitle('Maria Gómez – Latchkey')
  await openRoom(page, 'Settings')
  await expect(page).toHaveTitle('Settings – Latchkey')

  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page).toHaveTitle('Maria Gómez – Latchkey')
  await page.getByRole('button', { name: 'Back to the page before' }).click()
  await expect(box).toHaveValue('gómez')
  await expect(page.getByRole('option')).toHaveCount(2)
  // The buttons at the side of a mouse.
  await page.evaluate(() => window.dispatchEvent(new MouseEvent('mouseup', { button: 4 })))
  await expect(page).toHaveTitle('Maria Gómez – Latchkey')

  // What was opened lately is reached with the arrows.
  await openAccount(page, 'Omar Haddad')
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog').getByRole('option')).toHaveCount(2)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveTitle('Maria Gómez – Latchkey')

  await page.keyboard.press('Control+l')
  await expect(page.getByText('The desk is locked.')).toBeVisible()
  await expect(page).toHaveTitle('Sign in – Latchkey')
  await page.getByLabel('Passphrase').fill(passphrase)
  await page.keyboard.press('Enter')
  await expect(page).toHaveTitle('Maria Gómez – Latchkey')
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page).toHaveTitle('Omar Haddad – Latchkey')
})

test('a second window has its own page, the same person, and is locked with the first; closing it leaves the other', async ({
  latchkey: { app, page },
}) => {
  await firstStart(page, 'sample')
  await openAccount(page, 'Maria Gómez')
  const opened = app.waitForEvent('window')
  await page.getByRole('button', { name: 'Open in a second window' }).click()
  const second = await opened
  await expect(second).toHaveTitle('Maria Gómez – Latchkey')
  await openAccount(second, 'Omar Haddad')
  await expect(page).toHaveTitle('Maria Gómez – Latchkey')
  await second.keyboard.press('Control+l')
  for (const one of [page, second]) await expect(one.getByText('The desk is locked.')).toBeVisible()
  await page.getByLabel('Passphrase').fill(passphrase)
  await page.keyboard.press('Enter')
  // Whoever signs in at one is signed in at both, each where it was.
  await expect(page).toHaveTitle('Maria Gómez – Latchkey')
  await expect(second).toHaveTitle('Omar Haddad – Latchkey')
  await second.close()
  await openAccount(page, 'Li Wei')

  // File → New window, and the menu in the language of the windows.
  const another = app.waitForEvent('window')
  await page.keyboard.press('Control+Shift+N')
  const third = await another
  await expect(third.getByRole('navigation', { name: 'Screens' })).toBeVisible()
  const heads = () =>
    app.evaluate(({ Menu }) => Menu.getApplicationMenu()!.items.map(({ label }) => label))
  expect(await heads()).toEqual(['File', 'Edit', 'View', 'Go', 'Help'])
  await page.evaluate(() => window.latchkey.invoke('app.setAppearance', { language: 'es' }))
  await expect.poll(heads).toEqual(['Archivo', 'Edición', 'Ver', 'Ir', 'Ayuda'])
  await expect(third.getByRole('navigation', { name: 'Pantallas' })).toBeVisible()
})

test('the handbook opens with F1, in both languages, and a refusal leads to its rule', async ({
  latchkey: { page },
}) => {
  await firstStart(page, 'own')
  await page.keyboard.press('F1')
  await expect(page.getByRole('heading', { level: 1, name: 'For supervisors' })).toBeVisible()
  await page.getByRole('link', { name: 'the rule', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Every rule' })).toBeVisible()
  await expect(page.locator('[id="replacement.not-me"]')).toBeFocused()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page.getByRole('heading', { level: 1, name: 'For supervisors' })).toBeVisible()
  await page.evaluate(() => window.latchkey.invoke('app.setAppearance', { language: 'es' }))
  await expect(page.getByRole('heading', { level: 1, name: 'Para supervisores' })).toBeVisible()
})
