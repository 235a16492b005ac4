import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { PastRequestsPlace, PastRequestView, RequestView } from '@shared/views/approval'
import { duration, plus } from '@shared/vocabulary/instant'
import type { RegisteredEvent } from '../../src/main/ports/accounts'
import { accepted, deskWithMaria, show } from './accounts'
import { passphrase, testDesk, type TestDesk } from './desk'
import { added, arrived, foundingTwo, type TestWindow } from './operators'

const accountId = 'account-privileged'
const brought = '+34699111222'
const command = {
  type: 'replace-contacts',
  contact: { kind: 'phone', text: brought },
  because: 'She lost everything on the train.',
} as const

interface Scene {
  readonly desk: TestDesk
  readonly sam: TestWindow
  readonly request: RequestView
}

/** Ana has asked to replace all of a privileged account; Sam founded the profile with her and is a supervisor too. */
async function scene(): Promise<Scene> {
  const desk = await testDesk()
  const maria = await deskWithMaria(desk, foundingTwo)
  const sam = await arrived(desk, 'Sam')
  const { event } = (await desk.store.accounts.events(maria, 100)).at(-1)!
  await desk.store.accounts.register(
    [{ ...(event as RegisteredEvent), accountId, privileged: true }],
    {
      at: desk.now(),
      by: { kind: 'system' },
      action: 'directory.applyImport',
      accountId: null,
      caseId: null,
      outcome: 'accepted',
      rule: null,
      facts: {},
    },
  )
  await accepted(desk, accountId, { type: 'open-case', channel: 'phone', story: 'All is lost.' })
  await desk.get('commands.run', { accountId, command })
  return { desk, sam, request: await only(desk) }
}

async function only(desk: TestDesk): Promise<RequestView> {
  const { requests } = await show(desk, accountId)
  expect(requests).toHaveLength(1)
  return requests[0]!
}

const yes = { name: 'Sam', passphrase }
const approveHere = ({ desk, request }: Scene, given: Partial<typeof yes> = {}) =>
  desk.ask('approvals.approveHere', { accountId, approvalId: request.id, ...yes, ...given })
const perform = ({ desk, request }: Scene, requestId: string = randomUUID()) =>
  desk.ask('approvals.perform', { accountId, approvalId: request.id, requestId })
const performed = async (here: Scene, requestId?: string) =>
  here.desk.get('approvals.perform', {
    accountId,
    approvalId: here.request.id,
    requestId: requestId ?? randomUUID(),
  })
const over = { ok: false, error: { code: 'conflict', facts: { approval: 'over' } } }
const notFound = { ok: false, error: { code: 'not-found' } }

