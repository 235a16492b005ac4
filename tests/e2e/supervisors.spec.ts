import type { Page } from '@playwright/test'
import { expect, test } from './app'
import { firstStart, given, openAccount, openCase, passphrase } from './desk'
import { enterRoom, expectAccessible, takeOver } from './work'

const dialogue = (page: Page) => page.getByRole('dialog')

async function addSupervisor(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Add an operator' }).click()
  await dialogue(page).getByLabel('Name', { exact: true }).fill(name)
  await dialogue(page)
    .getByRole('radio', { name: /^supervisor/ })
    .check()
  await dialogue(page).getByLabel('First passphrase').fill(given)
  await dialogue(page).getByRole('button', { name: 'Add the operator' }).click()
}

test('the founder alone makes one other supervisor; a further one takes a supervisor’s consent who is there', async ({
  latchkey: { page },
}) => {
  await firstStart(page, 'own', 'Sam Reed')
  await takeOver(page, 'Sam Reed', true)
  await takeOver(page, 'Ana Silva')
  await enterRoom(page, 'Operators')
  await expect(page.getByText('This desk has one supervisor.')).toHaveCount(0)
  await addSupervisor(page, 'Zoe Hale')
  await expect(dialogue(page).getByText('A supervisor consents')).toBeVisible()
  await expect(dialogue(page).getByLabel('Name of the supervisor')).toBeFocused()
  await expectAccessible(page, 'a yes is asked for')
  await dialogue(page).getByLabel('Name of the supervisor').fill('Sam Reed')
  await dialogue(page).getByLabel('Their passphrase').fill('not the passphrase')
  await dialogue(page).getByRole('button', { name: 'Add the operator' }).click()
  await expect(dialogue(page).getByRole('alert')).toContainText('don’t match')
  await dialogue(page).getByLabel('Name of the supervisor').fill('Ana Silva')
  await dialogue(page).getByLabel('Their passphrase').fill(passphrase)
  await dialogue(page).getByRole('button', { name: 'Add the operator' }).click()
  await expect(dialogue(page).getByRole('alert')).toContainText('Another supervisor has to consent')
  await dialogue(page).getByLabel('Name of the supervisor').fill('Sam Reed')
  await dialogue(page).getByRole('button', { name: 'Add the operator' }).click()
  await expect(dialogue(page)).toHaveCount(0)
  await expect(page.getByRole('row').filter({ hasText: 'Zoe Hale' })).toContainText('supervisor')
})

test('a desk with one supervisor says what it can’t do, and keeps that one', async ({
  latchkey: { page },
}) => {
  await firstStart(page, 'own')
  await enterRoom(page, 'Operators')
  await expect(page.getByText('This desk has one supervisor.')).toBeVisible()
  await expect(page.getByText('This is the only supervisor.')).toBeVisible()
  await addSupervisor(page, 'Zoe Hale')
  await expect(dialogue(page)).toHaveCount(0)
  await expect(page.getByText('This desk has one supervisor.')).toHaveCount(0)
})

test('where nobody can approve, the dialogues that ask for it and the ways back in that need it say so', async ({
  latchkey: { page },
}) => {
  test.setTimeout(60_000)
  await firstStart(page, 'sample')
  const nobody = 'Nobody here can approve it: you are the only supervisor of this desk.'
  await openAccount(page, 'Helena Brandt')
  const ways = page.getByRole('region', { name: 'Ways back in' })
  await expect(ways.getByText('nobody here can approve it').first()).toBeVisible()
  await openCase(page, 'I have none of these any more.')
  const actions = page.getByRole('region', { name: 'What you can do' })
  await actions.getByRole('button', { name: /^Replace all/ }).click()
  await dialogue(page).getByRole('radio', { name: 'Email' }).check()
  await dialogue(page).getByLabel('Email address').fill('nina@example.net')
  await expect(dialogue(page).getByText(nobody)).toBeVisible()
  await page.keyboard.press('Escape')
  await actions.getByRole('button', { name: 'Show a contact in full', exact: true }).click()
  await expect(dialogue(page).getByText(nobody)).toBeVisible()
  await expectAccessible(page, 'a dialogue that says that nobody can approve')
  await page.keyboard.press('Escape')

  await enterRoom(page, 'Operators')
  await addSupervisor(page, 'Zoe Hale')
  await expect(dialogue(page)).toHaveCount(0)
  await openAccount(page, 'Helena Brandt')
  await actions.getByRole('button', { name: 'Show a contact in full', exact: true }).click()
  await expect(
    dialogue(page).getByText(/^Nobody here can approve it yet, but from .* on:/),
  ).toBeVisible()
})
