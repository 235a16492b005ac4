import { describe, expect, it } from 'vitest'
import { duration, plus } from '@shared/vocabulary/instant'
import { packs } from '../../src/main/engine/packs'
import { accepted, contactOf, deskWithMaria, mail, show } from './accounts'
import { testDesk, type TestDesk } from './desk'
import { becomes, leavesLater } from './sending'

async function codeSent(desk: TestDesk): Promise<{ accountId: string; contactId: string }> {
  const accountId = await deskWithMaria(desk)
  leavesLater(desk)
  await accepted(desk, accountId, { type: 'open-case', channel: 'phone', story: '' })
  const contactId = await contactOf(desk, accountId, 'email')
  await accepted(desk, accountId, { type: 'request-code', purpose: 'support-call', contactId })
  return { accountId, contactId }
}

describe('the delivery to a contact', () => {
  it('shows every attempt, with the provider’s answer but without the address that it quotes', async () => {
    const desk = await testDesk()
    const named = await codeSent(desk)
    await becomes(
      desk,
      { state: 'accepted', answer: '250 2.0.0 queued' },
      { state: 'bounced', answer: `550 5.1.1 <${mail}>: no such user` },
    )
    const { contact, messages, caseId, reach } = await desk.get('delivery.show', named)
    expect(reach).toEqual({ is: 'none' })
    expect(contact).toMatchObject({ kind: 'email', hint: 'ma••••••', state: 'confirmed' })
    expect(messages[0]!.attempts).toMatchObject([
      { state: 'accepted', reason: null, answer: '250 2.0.0 queued' },
      { state: 'bounced', reason: 'no-mailbox', answer: '550 5.1.1 <ma••••••>: no such user' },
    ])
    expect(caseId).toBe((await show(desk, named.accountId)).cases[0]!.id)
    expect(messages[0]).toMatchObject({ state: 'bounced', since: desk.now(), nextTryAt: null })
    expect(await desk.get('outbox.list', {})).toMatchObject({ list: 'failed', messages })
    expect(JSON.stringify(desk.replies)).not.toContain(mail)
  })

  it('says of a code that is on its way until when to wait, and offers another only where it would be too late', async () => {
    const desk = await testDesk()
    const named = await codeSent(desk)
    const diagnosis = async () => desk.get('delivery.diagnose', { ...named, answers: {} })
    expect(await diagnosis()).toMatchObject({
      cause: 'on-its-way',
      waitUntil: desk.now() + 60,
      remedies: [],
    })
    const deferred = { state: 'deferred', answer: '451 4.7.1 greylisted' } as const
    await becomes(desk, { ...deferred, dueAt: plus(desk.now(), duration('2m')) })
    expect(await diagnosis()).toMatchObject({
      cause: 'on-its-way',
      waitUntil: desk.now() + 180,
      remedies: [],
    })
    await becomes(desk, { ...deferred, dueAt: plus(desk.now(), duration('9m')) })
    expect(await diagnosis()).toMatchObject({ cause: 'on-its-way', remedies: ['request-code'] })
    await becomes(desk, { state: 'expired' })
    expect(await diagnosis()).toMatchObject({ cause: 'never-sent' })
  })

  it('explains from the record alone that a code never left, and offers to send another where the rules let it', async () => {
    const desk = await testDesk()
    const named = await codeSent(desk)
    await becomes(desk, { state: 'not-connected' })
    // Another contact can be sent one at once: the pause between two codes is each contact's own.
    expect(await desk.get('delivery.diagnose', { ...named, answers: {} })).toMatchObject({
      outcome: 'action',
      cause: 'never-sent',
      codeFrom: desk.now() + 60,
      remedies: ['request-code'],
    })
    for (let sent = 1; sent < packs.seeds.values['code.perHour']; sent++) {
      desk.wait(60)
      await accepted(desk, named.accountId, {
        type: 'request-code',
        purpose: 'support-call',
        contactId: named.contactId,
      })
    }
    desk.wait(60)
    expect((await desk.get('delivery.diagnose', { ...named, answers: {} })).remedies).toEqual([])
  })

  it('is asked about question by question, and stores nothing of it', async () => {
    const desk = await testDesk()
    const named = await codeSent(desk)
    await becomes(desk, { state: 'accepted' }, { state: 'delivered' })
    const before = [
      (await desk.store.audit.list(1000)).length,
      (await desk.store.accounts.events(named.accountId, 1000)).length,
    ]
    const first = await desk.get('delivery.diagnose', { ...named, answers: {} })
    expect(first).toMatchObject({
      outcome: 'question',
      question: 'has-a-code',
      cause: null,
      ruledOut: ['on-its-way', 'never-sent', 'provider-refused'],
    })
    const junk = await desk.get('delivery.diagnose', {
      ...named,
      answers: { 'has-a-code': 'no', 'in-junk-folder': 'yes' },
    })
    expect(junk).toMatchObject({
      outcome: 'action',
      cause: 'junk',
      contactHint: 'ma••••••',
      sentAt: desk.now(),
    })
    const none = await desk.get('delivery.diagnose', {
      ...named,
      answers: { 'has-a-code': 'no', 'in-junk-folder': 'no', 'mask-matches': 'yes' },
    })
    expect(none).toMatchObject({ outcome: 'escalate', cause: null })
    expect([
      (await desk.store.audit.list(1000)).length,
      (await desk.store.accounts.events(named.accountId, 1000)).length,
    ]).toEqual(before)
  })

  it('is not found for what is not there', async () => {
    const desk = await testDesk()
    const { accountId } = await codeSent(desk)
    expect(
      (await desk.failure('delivery.show', { accountId, contactId: 'contact-none' })).code,
    ).toBe('not-found')
    expect(
      (
        await desk.failure('delivery.diagnose', {
          accountId: 'account-none',
          contactId: 'contact-none',
          answers: {},
        })
      ).code,
    ).toBe('not-found')
  })
})
