import { expect, it } from 'vitest'
import type { RequestOf } from '@shared/channels'
import { duration, plus } from '@shared/vocabulary/instant'
import {
  approvalFor,
  useApproval,
  type AskedOfDesk,
} from '../../src/main/services/approvals/deskApprovals'
import type { SignedIn } from '../../src/main/services/asking'
import { passphrase, testDesk, type TestDesk } from './desk'
import { added, arrived, foundingTwo, type TestWindow } from './operators'

const asked: AskedOfDesk = {
  act: 'adopt-policy',
  what: { pack: 'house', values: { 'code.digits': 8, 'replacement.wait': '60d' } },
  about: { pack: 'house 3' },
  reason: 'Ask ana@example.org',
}

interface Scene {
  readonly desk: TestDesk
  readonly sam: TestWindow
  readonly ana: SignedIn
}

/** Ana and Sam founded the profile; Ana asks. */
async function scene(): Promise<Scene> {
  const desk = await testDesk()
  await desk.get('operators.createFirst', foundingTwo)
  const sam = await arrived(desk, 'Sam')
  return { desk, sam, ana: await asking(desk, 'Ana') }
}

async function asking({ store, session }: TestDesk, name: string): Promise<SignedIn> {
  return { session, operator: (await store.operators.byName(name))! }
}

const ask = ({ desk, ana }: Scene, more: Partial<AskedOfDesk> = {}) =>
  approvalFor(desk.desk, ana, 'directory.exportFull', { ...asked, ...more })

async function listed({ sam }: Scene) {
  const reply = await sam.ask('approvals.list', {})
  if (!reply.ok) throw new Error(reply.error.code)
  return reply.value.desk
}

async function decide(here: Scene, decision: 'approved' | 'declined', why?: string) {
  const [request] = await listed(here)
  return here.sam.ask('approvals.decideDesk', {
    approvalId: request?.id ?? 'none',
    decision,
    ...(why === undefined ? {} : { why }),
  })
}

it('asking waits for another supervisor, who sees what exactly is asked, and is written down', async () => {
  const here = await scene()
  expect(await ask(here)).toMatchObject({
    approval: null,
    refusal: { rule: 'case.approval-required', remedies: ['approve'] },
  })
  expect(await listed(here)).toMatchObject([
    {
      act: 'adopt-policy',
      about: { pack: 'house 3' },
      reason: 'Ask an••••••',
      askedBy: 'Ana',
      mine: false,
      state: 'waits',
      askedAt: here.desk.now(),
      expiresAt: plus(here.desk.now(), duration('24h')),
      refusal: null,
    },
  ])
  expect(await here.desk.get('app.waiting', {})).toMatchObject({ approvals: 1 })
  const [record] = (await here.desk.store.audit.list(3)).filter(
    ({ rule }) => rule === 'case.approval-required',
  )
  expect(record).toMatchObject({ outcome: 'refused', facts: { act: 'adopt-policy' } })
})

it('asking again for the same asks nobody twice; something else is another request', async () => {
  const here = await scene()
  await ask(here)
  // The same, said in another order.
  await ask(here, {
    what: { values: { 'replacement.wait': '60d', 'code.digits': 8 }, pack: 'house' },
  })
  expect(await listed(here)).toHaveLength(1)
  await ask(here, { what: { pack: 'house', values: { 'code.digits': 6 } } })
  await ask(here, { act: 'export-contacts' })
  expect(await listed(here)).toHaveLength(3)
})

it('nobody approves their own', async () => {
  const here = await scene()
  await ask(here)
  const [request] = (await here.desk.get('approvals.list', {})).desk
  expect(request).toMatchObject({ mine: true, refusal: { rule: 'case.self-approval' } })
  expect(
    await here.desk.get('approvals.decideDesk', { approvalId: request!.id, decision: 'approved' }),
  ).toMatchObject({ outcome: 'refused', refusal: { rule: 'case.self-approval' } })
  expect(await ask(here)).toMatchObject({ approval: null })
})

