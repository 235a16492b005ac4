import { beforeEach, describe, expect, it } from 'vitest'
import type { RevealView } from '@shared/views/approval'
import { duration, plus } from '@shared/vocabulary/instant'
import { accepted, contactOf, deskWithMaria } from './accounts'
import { passphrase, testDesk, type TestDesk } from './desk'
import {
  added,
  arrived,
  foundingTwo,
  given,
  idOf,
  otherWindow,
  signInAs,
  type TestWindow,
} from './operators'

const week = duration('7d')
const day = duration('24h')

let desk: TestDesk
let accountId: string
let contactId: string

/** Ana founds a profile and serves Maria. */
async function begin(founding?: typeof foundingTwo): Promise<void> {
  desk = await testDesk()
  accountId = await deskWithMaria(desk, founding)
  await accepted(desk, accountId, { type: 'open-case', channel: 'phone', story: 'Help.' })
  contactId = await contactOf(desk, accountId, 'phone')
}

async function valueOf<T>(
  reply: Promise<{ ok: true; value: T } | { ok: false; error: unknown }>,
): Promise<T> {
  const answered = await reply
  if (!answered.ok) throw new Error(JSON.stringify(answered.error))
  return answered.value
}

const reveal = (by: Pick<TestWindow, 'ask'> = desk): Promise<RevealView> =>
  valueOf(by.ask('contacts.reveal', { accountId, contactId, reason: 'To compare it.' }))
const approve = (by: Pick<TestWindow, 'ask'>) =>
  valueOf(by.ask('commands.run', { accountId, command: { type: 'approve' } }))

/** Signed in again after time has passed, as nobody touches a window for that long. */
async function back(name: string): Promise<TestWindow> {
  const window = otherWindow(desk)
  await signInAs(window, name)
  return window
}

describe('one person with two operators', () => {
  beforeEach(async () => begin())

  it('approves nothing as a supervisor whom they made: not in the last second of a week, and not sooner', async () => {
    const { window: bo } = await added(desk, 'Bo', 'supervisor')
    await reveal()
    expect(await approve(bo)).toMatchObject({
      outcome: 'refused',
      refusal: {
        rule: 'approval.independent',
        facts: { why: 'hand' },
        liftsAt: plus(desk.now(), week),
      },
    })
    desk.wait(week - 1)
    await reveal()
    expect(await approve(await back('Bo'))).toMatchObject({
      outcome: 'refused',
      refusal: { rule: 'approval.independent' },
    })
    desk.wait(1)
    expect(await approve(await back('Bo'))).toMatchObject({ outcome: 'accepted' })
    expect(await reveal()).toMatchObject({ outcome: 'revealed' })
  })

  it('is told that nobody can approve, and from when on somebody can: on the account and for the desk', async () => {
    const said = async () => {
      const window = await back('Ana')
      return [
        (await valueOf(window.ask('accounts.show', { accountId }))).noApprover,
        (await valueOf(window.ask('approvals.mine', {}))).noApprover,
      ]
    }
    const twice = (reason: unknown) => [reason, reason]
    expect(await said()).toEqual(twice({ why: 'only-you', from: null }))
    await added(desk, 'Bo', 'supervisor')
    const from = plus(desk.now(), week)
    expect(await said()).toEqual(twice({ why: 'not-yet', from }))
    desk.wait(week - 1)
    expect(await said()).toEqual(twice({ why: 'not-yet', from }))
    desk.wait(1)
    expect(await said()).toEqual(twice(null))
  })

  it('approves nothing that an agent asks whom they made', async () => {
    await added(desk, 'Bo', 'agent')
    const bo = await back('Bo')
    await desk.get('operators.setRole', { operatorId: await idOf(desk, 'Bo'), role: 'supervisor' })
    await signInAs(bo, 'Bo')
    await valueOf(
      bo.ask('commands.run', {
        accountId,
        command: { type: 'open-case', channel: 'phone', story: 'Help.' },
      }),
    )
    await reveal(bo)
    expect(await approve(desk)).toMatchObject({
      outcome: 'refused',
      refusal: { rule: 'approval.independent', facts: { why: 'hand' } },
    })
  })

  it('exports no contact in full: their second one approves nothing for the desk either', async () => {
    const { window: bo } = await added(desk, 'Bo', 'supervisor')
    expect(await desk.get('directory.exportFull', { form: 'csv', reason: 'A move' })).toMatchObject(
      { outcome: 'refused', refusal: { rule: 'case.approval-required' } },
    )
    const [request] = (await valueOf(bo.ask('approvals.list', {}))).desk
    expect(request!.refusal).toMatchObject({ rule: 'approval.independent' })
    expect(
      await valueOf(
        bo.ask('approvals.decideDesk', { approvalId: request!.id, decision: 'approved' }),
      ),
    ).toMatchObject({ outcome: 'refused', refusal: { rule: 'approval.independent' } })
  })
})