describe('a colleague who is there', () => {
  it('approves in the asker’s dialogue, and the asker does it once, with its own entries, which no window is told', async () => {
    const here = await scene()
    const { id: sam } = (await here.desk.store.operators.byName('Sam'))!
    expect(await approveHere(here)).toEqual({ ok: true, value: { outcome: 'decided' } })
    expect(await only(here.desk)).toMatchObject({
      state: 'approved',
      decidedBy: 'Sam',
      contactHint: '•••••••22',
      reason: command.because,
    })
    // The window stays the asker's; the audit tells who, where and why.
    expect((await here.desk.get('app.show', {})).operator?.name).toBe('Ana')
    expect(await here.desk.store.audit.list(2)).toMatchObject([
      {
        action: 'approve',
        by: { id: sam },
        outcome: 'accepted',
        facts: { command: 'replace-contacts', reason: command.because, beside: true },
      },
      { action: 'approvals.approveHere', by: { id: sam }, outcome: 'accepted' },
    ])

    const id = randomUUID()
    expect(await performed(here, id)).toMatchObject({
      outcome: 'accepted',
      result: 'code-sent',
      messages: [{ contactHint: '•••••••22' }],
    })
    const { contacts } = (await here.desk.store.accounts.read(accountId))!
    expect(contacts.map(({ value }) => value)).toContain(brought)
    // No answer came, and it is sent again: the same answer, nothing done twice.
    const records = (await here.desk.store.audit.head())!.sequence
    expect(await performed(here, id)).toMatchObject({ result: 'code-sent' })
    expect((await here.desk.store.audit.head())!.sequence).toBe(records)
    // Asked for anew it is over, and no new request comes of it.
    expect((await performed(here)).outcome).toBe('refused')
    expect((await show(here.desk, accountId)).requests).toEqual([])
    expect(JSON.stringify(here.desk.replies)).not.toContain('699111222')
  })

  it('is never the asker, nor one of another role, nor one whose passphrase somebody else gave; and is slowed down like a sign-in', async () => {
    const here = await scene()
    expect(await approveHere(here, { name: 'Ana' })).toMatchObject({
      ok: false,
      error: { code: 'conflict', facts: { reason: 'yes-own' } },
    })
    const { window: lee } = await added(here.desk, 'Lee', 'agent')
    expect(await approveHere(here, { name: 'Lee' })).toMatchObject({
      ok: true,
      value: { outcome: 'refused', refusal: { rule: 'role.forbidden' } },
    })
    const told = { name: 'Bo', passphrase: 'told to Bo once' }
    await here.desk.get('operators.add', { ...told, role: 'agent' })
    expect(await approveHere(here, told)).toMatchObject({
      ok: false,
      error: { code: 'conflict', facts: { reason: 'yes-role' } },
    })
    // What somebody else asked for is not on this screen.
    expect(
      await lee.ask('approvals.approveHere', { accountId, approvalId: here.request.id, ...yes }),
    ).toMatchObject({ ok: false, error: { code: 'not-found' } })

    const wrong = { passphrase: 'not the passphrase' }
    let reply = await approveHere(here, wrong)
    expect(reply).toMatchObject({ ok: false, error: { code: 'wrong-passphrase' } })
    for (let tries = 0; !reply.ok && reply.error.liftsAt === null && tries < 20; tries++)
      reply = await approveHere(here, wrong)
    expect(await approveHere(here)).toMatchObject({ ok: false, error: { code: 'throttled' } })
    expect(await here.sam.ask('operators.signIn', yes)).toMatchObject({
      ok: false,
      error: { code: 'throttled' },
    })
    expect((await only(here.desk)).state).toBe('waits')
  })

  it('approves nothing where the window is locked, or their role is taken, while the passphrase is compared', async () => {
    const here = await scene()
    const { id: sam } = (await here.desk.store.operators.byName('Sam'))!
    await added(here.desk, 'Zoe', 'supervisor', 'Sam')
    const [late] = await Promise.all([
      approveHere(here),
      here.desk.ask('operators.setRole', { operatorId: sam, role: 'agent' }),
    ])
    expect(late).toMatchObject({ ok: false, error: { facts: { reason: 'yes-role' } } })
    expect((await only(here.desk)).state).toBe('waits')

    const there = await scene()
    const [locked] = await Promise.all([approveHere(there), there.desk.ask('operators.lock', {})])
    expect(locked).toMatchObject({ ok: false, error: { code: 'locked' } })
    await there.desk.get('operators.signIn', { name: 'Ana', passphrase })
    expect((await only(there.desk)).state).toBe('waits')
  })

  it('is not whoever may be the asker under another name', async () => {
    const here = await scene()
    await added(here.desk, 'Zoe', 'supervisor', 'Sam')
    here.desk.wait(duration('2d'))
    await here.desk.get('operators.signIn', { name: 'Ana', passphrase })
    await here.desk.get('commands.run', { accountId, command })
    const again = { ...here, request: (await show(here.desk, accountId)).requests.at(-1)! }
    expect(await approveHere(again, { name: 'Zoe' })).toMatchObject({
      ok: true,
      value: { outcome: 'refused', refusal: { rule: 'approval.independent' } },
    })
    expect((await here.desk.get('approvals.mine', {})).approvers.map(({ name }) => name)).toEqual([
      'Sam',
    ])
  })
})

