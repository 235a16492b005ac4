import { describe, expect, it } from 'vitest'
import { duration } from '@shared/vocabulary/instant'
import { beginDelivery } from '../../src/main/services/delivery/beginning'
import { accepted, contactOf, deskWithMaria, verifiedCase } from './accounts'
import { testDesk, type TestDesk } from './desk'

const resetLink = 'https://id.contoso.example/reset?token={token}'

/** A desk that has sent Maria a link, and the token in it, as it was drawn. */
async function withLink() {
  const desk = await testDesk()
  const accountId = await deskWithMaria(desk)
  await desk.get('app.setOrganisation', { domain: 'contoso.example', resetLink })
  await verifiedCase(desk, accountId)
  await accepted(desk, accountId, { type: 'reset-password' })
  return { desk, accountId, token: drawn(desk) }
}

function drawn({ minted }: TestDesk): string {
  return BigInt(minted.slice(-4).join('')).toString(36).padStart(26, '0')
}

describe('a link to a new password', () => {
  it('is used once, and says whose password may be chosen, masked', async () => {
    const { desk, accountId, token } = await withLink()
    expect(await desk.get('transports.redeem', { token: `${token.slice(1)}0` })).toEqual({
      is: 'refused',
      fault: 'unknown',
    })
    expect(await desk.get('transports.redeem', { token: ` ${token}\n` })).toEqual({
      is: 'redeemed',
      accountId,
      signInNames: ['ma••••••'],
      may: 'choose-password',
      until: desk.now() + duration('1h'),
    })
    expect(await desk.get('transports.redeem', { token })).toEqual({ is: 'refused', fault: 'used' })
    const audited = (await desk.store.audit.list(50)).filter(
      ({ action }) => action === 'transports.redeem',
    )
    expect(audited.map(({ outcome, accountId: of, facts }) => [outcome, of, facts])).toEqual([
      ['refused', accountId, { fault: 'used' }],
      ['accepted', accountId, {}],
      ['refused', null, { fault: 'unknown' }],
    ])
  })

  it('works no more once it has expired', async () => {
    const { desk, token } = await withLink()
    desk.wait(duration('1h'))
    expect(await desk.get('transports.redeem', { token })).toEqual({
      is: 'refused',
      fault: 'expired',
    })
  })

  it('works no more in a copy of the profile: it may have been used where it was sent', async () => {
    const { desk, token } = await withLink()
    await beginDelivery(desk.desk, true)
    const asked = desk.get('transports.redeem', { token })
    expect(await asked).toEqual({ is: 'refused', fault: 'ended' })
    expect(await desk.store.resetLinks.endAll(desk.now())).toBe(0)
  })

  it('is nowhere but in its message: not in the store, the audit, an answer or a screen', async () => {
    const { desk, accountId, token } = await withLink()
    const contactId = await contactOf(desk, accountId, 'email')
    const messages = await desk.store.outbox.list(50, accountId)
    expect(messages.find((one) => one.contactId === contactId && one.hasCode)?.template).toBe(
      'password.reset',
    )
    const events = await desk.store.accounts.events(accountId, 50)
    const everything = JSON.stringify([
      messages,
      events,
      await desk.store.audit.list(500),
      desk.replies,
    ])
    expect(everything).not.toContain(token)
  })

  it('is none where the organisation has no page for it', async () => {
    const desk = await testDesk()
    const accountId = await deskWithMaria(desk)
    await verifiedCase(desk, accountId)
    const before = desk.minted.length
    await accepted(desk, accountId, { type: 'reset-password' })
    expect(desk.minted).toHaveLength(before)
  })

  it('may lead to the organisation’s own domain and nowhere else', async () => {
    const desk = await testDesk()
    await deskWithMaria(desk)
    for (const chosen of [
      { resetLink },
      { domain: 'other.example', resetLink },
      { domain: 'contoso.example', resetLink: 'https://id.contoso.example/reset' },
      { domain: 'contoso.example', securityPage: 'http://contoso.example/' },
    ])
      expect(await desk.failure('app.setOrganisation', chosen)).toMatchObject({
        code: 'bad-request',
      })
    await desk.get('app.setOrganisation', { domain: 'contoso.example', resetLink })
    expect(await desk.failure('app.setOrganisation', { domain: 'other.example' })).toMatchObject({
      facts: { part: 'resetLink' },
    })
  })
})
