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
