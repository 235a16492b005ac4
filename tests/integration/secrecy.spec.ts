import path from 'node:path'
import Client from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { dueKinds } from '@shared/views/timer'
import {
  accepted,
  callerProved,
  deskWithMaria,
  mail,
  phone,
  refused,
  show,
  signInName,
  verifiedCase,
} from './accounts'
import { passphrase, testDesk, type TestDesk } from './desk'
import { newProfile } from './profile'

const added = 'a.brand.new.address@example.net'

/** Everything that an agent can do to an account, so that every view and every event has been made. */
async function wholeStory(desk: TestDesk): Promise<string> {
  const accountId = await deskWithMaria(desk)
  await verifiedCase(desk, accountId)
  desk.wait(120)
  const { facts } = await accepted(desk, accountId, {
    type: 'add-contact',
    contact: { kind: 'email', text: added },
  })
  await refused(desk, accountId, {
    type: 'submit-code',
    purpose: 'confirm-contact',
    code: 'not a code',
    contactId: String(facts['contactId']),
  })
  await accepted(desk, accountId, {
    type: 'submit-code',
    purpose: 'confirm-contact',
    code: desk.minted.at(-1)!,
    contactId: String(facts['contactId']),
  })
  await refused(desk, accountId, { type: 'add-contact', contact: { kind: 'email', text: added } })
  await accepted(desk, accountId, { type: 'set-locale', locale: 'fr' })
  await accepted(desk, accountId, { type: 'set-two-step', enabled: true })
  // From here on the account takes two contacts.
  await callerProved(desk, accountId, 'phone')
  await accepted(desk, accountId, { type: 'note', text: 'The caller knows the account name.' })
  await refused(desk, accountId, {
    type: 'enable-contact',
    contactId: String(facts['contactId']),
    reason: 'asked for',
  })
  await accepted(desk, accountId, {
    type: 'remove-contact',
    contactId: String(facts['contactId']),
    risk: true,
  })
  await desk.get('commands.preview', {
    accountId,
    command: { type: 'replace-contacts', contact: { kind: 'phone', text: '+34699111222' } },
  })
  await accepted(desk, accountId, { type: 'remove-all-contacts' })
  await accepted(desk, accountId, { type: 'report-not-me' })
  await accepted(desk, accountId, { type: 'close-case', outcome: 'escalated' })
  for (const query of [phone, mail, signInName, 'maria', '5678'])
    await desk.get('accounts.find', { query })
  await show(desk, accountId)
  await desk.get('timers.list', { kinds: dueKinds, after: null })
  await desk.get('outbox.list', {})
  return accountId
}

/** Every text and number within a value, however deep. */
function leaves(value: unknown): string[] {
  if (value === null || typeof value !== 'object') return [String(value)]
  return Object.entries(value).flatMap(([key, inner]) => [key, ...leaves(inner)])
}

const numbersIn = (texts: readonly string[]) =>
  new Set(texts.flatMap((text) => text.match(/\d+/g) ?? []))

describe('a live profile', () => {
  it('shows no window a contact or a sign-in name in full', async () => {
    const desk = await testDesk()
    await wholeStory(desk)
    const shown = desk.replies.flatMap(leaves).join('\n')
    for (const contact of [
      phone,
      phone.slice(1),
      phone.slice(3),
      mail,
      'maria.gomez',
      signInName,
      added,
      'brand.new',
      '+34699111222',
      '699111222',
    ])
      expect(shown).not.toContain(contact)
  })

  it('shows no window a code', async () => {
    const desk = await testDesk()
    await wholeStory(desk)
    expect(desk.minted.length).toBeGreaterThan(1)
    const numbers = numbersIn(desk.replies.flatMap(leaves))
    for (const code of desk.minted) expect(numbers).not.toContain(code)
    const withCode = (await desk.get('outbox.list', {})).messages.filter(
      (message) => message.hasCode,
    )
    // None was minted for the preview.
    expect(withCode).toHaveLength(desk.minted.length)
    for (const message of withCode) expect(message.sampleCode).toBeNull()
  })

  it('stores no code in any column of any table', async () => {
    const file = path.join(newProfile(), 'latchkey.db')
    const desk = await testDesk(file)
    await wholeStory(desk)
    await desk.store.close()
    const database = new Client(file, { readonly: true })
    const tables = database
      .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`)
      .pluck()
      .all() as string[]
    const stored = tables
      .flatMap((table) => database.prepare(`SELECT * FROM "${table}"`).all())
      .flatMap((row) => leaves(row).map(String))
    database.close()
    expect(stored.join('\n')).toContain('code-sent')
    const numbers = numbersIn(stored)
    for (const code of desk.minted) expect(numbers).not.toContain(code)
  })

  it('keeps no contact in full, no code and no passphrase in its audit', async () => {
    const desk = await testDesk()
    await wholeStory(desk)
    const audit = (await desk.store.audit.list(1000)).flatMap(leaves)
    expect(audit).toContain('remove-all-contacts')
    for (const secret of [phone.slice(3), mail, signInName, added, '699111222', passphrase])
      expect(audit.join('\n')).not.toContain(secret)
    for (const code of desk.minted) expect(numbersIn(audit)).not.toContain(code)
  })

  it('says of every message that no channel is connected', async () => {
    const desk = await testDesk()
    await wholeStory(desk)
    const messages = (await desk.get('outbox.list', {})).messages
    expect(messages.length).toBeGreaterThan(4)
    expect(new Set(messages.map((message) => message.state))).toEqual(new Set(['not-connected']))
  })
})

describe('a sample profile', () => {
  it('shows the codes of its invented people in the outbox, and nowhere else', async () => {
    const desk = await testDesk()
    await desk.get('directory.openSample', { name: 'Ana', passphrase })
    const { hits } = await desk.get('accounts.find', { query: 'omar' })
    const accountId = hits[0]!.id
    await accepted(desk, accountId, { type: 'open-case', channel: 'phone', story: '' })
    const contactId = (await show(desk, accountId)).contacts[0]!.id
    await accepted(desk, accountId, { type: 'request-code', purpose: 'support-call', contactId })
    await show(desk, accountId)
    const code = desk.minted.at(-1)!
    expect(numbersIn(desk.replies.flatMap(leaves))).not.toContain(code)
    const [newest] = (await desk.get('outbox.list', {})).messages
    expect(newest).toMatchObject({
      accountName: 'Omar Haddad',
      template: 'code.support-call',
      hasCode: true,
      sampleCode: code,
    })
  })

  it('forgets its codes when the app ends', async () => {
    const file = path.join(newProfile(), 'latchkey.db')
    const first = await testDesk(file)
    await first.get('directory.openSample', { name: 'Ana', passphrase })
    await first.store.close()
    const second = await testDesk(file)
    await second.get('operators.signIn', { name: 'Ana', passphrase })
    const codes = (await second.get('outbox.list', {})).messages.map(
      (message) => message.sampleCode,
    )
    expect(new Set(codes)).toEqual(new Set([null]))
    await second.store.close()
  })
})
