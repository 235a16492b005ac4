import { describe, expect, it } from 'vitest'
import { accepted, deskWithMaria, show } from './accounts'
import { testDesk } from './desk'
import { added } from './operators'

const typed = '+34699111222'
const openCase = { type: 'open-case', channel: 'phone', story: '' } as const

/** Ana has asked, in her case, to replace all by a number that the caller gave. */
async function typedIn() {
  const desk = await testDesk()
  const accountId = await deskWithMaria(desk)
  await accepted(desk, accountId, openCase)
  const contactId = await replaceBy(typed)
  async function replaceBy(text: string): Promise<string> {
    await accepted(desk, accountId, {
      type: 'replace-contacts',
      contact: { kind: 'phone', text },
    })
    return (await show(desk, accountId)).contacts.find(({ state }) => state === 'unconfirmed')!.id
  }
  const isMine = async (id: string) =>
    (await show(desk, accountId)).contacts.find((one) => one.id === id)?.isMine
  return { desk, accountId, contactId, replaceBy, isMine }
}

describe('a contact that an operator has typed in', () => {
  it('is in full for them alone, while it is unconfirmed and the case is theirs', async () => {
    const { desk, accountId, contactId, isMine } = await typedIn()
    expect(await desk.get('contacts.entered', { accountId, contactId })).toEqual({
      kind: 'phone',
      value: typed,
    })
    expect(await isMine(contactId)).toBe(true)
    const nora = await added(desk, 'Nora', 'agent')
    await nora.window.ask('commands.run', { accountId, command: openCase })
    expect(await nora.window.ask('contacts.entered', { accountId, contactId })).toMatchObject({
      ok: false,
      error: { code: 'forbidden' },
    })
    expect(JSON.stringify(await nora.window.ask('accounts.show', { accountId }))).not.toContain(
      typed.slice(3),
    )
    await accepted(desk, accountId, { type: 'close-case', outcome: 'waiting' })
    expect((await desk.failure('contacts.entered', { accountId, contactId })).code).toBe(
      'forbidden',
    )
    expect(await isMine(contactId)).toBe(false)
  })

  it('is a mask again as soon as it is confirmed, and what was there before never was theirs', async () => {
    const { desk, accountId, contactId } = await typedIn()
    const before = (await show(desk, accountId)).contacts.find(({ id }) => id !== contactId)!
    expect((await desk.failure('contacts.entered', { accountId, contactId: before.id })).code).toBe(
      'forbidden',
    )
    await accepted(desk, accountId, {
      type: 'submit-code',
      purpose: 'confirm-contact',
      contactId,
      code: desk.minted.at(-1)!,
    })
    expect((await desk.failure('contacts.entered', { accountId, contactId })).code).toBe(
      'forbidden',
    )
  })

  it('is corrected at once by naming it anew: the wrong one is gone, and its code confirms nothing', async () => {
    const { desk, accountId, contactId, replaceBy } = await typedIn()
    const wrong = desk.minted.at(-1)!
    const corrected = await replaceBy('+34 699 111 223')
    expect(corrected).not.toBe(contactId)
    expect((await show(desk, accountId)).contacts.some(({ id }) => id === contactId)).toBe(false)
    expect((await desk.failure('contacts.entered', { accountId, contactId })).code).toBe(
      'not-found',
    )
    const given = await desk.get('commands.run', {
      accountId,
      command: {
        type: 'submit-code',
        purpose: 'confirm-contact',
        contactId: corrected,
        code: wrong,
      },
    })
    expect(given).toMatchObject({ outcome: 'refused' })
  })
})
