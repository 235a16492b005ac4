import { describe, expect, it } from 'vitest'
import { roles } from '@shared/vocabulary/kinds'
import { passphrase, testDesk } from './desk'
import {
  added,
  administeredDesk,
  foundingTwo,
  given,
  idOf,
  otherWindow,
  signInAs,
} from './operators'

const own = 'my very own passphrase'

describe('a profile without an administrator', () => {
  it('is administered by its founder, and by nobody else, until there is one', async () => {
    const desk = await testDesk()
    await desk.get('operators.createFirst', { name: 'Ana', passphrase })
    const { window: zoe } = await added(desk, 'Zoe', 'supervisor')
    expect(
      (await desk.get('operators.list', {})).map(({ name, role }) => `${name} ${role}`),
    ).toEqual(['Ana supervisor', 'Zoe supervisor'])
    expect(await zoe.ask('operators.list', {})).toMatchObject({
      ok: false,
      error: { code: 'forbidden' },
    })
    await added(desk, 'Eva', 'administrator')
    expect((await desk.failure('operators.list', {})).code).toBe('forbidden')
    expect((await desk.get('app.show', {})).operator?.screens).not.toContain('operators')
  })

  it('may be given one in its founder, who then works for no customer', async () => {
    const desk = await testDesk()
    await desk.get('operators.createFirst', foundingTwo)
    await desk.get('operators.setRole', {
      operatorId: await idOf(desk, 'Ana'),
      role: 'administrator',
    })
    expect((await desk.get('app.show', {})).phase).toBe('locked')
    expect((await signInAs(desk, 'Ana')).operator).toMatchObject({
      role: 'administrator',
      screens: ['today', 'directory', 'operators', 'settings'],
    })
    expect((await desk.failure('accounts.find', { query: 'maria' })).code).toBe('forbidden')
  })
})

describe('an operator who was added', () => {
  it.each(roles)('as %s has to choose a passphrase before anything else', async (role) => {
    const desk = await administeredDesk(await testDesk(), foundingTwo)
    expect(
      await desk.get('operators.add', {
        name: 'Bo',
        role,
        passphrase: given,
        yes: { name: 'Sam', passphrase },
      }),
    ).toMatchObject({
      name: 'Bo',
      role,
      mustChangePassphrase: true,
      lastSignInAt: null,
      removedAt: null,
    })
    expect(await signInAs(desk, 'Bo', given)).toMatchObject({
      phase: 'new-passphrase',
      operator: { name: 'Bo', screens: [] },
    })
    expect((await desk.failure('operators.list', {})).code).toBe('locked')
    expect((await desk.failure('operators.changePassphrase', { passphrase: given })).facts).toEqual(
      { reason: 'same-passphrase' },
    )
    expect(await desk.get('operators.changePassphrase', { passphrase: own })).toMatchObject({
      phase: 'ready',
      operator: { role },
    })
    await desk.get('operators.lock', {})
    expect((await desk.failure('operators.signIn', { name: 'Bo', passphrase: given })).code).toBe(
      'wrong-passphrase',
    )
    expect((await signInAs(desk, 'Bo', own)).phase).toBe('ready')
  })

  it('has a name that nobody has or had, in any spelling', async () => {
    const desk = await administeredDesk(await testDesk(), foundingTwo)
    const add = (name: string) =>
      desk.failure('operators.add', { name, role: 'agent', passphrase: given })
    expect(await add(' ANA ')).toMatchObject({ code: 'conflict', facts: { reason: 'name-taken' } })
    await desk.get('operators.remove', { operatorId: await idOf(desk, 'Ana') })
    expect(await add('ana')).toMatchObject({ code: 'conflict', facts: { reason: 'name-removed' } })
  })

  it('has it once also when two are added at the same time', async () => {
    const desk = await administeredDesk(await testDesk())
    const replies = await Promise.all(
      [1, 2].map(() => desk.ask('operators.add', { name: 'Bo', role: 'agent', passphrase: given })),
    )
    expect(replies.filter((reply) => reply.ok)).toHaveLength(1)
  })

  it('is not added by somebody who was locked out meanwhile', async () => {
    const desk = await administeredDesk(await testDesk())
    const adding = desk.ask('operators.add', {
      name: 'Bo',
      role: 'administrator',
      passphrase: given,
    })
    await desk.get('operators.lock', {})
    expect(await adding).toMatchObject({ ok: false, error: { code: 'locked' } })
    expect(await desk.store.operators.byName('Bo')).toBeNull()
  })
})

