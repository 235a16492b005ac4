import { describe, expect, it } from 'vitest'
import { accepted, contactOf, deskWithMaria, mail, phone, signInName } from './accounts'
import { passphrase, testDesk } from './desk'

describe('the console', () => {
  it('speaks the machine’s language and shows its zone, until somebody chooses others', async () => {
    const desk = testDesk()
    expect(await desk.get('app.show', {})).toMatchObject({ language: 'en', zone: 'Europe/Madrid', theme: 'system', version: '0.0.0', policy: { id: 'seeds' } })
    await desk.get('app.setAppearance', { language: 'es', theme: 'dark' })
    await desk.get('app.setAppearance', { zone: 'America/Lima' })
    expect(await desk.get('app.show', {})).toMatchObject({ language: 'es', zone: 'America/Lima', theme: 'dark' })
  })

  it('takes no zone that does not exist', async () => {
    const desk = testDesk()
    expect(await desk.failure('app.setAppearance', { zone: 'Mars/Olympus' })).toMatchObject({ code: 'bad-request', facts: { field: 'zone' } })
    expect((await desk.get('app.show', {})).zone).toBe('Europe/Madrid')
  })

  it('tells whoever listens what has changed, and nobody any longer who has stopped listening', async () => {
    const desk = testDesk()
    const accountId = await deskWithMaria(desk)
    const heard: unknown[] = []
    const stop = desk.desk.changes.hear((change) => heard.push(change))
    await accepted(desk, accountId, { type: 'open-case', channel: 'phone', story: '' })
    stop()
    await accepted(desk, accountId, { type: 'note', text: 'unheard' })
    expect(heard).toEqual([{ accountId }])
  })
})

describe('a search', () => {
  it.each([
    ['maria gómez', 'name', 'Maria Gómez'], [signInName, 'sign-in-name', 'ma••••••'], [mail, 'email', 'ma••••••'], [phone, 'phone', '•••••••78'], ['345678', 'phone', '•••••••78'],
  ] as const)('for %s says that it met a %s, and of it no more than the mask', async (query, matched, matchedHint) => {
    const desk = testDesk()
    await deskWithMaria(desk)
    expect((await desk.get('accounts.find', { query })).hits).toMatchObject([{ matched, matchedHint }])
  })

  it('for a case finds its account', async () => {
    const desk = testDesk()
    const accountId = await deskWithMaria(desk)
    const { facts } = await accepted(desk, accountId, { type: 'open-case', channel: 'phone', story: '' })
    const { hits } = await desk.get('accounts.find', { query: String(facts['case']) })
    expect(hits).toMatchObject([{ id: accountId, matched: 'case', matchedHint: facts['case'] }])
  })

  it('finds nothing for nothing, and says how many there are in all', async () => {
    const desk = testDesk()
    await desk.get('directory.openSample', { name: 'Ana', passphrase })
    for (const query of ['', '   ', 'nobody at all']) expect(await desk.get('accounts.find', { query })).toEqual({ hits: [], total: 0, capped: false })
    expect((await desk.get('accounts.find', { query: 'gómez' })).total).toBe(2)
  })
})

describe('the audit', () => {
  it('has a line for each account that was opened, and none for a page that was only read again', async () => {
    const desk = testDesk()
    const accountId = await deskWithMaria(desk)
    await contactOf(desk, accountId, 'email')
    await contactOf(desk, accountId, 'phone')
    const lines = desk.store.audit.list(100).filter(({ action }) => action === 'accounts.show')
    expect(lines).toMatchObject([{ accountId, outcome: 'accepted', by: { kind: 'operator', role: 'supervisor' } }])
  })

  it('has a line for each command, accepted or refused, with the case that it was given in', async () => {
    const desk = testDesk()
    const accountId = await deskWithMaria(desk)
    await accepted(desk, accountId, { type: 'open-case', channel: 'phone', story: '' })
    await desk.get('commands.run', { accountId, command: { type: 'remove-all-contacts' } })
    await accepted(desk, accountId, { type: 'note', text: 'The caller hung up.' })
    const lines = desk.store.audit.list(3).toReversed()
    expect(lines).toMatchObject([
      { action: 'open-case', outcome: 'accepted' },
      { action: 'remove-all-contacts', outcome: 'refused', rule: 'case.caller-unverified' },
      { action: 'note', outcome: 'accepted' },
    ])
    expect(lines[2]!.caseId).not.toBeNull()
  })
})
