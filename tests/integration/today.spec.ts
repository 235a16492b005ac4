import { expect, describe, it } from 'vitest'
import type { DeskCommand } from '@shared/commands/schemas'
import { dueKinds } from '@shared/views/timer'
import type { TodayView, WaitView } from '@shared/views/today'
import { duration } from '@shared/vocabulary/instant'
import { accepted, contactOf, deskWithMaria, mail, phone, verifiedCase } from './accounts'
import { testDesk, type TestDesk } from './desk'
import { becomes, leavesLater } from './sending'
import { added, arrived, foundingTwo, type TestWindow } from './operators'

type Window = Pick<TestWindow, 'ask'>

async function today(window: Window): Promise<TodayView> {
  const reply = await window.ask('today.show', {})
  if (!reply.ok) throw new Error(reply.error.code)
  return reply.value
}

const kindsOf = (waits: readonly WaitView[]) => waits.map(({ is }) => is)
const waitsOf = async (window: Window) => kindsOf((await today(window)).waits)

async function give(window: Window, accountId: string, command: DeskCommand): Promise<void> {
  const reply = await window.ask('commands.run', { accountId, command })
  if (!reply.ok || reply.value.outcome === 'refused') throw new Error(JSON.stringify(reply))
}

async function waitingOf(window: Window) {
  const reply = await window.ask('app.waiting', {})
  if (!reply.ok) throw new Error(reply.error.code)
  return reply.value
}

/** Ana supervises, Nora is an agent with a case on Maria's account. */
async function scene(): Promise<{
  readonly desk: TestDesk
  readonly nora: TestWindow
  readonly accountId: string
}> {
  const desk = await testDesk()
  const accountId = await deskWithMaria(desk)
  const { window: nora } = await added(desk, 'Nora', 'agent')
  await give(nora, accountId, { type: 'open-case', channel: 'phone', story: 'I am locked out.' })
  return { desk, nora, accountId }
}

