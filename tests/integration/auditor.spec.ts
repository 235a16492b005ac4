import { describe, expect, it } from 'vitest'
import { accepted, deskWithMaria, mail, phone } from './accounts'
import { testDesk } from './desk'
import { added } from './operators'

describe('an auditor', () => {
  it('reads an account and its cases masked, with nothing to do there, and that is recorded; nobody else’s role opens it', async () => {
    const desk = await testDesk()
    const accountId = await deskWithMaria(desk)
    await accepted(desk, accountId, { type: 'open-case', channel: 'phone', story: 'I lost it.' })
    const { window: eva } = await added(desk, 'Eva', 'auditor')
    const { window: lee } = await added(desk, 'Lee', 'agent')
    const read = await eva.ask('audit.account', { accountId })
    expect(read).toMatchObject({
      ok: true,
      value: {
        id: accountId,
        actions: [],
        requests: [],
        cases: [{ story: 'I lost it.', offers: null }],
      },
    })
    for (const secret of [mail, phone.slice(1)]) expect(JSON.stringify(read)).not.toContain(secret)
    expect((await desk.store.audit.list(1))[0]).toMatchObject({
      action: 'audit.account',
      accountId,
    })
    expect(await lee.ask('audit.account', { accountId })).toMatchObject({
      error: { code: 'forbidden' },
    })
    expect(await eva.ask('accounts.show', { accountId })).toMatchObject({
      error: { code: 'forbidden' },
    })
    expect(await eva.ask('audit.account', { accountId: 'nobody' })).toMatchObject({
      error: { code: 'not-found' },
    })
  })
})
