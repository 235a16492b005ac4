import fs from 'node:fs'
import path from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './app'
import { chooseFile, chooseTarget, firstStart, openRoom } from './desk'
import { expectAccessible, exportApproved } from './work'

const folder = path.resolve('tests/data/import')

/** Drops files as the system does: the events are a person's, and the files have paths. */
async function drop(page: Page, at: Locator, files: readonly string[]): Promise<void> {
  const { x, y } = (await at.boundingBox())!
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files: [...files], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: x + 5, y: y + 5, data })
  await session.detach()
}

test('files that are dropped on the directory are looked at like those that are chosen, and only there', async ({
  latchkey: { page },
}) => {
  await firstStart(page, 'own')
  await openRoom(page, 'Find')
  const file = path.join(folder, 'csv/okta.csv')
  await drop(page, page.getByRole('heading', { level: 1 }), [file])
  await openRoom(page, 'Directory')
  await expect(page.getByRole('button', { name: 'Choose files…' })).toBeVisible()

  await drop(page, page.getByRole('button', { name: 'Choose files…' }), [file])
  await expect(page.getByText('okta.csv')).toBeVisible()
  await expect(page.getByText(/^Looks like Okta, CSV: \d+ of \d+ columns/)).toBeVisible()
  await expectAccessible(page, 'a mapping with its marks')
  await page.getByRole('button', { name: 'Make the dry run' }).click()
  await expect(page.getByText('nothing is stored yet')).toBeVisible()

  // A folder is none of them, and neither is what is not there any more.
  for (const none of [folder, path.join(folder, 'gone.csv')]) {
    await drop(page, page.getByRole('heading', { name: 'Dry run' }), [none])
    await expect(page.getByRole('alert')).toContainText(
      'The file couldn’t be read. Nothing was stored.',
    )
    await expect(page.getByText('nothing is stored yet')).toBeVisible()
  }
})

test('a page can’t name a file: neither by a drop that it makes up, nor by a token, nor by a path', async ({
  latchkey: { page },
}) => {
  await firstStart(page, 'own')
  await openRoom(page, 'Directory')
  const file = path.join(folder, 'csv/okta.csv')
  const tokens = await page.evaluate(async (named) => {
    const heard: string[] = []
    window.latchkey.onDrop((token) => heard.push(token))
    const data = new DataTransfer()
    data.items.add(new File(['login,firstName,lastName\n'], named))
    const area = document.querySelector('[data-drop]') ?? document.body
    area.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true }))
    const asked = [{ dropped: named }, { dropped: crypto.randomUUID() }, { path: named }]
    const replies = await Promise.all(
      asked.map(async (request) => window.latchkey.invoke('directory.chooseImport', request)),
    )
    return [heard, replies.map((reply) => (reply.ok ? 'ok' : reply.error.code))]
  }, file)
  expect(tokens).toEqual([[], ['bad-request', 'conflict', 'bad-request']])
  await expect(page.getByRole('button', { name: 'Choose files…' })).toBeVisible()
})

