import { beforeEach, describe, expect, it } from 'vitest'
import type { RequestOf } from '@shared/channels'
import { duration, plus } from '@shared/vocabulary/instant'
import { passphrase, testDesk, type TestDesk } from './desk'
import { added, arrived, foundingTwo, given, idOf, otherWindow, signInAs } from './operators'

type Making = 'operators.add' | 'operators.setRole' | 'operators.resetPassphrase'

let desk: TestDesk

const yesOf = (name: string, secret = passphrase) => ({ name, passphrase: secret })
const refusal = async <C extends Making>(channel: C, request: RequestOf<C>) => {
  const { code, facts, liftsAt } = await desk.failure(channel, request)
  return { code, reason: facts['reason'] ?? null, liftsAt }
}
const rolesOf = async () =>
  Object.fromEntries((await desk.store.operators.list()).map(({ name, role }) => [name, role]))

describe('the founder', () => {
  beforeEach(async () => {
    desk = await testDesk()
    await desk.get('operators.createFirst', { name: 'Ana', passphrase })
  })

  it('makes the first other supervisor alone, and no further one: not after a change of role or a removal either', async () => {
    await added(desk, 'Bo', 'supervisor')
    const cy = { name: 'Cy', role: 'supervisor', passphrase: given } as const
    expect(await refusal('operators.add', cy)).toMatchObject({ reason: 'needs-yes' })
    await desk.get('operators.setRole', { operatorId: await idOf(desk, 'Bo'), role: 'agent' })
    expect(await refusal('operators.add', cy)).toMatchObject({ reason: 'needs-yes' })
    await desk.get('operators.remove', { operatorId: await idOf(desk, 'Bo') })
    expect(await refusal('operators.add', cy)).toMatchObject({ reason: 'needs-yes' })
    expect(await rolesOf()).toEqual({ Ana: 'supervisor', Bo: 'agent' })
  })

  it('may make one of an agent as the first other one', async () => {
    await added(desk, 'Bo', 'agent')
    await desk.get('operators.setRole', { operatorId: await idOf(desk, 'Bo'), role: 'supervisor' })
    expect(await rolesOf()).toEqual({ Ana: 'supervisor', Bo: 'supervisor' })
  })

  it('gets no yes out of one whom they made, for a week', async () => {
    await added(desk, 'Bo', 'supervisor')
    const cy = {
      name: 'Cy',
      role: 'supervisor',
      passphrase: given,
      yes: yesOf('Bo'),
    } as const
    const since = desk.now()
    desk.wait(duration('7d') - 1)
    expect(await refusal('operators.add', cy)).toEqual({
      code: 'conflict',
      reason: 'yes-dependent',
      liftsAt: plus(since, duration('7d')),
    })
    desk.wait(1)
    expect(await desk.get('operators.add', cy)).toMatchObject({ role: 'supervisor' })
  })

  it('stays a supervisor while there is no other one', async () => {
    expect(
      await refusal('operators.setRole', {
        operatorId: await idOf(desk, 'Ana'),
        role: 'administrator',
      }),
    ).toMatchObject({ reason: 'last-supervisor' })
    await added(desk, 'Eva', 'administrator')
    await signInAs(desk, 'Eva')
    expect(
      (await desk.failure('operators.remove', { operatorId: await idOf(desk, 'Ana') })).facts,
    ).toEqual({ reason: 'last-supervisor' })
  })
})

