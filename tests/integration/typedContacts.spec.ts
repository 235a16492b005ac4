import { expect, it } from 'vitest'
import { ownCases } from './caseList'
import { accepted, contactOf, deskWithMaria, mail, phone, show } from './accounts'
import { testDesk } from './desk'
import { added } from './operators'

it('contacts that somebody typed into a story, a note or a reason are masks for every other operator', async () => {
  const desk = await testDesk()
  const accountId = await deskWithMaria(desk)
  const typed = `Call me at ${phone} or write to ${mail}.`
  await accepted(desk, accountId, { type: 'open-case', channel: 'phone', story: typed })
  await accepted(desk, accountId, { type: 'note', text: typed })
  await desk.get('contacts.reveal', {
    accountId,
    contactId: await contactOf(desk, accountId, 'email'),
    reason: typed,
  })
  await desk.get('cases.list', ownCases)
  const { window } = await added(desk, 'Bo', 'agent')
  const { window: supervisor } = await added(desk, 'Eva', 'supervisor')
  const seen = [
    await window.ask('approvals.list', {}),
    await window.ask('accounts.show', { accountId }),
    await supervisor.ask('approvals.list', {}),
    await supervisor.ask('accounts.show', { accountId }),
  ]
  for (const reply of seen) {
    expect(reply.ok).toBe(true)
    expect(JSON.stringify(reply)).toContain('Call me at')
    expect(JSON.stringify(reply)).not.toContain(phone.slice(1))
    expect(JSON.stringify(reply)).not.toContain(mail)
  }
  // Who asked sees their own words: the approval is bound to them.
  expect((await show(desk, accountId)).requests).toMatchObject([{ reason: typed }])
  await desk.store.close()
})
