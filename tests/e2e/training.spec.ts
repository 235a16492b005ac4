import { expect, test } from './app'
import { actionLine, closeOutcome, enterCode, firstStart, openCase, sendTheCode } from './desk'
import {
  browser,
  call,
  enterRoom,
  lastSaid,
  mailbox,
  move,
  phone,
  sayToCaller,
  useCode,
} from './training'

test.describe.configure({ timeout: 90_000 })

test('an agent recovers a simulated customer at the desk’s own screens, reads the codes on her phone, and is told at the debrief how every goal was reached', async ({
  latchkey: { page },
}) => {
  await firstStart(page, 'own')
  await enterRoom(page, 'wrong-order-remove-then-add')
  for (const question of [
    'Did you ask for this change yourself?',
    'Do you still have the old phone or computer?',
  ])
    await sayToCaller(page, question)
  await expect(lastSaid(page)).toContainText('The old phone is still here and it works.')
  // What a trainee doesn’t see: the caller’s phone. Who may teach looks at it.
  await expect(phone(page)).toHaveCount(0)
  await page.getByRole('button', { name: 'Look at the caller’s things' }).click()
  await page.getByRole('tab', { name: 'The customer’s things' }).click()
  await page.getByRole('link', { name: 'Open the account of Núria Vidal' }).click()
  await openCase(page, 'Removed the only phone and can’t add the new one.')

  await page
    .getByRole('region', { name: 'What you can do' })
    .getByRole('button', { name: 'Cancel the change', exact: true })
    .click()
  const dialogue = page.getByRole('dialog')
  await dialogue.getByRole('button', { name: 'Send the code' }).click()
  await expect(dialogue.getByRole('textbox', { name: 'Digit 1 of 6' })).toBeVisible()
  const code = await phone(page).locator('article b').first().innerText()
  await enterCode(page, code)
  await dialogue.getByRole('button', { name: 'Check code' }).click()
  await closeOutcome(page)
  await expect(page.getByText('Nothing holds this account back.')).toBeVisible()

  await page.getByRole('button', { name: '+1 min' }).click()
  await page.getByRole('button', { name: 'Send a support-call code' }).first().click()
  await sendTheCode(page)
  await expect(
    page.getByRole('group', { name: 'The code that the caller reads out' }),
  ).toBeVisible()
  await enterCode(page, await phone(page).locator('article b').first().innerText())
  await page.getByRole('button', { name: 'Check code' }).click()
  await expect(page.getByText('The caller is verified until')).toBeVisible()

  await page.getByRole('button', { name: '+1 min' }).click()
  await actionLine(page, 'Add security info')
    .getByRole('button', { name: 'Add security info', exact: true })
    .click()
  await dialogue.getByLabel('Phone number').fill('+34 655 00 33 44')
  await dialogue.getByRole('button', { name: 'Send the code' }).click()
  await expect(dialogue.getByRole('textbox', { name: 'Digit 1 of 6' })).toBeVisible()
  await enterCode(
    page,
    await page
      .getByRole('region', { name: /\+34655003344/ })
      .locator('article b')
      .first()
      .innerText(),
  )
  await dialogue.getByRole('button', { name: 'Check code' }).click()
  await closeOutcome(page)

  await page.getByRole('button', { name: 'Close case' }).click()
  await page.getByRole('radio', { name: 'The customer is back in' }).check()
  await page.getByRole('button', { name: 'Close the case' }).click()
  await expect(page.getByText('No case is open')).toBeVisible()

  await page.keyboard.press('0')
  // Nothing says how the goals stand before the run is over.
  await expect(move(page, 'The contact is confirmed.')).not.toContainText('+')
  await page.keyboard.press('f')
  await dialogue.getByRole('button', { name: 'Finish', exact: true }).click()
  await expect(
    page.getByRole('heading', { level: 1, name: /^Debrief: The old order/ }),
  ).toBeVisible()
  await expect(page.getByText('100 of 100 points')).toBeVisible()
  await expect(page.getByText('It was the owner.')).toBeVisible()
  await expect(
    page.getByRole('region', { name: 'Beside the reference' }).getByRole('row').nth(1),
  ).toBeVisible()
})