describe('what waits', () => {
  it('for every supervisor is a takeover that was reported, until one of them ends it, and for nobody else', async () => {
    const { desk, nora, accountId } = await scene()
    await verifiedCase(desk, accountId)
    await accepted(desk, accountId, { type: 'remove-all-contacts' })
    expect(await waitsOf(desk)).toEqual([])
    await give(nora, accountId, { type: 'report-not-me' })
    expect((await today(desk)).waits).toMatchObject([
      { is: 'frozen', accountName: 'Maria Gómez', by: 'Nora', at: desk.now() },
    ])
    expect(await waitsOf(nora)).toEqual([])
    expect(await waitingOf(desk)).toMatchObject({ today: 1, forMe: ['today'] })
    expect(await waitingOf(nora)).toMatchObject({ today: 0, forMe: [] })
    await accepted(desk, accountId, { type: 'release-replacement' })
    expect(await waitsOf(desk)).toEqual([])
  })

  it('is a case of an agent with a grave red flag, until it is closed; what is everybody’s daily work is none', async () => {
    const { desk, nora, accountId } = await scene()
    await give(nora, accountId, { type: 'check-in-case', check: 'new-number' })
    expect(await waitsOf(desk)).toEqual([])
    await give(nora, accountId, { type: 'check-in-case', check: 'pressure' })
    expect((await today(desk)).waits).toMatchObject([
      { is: 'flagged', by: 'Nora', flags: ['pressure'], story: 'I am locked out.' },
    ])
    expect(await waitsOf(nora)).toEqual([])
    await give(nora, accountId, { type: 'check-in-case', check: 'pressure', takenBack: true })
    expect(await waitsOf(desk)).toEqual([])
    await give(nora, accountId, { type: 'check-in-case', check: 'pressure' })
    await give(nora, accountId, { type: 'close-case', outcome: 'not-the-owner' })
    expect(await waitsOf(desk)).toEqual([])
    await give(nora, accountId, { type: 'open-case', channel: 'chat', story: 'It is me.' })
    expect((await today(desk)).waits).toMatchObject([
      { is: 'flagged', flags: ['not-the-owner-before'] },
    ])
  })

  it('for the supervisors is what was handed to them, with who and why; what is handed on waits until something is done in it', async () => {
    const { desk, nora, accountId } = await scene()
    const secret = `Call her on ${phone}.`
    await give(nora, accountId, { type: 'hand-over', reason: secret })
    const [escalated] = (await today(desk)).waits
    expect(escalated).toMatchObject({ is: 'escalated', by: 'Nora', accountHint: 'ma••••••' })
    expect(JSON.stringify(escalated)).not.toContain(phone.slice(4))
    expect((await today(nora)).work).toMatchObject({ cases: [], casesCount: 0 })
    const { caseId } = escalated as WaitView & { readonly is: 'escalated' }
    await accepted(desk, accountId, { type: 'take-over', caseId })
    expect(await waitsOf(desk)).toEqual([])
    expect((await today(desk)).work).toMatchObject({ cases: [{ caseId }], casesCount: 1 })
    const to = (await desk.get('cases.receivers', {}))[0]!.id
    await accepted(desk, accountId, { type: 'hand-over', to, reason: 'She asked for you.' })
    expect((await today(nora)).waits).toMatchObject([
      { is: 'handed', caseId, by: 'Ana', reason: 'She asked for you.' },
    ])
    // What waits above is not said again below.
    expect((await today(nora)).work).toMatchObject({ cases: [], casesCount: 0 })
    await give(nora, accountId, { type: 'note', text: 'Called back.' })
    expect(await waitsOf(nora)).toEqual([])
    expect((await today(nora)).work).toMatchObject({ cases: [{ caseId }], casesCount: 1 })
  })

  it('is a request for who may decide it, and what was approved for who asked', async () => {
    const desk = await testDesk()
    const accountId = await deskWithMaria(desk, foundingTwo)
    const sam = await arrived(desk, 'Sam')
    const { window: nora } = await added(desk, 'Nora', 'agent')
    await accepted(desk, accountId, { type: 'open-case', channel: 'phone', story: '' })
    const contactId = await contactOf(desk, accountId, 'phone')
    const ask = { accountId, contactId, reason: 'To compare it with her letter.' }
    await desk.get('contacts.reveal', ask)
    expect((await today(sam)).waits).toMatchObject([
      { is: 'approval', command: 'reveal-contact', by: 'Ana', accountName: 'Maria Gómez' },
    ])
    expect(await waitsOf(desk)).toEqual([])
    expect(await waitsOf(nora)).toEqual([])
    expect(await waitingOf(sam)).toMatchObject({ approvals: 1, forMe: ['today', 'approvals'] })
    expect(await waitingOf(desk)).toMatchObject({ approvals: 1, forMe: [] })
    const { id } = (await today(sam)).waits[0] as WaitView & { readonly is: 'approval' }
    await give(desk, accountId, { type: 'withdraw', approvalId: id })
    expect(await waitsOf(sam)).toEqual([])
    expect(await waitingOf(sam)).toMatchObject({ today: 0, approvals: 0, timers: 0 })
    await desk.get('contacts.reveal', ask)
    const [asked] = (await today(sam)).waits
    await give(sam, accountId, {
      type: 'approve',
      approvalId: (asked as WaitView & { readonly is: 'approval' }).id,
    })
    expect(await waitsOf(sam)).toEqual([])
    expect((await today(desk)).waits).toMatchObject([{ is: 'approved', command: 'reveal-contact' }])
    desk.wait(duration('24h'))
    expect(await waitsOf(desk)).toEqual([])
  })
})