test('how such files were mapped before is offered, used where somebody says so, and forgotten', async ({
  latchkey: { app, page },
}) => {
  await firstStart(page, 'own')
  await openRoom(page, 'Directory')
  await chooseFile(app, path.join(folder, 'csv/okta.csv'))
  await page.getByRole('button', { name: 'Choose files…' }).click()
  const confirmed = page.getByLabel('secondEmail: Counts as confirmed')
  await confirmed.selectOption('always')
  await page.getByRole('button', { name: 'Make the dry run' }).click()
  await expect(page.getByText('nothing is stored yet')).toBeVisible()

  await page.getByRole('button', { name: 'Choose other files…' }).click()
  await expect(confirmed).toHaveValue('never')
  await expectAccessible(page, 'a mapping that is offered')
  await page.getByRole('button', { name: 'Use that mapping' }).click()
  await expect(confirmed).toHaveValue('always')
  await expect(page.getByText('As you last imported files like this.')).toBeVisible()

  await page.getByRole('button', { name: 'Choose other files…' }).click()
  await page.getByRole('button', { name: 'Forget it' }).click()
  await expect(page.getByRole('button', { name: 'Use that mapping' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Choose other files…' }).click()
  await expect(page.getByRole('heading', { name: 'What each column becomes' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Use that mapping' })).toHaveCount(0)
})

test('an export in Spanish with semicolons is imported again as the same', async ({
  latchkey: { app, page },
  profile,
}) => {
  await firstStart(page, 'own', 'Sam Reed')
  await openRoom(page, 'Directory')
  await chooseFile(app, path.join(folder, 'csv/google.csv'))
  await page.getByRole('button', { name: 'Choose files…' }).click()
  await page.getByRole('button', { name: 'Make the dry run' }).click()
  await page.getByRole('button', { name: /^Add / }).click()
  await page.getByRole('button', { name: 'Close this import' }).click()
  const full = path.join(profile, 'full.csv')
  await exportApproved(page, true)
  await chooseTarget(app, full)
  await expect(page.getByLabel('Between columns')).toHaveValue('comma')
  await page.getByLabel('Between columns').selectOption('semicolon')
  await page.getByLabel('Headings in').selectOption('es')
  await page.getByRole('button', { name: 'Do it now' }).click()
  await expect.poll(() => fs.existsSync(full)).toBe(true)
  expect(fs.readFileSync(full, 'utf8')).toMatch(/^\uFEFFnombre;nombres de inicio de sesión;/)
  await chooseFile(app, full)
  await page.getByRole('button', { name: 'Choose files…' }).click()
  await expect(page.getByText('Latchkey, CSV', { exact: false }).first()).toBeVisible()
  await page.getByRole('button', { name: 'Make the dry run' }).click()
  await expect(page.getByText('There is nothing to add or change.')).toBeVisible()
})

test('problems are counted by kind, notes apart, and each line can be opened; who is new can be seen in full', async ({
  latchkey: { app, page },
  profile,
}) => {
  const file = path.join(profile, 'people.csv')
  const rows = Array.from({ length: 10 }, (_, at) => `p${at}@contoso.example,=P ${at},Day,12`)
  fs.writeFileSync(
    file,
    ['login,firstName,lastName,mobilePhone,status', ...rows.map((row) => `${row},ACTIVE`)].join(
      '\n',
    ),
  )
  await firstStart(page, 'own')
  await openRoom(page, 'Directory')
  await chooseFile(app, file)
  await page.getByRole('button', { name: 'Choose files…' }).click()
  await page.getByRole('button', { name: 'Make the dry run' }).click()
  const panel = page.getByRole('tabpanel')
  await expect(panel.getByRole('table')).not.toContainText('@')
  await page.getByRole('button', { name: /in full$/ }).click()
  await expect(panel.getByRole('table')).toContainText('p0@contoso.example')

  await page.getByRole('tab', { name: /^10 Problems/ }).click()
  await expect(panel.getByRole('row')).toHaveCount(2)
  await expect(panel.getByRole('row').nth(1)).toContainText('10 times')
  await panel.getByRole('button', { name: 'Show each' }).click()
  await expect(panel.getByRole('listitem')).toHaveCount(10)
  await expectAccessible(page, 'problems by kind')
  await page.getByRole('tab', { name: /Notes?$/ }).click()
  await expect(panel).toContainText('Nothing of this is left out;')
})

test('of people without a status the dry run says that they come in turned off, and takes another choice for once', async ({
  latchkey: { app, page },
  profile,
}) => {
  const file = path.join(profile, 'people.csv')
  fs.writeFileSync(
    file,
    'First Name,Last Name,Email Address,Recovery Email,Recovery Phone\nAna,Ruiz,ana@contoso.example,,\n',
  )
  await firstStart(page, 'own')
  await openRoom(page, 'Directory')
  await chooseFile(app, file)
  await page.getByRole('button', { name: 'Choose files…' }).click()
  await page.getByRole('button', { name: 'Make the dry run' }).click()
  await expect(page.getByText(/come in with their sign-in names turned off/)).toBeVisible()
  await expectAccessible(page, 'a dry run of people without a status')
  await page.getByRole('button', { name: 'They may all sign in' }).click()
  await expect(page.getByText(/come in able to sign in/)).toBeVisible()
  await page.getByRole('button', { name: 'Turn them off' }).click()
  await expect(page.getByText(/come in with their sign-in names turned off/)).toBeVisible()
})
