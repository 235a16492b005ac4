import { describe, expect, it } from 'vitest'
import { duration } from '@shared/vocabulary/instant'
import { contactOf, deskWithMaria, phone, accepted, refused, show } from './accounts'
import { testDesk } from './desk'
import { added } from './operators'

async function inCase() {
  const desk = await testDesk()
  const accountId = await deskWithMaria(desk)
  await accepted(desk, accountId, { type: 'open-case', channel: 'phone', story: '' })
  return { desk, accountId }
}

describe('a number to call back', () => {
  it('is in its reply and nowhere else, and its being shown is in the audit', async () => {
    const { desk, accountId } = await inCase()
    const contactId = await contactOf(desk, accountId, 'phone')
    expect(await desk.get('contacts.callBack', { accountId, contactId })).toEqual({
      outcome: 'shown',
      kind: 'phone',
      value: phone,
      until: desk.now() + 60,
    })
    const records = await desk.store.audit.list(5)
    expect(records[0]).toMatchObject({ action: 'call-back', outcome: 'accepted' })
    const kept = JSON.stringify([records, await show(desk, accountId)])
    expect(kept).not.toContain(phone.slice(3))
  })

  it('is shown so often in a day to an operator, on whatever account and in whatever case', async () => {
    const { desk, accountId } = await inCase()
    const contactId = await contactOf(desk, accountId, 'phone')
    const callBack = async () => desk.get('contacts.callBack', { accountId, contactId })
    for (let n = 0; n < 10; n++) {
      expect(await callBack()).toMatchObject({ outcome: 'shown' })
      desk.wait(1)
    }
    await accepted(desk, accountId, { type: 'close-case', outcome: 'waiting' })
    await accepted(desk, accountId, { type: 'open-case', channel: 'phone', story: '' })
    expect(await callBack()).toMatchObject({
      outcome: 'refused',
      refusal: { rule: 'case.call-back', liftsAt: desk.now() - 10 + 86_400 },
    })
    const nora = await added(desk, 'Nora', 'agent')
    await nora.window.ask('commands.run', {
      accountId,
      command: { type: 'open-case', channel: 'phone', story: '' },
    })
    expect(await nora.window.ask('contacts.callBack', { accountId, contactId })).toMatchObject({
      value: { outcome: 'shown' },
    })
    desk.wait(duration('24h') - 10)
    expect(await callBack()).toMatchObject({ outcome: 'shown' })
  })
})

describe('the words that announce a call', () => {
  it('are in their reply and in their message, with whose call it is, and nothing of them is kept', async () => {
    const { desk, accountId } = await inCase()
    await desk.get('app.setOrganisation', { name: 'Contoso', ticketPattern: '' })
    const contactId = await contactOf(desk, accountId, 'email')
    const announced = await desk.get('contacts.announceCall', { accountId, contactId })
    if (announced.outcome === 'refused') throw new Error(announced.refusal.rule)
    expect(announced.until).toBe(desk.now() + 600)
    expect(announced.words.split(' ')).toHaveLength(2)
    const [message] = await desk.store.outbox.list(1, accountId)
    expect(message).toMatchObject({
      template: 'call.announced',
      facts: { organisation: 'Contoso', operator: 'Ana' },
    })
    const events = await desk.store.accounts.events(accountId, 50, () => undefined)
    const kept = JSON.stringify([
      message,
      events,
      await desk.store.audit.list(10),
      await show(desk, accountId),
    ])
    expect(kept).not.toContain(announced.words)
  })
})

describe('the organisation', () => {
  it('says how its tickets are written, and who administers alone may change it', async () => {
    const { desk, accountId } = await inCase()
    await desk.get('app.setOrganisation', { name: 'Contoso', ticketPattern: 'INC####' })
    expect(await desk.get('app.organisation', {})).toMatchObject({
      name: 'Contoso',
      ticketPattern: 'INC####',
    })
    const wrong = await refused(desk, accountId, { type: 'link-ticket', ticket: 'REQ1234' })
    expect(wrong.refusal).toMatchObject({ rule: 'case.ticket', facts: { pattern: 'INC####' } })
    await accepted(desk, accountId, { type: 'link-ticket', ticket: 'inc1234' })
    expect((await show(desk, accountId)).cases[0]?.ticket).toBe('inc1234')
    const nora = await added(desk, 'Nora', 'agent')
    expect(
      await nora.window.ask('app.setOrganisation', { name: 'Eve', ticketPattern: '' }),
    ).toMatchObject({ ok: false, error: { code: 'forbidden' } })
  })

  it('that is a contact in truth is a mask for everybody, in the audit, and in its export', async () => {
    const { desk, accountId } = await inCase()
    const own = phone.slice(3)
    const typed = [`Maria ${own}`, 'maria.other@contoso.example']
    for (const ticket of typed) {
      await accepted(desk, accountId, { type: 'link-ticket', ticket })
      const seen = JSON.stringify([
        await show(desk, accountId),
        await desk.get('cases.ofAccount', { accountId, after: null }),
        (await desk.store.audit.list(1))[0],
      ])
      expect(seen).toContain('•')
      for (const hidden of [own, 'maria.other@', ticket]) expect(seen).not.toContain(hidden)
    }
  })
})
