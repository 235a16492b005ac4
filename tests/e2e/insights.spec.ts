import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from './app'
import { firstStart, openRoom, passphrase } from './desk'
import { chooseTarget, expectAccessible, takeOver } from './work'

test('charts are read by arrow keys or as tables, saved as CSV, lead to accounts at risk, to whom a notice goes that a colleague approves, and the policy of the page stops nothing of them', async ({
  latchkey: { app, page },
  profile,
}) => {
  // axe looks at both screens, twice.
  test.setTimeout(60_000)
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  await firstStart(page, 'sample', 'Sam Reed')
  await takeOver(page, 'Sam Reed', true)
  await takeOver(page, 'Ana Silva')
  await openRoom(page, 'Insights')

  // The counting follows what was recorded within seconds.
  const codes = page.getByRole('slider', { name: 'Codes' })
  await expect(codes).toBeVisible({ timeout: 12_000 })
  await expect(codes).toHaveAttribute('aria-valuenow', '6')
  await codes.focus()
  await page.keyboard.press('Home')
  await expect(codes).toHaveAttribute(
    'aria-valuetext',
    /20\d\d: Asked for 0 · Entered correctly 0 · Arrived 0$/,
  )
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowLeft')
  await expect(codes).toHaveAttribute('aria-valuenow', '5')
  await expectAccessible(page, 'insights')

  const asTable = page.getByRole('button', { name: 'Show as table: Codes' })
  await asTable.focus()
  await page.keyboard.press('Enter')
  const table = page.getByRole('table', { name: 'Codes', exact: true })
  await expect(table.getByRole('row')).toHaveCount(8)
  await expect(page.getByRole('button', { name: 'Show as chart: Codes' })).toBeFocused()

  await page.getByRole('radio', { name: '30 days' }).check()
  await expect(table.getByRole('row')).toHaveCount(31)
  const file = path.join(profile, '..', 'codes.csv')
  await chooseTarget(app, file)
  await page.getByRole('button', { name: 'Save as CSV: Codes' }).click()
  await expect(page.getByText('30 rows were saved.')).toBeVisible()
  expect(fs.readFileSync(file, 'utf8').trim().split('\r\n')).toHaveLength(31)

  await page.getByRole('link', { name: 'Accounts at risk' }).click()
  await page.getByRole('button', { name: /^Not proven for half a year/ }).click()
  await expect(page.getByRole('columnheader', { name: 'Last proven' })).toBeVisible()
  await expectAccessible(page, 'accounts at risk')
  await page.getByRole('button', { name: /^Send a notice to these \d+ accounts…$/ }).click()
  const notice = page.getByRole('dialog')
  await expect(notice).toContainText('Please check your security info')
  await notice.getByRole('combobox', { name: 'What they read' }).selectOption('Spanish')
  await expect(notice).toContainText('Revise su información de seguridad')
  await notice.getByRole('button', { name: 'Ask for approval' }).click()
  await expect(notice).toContainText('Write the reason.')
  await notice.getByLabel('Why is it sent?').fill('Nobody knows whether codes arrive.')
  await expectAccessible(page, 'a notice to accounts at risk')
  await notice.getByRole('button', { name: 'Ask for approval' }).click()
  await page.getByRole('button', { name: 'A colleague approves here…' }).click()
  await notice.getByLabel('Their passphrase').fill(passphrase)
  await page.keyboard.press('Enter')
  await expect(notice.getByRole('button', { name: 'Do it now' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText('A notice goes out: not proven for half a year')).toBeVisible()
  await page.getByRole('button', { name: 'Stop', exact: true }).click()
  await expect(page.getByText(/was stopped: \d+ accounts were asked before that/)).toBeVisible()
  const first = page.getByRole('table').getByRole('link').first()
  const name = (await first.textContent()) ?? ''
  await first.click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  expect(complaints).toEqual([])
})