describe('a second founder', () => {
  beforeEach(async () => begin(foundingTwo))

  it('approves from the first day on, what the founder asks and the other way round', async () => {
    const sam = await arrived(desk, 'Sam')
    await reveal()
    expect(await approve(sam)).toMatchObject({ outcome: 'accepted' })
    expect(await reveal()).toMatchObject({ outcome: 'revealed' })
  })

  it('is no second pair of eyes any more where the founder gave them another passphrase', async () => {
    const sam = await arrived(desk, 'Sam')
    const { window: lea } = await added(desk, 'Lea', 'supervisor', 'Sam')
    desk.wait(week)
    await valueOf((await back('Lea')).ask('app.waiting', {}))
    await reveal()
    await signInAs(sam, 'Sam')
    expect(await approve(sam)).toMatchObject({ outcome: 'accepted' })
    await desk.get('operators.resetPassphrase', {
      operatorId: await idOf(desk, 'Sam'),
      passphrase: given,
      yes: { name: 'Lea', passphrase },
    })
    expect(await reveal()).toMatchObject({
      outcome: 'refused',
      refusal: { rule: 'approval.independent', facts: { why: 'hand', used: true } },
    })
    // It is asked anew by that, and Lea may approve it.
    await signInAs(lea, 'Lea')
    expect(await approve(lea)).toMatchObject({ outcome: 'accepted' })
    expect(await reveal()).toMatchObject({ outcome: 'revealed' })
  })

  it('who has lost the role since they approved stands for nothing any more', async () => {
    const sam = await arrived(desk, 'Sam')
    await added(desk, 'Lea', 'supervisor', 'Sam')
    await reveal()
    expect(await approve(sam)).toMatchObject({ outcome: 'accepted' })
    await desk.get('operators.setRole', { operatorId: await idOf(desk, 'Sam'), role: 'agent' })
    expect(await reveal()).toMatchObject({
      outcome: 'refused',
      refusal: { rule: 'approval.independent', facts: { why: 'role', used: true } },
    })
  })
})

describe('a supervisor of less than a day', () => {
  beforeEach(async () => begin(foundingTwo))

  it('approves nothing: not in the last second, and from then on', async () => {
    await arrived(desk, 'Sam')
    // Whoever has been an agent for long was made by nobody lately.
    await added(desk, 'Bo', 'agent')
    desk.wait(week)
    await desk.get('operators.setRole', {
      operatorId: await idOf(desk, 'Bo'),
      role: 'supervisor',
      yes: { name: 'Sam', passphrase },
    })
    await reveal()
    expect(await approve(await back('Bo'))).toMatchObject({
      outcome: 'refused',
      refusal: {
        rule: 'approval.independent',
        facts: { why: 'recent' },
        liftsAt: plus(desk.now(), day),
      },
    })
    desk.wait(day - 1)
    expect(await approve(await back('Bo'))).toMatchObject({
      refusal: { rule: 'approval.independent' },
    })
    desk.wait(1)
    await reveal()
    expect(await approve(await back('Bo'))).toMatchObject({ outcome: 'accepted' })
  })
})

describe('too many look-ups', () => {
  beforeEach(async () => begin(foundingTwo))
  const newsOf = async (by: Pick<TestWindow, 'ask'>) =>
    (await valueOf(by.ask('approvals.list', {}))).news

  it('within an hour are told to the supervisors, once, and go on: not at the limit, and from the next one on', async () => {
    const sam = await arrived(desk, 'Sam')
    const { window: bo } = await added(desk, 'Bo', 'agent')
    const look = async (times: number) => {
      for (let time = 0; time < times; time += 1)
        await valueOf(bo.ask('accounts.find', { query: 'nobody of that name' }))
    }
    await look(120)
    expect(await newsOf(sam)).toEqual([])
    await look(20)
    const news = [{ is: 'look-ups', name: 'Bo', at: desk.now(), count: 140 }]
    expect(await newsOf(sam)).toEqual(news)
    await look(40)
    expect(await newsOf(sam)).toEqual(news)
    expect(await newsOf(bo)).toEqual([])
    expect(
      (await desk.store.audit.list(50)).filter(({ action }) => action === 'accounts.lookUpsOver'),
    ).toHaveLength(1)
    desk.wait(day - 1)
    expect(await newsOf(await back('Sam'))).toEqual(news)
    desk.wait(1)
    expect(await newsOf(await back('Sam'))).toEqual([])
  })

  it('are counted for each operator and each hour apart', async () => {
    const sam = await arrived(desk, 'Sam')
    const { window: bo } = await added(desk, 'Bo', 'agent')
    for (let time = 0; time < 120; time += 1)
      await valueOf(bo.ask('accounts.find', { query: 'nobody of that name' }))
    for (let time = 0; time < 100; time += 1)
      await valueOf(sam.ask('accounts.find', { query: 'nobody of that name' }))
    expect(await newsOf(sam)).toEqual([])
    desk.wait(duration('1h'))
    const later = await back('Bo')
    for (let time = 0; time < 120; time += 1)
      await valueOf(later.ask('accounts.find', { query: 'nobody of that name' }))
    expect(await newsOf(await back('Sam'))).toEqual([])
  })
})

it('a new supervisor is told to the others for a week, with who made them and who said yes', async () => {
  await begin(foundingTwo)
  const sam = await arrived(desk, 'Sam')
  await added(desk, 'Lea', 'supervisor', 'Sam')
  const told = [{ is: 'supervisor', name: 'Lea', at: desk.now(), by: 'Ana', yes: 'Sam' }]
  expect((await valueOf(sam.ask('approvals.list', {}))).news).toEqual(told)
  expect((await desk.get('approvals.list', {})).news).toEqual(told)
  desk.wait(week)
  expect((await desk.get('approvals.list', {})).news).toEqual([])
})