describe('an administrator', () => {
  beforeEach(async () => {
    desk = await testDesk()
    await desk.get('operators.createFirst', foundingTwo)
    await arrived(desk, 'Sam')
    await added(desk, 'Bo', 'agent')
    await added(desk, 'Eva', 'administrator')
    desk.wait(duration('7d'))
    await signInAs(desk, 'Eva')
  })

  const ways = [
    ['operators.add', async () => ({ name: 'Cy', role: 'supervisor', passphrase: given })],
    ['operators.setRole', async () => ({ operatorId: await idOf(desk, 'Bo'), role: 'supervisor' })],
    [
      'operators.resetPassphrase',
      async () => ({ operatorId: await idOf(desk, 'Ana'), passphrase: given }),
    ],
  ] as const

  it.each(ways)('alone comes to no supervisor by %s', async (channel, prepare) => {
    const request = (await prepare()) as RequestOf<Making>
    expect(await refusal(channel, request as never)).toMatchObject({ reason: 'needs-yes' })
    const tries = [
      [yesOf('Eva'), 'yes-own'],
      [yesOf('Bo'), channel === 'operators.setRole' ? 'yes-own' : 'yes-role'],
    ] as const
    for (const [yes, reason] of tries)
      expect(await refusal(channel, { ...request, yes } as never)).toMatchObject({ reason })
    for (const yes of [yesOf('Sam', 'not the passphrase'), yesOf('Nobody'), yesOf('Sam', given)])
      expect(await refusal(channel, { ...request, yes } as never)).toMatchObject({
        code: 'wrong-passphrase',
      })
    expect(await rolesOf()).toEqual({
      Ana: 'supervisor',
      Bo: 'agent',
      Eva: 'administrator',
      Sam: 'supervisor',
    })
    expect(await signInAs(otherWindow(desk), 'Ana')).toMatchObject({ phase: 'ready' })
  })

  it.each(ways)(
    'with the yes of a supervisor does it by %s, and the audit names both',
    async (channel, prepare) => {
      const request = (await prepare()) as RequestOf<Making>
      await desk.get(channel, { ...request, yes: yesOf('Sam') } as never)
      const records = await desk.store.audit.list(4)
      const done = records.find(({ action }) => action === channel)
      const said = records.find(({ action }) => action === 'operators.sayYes')
      expect(done).toMatchObject({
        action: channel,
        by: { id: await idOf(desk, 'Eva') },
        facts: { yes: await idOf(desk, 'Sam') },
      })
      expect(said).toMatchObject({
        action: 'operators.sayYes',
        by: { id: await idOf(desk, 'Sam') },
        facts: { to: channel, operator: await idOf(desk, 'Eva') },
      })
    },
  )

  it('makes no supervisor of themself, nor in two steps out of one whom they demoted', async () => {
    expect(
      await refusal('operators.setRole', {
        operatorId: await idOf(desk, 'Eva'),
        role: 'supervisor',
        yes: yesOf('Eva'),
      }),
    ).toMatchObject({ reason: 'yes-own' })
    const operatorId = await idOf(desk, 'Sam')
    await desk.get('operators.setRole', { operatorId, role: 'agent' })
    await desk.get('operators.resetPassphrase', { operatorId, passphrase: given })
    expect(
      await refusal('operators.setRole', {
        operatorId,
        role: 'supervisor',
        yes: yesOf('Sam', given),
      }),
    ).toMatchObject({ reason: 'yes-own' })
    expect(await refusal('operators.setRole', { operatorId, role: 'supervisor' })).toMatchObject({
      reason: 'needs-yes',
    })
  })

  it('gets no yes with a passphrase that somebody was given and has not changed', async () => {
    await desk.get('operators.resetPassphrase', {
      operatorId: await idOf(desk, 'Sam'),
      passphrase: given,
      yes: yesOf('Ana'),
    })
    expect(
      await refusal('operators.add', {
        name: 'Cy',
        role: 'supervisor',
        passphrase: given,
        yes: yesOf('Sam', given),
      }),
    ).toMatchObject({ reason: 'yes-role' })
  })

  it('is slowed down in guessing at a yes as anybody is at signing in', async () => {
    const request = { name: 'Cy', role: 'supervisor', passphrase: given } as const
    const codes: string[] = []
    for (let tries = 0; tries < 12; tries += 1)
      codes.push(
        (await refusal('operators.add', { ...request, yes: yesOf('Sam', 'not the passphrase') }))
          .code,
      )
    expect(codes).toContain('throttled')
    const window = otherWindow(desk)
    expect(await window.ask('operators.signIn', { name: 'Sam', passphrase })).toMatchObject({
      ok: false,
      error: { code: 'throttled' },
    })
    expect(
      (await desk.store.audit.list(20)).filter(
        ({ action, outcome }) => action === 'operators.add' && outcome === 'failed',
      ).length,
    ).toBeGreaterThan(2)
  })

  it('gives an agent a passphrase and another role alone', async () => {
    const operatorId = await idOf(desk, 'Bo')
    await desk.get('operators.resetPassphrase', { operatorId, passphrase: given })
    await desk.get('operators.setRole', { operatorId, role: 'trainer' })
    expect(await rolesOf()).toMatchObject({ Bo: 'trainer' })
  })
})
