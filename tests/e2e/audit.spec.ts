import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { ElectronApplication, Page } from '@playwright/test'
import { intrude } from '../integration/intruder'
import { expect, test } from './app'
import { firstStart, given, openAccount, openCase, signIn } from './desk'
import { enterRoom, expectAccessible, takeOver } from './work'

/** A sample profile that somebody has worked in, left again. */
async function worked(page: Page): Promise<void> {
  await firstStart(page, 'sample')
  await openAccount(page, 'Omar Haddad')
  await openCase(page, 'I lost my phone on the train.')
}

async function openAudit(page: Page): Promise<void> {
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /^Audit/ })
    .click()
  await expect(page.getByRole('heading', { level: 1, name: 'Audit' })).toBeVisible()
  await expect(page.getByRole('table')).toBeVisible()
}

/** One record is changed. */
function alter(profile: string): number {
  return intrude(path.join(profile, 'latchkey.db'), (client) => {
    const sequence =
      client
        .prepare<[], number>(`SELECT max(sequence) FROM audit WHERE action = 'open-case'`)
        .pluck()
        .get() ?? 0
    client
      .prepare(`UPDATE audit SET outcome = 'refused', rule = 'case.required' WHERE sequence = ?`)
      .run(sequence)
    return sequence
  })
}

/** The last two records are gone. Answers which was the last. */
function cutOff(profile: string): number {
  return intrude(path.join(profile, 'latchkey.db'), (client) => {
    const last = client.prepare<[], number>('SELECT max(sequence) FROM audit').pluck().get() ?? 0
    client.prepare('DELETE FROM audit WHERE sequence > ?').run(last - 2)
    return last
  })
}

const saveTo = (app: ElectronApplication, file: string) =>
  app.evaluate(
    ({ dialog }, filePath) => (dialog.showSaveDialog = async () => ({ canceled: false, filePath })),
    file,
  )

test('an auditor finds a tampered record', async ({ start, profile }) => {
  const first = await start()
  await worked(first.page)
  await openAudit(first.page)
  await first.page.getByRole('button', { name: 'Check the seals' }).click()
  await expect(
    first.page.getByText(/^✓ The audit is intact: all \d+ records are as they were written\.$/),
  ).toBeVisible()
  await first.close()

  const sequence = alter(profile)
  const { page } = await start()
  await signIn(page)
  await openAudit(page)
  await page.keyboard.press('v')
  await expect(page.getByRole('alert')).toContainText(
    `Record ${sequence} was altered after it was written.`,
  )
  const found = page.locator('tr[aria-current="true"]')
  await expect(found).toContainText(String(sequence))
  await expect(found).toContainText('Ana Silva was refused: opening a case.')
  await expect(found).toBeFocused()
  expect((await new AxeBuilder({ page }).setLegacyMode().analyze()).violations).toEqual([])
})

test('a cut-off end is noticed after a restart, and shown where it was', async ({
  start,
  profile,
}) => {
  const first = await start()
  await worked(first.page)
  await first.close()
  const last = cutOff(profile)
  const { page } = await start()
  await signIn(page)
  await openAudit(page)
  await page.getByRole('button', { name: 'Check the seals' }).click()
  await expect(page.getByRole('alert')).toContainText(
    `Records ${last - 1} to ${last} are missing: the end of the audit was cut off, or an older copy`,
  )
})

test('an end that was cut off after a kill is told above every room at the next start, and in the audit’s room, without being asked', async ({
  start,
  profile,
}) => {
  const first = await start()
  await worked(first.page)
  const ended = new Promise((resolve) => first.app.process().once('exit', resolve))
  first.app.process().kill('SIGKILL')
  await ended
  const last = cutOff(profile)
  const { page } = await start()
  await signIn(page)
  const mark = page
    .getByRole('status')
    .filter({ hasText: 'The audit can’t be trusted as it stands.' })
  await expect(mark).toContainText(`Records ${last - 1} to ${last} are missing`)
  await expect(mark).toContainText('Known since')
  await expect(
    page.getByRole('navigation').getByRole('link', { name: 'Audit not intact' }),
  ).toBeVisible()
  await mark.getByRole('link', { name: 'Open the audit' }).click()
  await expect(
    page.getByText(/^Latchkey has checked every record up to \d+, last at/),
  ).toBeVisible()
  await expect(
    page.getByText('Quit without changing anything, keep a copy of the whole profile folder'),
  ).toBeVisible()
  await expect(
    page.getByRole('row').filter({
      hasText: `Latchkey checked the seals of the audit: not intact, record ${last - 1} to ${last}.`,
    }),
  ).toHaveCount(1)
  expect((await new AxeBuilder({ page }).setLegacyMode().analyze()).violations).toEqual([])
})