describe('the numbers beside the screens', () => {
  it('are of as many things as the screens list: dates with what is frozen, and requests, not accounts', async () => {
    const desk = await testDesk()
    const accountId = await deskWithMaria(desk, foundingTwo)
    await arrived(desk, 'Sam')
    await verifiedCase(desk, accountId)
    for (const kind of ['phone', 'email'] as const)
      await desk.get('contacts.reveal', {
        accountId,
        contactId: await contactOf(desk, accountId, kind),
        reason: 'She reads it out.',
      })
    await accepted(desk, accountId, { type: 'remove-all-contacts' })
    const counted = await waitingOf(desk)
    const board = await desk.get('timers.list', { kinds: [...dueKinds], after: null })
    const approvals = await desk.get('approvals.list', {})
    expect(approvals.requests).toHaveLength(2)
    expect(counted.approvals).toBe(2)
    expect(counted.timers).toBe(board.due.length + board.frozenCount)
    expect(board.due.map(({ kind }) => kind)).toContain('approval')
    await accepted(desk, accountId, { type: 'report-not-me' })
    const frozen = await desk.get('timers.list', { kinds: [...dueKinds], after: null })
    expect(frozen.frozenCount).toBe(1)
    expect((await waitingOf(desk)).timers).toBe(frozen.due.length + 1)
  })

  it('have a code on the board as long as it can be read out', async () => {
    const { desk, nora, accountId } = await scene()
    const contactId = await contactOf(desk, accountId, 'email')
    await give(nora, accountId, { type: 'request-code', purpose: 'support-call', contactId })
    const board = () => desk.get('timers.list', { kinds: ['code'], after: null })
    expect((await board()).due).toMatchObject([{ accountId, kind: 'code', lock: null }])
    expect((await today(nora)).work?.cases).toMatchObject([{ waits: { is: 'code' } }])
    await give(nora, accountId, {
      type: 'submit-code',
      purpose: 'support-call',
      code: desk.minted.at(-1)!,
    })
    expect((await board()).due).toEqual([])
    expect((await today(nora)).work?.cases).toMatchObject([{ waits: { is: 'verified' } }])
  })
})

describe('today', () => {
  it('has the dates of the next seven days and no later one', async () => {
    const { desk, accountId } = await scene()
    await verifiedCase(desk, accountId)
    await accepted(desk, accountId, { type: 'remove-all-contacts' })
    expect((await today(desk)).work).toMatchObject({ week: [], weekCount: 0 })
    desk.wait(duration('24d'))
    const { week, weekCount } = (await today(desk)).work!
    expect(week.map(({ kind }) => kind)).toEqual(['reminder', 'replacement'])
    expect(weekCount).toBe(2)
  })

  it('says which messages of the last day came back and why, and not what nothing could carry', async () => {
    const { desk, accountId } = await scene()
    await verifiedCase(desk, accountId)
    const [message] = await desk.store.outbox.list(1)
    expect((await today(desk)).work!).toMatchObject({ undeliveredCount: 0, notConnectedCount: 1 })
    desk.wait(60)
    leavesLater(desk)
    await accepted(desk, accountId, {
      type: 'request-code',
      purpose: 'support-call',
      contactId: message!.contactId,
    })
    expect((await today(desk)).work).toMatchObject({ undelivered: [], undeliveredCount: 0 })
    await becomes(desk, { state: 'accepted' })
    expect((await today(desk)).work).toMatchObject({ undelivered: [], undeliveredCount: 0 })
    await becomes(desk, { state: 'bounced', answer: `550 5.1.1 no mailbox ${mail}` })
    const { work } = await today(desk)
    expect(work).toMatchObject({
      undelivered: [
        {
          accountName: 'Maria Gómez',
          contactHint: 'ma••••••',
          template: message!.template,
          state: 'bounced',
          reason: 'no-mailbox',
          at: desk.now(),
        },
      ],
      undeliveredCount: 1,
      notConnectedCount: 1,
    })
    expect(JSON.stringify(work)).not.toContain(mail)
    expect(await waitingOf(desk)).toMatchObject({ outbox: 1 })
    desk.wait(duration('1d'))
    expect((await today(desk)).work).toMatchObject({ undeliveredCount: 1 })
    desk.wait(1)
    expect((await today(desk)).work).toMatchObject({ undelivered: [], undeliveredCount: 0 })
  })

  it('of a trainer or an administrator has nothing of customers', async () => {
    const { desk, accountId } = await scene()
    const { window: tara } = await added(desk, 'Tara', 'trainer')
    await accepted(desk, accountId, { type: 'open-case', channel: 'phone', story: '' })
    await accepted(desk, accountId, { type: 'hand-over', reason: 'Somebody else, please.' })
    expect(await today(tara)).toEqual({
      waits: [],
      waitsCount: 0,
      work: null,
      channelChanges: [],
      unreadable: 0,
    })
  })
})
