import { expect, type ElectronApplication, type Locator, type Page } from '@playwright/test'

/** What a person at the desk does, for specs and pictures alike: everything here goes through the window. */

export const passphrase = 'blue window seldom harvest'

/** Makes the first operator of a new profile, with the sample directory or with an empty one. */
/** What somebody is told who has not chosen their own passphrase yet. */
export const given = 'told over the phone'

/** @param second who founds the profile along with Ana, where anybody does */
export async function firstStart(
  page: Page,
  directory: 'own' | 'sample',
  second?: string,
): Promise<void> {
  if (directory === 'sample')
    await page.getByRole('radio', { name: /^Open the sample directory/ }).check()
  await page.getByLabel('Your name').fill('Ana Silva')
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await page.getByLabel('Passphrase again').fill(passphrase)
  if (second !== undefined) {
    await page.getByRole('checkbox', { name: 'Name a second founder now' }).check()
    await page.getByLabel('Name of the second founder').fill(second)
    await page.getByLabel('First passphrase of the second founder').fill(given)
  }
  await page
    .getByRole('button', {
      name: directory === 'sample' ? 'Open the sample directory' : 'Create the first operator',
    })
    .click()
  // The invented people live through their past first.
  await expect(todaysHeading(page)).toBeVisible({ timeout: 15_000 })
}

/** The desk begins with Today, which greets by the time of the day. */
export function todaysHeading(page: Page): Locator {
  return page.getByRole('heading', { level: 1, name: /^Good (morning|afternoon|evening)/ })
}

export async function signIn(page: Page): Promise<void> {
  const who = page.getByLabel('Operator')
  await expect(who).toBeVisible()
  if ((await who.evaluate(({ tagName }) => tagName)) === 'SELECT')
    await who.selectOption('Ana Silva')
  await page.getByLabel('Passphrase').fill(passphrase)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(todaysHeading(page)).toBeVisible()
}

/** Finds an account from wherever the desk stands, and opens its page. */
export async function openAccount(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog')
  await palette.getByRole('combobox').fill(name)
  await expect(palette.getByRole('option').first()).toContainText(name)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Ways back in' })).toBeVisible()
}

export async function openRoom(
  page: Page,
  room:
    | 'Find'
    | 'Cases'
    | 'Timers'
    | 'Approvals'
    | 'Messages'
    | 'Insights'
    | 'Directory'
    | 'Operators'
    | 'Audit'
    | 'Settings',
): Promise<void> {
  await page
    .getByRole('navigation')
    .getByRole('link', { name: new RegExp(`^${room}`) })
    .click()
  await expect(
    page.getByRole('heading', { level: 1, name: room === 'Find' ? 'Find an account' : room }),
  ).toBeVisible()
}

export async function openCase(page: Page, story: string): Promise<void> {
  await page.getByLabel('What does the caller say?').fill(story)
  await page.getByRole('button', { name: 'Open the case', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Is this the owner?' })).toBeVisible()
}

/** The newest code that the outbox of a sample profile shows for somebody, read where a person would read it. */
export async function codeInOutbox(page: Page, name: string): Promise<string> {
  await openRoom(page, 'Messages')
  const code = page.getByRole('row').filter({ hasText: name }).getByRole('code').first()
  await expect(code).toBeVisible()
  return code.innerText()
}

export async function backToAccount(page: Page): Promise<void> {
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /^Today/ })
    .click()
  await page.getByRole('link', { name: /^Continue with / }).click()
  await expect(page.getByRole('heading', { name: 'What holds it back' })).toBeVisible()
}

/** Verifies the caller of the open case with a support-call code to the first contact. */
export async function verifyCaller(page: Page, name: string): Promise<void> {
  await page
    .getByRole('complementary')
    .getByRole('button', { name: 'Send a support-call code' })
    .click()
  await sendTheCode(page)
  await expect(
    page.getByRole('group', { name: 'The code that the caller reads out' }),
  ).toBeVisible()
  const code = await codeInOutbox(page, name)
  await backToAccount(page)
  await enterCode(page, code)
  await page.getByRole('button', { name: 'Check code' }).click()
  await expect(page.getByText('The caller is verified until')).toBeVisible()
}

export async function enterCode(page: Page, code: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Digit 1 of 6' }).focus()
  await page.keyboard.type(code)
}

/** Sends the code of the dialogue that is open; where there are several contacts, to the first. */
export async function sendTheCode(page: Page): Promise<void> {
  const dialogue = page.getByRole('dialog')
  await expect(dialogue).toBeVisible()
  // Nobody has said which one the caller has: none is chosen for the agent.
  const contacts = dialogue.getByRole('radio')
  if ((await contacts.count()) > 0) await contacts.first().check()
  await dialogue.getByRole('button', { name: 'Send the code' }).click()
}

/** The line of “What you can do” that is about an action. */
export function actionLine(page: Page, action: string): Locator {
  return page
    .getByRole('region', { name: 'What you can do' })
    .getByRole('listitem')
    .filter({ hasText: action })
}

/** Closes the dialogue that says what came of it. */
export async function closeOutcome(page: Page): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: 'Close', exact: true }).last().click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

/** Answers the system's file dialogue, which no test can click, with this file; none: it was cancelled. */
export async function chooseFile(app: ElectronApplication, file: string | null): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({
      canceled: path === null,
      filePaths: path === null ? [] : [path],
    })
  }, file)
}

/** Imports a file, in the Directory room, with the mapping that is offered. */
export async function importFile(
  app: ElectronApplication,
  page: Page,
  file: string,
): Promise<void> {
  await chooseFile(app, file)
  await page.getByRole('button', { name: 'Choose files…' }).click()
  await page.getByRole('button', { name: 'Make the dry run' }).click()
  await page.getByRole('button', { name: /^Add / }).click()
  await expect(page.getByRole('heading', { name: 'Imported' })).toBeVisible()
}

/** Answers the system's dialogue for a new file with this place. */
export async function chooseTarget(app: ElectronApplication, file: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, file)
}
