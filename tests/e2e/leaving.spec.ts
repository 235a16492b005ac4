import fs from 'node:fs'
import path from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import type { RequestOf } from '../../src/shared/channels'
import { mailIn } from '../peers/inbox'
import { mailPeers, type MailPeers } from '../peers/mail'
import { smsc, smscSignIn, type Smsc } from '../peers/smsc'
import { expect, test } from './app'
import { enterCode, chooseFile, firstStart, openAccount, openCase, openRoom } from './desk'

const phone = '+34612345600'
const people = [
  'login,firstName,lastName,email,mobilePhone,secondEmail',
  `maria@contoso.example,Maria,Costa,maria@contoso.example,${phone},maria@desk.test`,
  'noah@contoso.example,Noah,Berg,noah@contoso.example,,nobody@shop.example',
]

test('a code really leaves, is read where it went, what becomes of it is on the page, and it stays nowhere', async ({
  latchkey: { app, page, close },
  profile,
}) => {
  // Real servers are started beside the app.
  test.setTimeout(60_000)
  const mail = await mailPeers()
  const centre = await smsc({ receiptAfter: 200 })
  try {
    await firstStart(page, 'own')
    await connect(page, mail, centre)
    await importPeople(app, page, path.join(profile, 'people.csv'))

    await openAccount(page, 'Maria Costa')
    await openCase(page, 'I have a new phone.')
    await send(page, /beginning with ma/)
    const line = page.getByRole('complementary').locator('.line')
    await expect(line).toContainText('our mail server has taken it')
    await expect(line).toContainText('the customer’s provider has taken it')
    await expect(line).not.toContainText('arrived')
    const letter = await mailIn(mail, mail.maria)
    await enterCode(page, codeIn(letter))
    await page.getByRole('button', { name: 'Check code' }).click()
    await expect(page.getByText('The caller is verified until')).toBeVisible()

    await page.getByRole('button', { name: /^Send a support-call code to .*00$/ }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Send the code' }).click()
    await expect(page.getByText('the last one went through').first()).toBeVisible()
    const text = centre.taken.at(-1)?.text ?? ''
    expect(text).toMatch(/\d{6}/)

    await openAccount(page, 'Noah Berg')
    await openCase(page, 'No code comes.')
    await send(page, null)
    await expect(line).toContainText('it came back: there is no such mailbox', { timeout: 6_000 })
    await expect(page.getByText(/the last one came back: there is no such mailbox/)).toBeVisible()
    await openRoom(page, 'Messages')
    await expect(page.getByRole('tab', { selected: true })).toHaveText(/^Did not arrive\s*1$/)
    await expect(page.getByRole('row')).toHaveCount(2)
    await expect(page.getByText('No channel is connected')).toHaveCount(0)

    await close()
    const codes = [codeIn(letter), ...(/\d{6}/.exec(text) ?? [])]
    const passwords = [mail.desk, mail.bounces].map(({ password }) => password)
    expect(filesWith(profile, codes, passwords)).toEqual([])
  } finally {
    await mail.stop()
    await centre.stop()
  }
})

async function connect(page: Page, mail: MailPeers, centre: Smsc): Promise<void> {
  const { host, ports, authority, desk, bounces } = mail
  const signIn = { user: desk.user, authorities: authority }
  const smtp = {
    ...{ host, port: ports.submission, security: 'starttls', signIn: 'password', oauth: null },
    ...{ ...signIn, from: 'help@desk.test', pace: 600 },
    mailbox: {
      ...{ host, port: ports.imaps, security: 'tls', user: bounces.user, authorities: authority },
      ...{ folder: 'INBOX', address: 'bounces@desk.test' },
    },
  }
  const smpp = {
    ...{ host: '127.0.0.1', port: centre.port, security: 'plain', authorities: '' },
    ...{ user: smscSignIn.user, systemType: '', ids: 'same', pace: 600 },
  }
  const requests: readonly RequestOf<'transports.set'>[] = [
    {
      ...({ kind: 'email', type: 'smtp', settings: smtp } as const),
      secrets: { password: desk.password, mailboxPassword: bounces.password },
    },
    {
      ...({ kind: 'phone', type: 'smpp', settings: smpp } as const),
      secrets: { password: smscSignIn.password },
    },
  ]
  for (const request of requests)
    expect(
      await page.evaluate((asked) => window.latchkey.invoke('transports.set', asked), request),
    ).toMatchObject({ ok: true })
}

async function importPeople(app: ElectronApplication, page: Page, file: string): Promise<void> {
  await openRoom(page, 'Directory')
  fs.writeFileSync(file, `${people.join('\n')}\n`)
  await chooseFile(app, file)
  await page.getByRole('button', { name: 'Choose files…' }).click()
  for (const column of ['secondEmail', 'mobilePhone'])
    await page.getByLabel(`${column}: Counts as confirmed`).selectOption('always')
  await page.getByRole('button', { name: 'Make the dry run' }).click()
  await page.getByRole('button', { name: /^Add / }).click()
  await expect(page.getByRole('heading', { name: 'Imported' })).toBeVisible()
}

/** Sends a support-call code to the contact of that mask; null: there is one only. */
async function send(page: Page, hint: RegExp | null): Promise<void> {
  await page
    .getByRole('complementary')
    .getByRole('button', { name: 'Send a support-call code' })
    .click()
  const dialogue = page.getByRole('dialog')
  if (hint !== null) await dialogue.getByRole('radio', { name: hint }).check()
  await dialogue.getByRole('button', { name: 'Send the code' }).click()
}

/** Quoted-printable text may part a code with a line that ends in `=`. */
const codeIn = (raw: string): string =>
  /\b\d{6}\b/.exec(
    raw
      .replaceAll(/=\r?\n/g, '')
      .split(/\r?\n\r?\n/)
      .slice(1)
      .join('\n'),
  )![0]

/** The profile's files that hold one of the codes as a number of its own, or a password, also as it is written for signing in. */
function filesWith(
  folder: string,
  codes: readonly string[],
  passwords: readonly string[],
): readonly string[] {
  const written = passwords.flatMap((one) => [one, Buffer.from(one).toString('base64')])
  const alone = codes.map((code) => new RegExp(`(?<!\\d)${code}(?!\\d)`))
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => {
      const bytes = fs.readFileSync(file, 'latin1')
      return written.some((one) => bytes.includes(one)) || alone.some((code) => code.test(bytes))
    })
}
