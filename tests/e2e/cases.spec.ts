import fs from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './app'
import { enterCode, firstStart, openAccount, openCase, sendTheCode } from './desk'
import { readPdf } from './pdf'
import { chooseTarget, enterRoom, expectAccessible } from './work'

const newestOfMine = {
  list: 'mine',
  search: '',
  channel: null,
  owner: null,
  outcome: null,
  age: null,
  order: 'newest',
  after: null,
  limit: 1,
} as const

test('an impostor’s red flags come up one by one with what to say instead, and the case ends as not the owner’s', async ({
  latchkey: { page },
}) => {
  await firstStart(page, 'sample')
  await openAccount(page, 'Maria Gómez')
  await openCase(page, 'My phone fell into the sea. Use my new number, and quickly.')
  const pane = page.getByRole('complementary')
  await expect(pane.getByText('Listen closely.')).toHaveCount(0)

  await pane.getByRole('checkbox', { name: 'A broken or lost phone, and a new number' }).check()
  await expect(pane.getByText('Listen closely.')).toBeVisible()
  await expect(pane.getByText('Don’t add the new number yet.')).toBeVisible()
  await pane.getByRole('checkbox', { name: 'The caller pushes, hurries or threatens' }).check()
  await expect(pane.getByText('Nobody here can make it shorter')).toBeVisible()

  await pane.getByRole('button', { name: 'Send a support-call code' }).click()
  await sendTheCode(page)
  for (const wrong of ['000000', '111111']) {
    await enterCode(page, wrong)
    await pane.getByRole('button', { name: 'Check code' }).click()
    await expect(pane.getByText(/is not right|wrong/i).first()).toBeVisible()
    await expect(page.getByRole('textbox', { name: 'Digit 1 of 6' })).toHaveValue('')
  }
  await expect(pane.getByText('2 wrong codes were read out in this case.')).toBeVisible()
  await expectAccessible(page, 'a case with red flags')

  await page.keyboard.press('Escape')
  await pane.getByRole('button', { name: 'Close case' }).click()
  await expect(pane.getByRole('radio', { checked: true })).toHaveCount(0)
  await pane.getByRole('radio', { name: 'It was not the owner' }).check()
  await pane.getByRole('button', { name: 'Close the case' }).click()
  await expect(pane.getByRole('heading', { name: 'No case is open' })).toBeVisible()

  await openCase(page, 'It is me again.')
  await expect(pane.getByText('was not the owner calling.')).toBeVisible()
  await expect(pane.getByText('There were 2 cases on this account')).toBeVisible()

  await enterRoom(page, 'Cases')
  await expect(page.getByRole('row', { name: /2 red flags.*It is me again\./ })).toBeVisible()
  await page.getByRole('tab', { name: 'Closed' }).click()
  await expect(page.getByRole('row', { name: /not the owner/ })).toBeVisible()
  await expect(page.getByRole('row', { name: /It is me again/ })).toHaveCount(0)
  await expectAccessible(page, 'cases')
})

test('the summary is read in the customer’s language, copied, and saved as a page of its own', async ({
  latchkey: { app, page },
  profile,
}) => {
  await firstStart(page, 'sample')
  await openAccount(page, 'Maria Gómez')
  await openCase(page, 'I never asked for that change. Call me on +34 699 111 222.')
  await page.keyboard.press('s')
  const dialogue = page.getByRole('dialog', { name: 'Summary' })
  await expect(dialogue.getByText('For the customer, in Spanish')).toBeVisible()
  await expect(dialogue.getByRole('heading', { name: 'Qué no debe hacer nunca' })).toBeVisible()
  await expect(dialogue.getByText(/UTC: .*toda su información de seguridad/)).toBeVisible()
  await expect(dialogue).not.toContainText('699')
  await expectAccessible(page, 'the summary')

  await dialogue.getByRole('button', { name: 'Copy the text' }).click()
  await expect(dialogue.getByText('Copied.')).toBeVisible()
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toContain(
    'Qué no debe hacer nunca',
  )

  const file = path.join(profile, 'summary.pdf')
  await chooseTarget(app, file)
  await dialogue.getByRole('button', { name: 'Save as PDF' }).click()
  await expect(dialogue.getByText('Saved.')).toBeVisible()
  const pdf = readPdf(fs.readFileSync(file))
  expect(pdf).toMatchObject({ pages: 1, language: 'es' })
  expect(pdf.title).toContain('caso')
  expect(pdf.title).not.toContain('Latchkey')
  for (const tag of ['H1', 'H2', 'L', 'LI']) expect(pdf.tags).toContain(tag)
  expect(pdf.text).toContain('Qué no debe hacer nunca')
  // Dates, phones and the number of the case can be read out and copied, too.
  expect(pdf.text).toMatch(/\(caso [0-9A-Z]{3}-[0-9A-Z]{3}\)/)
  expect(pdf.text).not.toContain('\u0000')
  expect(pdf.text).not.toMatch(/Save as PDF|Copy the text|Today/)

  // Of two windows the page of the one that asks is saved, whichever stands in front.
  const opened = app.waitForEvent('window')
  await page.evaluate(() => window.latchkey.invoke('app.openWindow', {}))
  const second = await opened
  await expect(second.getByRole('navigation', { name: 'Screens' })).toBeVisible()
  const textSavedBy = async (one: Page) => {
    await one.evaluate(async (ask) => {
      const mine = await window.latchkey.invoke('cases.list', ask)
      const [found] = mine.ok ? mine.value.cases : []
      const { id: caseId, accountId } = found!
      await window.latchkey.invoke('cases.saveSummary', { accountId, caseId })
    }, newestOfMine)
    return readPdf(fs.readFileSync(file)).text
  }
  expect(await textSavedBy(second)).not.toContain('Qué no debe hacer nunca')
  expect(await textSavedBy(page)).toContain('Qué no debe hacer nunca')
  await second.close()
  expect(await page.title()).toContain('Latchkey')

  // A link opens Find with its ticket, and does nothing else.
  await page.keyboard.press('Escape')
  await app.evaluate(({ app: main }) =>
    main.emit('second-instance', {}, ['latchkey', 'latchkey://case?ticket=INC77&close=1']),
  )
  await expect(page.getByRole('combobox')).toHaveValue('INC77')
})

