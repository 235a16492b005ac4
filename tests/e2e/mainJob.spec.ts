import type { Page } from '@playwright/test'
import { expect, test } from './app'
import { firstStart, openAccount, passphrase } from './desk'
import { expectAccessible } from './work'

/** The most common call, by keyboard only: the phone is lost, the mail can be read. */

/** The code that the customer reads out; nobody at the desk types or clicks for it. */
async function readOut(page: Page, kind: 'email' | 'phone'): Promise<string> {
  const code = () =>
    page.evaluate(async (of) => {
      const reply = await window.latchkey.invoke('outbox.list', {})
      return reply.ok
        ? (reply.value.messages.find((one) => one.kind === of)?.sampleCode ?? null)
        : null
    }, kind)
  await expect.poll(code).not.toBeNull()
  return (await code())!
}

test('a lost phone with mail access takes no more than twelve keys besides typing, and what is typed survives a lock and a crash', async ({
  latchkey: { page },
}) => {
  await firstStart(page, 'sample')
  let keys = 0
  const press = async (key: string): Promise<void> => {
    keys += 1
    await page.keyboard.press(key)
  }
  const pane = page.getByRole('complementary')

  await press('Control+k')
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused()
  await page.keyboard.type('omar')
  await expect(page.getByRole('dialog').getByRole('option')).toHaveCount(1)
  await press('Enter')
  await expect(pane.getByRole('heading', { name: 'No case is open' })).toBeVisible()
  await press('o')
  await expect(page.getByLabel('What does the caller say?')).toBeFocused()
  await page.keyboard.type('I lost my phone. I can read my mail.')
  await press('Control+Enter')
  await expect(pane.getByRole('checkbox', { name: /^Phone/ })).toBeFocused()
  await press('Tab')
  await press('Space')
  await expect(pane.getByRole('checkbox', { name: /^Email/ })).toBeChecked()
  await press('c')
  const dialogue = page.getByRole('dialog')
  await expect(dialogue.getByRole('radio', { name: /^Email/ })).toBeChecked()
  await expect(dialogue.getByRole('button', { name: 'Send the code' })).toBeVisible()
  await press('Enter')
  await expect(pane.getByRole('textbox', { name: 'Digit 1 of 6' })).toBeFocused()
  await page.keyboard.type(await readOut(page, 'email'))
  await press('Enter')
  await expect(pane.getByText('The caller is verified until')).toBeVisible()
  await expect(pane.getByRole('button', { name: /^Start: / }).first()).toBeFocused()
  await press('a')
  await expect(dialogue.getByLabel('Phone number')).toBeFocused()
  await page.keyboard.type('+33 6 98 76 54 32')
  await expect(dialogue.getByRole('heading', { name: 'What would happen' })).toBeVisible()
  await press('Enter')
  await expect(dialogue.getByRole('textbox', { name: 'Digit 1 of 6' })).toBeFocused()
  await page.keyboard.type(await readOut(page, 'phone'))
  await press('Enter')
  await expect(dialogue.getByText('is confirmed and counts from now on.')).toBeVisible()
  expect(keys).toBeLessThanOrEqual(12)

  // A note, begun before a lock.
  await page.keyboard.press('Escape')
  await expect(dialogue).toHaveCount(0)
  await page.keyboard.press('n')
  const note = pane.getByLabel('Write down what was said or done')
  await expect(note).toBeFocused()
  await page.keyboard.type('New phone:')
  await page.keyboard.press('Enter')
  await page.keyboard.type('- confirmed')
  await page.keyboard.press('Control+l')
  await expect(page.getByLabel('Passphrase')).toBeFocused()
  await page.keyboard.type(passphrase)
  await page.keyboard.press('Enter')
  await expect(note).toHaveValue('New phone:\n- confirmed')
  await expect(pane.getByText(/The caller has: .*Email/)).toBeVisible()
  // Nor is a ticket that was typed and not linked.
  await pane.getByRole('button', { name: 'Link a ticket' }).click()
  const ticket = pane.getByLabel('Number of your ticket')
  await ticket.pressSequentially('SUP-481')
  await page.keyboard.press('Control+l')
  await page.getByLabel('Passphrase').fill(passphrase)
  await page.keyboard.press('Enter')
  await expect(ticket).toHaveValue('SUP-481')
  // The page crashes: what it had in its memory is gone.
  await page.reload()
  const again = page.getByLabel('Passphrase')
  await again.or(page.getByRole('navigation')).first().waitFor()
  if (await again.isVisible()) {
    await again.fill(passphrase)
    await page.keyboard.press('Enter')
  }
  await openAccount(page, 'Omar Haddad')
  await expect(note).toHaveValue('New phone:\n- confirmed')
  await ticket.press('Enter')
  await expect(pane.getByText('Ticket SUP-481')).toBeVisible()
  await expectAccessible(page, 'a verified case with a note')
  await note.focus()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('The note is saved.')).toBeVisible()
  await expect(pane.getByRole('button', { name: 'Note' })).toBeFocused()
  const notes = pane.getByRole('region', { name: 'Notes' })
  expect(await notes.getByRole('listitem').innerText()).toContain('New phone:\n- confirmed')
})
