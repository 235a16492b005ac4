import { describe, expect, it } from 'vitest'
import { accepted, contactOf, deskWithMaria, show, verifiedCase } from './accounts'
import { testDesk } from './desk'

describe('the ways back in', () => {
  it('are told for what the caller still has, by masks, and store nothing', async () => {
    const desk = await testDesk()
    const accountId = await deskWithMaria(desk)
    const before = await show(desk, accountId)
    const ways = await desk.get('accounts.waysBackIn', {
      accountId,
      contactIds: [await contactOf(desk, accountId, 'email')],
      password: false,
      device: false,
    })
    expect(ways[0]).toMatchObject({
      id: 'reset-password',
      contactHints: ['ma••••••'],
      totalWait: 0,
      standsOn: 'verified',
    })
    expect(ways.at(-1)).toMatchObject({
      id: 'agent-replaces-info',
      contactHints: [],
      standsOn: 'claimed',
    })
    expect(await show(desk, accountId)).toEqual(before)
  })

  it('put the cancel first while a replacement runs', async () => {
    const desk = await testDesk()
    const accountId = await deskWithMaria(desk)
    await verifiedCase(desk, accountId)
    await accepted(desk, accountId, { type: 'remove-all-contacts' })
    desk.wait(24 * 60 * 60)
    const ways = await desk.get('accounts.waysBackIn', {
      accountId,
      contactIds: [await contactOf(desk, accountId, 'phone')],
      password: true,
      device: false,
    })
    expect(ways[0]).toMatchObject({
      id: 'cancel-replacement',
      contactHints: ['•••••••78'],
      totalWait: 0,
    })
  })
})

describe('a code', () => {
  it('can’t be tried out in a preview, which would not count the try', async () => {
    const desk = await testDesk()
    const accountId = await deskWithMaria(desk)
    const command = { type: 'submit-code', purpose: 'support-call', code: '000000' } as never
    expect((await desk.failure('commands.preview', { accountId, command })).code).toBe(
      'bad-request',
    )
  })
})