test('a trainee as the customer meets a page that refuses, takes the other way, and ends in the debrief', async ({
  latchkey: { page },
}) => {
  await firstStart(page, 'own')
  await enterRoom(page, 'code-came-too-late')
  await expect(
    page.getByText('The code came to your mail twelve minutes after you asked for it'),
  ).toBeVisible()
  await expect(mailbox(page)).toContainText('fina.o@example.org')
  const pages = browser(page)
  // The page that waits for the code is still open, as the story left it.
  await expect(pages.getByRole('heading', { name: 'Enter your code' })).toBeVisible()
  await pages.getByRole('button', { name: 'Your account', exact: true }).click()
  await pages.getByRole('button', { name: 'Security basics' }).click()
  await pages.getByRole('button', { name: 'Advanced security options' }).click()
  await pages.getByRole('radio', { name: /^Text/ }).check()
  await pages.getByLabel('Last four digits of this phone number').fill('1111')
  await pages.getByRole('button', { name: 'Next' }).click()
  await expect(pages.getByRole('alert')).toContainText('last four digits')
  await pages.getByLabel('Last four digits of this phone number').fill('5678')
  await pages.getByRole('button', { name: 'Next' }).click()
  await useCode(page, phone(page))
  await pages.getByRole('button', { name: 'Turn it on' }).click()
  await expect(pages.getByText('It is on: a code is asked for at every sign-in.')).toBeVisible()
  await expect(move(page, 'You turned two-step verification on.')).toBeVisible()

  await page.getByRole('button', { name: 'Finish and debrief' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Finish', exact: true }).click()
  await expect(page.getByText('100 of 100 points')).toBeVisible()
  await page.getByRole('button', { name: 'Play again' }).click()
  await expect(page.getByRole('region', { name: 'So far' })).toContainText(
    'Nothing has been done yet.',
  )
  await page.getByRole('button', { name: 'Leave the room' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Training room' })).toBeVisible()
})

test('thirty days pass in one step, what fell due is told in its order, and one step goes back to before them', async ({
  latchkey: { page },
}) => {
  await firstStart(page, 'own')
  await enterRoom(page, 'wrong-order-remove-then-add')
  await call(page)
    .getByRole('button', { name: 'Do you still have the old phone or computer?' })
    .click()
  await page.keyboard.press('5')
  const way = page.getByRole('status').filter({ hasText: 'On the way' })
  await expect(way.getByRole('listitem').nth(0)).toContainText('Wed 27 May')
  await expect(way.getByRole('listitem').nth(0)).toContainText(
    'A reminder of the pending change was written to the contacts.',
  )
  await expect(way.getByRole('listitem').nth(1)).toContainText('Tue 2 Jun')
  await expect(way.getByRole('listitem').nth(2)).toContainText(
    'The change of all security info took effect.',
  )
  await expect(page.getByLabel('The simulated clock')).toContainText('Wed 3 Jun 2026, 10:01')
  await page.getByRole('link', { name: 'Open the account of Núria Vidal' }).click()
  await expect(page.getByText('needs new security info')).toBeVisible()

  await page.keyboard.press('0')
  await page.getByRole('button', { name: 'Back to here, right after move 1' }).click()
  await page.getByRole('button', { name: 'Go back', exact: true }).click()
  await expect(page.getByLabel('The simulated clock')).toContainText('Mon 4 May 2026')
  await expect(page.getByRole('region', { name: 'So far' }).getByText('Time went on')).toHaveCount(
    0,
  )
  await page.getByRole('button', { name: 'to a date…' }).click()
  const dialogue = page.getByRole('dialog')
  await dialogue.getByLabel('Date and time in Madrid').fill('2026-05-04T09:00')
  await dialogue.getByRole('button', { name: 'Let time pass' }).click()
  await expect(dialogue.getByText('That is not later than it is in the room.')).toBeVisible()
  await dialogue.getByLabel('Date and time in Madrid').fill('2026-05-27T10:01')
  await dialogue.getByRole('button', { name: 'Let time pass' }).click()
  await expect(way.getByRole('listitem')).toHaveCount(1)
})

test('the same run under another policy stands beside it, step by step, with what differs marked in words', async ({
  latchkey: { page },
}) => {
  await firstStart(page, 'own')
  await enterRoom(page, 'wrong-order-remove-then-add', { looks: true })
  await page.getByRole('link', { name: 'Open the account of Núria Vidal' }).click()
  await openCase(page, 'New phone.')
  await page.getByRole('button', { name: 'Send a support-call code' }).first().click()
  await sendTheCode(page)
  await enterCode(page, await phone(page).locator('article b').first().innerText())
  await page.getByRole('button', { name: 'Check code' }).click()
  await expect(page.getByText('The caller is verified until')).toBeVisible()
  await page.keyboard.press('f')
  await page.getByRole('dialog').getByRole('button', { name: 'Finish', exact: true }).click()
  await page.getByRole('link', { name: 'Compare with another policy' }).click()
  await page.getByLabel('Compare with').selectOption('microsoft-2026')
  const entered = page.getByRole('row').filter({ hasText: 'You entered a code' })
  await expect(entered).toContainText('differs')
  await expect(entered).toContainText('The change is cancelled; everything is as before.')
  await expect(page.getByRole('row').filter({ hasText: 'You opened a case' })).not.toContainText(
    'differs',
  )
  await expect(
    page.getByRole('row').filter({ hasText: 'replacement.usingOldContactCancels' }),
  ).toContainText('true')
  await page
    .getByRole('button', { name: 'Back to the library' })
    .or(page.getByRole('link', { name: 'Back to the debrief' }))
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1, name: /^Debrief/ })).toBeVisible()
})
