import { describe, expect, it } from 'vitest'
import { accepted, deskWithMaria, refused } from './accounts'
import { testDesk } from './desk'
import { added } from './operators'

describe('the organisation', () => {
  it('is said by whoever administers, part by part, and read by everybody', async () => {
    const desk = await testDesk()
    await deskWithMaria(desk)
    const agent = await added(desk, 'Nora', 'agent')
    expect(await desk.get('app.organisation', {})).toMatchObject({
      name: '',
      phone: '',
      languages: ['en', 'es', 'fr', 'de'],
      texts: { en: { before: '', after: '' } },
      ticketWhen: 'never',
    })
    await desk.get('app.setOrganisation', { name: 'Contoso', phone: '+34900123456' })
    await desk.get('app.setOrganisation', { languages: ['es', 'en'], ticketPattern: 'INC###' })
    const kept = {
      name: 'Contoso',
      phone: '+34 900 123 456',
      phoneAtHome: '900 123 456',
      languages: ['en', 'es'],
      ticketPattern: 'INC###',
    }
    expect(await desk.get('app.organisation', {})).toMatchObject(kept)
    expect(await agent.window.ask('app.organisation', {})).toMatchObject({ ok: true, value: kept })
    expect(await agent.window.ask('app.setOrganisation', { name: 'Evil' })).toMatchObject({
      error: { code: 'forbidden' },
    })
    expect(await desk.get('app.organisation', {})).toMatchObject(kept)
  })

  it('has what was changed in the audit, and nothing where nothing was', async () => {
    const desk = await testDesk()
    await deskWithMaria(desk)
    await desk.get('app.setOrganisation', { name: 'Contoso', sender: 'Contoso' })
    const nothing = { before: '', after: '' }
    const texts = { en: { before: 'Hello.', after: '' }, es: nothing, fr: nothing, de: nothing }
    await desk.get('app.setOrganisation', { name: 'Contoso Bank', sender: 'Contoso', texts })
    const entries = async () =>
      (await desk.store.audit.list(50)).filter(({ action }) => action === 'app.setOrganisation')
    expect((await entries()).map(({ facts }) => facts)).toEqual([
      { name: 'Contoso Bank', nameWas: 'Contoso', texts: 'en' },
      { name: 'Contoso', nameWas: '', sender: 'Contoso', senderWas: '' },
    ])
    await desk.get('app.setOrganisation', { name: 'Contoso Bank' })
    expect(await entries()).toHaveLength(2)
  })

  it.each([
    [{ phone: '900 123 456' }, 'phone'],
    [{ sender: '12345' }, 'sender'],
    [{ domain: 'https://contoso.example' }, 'domain'],
    [{ texts: textsWith('Mail {contact}') }, 'texts'],
    [{ texts: textsWith('See contoso.example') }, 'texts'],
    [{ domain: 'contoso.example', texts: textsWith('See contoso.evil.example') }, 'texts'],
  ])('%j is refused, and nothing of it is kept', async (chosen, part) => {
    const desk = await testDesk()
    await deskWithMaria(desk)
    const before = await desk.get('app.organisation', {})
    expect(await desk.failure('app.setOrganisation', { name: 'Contoso', ...chosen })).toMatchObject(
      { code: 'bad-request', facts: { part } },
    )
    expect(await desk.get('app.organisation', {})).toEqual(before)
  })

  it('takes away its domain only with the links that lead there', async () => {
    const desk = await testDesk()
    await deskWithMaria(desk)
    await desk.get('app.setOrganisation', {
      domain: 'contoso.example',
      texts: textsWith('See https://help.contoso.example/a'),
    })
    expect(await desk.failure('app.setOrganisation', { domain: '' })).toMatchObject({
      facts: { part: 'texts' },
    })
    await desk.get('app.setOrganisation', { domain: '', texts: textsWith('') })
  })
})

function textsWith(before: string) {
  const nothing = { before: '', after: '' }
  return { en: { before, after: '' }, es: nothing, fr: nothing, de: nothing }
}

describe('the organisation’s ticket', () => {
  it('is asked for when a case is opened, where the organisation says so, as it writes them', async () => {
    const desk = await testDesk()
    const accountId = await deskWithMaria(desk)
    await desk.get('app.setOrganisation', { ticketWhen: 'opening', ticketPattern: 'INC###' })
    const open = { type: 'open-case', channel: 'phone', story: '' } as const
    expect(await refused(desk, accountId, open)).toMatchObject({
      refusal: { rule: 'case.ticket', facts: { when: 'opening' } },
    })
    expect(await refused(desk, accountId, { ...open, ticket: 'REQ1' })).toMatchObject({
      refusal: { rule: 'case.ticket', facts: { pattern: 'INC###' } },
    })
    await accepted(desk, accountId, { ...open, ticket: ' inc123 ' })
    const account = await desk.store.accounts.read(accountId)
    expect(account?.cases[0]).toMatchObject({ ticket: 'inc123' })
    const shown = await desk.get('accounts.show', { accountId })
    expect(shown.cases[0]).toMatchObject({ ticket: 'inc123' })
  })

  it('or when it is closed', async () => {
    const desk = await testDesk()
    const accountId = await deskWithMaria(desk)
    await desk.get('app.setOrganisation', { ticketWhen: 'closing' })
    await accepted(desk, accountId, { type: 'open-case', channel: 'phone', story: '' })
    const close = { type: 'close-case', outcome: 'no-action' } as const
    expect(await refused(desk, accountId, close)).toMatchObject({
      refusal: { rule: 'case.ticket', facts: { when: 'closing' }, remedies: ['link-ticket'] },
    })
    await accepted(desk, accountId, { type: 'link-ticket', ticket: 'REQ-7' })
    await accepted(desk, accountId, close)
  })
})

describe('a ticket that is looked for', () => {
  it.each(['INC0012345', 'inc0012345', 'INC00', '7654321'])('is found by %s', async (query) => {
    const desk = await testDesk()
    const accountId = await deskWithMaria(desk)
    const open = { type: 'open-case', channel: 'phone', story: '' } as const
    await accepted(desk, accountId, { ...open, ticket: 'INC0012345' })
    await accepted(desk, accountId, { type: 'close-case', outcome: 'no-action' })
    await accepted(desk, accountId, { ...open, ticket: '7654321' })
    const { hits } = await desk.get('accounts.find', { query })
    expect(hits).toMatchObject([
      {
        id: accountId,
        matched: 'ticket',
        matchedHint: query.startsWith('7') ? '7654321' : 'INC0012345',
      },
    ])
  })

  it('is found no more by a number that the case had before', async () => {
    const desk = await testDesk()
    const accountId = await deskWithMaria(desk)
    await accepted(desk, accountId, {
      type: 'open-case',
      channel: 'phone',
      story: '',
      ticket: 'A1',
    })
    await accepted(desk, accountId, { type: 'link-ticket', ticket: 'REQ-7' })
    expect((await desk.get('accounts.find', { query: 'A1' })).hits).toEqual([])
    expect((await desk.get('accounts.find', { query: 'REQ-7' })).hits).toHaveLength(1)
  })
})

describe('the ticket that a link opened Latchkey with', () => {
  it('is told to whoever serves customers, once, and to nobody who is not signed in', async () => {
    const desk = await testDesk()
    desk.desk.link.ticket = 'INC1'
    expect(await desk.failure('app.link', {})).toMatchObject({ code: 'locked' })
    await deskWithMaria(desk)
    expect(await desk.get('app.link', {})).toEqual({ ticket: 'INC1' })
    expect(await desk.get('app.link', {})).toEqual({ ticket: null })
  })
})
