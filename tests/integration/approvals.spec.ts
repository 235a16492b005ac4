import { describe, expect, it } from 'vitest'
import type { RevealView } from '@shared/views/approval'
import { duration, plus } from '@shared/vocabulary/instant'
import type { RegisteredEvent } from '../../src/main/ports/accounts'
import { accepted, contactOf, deskWithMaria, mail, phone, show } from './accounts'
import { testDesk, type TestDesk } from './desk'
import { added, arrived, foundingTwo, signInAs, type TestWindow } from './operators'

interface Scene {
  readonly desk: TestDesk
  readonly sam: TestWindow
  readonly accountId: string
  readonly contactId: string
}

/** Ana, a supervisor, has a case open and asks to see Maria's phone; Sam is the second one. */
async function scene(): Promise<Scene> {
  const desk = await testDesk()
  const accountId = await deskWithMaria(desk, foundingTwo)
  const sam = await arrived(desk, 'Sam')
  await accepted(desk, accountId, {
    type: 'open-case',
    channel: 'phone',
    story: 'I can’t read my texts.',
  })
  return { desk, sam, accountId, contactId: await contactOf(desk, accountId, 'phone') }
}

const reason = 'To compare it with the letter that she sent.'
const reveal = ({ desk, accountId, contactId }: Scene, why = reason): Promise<RevealView> =>
  desk.get('contacts.reveal', { accountId, contactId, reason: why })

async function valueOf<T>(
  reply: Promise<{ ok: true; value: T } | { ok: false; error: unknown }>,
): Promise<T> {
  const answered = await reply
  if (!answered.ok) throw new Error(JSON.stringify(answered.error))
  return answered.value
}

const decide = ({ sam, accountId }: Scene, type: 'approve' | 'decline', approvalId: string) =>
  valueOf(sam.ask('commands.run', { accountId, command: { type, approvalId } }))

describe('seeing a contact in full', () => {
  it('waits for another supervisor, is given once in one reply, and is written down before it is given', async () => {
    const here = await scene()
    expect(await reveal(here)).toMatchObject({
      outcome: 'refused',
      refusal: { rule: 'case.approval-required', remedies: ['approve'] },
    })
    const [request] = (await valueOf(here.sam.ask('approvals.list', {}))).requests
    expect(request).toMatchObject({
      accountName: 'Maria Gómez',
      command: 'reveal-contact',
      contactHint: '•••••••78',
      reason,
      requestedBy: 'Ana',
      mine: false,
      story: 'I can’t read my texts.',
      refusal: null,
      expiresAt: plus(here.desk.now(), duration('24h')),
      wouldBe: { outcome: 'accepted', result: 'revealed' },
    })
    const about = { command: 'reveal-contact', contact: '•••••••78', reason }
    expect((await here.desk.store.audit.list(2)).slice(1)).toMatchObject([
      {
        action: 'reveal-contact',
        outcome: 'refused',
        facts: { ...about, approval: request!.id },
        caseId: expect.any(String) as string,
      },
    ])
    expect(await decide(here, 'approve', request!.id)).toMatchObject({
      outcome: 'accepted',
      result: 'approved',
    })
    const { id: ana } = (await here.desk.store.operators.byName('Ana'))!
    expect(await here.desk.store.audit.list(1)).toMatchObject([
      { action: 'approve', facts: { ...about, operator: ana } },
    ])
    expect((await valueOf(here.sam.ask('approvals.list', {}))).requests).toEqual([])
    expect((await show(here.desk, here.accountId)).requests).toEqual([
      {
        id: request!.id,
        command: 'reveal-contact',
        contactId: here.contactId,
        contactHint: '•••••••78',
        reason,
        state: 'approved',
        decidedBy: 'Sam',
        why: null,
        requestedAt: request!.requestedAt,
        expiresAt: request!.expiresAt,
      },
    ])

    expect(await reveal(here)).toEqual({
      outcome: 'revealed',
      kind: 'phone',
      value: phone,
      until: plus(here.desk.now(), 60),
    })
    expect(await here.desk.store.audit.list(1)).toMatchObject([
      {
        action: 'reveal-contact',
        outcome: 'accepted',
        facts: { contact: '•••••••78', reason },
      },
    ])
    expect((await show(here.desk, here.accountId)).timeline[0]).toMatchObject({
      event: 'contact-revealed',
      facts: { contact: '•••••••78', reason },
    })
    // Used up: the next one is asked for anew.
    expect(await reveal(here)).toMatchObject({
      outcome: 'refused',
      refusal: { rule: 'case.approval-required' },
    })
  })

  it('is carried by that one reply and by nothing else', async () => {
    const here = await scene()
    await reveal(here)
    const [request] = (await valueOf(here.sam.ask('approvals.list', {}))).requests
    await decide(here, 'approve', request!.id)
    await reveal(here)
    await show(here.desk, here.accountId)
    await here.desk.get('outbox.list', {})
    const replies = here.desk.replies.map((reply) => JSON.stringify(reply))
    expect(replies.filter((reply) => reply.includes(phone.slice(1)))).toHaveLength(1)
    expect(replies.join()).not.toContain(mail)
    expect(JSON.stringify(await here.desk.store.audit.list(1000))).not.toContain(phone.slice(3))
  })

  it('is bound to exactly what was approved: this contact, this reason', async () => {
    const here = await scene()
    await reveal(here)
    const [request] = (await valueOf(here.sam.ask('approvals.list', {}))).requests
    await decide(here, 'approve', request!.id)
    expect((await reveal(here, 'Another reason.')).outcome).toBe('refused')
    expect(
      (await reveal({ ...here, contactId: await contactOf(here.desk, here.accountId, 'email') }))
        .outcome,
    ).toBe('refused')
    expect((await reveal(here)).outcome).toBe('revealed')
  })

  it('is nobody’s to approve for themselves, and an agent’s not at all', async () => {
    const here = await scene()
    await reveal(here)
    const [mine] = (await here.desk.get('approvals.list', {})).requests
    expect(mine).toMatchObject({ mine: true, refusal: { rule: 'case.self-approval' } })
    const own = await here.desk.get('commands.run', {
      accountId: here.accountId,
      command: { type: 'approve', approvalId: mine!.id },
    })
    expect(own).toMatchObject({ outcome: 'refused', refusal: { rule: 'case.self-approval' } })
    const { window: lee } = await added(here.desk, 'Lee', 'agent')
    expect(
      await lee.ask('contacts.reveal', {
        accountId: here.accountId,
        contactId: here.contactId,
        reason,
      }),
    ).toMatchObject({ ok: false, error: { code: 'forbidden' } })
    expect((await valueOf(lee.ask('approvals.list', {}))).requests[0]).toMatchObject({
      refusal: { rule: 'role.forbidden' },
    })
  })

  it('lapses after a day, and can be declined', async () => {
    const here = await scene()
    await reveal(here)
    expect(await here.desk.get('app.waiting', {})).toMatchObject({ approvals: 1 })
    here.desk.wait(duration('24h'))
    expect((await here.desk.get('approvals.list', {})).requests).toEqual([])
    expect(await here.desk.get('app.waiting', {})).toMatchObject({ approvals: 0 })
    await reveal(here)
    await signInAs(here.sam, 'Sam')
    const [again] = (await here.desk.get('approvals.list', {})).requests
    expect(await decide(here, 'decline', again!.id)).toMatchObject({
      outcome: 'accepted',
      result: 'declined',
    })
    expect((await reveal(here)).outcome).toBe('refused')
  })

  it('says to the approver that it would be refused, where the case was closed meanwhile', async () => {
    const here = await scene()
    await reveal(here)
    await accepted(here.desk, here.accountId, { type: 'close-case', outcome: 'no-action' })
    expect((await here.desk.get('approvals.list', {})).requests[0]).toMatchObject({
      wouldBe: { outcome: 'refused', refusal: { rule: 'case.required' } },
    })
  })
})