test('a way back in begins with a click on its first step', async ({ latchkey: { page } }) => {
  await firstStart(page, 'sample')
  await openAccount(page, 'Maria Gómez')
  await openCase(page, 'I want my old contacts back.')
  const ways = page.getByRole('region', { name: 'Ways back in' })
  await ways.getByRole('checkbox', { name: /^Email/ }).check()
  await ways.getByText('Cancel the change').click()
  await ways.getByRole('button', { name: /^Start: ask to cancel, with a code to / }).click()
  await expect(page.getByRole('dialog', { name: 'Cancel the change' })).toBeVisible()
})

test('the board of what falls due is filtered by kind, opened, and saved as a calendar', async ({
  latchkey: { app, page },
  profile,
}) => {
  await firstStart(page, 'sample')
  await enterRoom(page, 'Timers')
  const rows = page.getByRole('row').filter({ hasText: 'UTC' })
  await expect(rows.filter({ hasText: 'reminder' }).first()).toBeVisible()
  await page.getByRole('checkbox', { name: /^reminder/ }).uncheck()
  await expect(rows.filter({ hasText: 'reminder' })).toHaveCount(0)
  await expectAccessible(page, 'timers')

  const file = path.join(profile, 'due.ics')
  await chooseTarget(app, file)
  await page.getByRole('button', { name: 'Save as calendar' }).click()
  await expect(page.getByText(/dates were saved\./)).toBeVisible()
  expect(fs.readFileSync(file, 'utf8')).not.toContain('Maria')
  await page.getByRole('checkbox', { name: 'with customers’ names' }).check()
  await page.getByRole('button', { name: 'Save as calendar' }).click()
  await expect(page.getByText(/dates were saved\./)).toBeVisible()
  const calendar = fs.readFileSync(file, 'utf8')
  expect(calendar).toContain('SUMMARY:Maria Gómez: all security info changes')
  expect(calendar).not.toMatch(/reminder to|@(?!latchkey)|\+\d{6}/)

  await page.getByRole('link', { name: 'Maria Gómez' }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Maria Gómez' })).toBeVisible()
})

test('more open cases than a page shows are all reached, and one is found by its number without the mouse', async ({
  latchkey: { page },
}) => {
  await firstStart(page, 'sample')
  await page.evaluate(async () => {
    const found = await window.latchkey.invoke('accounts.find', { query: 'Maria Gómez' })
    const accountId = found.ok ? found.value.hits[0]!.id : ''
    for (let n = 1; n <= 51; n++)
      await window.latchkey.invoke('commands.run', {
        accountId,
        command: { type: 'open-case', channel: 'phone', story: `Call ${n}.` },
      })
  })
  await enterRoom(page, 'Cases')
  const list = page.getByRole('tabpanel')
  await expect(page.getByRole('navigation').getByRole('link', { name: /^Cases/ })).toContainText(
    '51',
  )
  await expect(list.getByText('50 of 51 cases')).toBeVisible()
  await list.getByRole('button', { name: 'Show one more' }).click()
  await expect(list.getByText('All 51 cases')).toBeFocused()
  await expect(list.getByRole('row')).toHaveCount(52)

  const row = list.getByRole('row').nth(7)
  const number = /[0-9A-Z]{3}-[0-9A-Z]{3}/.exec(await row.innerText())![0]
  await page.getByRole('tab', { name: 'Mine' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('tab', { name: 'Open in the team', selected: true })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('searchbox', { name: 'Search' })).toBeFocused()
  await page.keyboard.type(`case ${number.toLowerCase().replace('-', ' ')}`)
  await expect(list.getByRole('row')).toHaveCount(2)
  await expect(list.getByText(number, { exact: true })).toBeVisible()
  await page.keyboard.press('Backspace')
  await page.keyboard.type(number.endsWith('7') ? '8' : '7')
  await expect(list.getByText('at least one of its characters is wrong')).toBeVisible()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('nobody of this name')
  await expect(list.getByText('No case in this list matches.')).toBeVisible()
  await list.getByRole('button', { name: 'Show all of this list' }).press('Enter')
  await expect(list.getByRole('row')).toHaveCount(51)
})

test('at the least width nothing of the security info is cut, and no button breaks its line', async ({
  latchkey: { app, page },
}) => {
  await firstStart(page, 'sample')
  await openAccount(page, 'Omar Haddad')
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.setSize(1024, 700))
  const info = page.getByRole('region', { name: 'Security info' })
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(1024)
  const box = (await info.boundingBox())!
  for (const button of await info.getByRole('button').all()) {
    const { x, width, height } = (await button.boundingBox())!
    expect(x + width).toBeLessThanOrEqual(box.x + box.width + 1)
    expect(height).toBeLessThan(40)
  }
  expect(
    await info.getByRole('list').evaluate((list) => list.scrollWidth - list.clientWidth),
  ).toBeLessThanOrEqual(0)
})