describe('the last administrator', () => {
  it('can neither be removed nor be given another role', async () => {
    const desk = await administeredDesk(await testDesk())
    const operatorId = await idOf(desk, 'Eva')
    expect(await desk.failure('operators.remove', { operatorId })).toMatchObject({
      code: 'conflict',
      facts: { reason: 'last-administrator' },
    })
    expect(await desk.failure('operators.setRole', { operatorId, role: 'agent' })).toMatchObject({
      code: 'conflict',
      facts: { reason: 'last-administrator' },
    })
    const eva = (await desk.get('operators.list', {})).find((one) => one.isYou)
    expect(eva).toMatchObject({
      name: 'Eva',
      refusals: {
        setRole: 'last-administrator',
        remove: 'last-administrator',
        resetPassphrase: 'self',
      },
    })
  })

  it('is last again when a second one is gone, whichever of the two it was', async () => {
    const desk = await administeredDesk(await testDesk())
    const { window: max } = await added(desk, 'Max', 'administrator')
    expect(
      (await desk.failure('operators.remove', { operatorId: await idOf(desk, 'Eva') })).facts,
    ).toEqual({ reason: 'self' })
    expect(
      await max.ask('operators.remove', { operatorId: await idOf(desk, 'Eva') }),
    ).toMatchObject({
      ok: true,
    })
    expect(
      await max.ask('operators.setRole', { operatorId: await idOf(desk, 'Max'), role: 'auditor' }),
    ).toMatchObject({ ok: false, error: { facts: { reason: 'last-administrator' } } })
  })
})

describe('an operator who was removed', () => {
  it('is signed in nowhere any more, can not sign in again, and keeps their name', async () => {
    const desk = await administeredDesk(await testDesk())
    const { operator, window } = await added(desk, 'Bo', 'agent')
    expect(await desk.get('operators.remove', { operatorId: operator.id })).toMatchObject({
      removedAt: desk.now(),
      refusals: { setRole: 'removed', remove: 'removed', resetPassphrase: 'removed' },
    })
    expect(window.session.operatorId).toBeNull()
    expect(await window.ask('accounts.find', { query: 'x' })).toMatchObject({
      ok: false,
      error: { code: 'locked' },
    })
    expect((await desk.get('app.show', {})).operatorNames).toEqual(['Ana', 'Eva'])
    // Whoever signed in last is offered first, whatever their name.
    desk.wait(60)
    for (const name of ['Eva', 'Ana', 'Eva']) {
      desk.wait(60)
      await signInAs(otherWindow(desk), name)
      expect((await desk.get('app.show', {})).lastOperatorName).toBe(name)
    }
    expect((await desk.get('operators.list', {})).map(({ name }) => name)).toEqual([
      'Ana',
      'Bo',
      'Eva',
    ])
    const removed = await window.ask('operators.signIn', { name: 'Bo', passphrase })
    expect(removed).toEqual(
      await otherWindow(desk).ask('operators.signIn', { name: 'Nobody', passphrase }),
    )
    expect(removed).toMatchObject({ ok: false, error: { code: 'wrong-passphrase' } })
    for (const channel of ['operators.remove', 'operators.resetPassphrase'] as const)
      expect(
        (await desk.failure(channel, { operatorId: operator.id, passphrase: given } as never))
          .facts,
      ).toEqual({ reason: 'removed' })
  })

  it('is not let in by a sign-in that was under way', async () => {
    const desk = await administeredDesk(await testDesk())
    const { operator } = await added(desk, 'Bo', 'agent')
    const signingIn = otherWindow(desk).ask('operators.signIn', { name: 'Bo', passphrase })
    await desk.get('operators.remove', { operatorId: operator.id })
    expect(await signingIn).toMatchObject({ ok: false, error: { code: 'wrong-passphrase' } })
  })
})

describe('another role', () => {
  it('ends the operator’s sessions in every window, and holds from the next sign-in', async () => {
    const desk = await administeredDesk(await testDesk())
    const { operator, window } = await added(desk, 'Bo', 'agent')
    const second = otherWindow(desk)
    await signInAs(second, 'Bo')
    expect(
      await desk.get('operators.setRole', { operatorId: operator.id, role: 'auditor' }),
    ).toMatchObject({ role: 'auditor' })
    for (const one of [window, second]) expect(one.session.operatorId).toBeNull()
    expect((await signInAs(window, 'Bo')).operator?.role).toBe('auditor')
    expect((await desk.get('app.show', {})).operator?.name).toBe('Eva')
  })

  it('that is the same one ends nothing', async () => {
    const desk = await administeredDesk(await testDesk())
    const { operator, window } = await added(desk, 'Bo', 'agent')
    await desk.get('operators.setRole', { operatorId: operator.id, role: 'agent' })
    expect(window.session.operatorId).toBe(operator.id)
  })

  it('of somebody who does not exist is not found', async () => {
    const desk = await administeredDesk(await testDesk())
    for (const channel of [
      'operators.remove',
      'operators.setRole',
      'operators.resetPassphrase',
    ] as const) {
      expect(
        (
          await desk.failure(channel, {
            operatorId: 'operator-none',
            role: 'agent',
            passphrase: given,
          } as never)
        ).code,
      ).toBe('not-found')
    }
  })
})