it('what was approved is done once, by who asked, and for exactly that', async () => {
  const here = await scene()
  await ask(here)
  expect(await decide(here, 'approved')).toMatchObject({ ok: true, value: { outcome: 'decided' } })
  expect((await here.desk.get('approvals.mine', {})).requests).toMatchObject([
    { state: 'approved', decidedBy: 'Sam' },
  ])
  expect(await ask(here, { what: { pack: 'other' } })).toMatchObject({ approval: null })
  const { window: lea } = await added(here.desk, 'Lea', 'supervisor', 'Sam')
  const other: SignedIn = {
    session: lea.session,
    operator: (await here.desk.store.operators.byName('Lea'))!,
  }
  expect(await approvalFor(here.desk.desk, other, 'directory.exportFull', asked)).toMatchObject({
    approval: null,
  })

  const { approval } = await ask(here)
  expect(await useApproval(here.desk.desk, other, approval!)).toMatchObject({
    rule: 'case.approval-required',
  })
  expect(await useApproval(here.desk.desk, here.ana, approval!)).toBeNull()
  expect((await here.desk.store.audit.list(1))[0]).toMatchObject({
    action: 'approvals.use',
    by: { id: here.ana.operator.id },
    facts: { approval: approval!.id, act: 'adopt-policy' },
  })
  expect(await useApproval(here.desk.desk, here.ana, approval!)).toMatchObject({
    rule: 'case.approval-required',
  })
  expect(await ask(here)).toMatchObject({ approval: null })
})

it('an approval ends with its lifetime: good a second before, and not at that instant', async () => {
  const here = await scene()
  await ask(here)
  await decide(here, 'approved')
  here.desk.wait(duration('24h') - 1)
  const { approval } = await ask(here)
  expect(approval).not.toBeNull()
  here.desk.wait(1)
  expect(await useApproval(here.desk.desk, here.ana, approval!)).not.toBeNull()
  expect((await here.desk.get('approvals.mine', {})).requests).toEqual([])
})

it('a request that lapsed is decided by nobody', async () => {
  const here = await scene()
  await ask(here)
  const [request] = await listed(here)
  here.desk.wait(duration('24h'))
  await here.sam.ask('operators.signIn', { name: 'Sam', passphrase })
  expect(
    await here.sam.ask('approvals.decideDesk', { approvalId: request!.id, decision: 'approved' }),
  ).toMatchObject({
    ok: true,
    value: { outcome: 'refused', refusal: { facts: { pending: false } } },
  })
})

it('what was declined says by whom and why, without an address in it, and can be asked anew', async () => {
  const here = await scene()
  await ask(here)
  await decide(here, 'declined', 'Not before sam@example.org is back')
  expect((await here.desk.get('approvals.mine', {})).requests).toMatchObject([
    { state: 'declined', decidedBy: 'Sam', why: 'Not before sa•••••• is back' },
  ])
  expect(await listed(here)).toEqual([])
  expect(await ask(here)).toMatchObject({ approval: null })
  expect(await listed(here)).toHaveLength(1)
})

it('its asker takes a request back, also an approved one; nobody else does', async () => {
  const here = await scene()
  await ask(here)
  await decide(here, 'approved')
  const { approval } = await ask(here)
  const { id: approvalId } = approval!
  expect(await here.sam.ask('approvals.withdrawDesk', { approvalId })).toMatchObject({
    ok: false,
    error: { code: 'not-found' },
  })
  expect(await here.desk.get('approvals.withdrawDesk', { approvalId })).toEqual({ withdrawn: true })
  expect(await here.desk.get('approvals.withdrawDesk', { approvalId })).toEqual({
    withdrawn: false,
  })
  expect(await useApproval(here.desk.desk, here.ana, approval!)).not.toBeNull()
})

it('an approval is no good once who gave it is no supervisor any more', async () => {
  const here = await scene()
  await ask(here)
  await decide(here, 'approved')
  const { approval } = await ask(here)
  await added(here.desk, 'Lea', 'supervisor', 'Sam')
  await here.desk.get('operators.setRole', { operatorId: approval!.decidedBy!, role: 'agent' })
  expect(await useApproval(here.desk.desk, here.ana, approval!)).toMatchObject({
    rule: 'approval.independent',
    facts: { why: 'role' },
  })
  expect(await ask(here)).toMatchObject({ approval: null })
})

it('the board of dates says until when it can be decided or done, and no longer once it was taken back or is over', async () => {
  const here = await scene()
  const board = async (kinds: RequestOf<'timers.list'>['kinds'] = ['approval']) =>
    (await here.desk.get('timers.list', { kinds, after: null })).desk
  await ask(here)
  const [request] = await listed(here)
  const row = {
    id: request!.id,
    act: 'adopt-policy',
    about: { pack: 'house 3' },
    askedBy: 'Ana',
    dueAt: plus(here.desk.now(), duration('24h')),
  }
  expect(await board()).toEqual([row])
  expect(await board(['lock', 'code'])).toEqual([])
  await decide(here, 'approved')
  expect(await board()).toEqual([row])
  await here.desk.get('approvals.withdrawDesk', { approvalId: request!.id })
  expect(await board()).toEqual([])
  await ask(here)
  expect(await board()).toHaveLength(1)
  here.desk.wait(duration('24h'))
  expect(await board()).toEqual([])
})