test('the audit is filtered, gone through by keyboard, and shows no contact', async ({
  latchkey: { page },
}) => {
  await worked(page)
  await openAudit(page)
  const rows = page.getByRole('row').filter({ has: page.locator('td') })
  await expect(rows.first()).toContainText('Ana Silva read the audit.')
  await page.getByLabel('Outcome').selectOption('refused')
  await expect(rows.first()).toContainText('refused')
  for (const row of await rows.all()) await expect(row).toContainText('refused')
  await page.getByRole('button', { name: 'Clear all filters' }).click()
  await page.getByRole('button', { name: 'Omar Haddad' }).first().click()
  await expect(page.getByText('Only Omar Haddad')).toBeVisible()
  await expect(rows.first()).toContainText('Ana Silva opened a case.')
  await rows.first().focus()
  await page.keyboard.press('ArrowDown')
  await expect(rows.nth(1)).toBeFocused()
  await expect(rows.nth(1)).toContainText(/Ana Silva opened the account, found by name/)
  await page
    .getByRole('button', { name: 'Only this case' })
    .or(page.getByTitle('Only this case'))
    .first()
    .click()
  await expect(page.getByRole('button', { name: 'Show all cases' })).toBeVisible()
  for (const row of await rows.all()) await expect(row).toContainText('Case')
  await page.getByRole('button', { name: 'Last 7 days' }).click()
  await expect(rows.first()).toContainText('Omar Haddad')
  await page.getByRole('button', { name: 'Yesterday' }).click()
  await expect(page.getByText('No record matches.')).toBeVisible()
  await page.getByRole('button', { name: 'Show all cases' }).click()
  await page.getByLabel('From').fill('2099-01-01')
  await expect(
    page.getByText('No record matches. Widen the time or remove a filter.'),
  ).toBeVisible()
  expect((await new AxeBuilder({ page }).setLegacyMode().analyze()).violations).toEqual([])
  await page.getByRole('button', { name: 'Clear all filters' }).click()
  await expect(page.getByRole('button', { name: 'Show older ones' })).toBeVisible()
  await page.getByRole('button', { name: 'Show older ones' }).click()
  await expect(rows.nth(60)).toBeVisible()
  expect(await page.getByRole('table').innerText()).not.toMatch(/\S@\S|\+\d{6}/)
})

test('an auditor reads an account and its case masked, with nothing to do there, and that they looked is recorded', async ({
  latchkey: { page },
}) => {
  await worked(page)
  await enterRoom(page, 'Operators')
  await page.getByRole('button', { name: 'Add an operator' }).click()
  const dialogue = page.getByRole('dialog')
  await dialogue.getByLabel('Name', { exact: true }).fill('Ida Falk')
  await dialogue.getByRole('radio', { name: /^auditor/ }).check()
  await dialogue.getByLabel('First passphrase').fill(given)
  await dialogue.getByRole('button', { name: 'Add the operator' }).click()
  await expect(dialogue).toHaveCount(0)
  await takeOver(page, 'Ida Falk', true)
  await openAudit(page)
  await page
    .getByRole('button', { name: 'Read the account and its cases: Omar Haddad' })
    .first()
    .click()
  await expect(dialogue.getByText('To read only: masked')).toBeVisible()
  await expect(dialogue.getByText('“I lost my phone on the train.”')).toBeVisible()
  await expect(dialogue.getByText('number ending in 34')).toHaveCount(1)
  await expect(dialogue.getByText('Ana Silva opened a case for a caller (phone).')).toBeVisible()
  expect(await dialogue.innerText()).not.toMatch(/\S@\S|\+\d{6}/)
  // All that it has is the cross that closes it.
  await expect(dialogue.getByRole('button')).toHaveCount(1)
  await expect(dialogue.getByRole('link')).toHaveCount(0)
  await expect(dialogue.getByRole('textbox')).toHaveCount(0)
  await expectAccessible(page, 'what an auditor reads')
  await page.keyboard.press('Escape')
  await expect(dialogue).toHaveCount(0)
  await page.getByRole('button', { name: 'Today', exact: true }).click()
  await expect(page.getByRole('row').filter({ hasText: 'Omar Haddad' }).first()).toContainText(
    'Ida Falk read the account and its cases.',
  )
})

test('the audit is exported to where the operator chooses, and a place that can not be written is told as such', async ({
  latchkey: { app, page },
  profile,
}) => {
  await worked(page)
  await openAudit(page)
  await saveTo(app, path.join(profile, 'nowhere', 'audit.jsonl'))
  await page.keyboard.press('e')
  await expect(page.getByRole('alert')).toContainText(
    'The audit couldn’t be written: that folder is not there any more.',
  )
  const file = path.join(profile, 'audit.jsonl')
  await saveTo(app, file)
  await page.getByRole('button', { name: 'Export…' }).click()
  await expect(page.getByText(/records were exported/)).toBeVisible()
  const lines = fs.readFileSync(file, 'utf8').trimEnd().split('\n')
  expect(JSON.parse(lines[0]!)).toMatchObject({
    format: 'latchkey-audit',
    records: lines.length - 2,
  })
  expect(fs.readdirSync(profile).filter((name) => name.endsWith('.unfinished'))).toEqual([])
  // The verifier lies beside it, and says so of a table, too.
  const table = path.join(profile, 'audit.csv')
  await saveTo(app, table)
  await page.getByRole('button', { name: 'Today' }).click()
  await page.getByRole('button', { name: 'Export as a table…' }).click()
  await expect.poll(() => fs.existsSync(table)).toBe(true)
  for (const one of [file, table])
    execFileSync('node', [path.join(profile, 'verify-audit.mjs'), one])
})