describe('what was approved', () => {
  it('is nobody else’s, on no other account, nothing else, not before it is approved, and taken back by who asked alone', async () => {
    const here = await scene()
    const { desk, sam, request } = here
    const withdraw = { type: 'withdraw', approvalId: request.id } as const
    expect(await perform(here)).toMatchObject(over)
    await approveHere(here)
    const asked = { approvalId: request.id, requestId: randomUUID() }
    expect(await sam.ask('approvals.perform', { accountId, ...asked })).toMatchObject(notFound)
    const other = (await desk.get('accounts.find', { query: 'Maria' })).hits.find(
      ({ id }) => id !== accountId,
    )!
    expect(await desk.ask('approvals.perform', { accountId: other.id, ...asked })).toMatchObject(
      notFound,
    )
    // Another number is another request.
    expect(
      await desk.get('commands.run', {
        accountId,
        command: { ...command, contact: { kind: 'phone', text: '+34699111223' } },
      }),
    ).toMatchObject({ outcome: 'refused', refusal: { rule: 'case.approval-required' } })
    expect((await show(desk, accountId)).requests.map(({ state }) => state)).toEqual([
      'approved',
      'waits',
    ])
    expect(await sam.ask('commands.run', { accountId, command: withdraw })).toMatchObject({
      value: { outcome: 'refused', refusal: { rule: 'case.approval-required' } },
    })
    expect(await desk.get('commands.run', { accountId, command: withdraw })).toMatchObject({
      outcome: 'accepted',
      result: 'withdrawn',
    })
    expect(await perform(here)).toMatchObject(over)
    expect((await desk.get('approvals.mine', {})).onAccounts.map(({ state }) => state)).toEqual([
      'waits',
    ])
    expect((await desk.get('approvals.history', { before: null })).requests).toMatchObject([
      { id: request.id, state: 'withdrawn', endedAt: desk.now(), decidedBy: 'Sam' },
    ])
  })

  it('lapses at its very instant, and is then in the history', async () => {
    const here = await scene()
    const { desk, request } = here
    await approveHere(here)
    desk.wait(request.expiresAt - desk.now() - 1)
    await desk.get('operators.signIn', { name: 'Ana', passphrase })
    expect((await only(desk)).state).toBe('approved')
    desk.wait(1)
    expect(desk.now()).toBe(request.expiresAt)
    expect(await perform(here)).toMatchObject(over)
    expect((await show(desk, accountId)).requests).toEqual([])
    expect((await desk.get('approvals.history', { before: null })).requests).toMatchObject([
      { id: request.id, state: 'lapsed', decidedBy: 'Sam', endedAt: request.expiresAt },
    ])
  })

  it('is told to who asked, with the reason where it was declined', async () => {
    const { desk, sam, request } = await scene()
    const why = 'Call her back first.'
    await sam.ask('commands.run', {
      accountId,
      command: { type: 'decline', approvalId: request.id, reason: why },
    })
    expect((await desk.get('approvals.mine', {})).onAccounts).toMatchObject([
      {
        accountId,
        command: 'replace-contacts',
        state: 'declined',
        decidedBy: 'Sam',
        why,
        expiresAt: plus(request.requestedAt, duration('24h')),
      },
    ])
    expect((await desk.store.audit.list(1))[0]).toMatchObject({
      action: 'decline',
      facts: { why, command: 'replace-contacts' },
    })
  })

  it('stands in the history with all others, by whom, when and why, page by page and each once', async () => {
    const here = await scene()
    const { desk } = here
    const began = desk.now()
    await desk.get('directory.exportFull', { form: 'csv', reason: 'A move' })
    const [first] = (await desk.get('approvals.mine', {})).requests
    const ofDesk = { accountId: null, approvalId: first!.id, ...yes }
    expect(await desk.get('approvals.approveHere', ofDesk)).toEqual({ outcome: 'decided' })
    await approveHere(here)
    await performed(here)
    const asked = [here.request.id, first!.id]
    // What waits is in no page, and does not end them.
    for (let number = 0; number < 45; number++) {
      desk.wait(1)
      const reply = await desk.get('directory.exportFull', {
        form: 'json-lines',
        reason: `No. ${number}`,
      })
      if (!('refusal' in reply)) break
      const approvalId = String(reply.refusal.facts['approval'])
      if (number >= 22) continue
      asked.push(approvalId)
      await desk.get('approvals.withdrawDesk', { approvalId })
    }
    const seen: PastRequestView[] = []
    for (let before: PastRequestsPlace | null | undefined; before !== null;) {
      const page = await desk.get('approvals.history', { before: before ?? null })
      expect(page.requests.length).toBeLessThanOrEqual(20)
      seen.push(...page.requests)
      before = page.next
    }
    expect(seen.map(({ id }) => id).toSorted()).toEqual(asked.toSorted())
    expect(seen[0]).toMatchObject({ act: 'export-contacts', askedBy: 'Ana', state: 'withdrawn' })
    expect(seen.find(({ id }) => id === here.request.id)).toMatchObject({
      account: { id: accountId },
      command: 'replace-contacts',
      contactHint: '•••••••22',
      reason: command.because,
      state: 'used',
      askedBy: 'Ana',
      decidedBy: 'Sam',
      decidedAt: began,
      beside: true,
      endedAt: began,
    })
  })
})
