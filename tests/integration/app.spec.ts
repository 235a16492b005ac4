import { describe, expect, it } from 'vitest'
import { accepted, contactOf, deskWithMaria, mail, phone, signInName } from './accounts'
import { passphrase, testDesk } from './desk'

describe('the console', () => {
  it('speaks the machine’s language and shows its zone, until somebody chooses others', async () => {
    const desk = await testDesk()
    expect(await desk.get('app.show', {})).toMatchObject({
      language: 'en',
      zone: 'Europe/Madrid',
      theme: 'system',
      version: '0.0.0',
      policy: { id: 'seeds' },
    })
    await desk.get('app.setAppearance', { language: 'es', theme: 'dark' })
    await desk.get('operators.createFirst', { name: 'Ana', passphrase })
    await desk.get('app.setAppearance', { zone: 'America/Lima' })
    expect(await desk.get('app.show', {})).toMatchObject({
      language: 'es',
      zone: 'America/Lima',
      theme: 'dark',
    })
  })

  it('takes no zone that does not exist', async () => {
    const desk = await testDesk()
    await desk.get('operators.createFirst', { name: 'Ana', passphrase })
    expect(await desk.failure('app.setAppearance', { zone: 'Mars/Olympus' })).toMatchObject({
      code: 'bad-request',
      facts: { field: 'zone' },
    })
    expect((await desk.get('app.show', {})).zone).toBe('Europe/Madrid')
  })

  it('tells whoever listens what has changed, and nobody any longer who has stopped listening', async () => {
    const desk = await testDesk()
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
    ['maria gómez', 'name', 'Maria Gómez'],
    [signInName, 'sign-in-name', 'ma••••••'],
    [mail, 'email', 'ma••••••'],
    [phone, 'phone', '•••••••78'],
    ['345678', 'phone', '•••••••78'],
  ] as const)(
    'for %s says that it met a %s, and of it no more than the mask',
    async (query, matched, matchedHint) => {
      const desk = await testDesk()
      await deskWithMaria(desk)
      expect((await desk.get('accounts.find', { query })).hits).toMatchObject([
        { matched, matchedHint },
      ])
    },
  )

  it('for a case finds its account', async () => {
    const desk = await testDesk()
    const accountId = await deskWithMaria(desk)
    const { facts } = await accepted(desk, accountId, {
      type: 'open-case',
      channel: 'phone',
      story: '',
    })
    const { hits } = await desk.get('accounts.find', { query: String(facts['case']) })
    expect(hits).toMatchObject([{ id: accountId, matched: 'case', matchedHint: facts['case'] }])
  })

  it('finds nothing for nothing, and says how many there are in all', async () => {
    const desk = await testDesk()
    await desk.get('directory.openSample', { name: 'Ana', passphrase })
    for (const query of ['', '   ', 'nobody at all'])
      expect(await desk.get('accounts.find', { query })).toEqual({
        hits: [],
        total: 0,
        capped: false,
        nearly: false,
        indexing: false,
        unreadable: 0,
      })
    expect((await desk.get('accounts.find', { query: 'gómez' })).total).toBe(2)
  })

  it('says what has the typed part inside it, and shows no more of that than its mask', async () => {
    const desk = await testDesk()
    const accountId = await deskWithMaria(desk)
    const stored = (await desk.store.accounts.read(accountId))!
    const ask = async (query: string) =>
      (await desk.get('accounts.find', { query })).hits.map(
        ({ id, matched, inside, matchedHint }) => ({ id, matched, inside, matchedHint }),
      )
    const email = stored.contacts.find(({ kind }) => kind === 'email')!
    const whole = await ask(email.value)
    const hint = whole[0]!.matchedHint
    expect(whole).toEqual([{ id: accountId, matched: 'email', inside: false, matchedHint: hint }])
    for (let from = 1; from + 4 <= email.value.length; from++) {
      const hits = await ask(email.value.slice(from, from + 4))
      for (const hit of hits.filter(({ inside, matched }) => inside && matched === 'email'))
        expect(hit).toEqual({ id: accountId, matched: 'email', inside: true, matchedHint: hint })
      expect(hits.map(({ id }) => id)).toEqual([accountId])
    }
    expect(hint).not.toContain(email.value)
    expect(await ask(stored.name.slice(1, 5))).toEqual([
      { id: accountId, matched: 'name', inside: true, matchedHint: stored.name },
    ])
  })
})

describe('the audit', () => {
  it('has a line for each account that was opened, and none for a page that was only read again', async () => {
    const desk = await testDesk()
    const accountId = await deskWithMaria(desk)
    await contactOf(desk, accountId, 'email')
    await contactOf(desk, accountId, 'phone')
    const lines = (await desk.store.audit.list(100)).filter(
      ({ action }) => action === 'accounts.show',
    )
    expect(lines).toMatchObject([
      { accountId, outcome: 'accepted', by: { kind: 'operator', role: 'supervisor' } },
    ])
  })

  it('has a line for each command, accepted or refused, with the case that it was given in', async () => {
    const desk = await testDesk()
    const accountId = await deskWithMaria(desk)
    await accepted(desk, accountId, { type: 'open-case', channel: 'phone', story: '' })
    await desk.get('commands.run', { accountId, command: { type: 'remove-all-contacts' } })
    await accepted(desk, accountId, { type: 'note', text: 'The caller hung up.' })
    const lines = (await desk.store.audit.list(3)).toReversed()
    expect(lines).toMatchObject([
      { action: 'open-case', outcome: 'accepted' },
      { action: 'remove-all-contacts', outcome: 'refused', rule: 'case.caller-unverified' },
      { action: 'note', outcome: 'accepted' },
    ])
    expect(lines[2]!.caseId).not.toBeNull()
  })
})