describe('what takes two on a privileged account', () => {
  it('is previewed as what would happen once it is approved, and that is what happens', async () => {
    const here = await scene()
    await here.desk.store.accounts.register(
      [
        {
          ...((await here.desk.store.accounts.events(here.accountId, 100)).at(-1)!
            .event as RegisteredEvent),
          accountId: 'account-privileged',
          privileged: true,
        },
      ],
      {
        at: here.desk.now(),
        by: { kind: 'system' },
        action: 'directory.applyImport',
        accountId: null,
        caseId: null,
        outcome: 'accepted',
        rule: null,
        facts: {},
      },
    )
    const accountId = 'account-privileged'
    await accepted(here.desk, accountId, { type: 'open-case', channel: 'phone', story: '' })
    const command = {
      type: 'replace-contacts',
      contact: { kind: 'phone', text: '+34699111222' },
    } as const
    const preview = await here.desk.get('commands.preview', { accountId, command })
    expect(preview).toMatchObject({
      outcome: 'refused',
      refusal: { rule: 'case.approval-required' },
      onceApproved: { result: 'code-sent', messages: [{ contactHint: '•••••••22' }] },
    })
    expect((await here.desk.get('approvals.list', {})).requests).toEqual([])

    expect(await here.desk.get('commands.run', { accountId, command })).toMatchObject({
      outcome: 'refused',
      onceApproved: null,
    })
    const [request] = (await here.desk.get('approvals.list', {})).requests
    expect(request).toMatchObject({ command: 'replace-contacts', contactHint: '•••••••22' })
    const shown = preview.outcome === 'refused' ? preview.onceApproved : null
    expect(shown?.then?.map(({ is }) => is)).toEqual(['code-entered', 'wait-over'])
    // The new contact has another id each time that the request is worked out.
    const withoutNewIds = (view: unknown) =>
      JSON.parse(JSON.stringify(view).replaceAll(/"contact-[a-z0-9]{16}"/g, '"contact"')) as object
    expect({ ...withoutNewIds(request!.wouldBe), facts: {} }).toEqual({
      ...withoutNewIds(shown),
      facts: {},
    })
    await decide({ ...here, accountId }, 'approve', request!.id)
    expect((await accepted(here.desk, accountId, command)).result).toBe('code-sent')
    expect(here.desk.replies.map((reply) => JSON.stringify(reply)).join()).not.toContain(
      '699111222',
    )
  })
})
