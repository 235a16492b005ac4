import { expect, test } from './app'
import { firstStart, openAccount, openCase } from './desk'
import { enterRoom, expectAccessible, takeOver } from './work'

/** Who starts or approves a flow sees how it ends: the wait, what it freezes, who is told. */

test('replacing all security info shows in the dialogue, and to whoever approves it, the wait and its end', async ({
  latchkey: { page },
}) => {
  test.setTimeout(60_000)
  await firstStart(page, 'sample', 'Sam Reed')
  await openAccount(page, 'Helena Brandt')
  await openCase(page, 'I have none of these any more.')
  await page
    .getByRole('button', { name: /^Replace all/ })
    .first()
    .click()
  const dialogue = page.getByRole('dialog')
  await dialogue.getByRole('radio', { name: 'Email' }).check()
  await dialogue.getByLabel('Email address').fill('nina@example.net')
  const expectEnd = async (where: typeof dialogue) => {
    await expect(
      where.getByRole('heading', { name: /^Once the code has been entered/ }),
    ).toBeVisible()
    await expect(where.getByRole('heading', { name: /^At the end of the wait/ })).toBeVisible()
    await expect(where.getByText('30 days', { exact: true })).toBeVisible()
    await expect(
      where.getByRole('row', { name: /^Change or add billing info/ }).first(),
    ).toContainText('not before')
    await expect(where.getByRole('row', { name: /^Told/ }).nth(1)).toContainText(
      'all security info will change',
    )
  }
  await expectEnd(dialogue)
  await expectAccessible(page, 'a preview to its end')
  await dialogue.getByRole('button', { name: 'Ask for approval' }).click()
  await expect(dialogue.getByText(/^Say why/)).toBeVisible()
  await dialogue.getByLabel('Why is it needed?').fill('She has shown her passport at the counter.')
  await dialogue.getByRole('button', { name: 'Ask for approval' }).click()
  await expect(
    dialogue.getByText('It waits for a second operator: one who is here approves it below'),
  ).toBeVisible()
  await dialogue.getByRole('button', { name: 'Close', exact: true }).last().click()
  await takeOver(page, 'Sam Reed', true)
  await enterRoom(page, 'Approvals')
  const request = page.getByRole('listitem').filter({ hasText: 'Ana Silva asks: Replace all' })
  await expectEnd(request)
  await expect(request).toContainText('She has shown her passport at the counter.')
  await request.getByRole('button', { name: /^Approve/ }).click()
  await expect(page.getByText('Approved. Ana Silva can do it now, once.')).toBeVisible()

  await takeOver(page, 'Ana Silva')
  await page.getByRole('navigation').getByRole('link', { name: 'Audit', exact: true }).click()
  const record = (text: RegExp) => page.getByRole('row').filter({ hasText: text })
  await expect(
    record(/Sam Reed approved what Ana Silva asked for: Replace all.*She has shown her passport/),
  ).toContainText(/ni•+/)
  const asked = record(/Ana Silva asked for approval: replacing all.*She has shown her passport/)
  await expect(asked).toContainText('asked')
  await expect(asked).toContainText(/Case [0-9A-Z]{3}-[0-9A-Z]{3}/)
})
