import AxeBuilder from '@axe-core/playwright'
import type { ElectronApplication, Page } from '@playwright/test'
import { expect, test } from './app'
import { firstStart, openAccount, passphrase, todaysHeading } from './desk'

const given = 'told over the phone'
const own = 'seven green ladders outside'

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })
const room = (page: Page, name: string) =>
  page.getByRole('navigation').getByRole('link', { name, exact: true })
const dialog = (page: Page) => page.getByRole('dialog')

async function signIn(page: Page, name: string, secret = passphrase): Promise<void> {
  const who = page.getByLabel('Operator')
  await expect(who).toBeVisible()
  if ((await who.evaluate((element) => element.tagName)) === 'SELECT') await who.selectOption(name)
  await page.getByLabel('Passphrase').fill(secret)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

async function lock(page: Page): Promise<void> {
  await page.keyboard.press('Control+l')
  await expect(heading(page, 'Sign in')).toBeVisible()
}

async function fillIn(page: Page, name: string, role: string): Promise<void> {
  await room(page, 'Operators').click()
  await page.getByRole('button', { name: 'Add an operator' }).click()
  await dialog(page).getByLabel('Name').fill(name)
  await dialog(page)
    .getByRole('radio', { name: new RegExp(`^${role}`) })
    .check()
  await dialog(page).getByLabel('First passphrase').fill(given)
  await dialog(page).getByRole('button', { name: 'Add the operator' }).click()
  await expect(dialog(page)).toHaveCount(0)
}

async function addOperator(page: Page, name: string, role: string): Promise<void> {
  await fillIn(page, name, role)
  await expect(page.getByRole('row', { name: new RegExp(`^${name}.*${role}`) })).toBeVisible()
}

async function chooseOwn(page: Page): Promise<void> {
  await expect(heading(page, 'Choose your passphrase')).toBeVisible()
  await page.getByLabel('New passphrase', { exact: true }).fill(own)
  await page.getByLabel('New passphrase again').fill(own)
  await page.getByRole('button', { name: 'Set my passphrase' }).click()
  await expect(page.getByRole('navigation')).toBeVisible()
}

/** Ana founded the desk, Eva administers it and has it. */
async function administered(page: Page): Promise<void> {
  await firstStart(page, 'own')
  await fillIn(page, 'Eva Brandt', 'administrator')
  await lock(page)
  await signIn(page, 'Eva Brandt', given)
  await chooseOwn(page)
}

/** Moves the clock of the main process; the page has its own and none to say in this. */
const setForward = (app: ElectronApplication, minutes: number) =>
  app.evaluate((_electron, milliseconds) => {
    const real = Date.now
    Date.now = () => real() + milliseconds
  }, minutes * 60_000)

async function expectAccessible(page: Page, where: string): Promise<void> {
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

test('a second operator is added, chooses a passphrase of their own, and finds the rooms of their role', async ({
  latchkey: { page },
}) => {
  await firstStart(page, 'own')
  await fillIn(page, 'Eva Brandt', 'administrator')
  // The founder's administration has ended with that.
  await expect(todaysHeading(page)).toBeVisible()
  await expect(room(page, 'Operators')).toHaveCount(0)
  await lock(page)
  await signIn(page, 'Eva Brandt', given)
  await chooseOwn(page)
  await expect(page.getByRole('navigation').getByRole('link')).toHaveText([
    'Today',
    'Directory',
    'Operators',
    'Settings',
  ])
  expect(
    await page.evaluate(() => window.latchkey.invoke('accounts.find', { query: 'a' })),
  ).toMatchObject({ ok: false, error: { code: 'forbidden' } })
  await page.keyboard.press('Control+k')
  await expect(dialog(page)).toHaveCount(0)
  await room(page, 'Operators').click()
  await expect(page.getByText('There has to be an administrator.')).toBeVisible()
})

test('an operator is given another role and is removed: history keeps the name, sign-in forgets it', async ({
  latchkey: { page },
}) => {
  await administered(page)
  await addOperator(page, 'Bo Lind', 'agent')
  await page.getByRole('button', { name: 'Change the role of Bo Lind' }).click()
  await dialog(page)
    .getByRole('radio', { name: /^auditor/ })
    .check()
  await dialog(page).getByRole('button', { name: 'Change the role' }).click()
  await expect(page.getByRole('row', { name: /^Bo Lind.*auditor/ })).toBeVisible()
  await page.getByRole('button', { name: 'Remove Bo Lind' }).click()
  await dialog(page).getByRole('button', { name: 'Remove the operator' }).click()
  await expect(
    page.getByRole('region', { name: 'Removed' }).getByRole('row', { name: /^Bo Lind/ }),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Add an operator' }).click()
  await dialog(page).getByLabel('Name').fill('bo lind')
  await dialog(page).getByLabel('First passphrase').fill(given)
  await dialog(page).getByRole('button', { name: 'Add the operator' }).click()
  await expect(dialog(page).getByRole('alert')).toContainText(
    'An operator who was removed had that name',
  )
  await page.keyboard.press('Escape')
  await lock(page)
  await expect(page.getByLabel('Operator').getByRole('option')).toHaveText([
    'Ana Silva',
    'Eva Brandt',
  ])
})

test('a trainer finds the training room, and nothing of customers', async ({
  latchkey: { page },
}) => {
  await administered(page)
  await addOperator(page, 'Tara Moss', 'trainer')
  await lock(page)
  await signIn(page, 'Tara Moss', given)
  await chooseOwn(page)
  await expect(todaysHeading(page)).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'Training room' }).click()
  await expect(page.getByRole('button', { name: /^Play “/ }).first()).toBeVisible({
    timeout: 15_000,
  })
  await expect(page.getByRole('navigation', { name: 'Screens' }).getByRole('link')).toHaveText([
    'Today',
    'Training room',
    'Settings',
  ])
})

test('one’s own passphrase is changed in Settings, by who knows the old one', async ({
  latchkey: { page },
}) => {
  await firstStart(page, 'own')
  await room(page, 'Settings').click()
  const form = page.getByRole('region', { name: 'Your passphrase' })
  const change = async (old: string) => {
    await form.getByLabel('Old passphrase').fill(old)
    await form.getByLabel('New passphrase', { exact: true }).fill(own)
    await form.getByLabel('New passphrase again').fill(own)
    await form.getByRole('button', { name: 'Change passphrase' }).click()
  }
  await change('not the passphrase')
  await expect(form.getByRole('alert')).toHaveText(
    'That isn’t your passphrase. Nothing was changed.',
  )
  await change(passphrase)
  await expect(form.getByRole('status')).toContainText('Your passphrase is changed.')
  await lock(page)
  await signIn(page, 'Ana Silva')
  await expect(page.getByRole('alert')).toBeVisible()
  await signIn(page, 'Ana Silva', own)
  await expect(heading(page, 'Settings')).toBeVisible()
})

test('a window that nobody touches is locked, and a touch that comes too late doesn’t open it', async ({
  latchkey: { app, page },
}) => {
  await firstStart(page, 'own')
  await room(page, 'Settings').click()
  await page.getByLabel('Lock after this many minutes').fill('2')
  await page.getByRole('region', { name: 'Locking' }).getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Saved.')).toBeVisible()
  await setForward(app, 1)
  await page.mouse.move(300, 300)
  await setForward(app, 1.5)
  expect(await page.evaluate(() => window.latchkey.invoke('app.show', {}))).toMatchObject({
    ok: true,
    value: { phase: 'ready' },
  })
  await setForward(app, 2)
  await page.mouse.move(320, 320)
  await expect(heading(page, 'Sign in')).toBeVisible()
  expect(await page.evaluate(() => window.latchkey.invoke('outbox.list', {}))).toMatchObject({
    ok: false,
    error: { code: 'locked' },
  })
})

test('a machine that goes to sleep locks the window: nothing typed is left, and the same operator comes back to the same page', async ({
  latchkey: { app, page },
}) => {
  await firstStart(page, 'sample')
  await addOperator(page, 'Zoe Hale', 'supervisor')
  await openAccount(page, 'Omar Haddad')
  await page.getByLabel('What does the caller say?').fill('I lost my phone and I am nervous.')
  await app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'))
  await expect(heading(page, 'Sign in')).toBeVisible()
  expect(await page.content()).not.toMatch(/Omar|nervous/)
  await expect(page.getByLabel('Operator')).toHaveValue('Ana Silva')
  await signIn(page, 'Ana Silva')
  await expect(heading(page, 'Omar Haddad')).toBeVisible()
  expect(await page.content()).not.toContain('nervous')
  await lock(page)
  await signIn(page, 'Zoe Hale', given)
  await chooseOwn(page)
  await expect(todaysHeading(page)).toBeVisible()
})

test('a page that crashes comes back to the sign-in', async ({ latchkey: { app, page } }) => {
  await firstStart(page, 'own')
  expect(await phaseAfter(app, 'crash')).toBe('locked')
})

test('a page that hangs is ended, and comes back to the sign-in', async ({
  latchkey: { app, page },
}) => {
  await firstStart(page, 'own')
  expect(await phaseAfter(app, 'hang')).toBe('locked')
})

/** What the page is told once it is there again. Electron looks for hanging pages only where no debugger is attached, so it is told. */
function phaseAfter(app: ElectronApplication, fault: 'crash' | 'hang'): Promise<string> {
  return app.evaluate(async ({ BrowserWindow }, fault) => {
    const contents = BrowserWindow.getAllWindows()[0]!.webContents
    const back = new Promise((done) => contents.once('did-finish-load', () => done(null)))
    if (fault === 'crash') contents.forcefullyCrashRenderer()
    else {
      void contents.executeJavaScript('for (;;);').catch(() => undefined)
      BrowserWindow.getAllWindows()[0]!.emit('unresponsive')
    }
    await back
    return (await contents.executeJavaScript(
      `window.latchkey.invoke('app.show', {}).then((reply) => reply.value.phase)`,
    )) as string
  }, fault)
}

test('axe finds nothing where operators are managed, and a narrow window loses nothing', async ({
  latchkey: { app, page },
}) => {
  await administered(page)
  await addOperator(page, 'Bo Lind', 'agent')
  await expectAccessible(page, 'operators')
  for (const button of [
    'Add an operator',
    'Change the role of Bo Lind',
    'Give Bo Lind a new passphrase',
    'Remove Bo Lind',
  ]) {
    await page.getByRole('button', { name: button }).click()
    await expect(dialog(page)).toBeVisible()
    await expectAccessible(page, button)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('button', { name: button })).toBeFocused()
  }
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.setSize(720, 560))
  await expect.poll(() => page.evaluate(() => innerWidth)).toBeLessThan(730)
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  await room(page, 'Settings').click()
  await expectAccessible(page, 'settings')
  await lock(page)
  await signIn(page, 'Bo Lind', given)
  await expect(heading(page, 'Choose your passphrase')).toBeVisible()
  await page.getByRole('button', { name: 'Set my passphrase' }).click()
  await expect(page.getByRole('alert').first()).toBeVisible()
  await expectAccessible(page, 'choosing a passphrase')
})
