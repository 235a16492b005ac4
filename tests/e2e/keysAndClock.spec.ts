import fs from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './app'
import { firstStart, openAccount, openCase, signIn } from './desk'

const day = 86_400

/** A profile that was used, and left. */
async function left(
  start: (options?: object) => Promise<{ page: Page; close(): Promise<void> }>,
  directory: 'own' | 'sample' = 'own',
): Promise<void> {
  const { page, close } = await start()
  await firstStart(page, directory)
  await close()
}

const clockNote = (page: Page) =>
  page.getByRole('alert').filter({ hasText: 'This machine’s clock' })

test('a start forty days later says that the clock isn’t trusted, nothing is done that counts time, and a supervisor ends that', async ({
  start,
}) => {
  await left(start, 'sample')
  const { page } = await start({ clockAhead: 40 * day })
  await signIn(page)
  await expect(clockNote(page)).toContainText('isn’t trusted')
  await openAccount(page, 'Maria Gómez')
  await openCase(page, 'I have lost my phone.')
  await expect(page.getByRole('main')).toContainText('the clock isn’t trusted')
  await page.getByRole('button', { name: 'The clock is right…' }).click()
  const dialogue = page.getByRole('dialog')
  await expect(dialogue).toContainText('Look at another clock first')
  await dialogue.getByRole('button', { name: 'Cancel' }).click()
  await expect(clockNote(page)).toBeVisible()
  await page.getByRole('button', { name: 'The clock is right…' }).click()
  await dialogue.getByRole('button', { name: 'Yes, the clock is right' }).click()
  await expect(clockNote(page)).toBeHidden()
  await expect(page.getByRole('main')).not.toContainText('the clock isn’t trusted')
})

test('a clock that was trusted while it was ten years ahead doesn’t shut the desk, and is put right by a supervisor', async ({
  start,
}) => {
  await left(start)
  const ahead = await start({ clockAhead: 3_650 * day })
  await signIn(ahead.page)
  await ahead.page.getByRole('button', { name: 'The clock is right…' }).click()
  await ahead.page
    .getByRole('dialog')
    .getByRole('button', { name: 'Yes, the clock is right' })
    .click()
  await expect(clockNote(ahead.page)).toBeHidden()
  await ahead.page.keyboard.press('Control+l')
  await expect(ahead.page.getByText('The desk is locked.')).toBeVisible()
  await ahead.close()

  const { page, close } = await start()
  await signIn(page)
  await expect(clockNote(page)).toContainText('behind what is recorded')
  await page.getByRole('button', { name: 'The clock is right…' }).click()
  await expect(page.getByRole('dialog')).toContainText('was the clock ahead before?')
  await page.getByRole('dialog').getByRole('button', { name: 'Yes, the clock is right' }).click()
  await expect(clockNote(page)).toBeHidden()
  await close()

  const next = await start()
  await signIn(next.page)
  await expect(clockNote(next.page)).toBeHidden()
})

test('a key that is missing is said, and put back it opens the profile', async ({
  start,
  profile,
}) => {
  await left(start)
  const key = path.join(profile, 'seal.key')
  const kept = fs.readFileSync(key)
  fs.rmSync(key)
  const { page } = await start()
  await expect(
    page.getByRole('heading', { name: 'The key of this profile is missing' }),
  ).toBeVisible()
  expect(fs.existsSync(key)).toBe(false)
  fs.writeFileSync(key, kept)
  await page.getByRole('button', { name: 'Look again' }).click()
  await signIn(page)
})

test('a new key is made only after it was asked once more, and the check of the audit tells of it', async ({
  start,
  profile,
}) => {
  await left(start)
  const key = path.join(profile, 'seal.key')
  fs.rmSync(key)
  const { page } = await start()
  await page.getByRole('button', { name: 'Go on with a new key' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
  expect(fs.existsSync(key)).toBe(false)
  await page.getByRole('button', { name: 'Go on with a new key' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Go on with a new key' }).click()
  await signIn(page)
  await page.getByRole('navigation').getByRole('link', { name: 'Audit' }).click()
  await expect(page.getByRole('table')).toContainText('it goes on with a new key')
  await page.getByRole('button', { name: 'Check the seals' }).click()
  await expect(page.getByRole('main')).toContainText(
    'sealed with an earlier key that this profile no longer has',
  )
})

test('the key of another profile, an empty one and one that a keychain has locked are told apart', async ({
  start,
  profile,
}) => {
  await left(start)
  const key = path.join(profile, 'seal.key')
  for (const [text, title] of [
    [
      `latchkey-seal-key-1 plain ${Buffer.alloc(32, 5).toString('base64')}\n`,
      'The key of this profile has changed',
    ],
    ['', 'The key of this profile can’t be read'],
    [
      `latchkey-seal-key-1 keychain ${Buffer.alloc(48, 5).toString('base64')}\n`,
      'The keychain doesn’t open the key of this profile',
    ],
  ] as const) {
    fs.writeFileSync(key, text)
    const { page, close } = await start()
    await expect(page.getByRole('heading', { name: title })).toBeVisible()
    await expect(page.getByRole('main')).not.toContainText('damaged')
    await close()
    expect(fs.readFileSync(key, 'utf8')).toBe(text)
  }
})

test('checkpoints that are a folder are told as such', async ({ start, profile }) => {
  await left(start)
  const file = path.join(profile, 'audit.checkpoints')
  fs.rmSync(file)
  fs.mkdirSync(file)
  const { page } = await start()
  await expect(
    page.getByRole('heading', { name: 'The audit’s checkpoints can’t be used' }),
  ).toBeVisible()
})
