import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from './app'
import {
  backToAccount,
  closeOutcome,
  codeInOutbox,
  enterCode,
  firstStart,
  importFile,
  openAccount,
  openCase,
  openRoom,
} from './desk'
import { expectAccessible } from './work'

test('an imported account none of whose contacts is confirmed is confirmed by the code that the agent has sent to one', async ({
  latchkey: { app, page },
  profile,
}) => {
  await firstStart(page, 'sample')
  await openRoom(page, 'Directory')
  const file = path.join(profile, 'people.csv')
  fs.writeFileSync(
    file,
    'login,firstName,lastName,email,mobilePhone,secondEmail\nnora@contoso.example,Nora,Lindqvist,nora@contoso.example,+34612345678,nora.private@example.org\n',
  )
  await importFile(app, page, file)

  await openAccount(page, 'Nora Lindqvist')
  await openCase(page, 'I have never signed in.')
  const holds = page.getByRole('region', { name: 'What holds it back' })
  const info = page.getByRole('region', { name: 'Security info' })
  await expect(
    holds.getByRole('heading', { name: 'None of the contacts on this account is confirmed' }),
  ).toBeVisible()
  await expect(info.getByRole('button', { name: /^Enter the code/ })).toHaveCount(0)
  await expectAccessible(page, 'an account none of whose contacts is confirmed')

  // What the refusal names leads to where it is done.
  const send = page
    .getByRole('region', { name: 'What you can do' })
    .getByRole('listitem')
    .filter({ hasText: 'Send a support-call code' })
  await send.getByRole('button', { name: 'Why' }).click()
  await send.getByRole('button', { name: 'Send a code' }).click()
  const dialogue = page.getByRole('dialog', { name: 'Send a contact the code that confirms it' })
  // Which of them the caller can read is for the agent to say: none is chosen beforehand.
  await expect(dialogue.getByRole('radio')).toHaveCount(2)
  await expect(dialogue.getByRole('radio', { checked: true })).toHaveCount(0)
  await dialogue.getByRole('radio').first().check()
  await expect(dialogue).toContainText('code to confirm the contact')
  // It opens nothing yet: only the right code does, and the preview says what it will.
  await expect(
    dialogue.getByRole('heading', { name: 'Once the code has been entered' }),
  ).toBeVisible()
  await dialogue.getByRole('button', { name: 'Close' }).click()

  const row = info.getByRole('listitem').filter({ hasText: 'Email' })
  await row.getByRole('button', { name: /^Send .* the code that confirms it$/ }).click()
  await dialogue.getByRole('button', { name: 'Send the code' }).click()
  await expect(page.getByRole('dialog', { name: /^Confirm/ })).toBeVisible()
  await page.keyboard.press('Escape')
  const code = await codeInOutbox(page, 'Nora Lindqvist')
  await backToAccount(page)
  await row.getByRole('button', { name: /^Enter the code/ }).click()
  await enterCode(page, code)
  await page.getByRole('dialog').getByRole('button', { name: 'Check code' }).click()
  await closeOutcome(page)
  await expect(row).toContainText('confirmed')
  await expect(holds.getByRole('heading', { name: /^None of the contacts/ })).toHaveCount(0)
})
