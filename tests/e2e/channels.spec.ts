import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { mailIn } from '../peers/inbox'
import { mailPeers, type MailPeers } from '../peers/mail'
import { expect, test } from './app'
import { firstStart } from './desk'

let peers: MailPeers
test.beforeAll(async () => (peers = await mailPeers()))
test.afterAll(async () => peers.stop())

async function openChannels(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('link', { name: 'Channels' }).click()
  await expect(page.getByText('Not connected: nothing leaves as an email.')).toBeVisible()
}

async function violations(page: Page): Promise<string[]> {
  const found = await new AxeBuilder({ page }).setLegacyMode().analyze()
  return found.violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`)
}

test('email is connected in the window, a wrong password is told in words, and the test message goes all its way', async ({
  latchkey: { page },
}) => {
  await firstStart(page, 'own')
  const frame = page.getByRole('note').filter({ hasText: 'No channel is connected' })
  await expect(frame).toBeVisible()
  await openChannels(page)

  await page.getByRole('button', { name: 'Connect' }).click()
  await expect(page.getByText('Nothing was saved')).toBeVisible()
  await expect(page.getByLabel('Server', { exact: true })).toBeFocused()
  await expect(page.getByLabel('Server', { exact: true })).toHaveAccessibleDescription(
    /This is needed/,
  )
  expect(await violations(page)).toEqual([])

  await page.getByLabel('Server', { exact: true }).fill(peers.host)
  await page.getByRole('textbox', { name: 'Port' }).fill(String(peers.ports.submission))
  await page.getByText('Own certificate authority').first().click()
  await page.getByRole('button', { name: 'Paste it' }).click()
  await page.getByLabel('Certificates in PEM').fill(peers.authority)
  await page.getByRole('button', { name: 'Use these' }).click()
  await expect(page.getByText('SHA-256')).toBeVisible()
  await page.getByLabel('User name', { exact: true }).fill(peers.desk.user)
  await page.getByLabel('Password', { exact: true }).fill('not the password')
  await page.getByLabel('Sender’s address').fill('desk@desk.test')
  await page.getByRole('button', { name: 'Connect' }).click()
  await expect(page.getByText('Saved. From now on messages go there.')).toBeVisible()
  await expect(frame).toBeHidden()
  await expect(page.getByLabel('Password', { exact: true })).toHaveValue('')
  await expect(page.getByText(/^Set on .* never shown/)).toBeVisible()

  await page.getByRole('button', { name: 'Only sign in' }).click()
  const steps = page.getByRole('list', { name: 'Steps of the test' })
  await expect(steps).toContainText('Encrypted')
  await expect(
    page.getByText('The server does not take the user name or the password.').first(),
  ).toBeVisible({ timeout: 15_000 })
  await expect(steps).not.toContainText('Signed in')

  await page.getByLabel('Password', { exact: true }).fill(peers.desk.password)
  await page.getByRole('checkbox', { name: 'Read what comes back from a mailbox' }).check()
  await page.getByRole('textbox', { name: 'Its address' }).fill('bounces@desk.test')
  const mailbox = page.getByRole('group', { name: 'Mailbox for what comes back' })
  await mailbox.getByLabel('Server', { exact: true }).fill(peers.host)
  await mailbox.getByRole('textbox', { name: 'Port' }).fill(String(peers.ports.imaps))
  await mailbox.getByText('Own certificate authority').click()
  await mailbox.getByRole('button', { name: 'Paste it' }).click()
  await mailbox.getByLabel('Certificates in PEM').fill(peers.authority)
  await mailbox.getByRole('button', { name: 'Use these' }).click()
  await mailbox.getByLabel('User name').fill(peers.bounces.user)
  await mailbox.getByLabel('Password of the mailbox').fill(peers.bounces.password)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(mailbox.getByText(/^Set on .* never shown/)).toBeVisible()

  await page.getByLabel('To your own email address').fill('maria@desk.test')
  await page.getByRole('button', { name: 'Send a test message' }).click()
  await expect(steps).toContainText('Signed in', { timeout: 15_000 })
  await expect(steps).toContainText('Taken')
  await expect(steps).toContainText('addresses with a plus work', { timeout: 20_000 })
  await expect(page.getByText('The message was taken.')).toBeVisible()
  expect(await violations(page)).toEqual([])
  expect(await mailIn(peers, peers.maria, (raw) => raw.includes('Test message'))).toContain(
    'Auto-Submitted: auto-generated',
  )
  const answered = await page.evaluate(() => window.latchkey.invoke('transports.show', {}))
  for (const secret of [peers.desk.password, peers.bounces.password])
    expect(JSON.stringify(answered)).not.toContain(secret)

  await page.getByRole('button', { name: 'Disconnect…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Disconnect' }).click()
  await expect(page.getByText('Not connected: nothing leaves as an email.')).toBeVisible()
})
