import { describe, expect, it } from 'vitest'
import { duration, plus } from '@shared/vocabulary/instant'
import { passphrase, testDesk } from './desk'
import { added, administeredDesk, given, idOf, otherWindow, signInAs } from './operators'

const own = 'my very own passphrase'
const wrong = 'not the passphrase'

describe('one’s own passphrase', () => {
  it('is changed by who knows the old one; other windows are locked, this one goes on', async () => {
    const desk = await administeredDesk(await testDesk())
    const other = otherWindow(desk)
    await signInAs(other, 'Eva')
    expect(
      await desk.get('operators.changePassphrase', { old: passphrase, passphrase: own }),
    ).toMatchObject({ phase: 'ready', operator: { name: 'Eva' } })
    expect(other.session.operatorId).toBeNull()
    expect(await other.ask('operators.signIn', { name: 'Eva', passphrase })).toMatchObject({
      ok: false,
    })
    expect((await signInAs(other, 'Eva', own)).phase).toBe('ready')
  })

  it('is not changed by who doesn’t, and guessing is slowed down as at sign-in', async () => {
    const desk = await administeredDesk(await testDesk())
    expect((await desk.failure('operators.changePassphrase', { passphrase: own })).code).toBe(
      'wrong-passphrase',
    )
    expect(
      (await desk.failure('operators.changePassphrase', { old: wrong, passphrase: own })).code,
    ).toBe('wrong-passphrase')
    const liftsAt = plus(desk.now(), duration('30s'))
    expect(
      await desk.failure('operators.changePassphrase', { old: wrong, passphrase: own }),
    ).toMatchObject({ code: 'wrong-passphrase', liftsAt })
    expect(
      await desk.failure('operators.changePassphrase', { old: passphrase, passphrase: own }),
    ).toMatchObject({ code: 'throttled', liftsAt })
    desk.wait(30)
    expect(
      await desk.get('operators.changePassphrase', { old: passphrase, passphrase: own }),
    ).toMatchObject({ phase: 'ready' })
    expect(await desk.store.operators.byName('Eva')).toMatchObject({
      failuresInRow: 0,
      lockedUntil: null,
    })
  })

  it('is another one, of twelve characters or more', async () => {
    const desk = await administeredDesk(await testDesk())
    expect(
      (await desk.failure('operators.changePassphrase', { old: passphrase, passphrase })).facts,
    ).toEqual({ reason: 'same-passphrase' })
    expect(
      (
        await desk.failure('operators.changePassphrase', {
          old: passphrase,
          passphrase: 'elevenchars',
        })
      ).code,
    ).toBe('bad-request')
  })

  it('is none that is easy to guess, whoever sets it: by the lists, by their name, by the organisation’s', async () => {
    const desk = await administeredDesk(await testDesk())
    const weak = { reason: 'weak-passphrase' }
    const refused = async (secret: string) =>
      (await desk.failure('operators.changePassphrase', { old: passphrase, passphrase: secret }))
        .facts
    expect(await refused('password1234')).toMatchObject({ ...weak, weakness: 'common' })
    expect(await refused('eva eva eva eva')).toMatchObject(weak)
    // What is easy to guess here is so because of where we are.
    const house = 'Vandelay2026!'
    const before = await desk.get('operators.weighPassphrase', { name: 'Eva', passphrase: house })
    await desk.store.settings.change({ organisationName: 'Vandelay' }, [])
    expect(await desk.get('operators.weighPassphrase', { name: 'Eva', passphrase: house })).toEqual(
      { weakness: 'name' },
    )
    expect(before).not.toEqual({ weakness: 'name' })
    expect(
      (
        await desk.failure('operators.add', {
          name: 'Omar',
          role: 'agent',
          passphrase: 'welcome123456',
        })
      ).facts,
    ).toMatchObject(weak)
    expect(await desk.store.operators.byName('Omar')).toBeNull()
    await added(desk, 'Nora', 'agent')
    const operatorId = await idOf(desk, 'Nora')
    expect(
      (
        await desk.failure('operators.resetPassphrase', {
          operatorId,
          passphrase: 'qwertyuiop123456',
        })
      ).facts,
    ).toMatchObject(weak)
    const fresh = await testDesk()
    for (const founding of [
      { name: 'Ana', passphrase: 'password1234' },
      { name: 'Ana', passphrase, second: { name: 'Sam', passphrase: 'samsamsamsam' } },
    ])
      expect((await fresh.failure('operators.createFirst', founding)).facts).toMatchObject(weak)
    expect(await fresh.store.operators.any()).toBe(false)
  })

  it('is not changed for a window that was locked meanwhile', async () => {
    const desk = await administeredDesk(await testDesk())
    const changing = desk.ask('operators.changePassphrase', { old: passphrase, passphrase: own })
    await desk.get('operators.lock', {})
    expect(await changing).toMatchObject({ ok: false, error: { code: 'locked' } })
    expect((await signInAs(desk, 'Eva')).phase).toBe('ready')
  })
})

describe('a temporary passphrase', () => {
  it('ends the operator’s sessions and waits, opens nothing but the choice of another, and replaces the forgotten one', async () => {
    const desk = await administeredDesk(await testDesk())
    const { operator, window } = await added(desk, 'Bo', 'agent')
    for (let tries = 0; tries < 3; tries += 1)
      await otherWindow(desk).ask('operators.signIn', { name: 'Bo', passphrase: wrong })
    expect(
      await desk.get('operators.resetPassphrase', { operatorId: operator.id, passphrase: given }),
    ).toMatchObject({ mustChangePassphrase: true })
    expect(window.session.operatorId).toBeNull()
    expect(await window.ask('operators.signIn', { name: 'Bo', passphrase })).toMatchObject({
      ok: false,
      error: { code: 'wrong-passphrase' },
    })
    expect((await signInAs(window, 'Bo', given)).phase).toBe('new-passphrase')
    expect(await window.ask('accounts.find', { query: 'x' })).toMatchObject({
      ok: false,
      error: { code: 'locked' },
    })
    expect(await window.ask('operators.changePassphrase', { passphrase: own })).toMatchObject({
      ok: true,
      value: { phase: 'ready' },
    })
  })

  it('can’t be given to oneself: that would pass by the old one', async () => {
    const desk = await administeredDesk(await testDesk())
    expect(
      (
        await desk.failure('operators.resetPassphrase', {
          operatorId: await idOf(desk, 'Eva'),
          passphrase: given,
        })
      ).facts,
    ).toEqual({ reason: 'self' })
  })
})

describe('the audit of operators', () => {
  it('has a line for everything that was done, and no passphrase and no name in it', async () => {
    const desk = await administeredDesk(await testDesk())
    const { operator } = await added(desk, 'Boniface', 'agent')
    await desk.get('operators.setRole', { operatorId: operator.id, role: 'auditor' })
    await desk.get('operators.resetPassphrase', { operatorId: operator.id, passphrase: given })
    await desk.get('operators.remove', { operatorId: operator.id })
    await desk.get('operators.setIdleLock', { minutes: 5 })
    await desk.ask('operators.changePassphrase', { old: wrong, passphrase: own })
    await desk.get('operators.changePassphrase', { old: passphrase, passphrase: own })
    const lines = await desk.store.audit.list(100)
    const eva = await idOf(desk, 'Eva')
    const byEva = lines.filter(({ by }) => by.kind === 'operator' && by.id === eva).toReversed()
    expect(
      byEva.slice(-7).map(({ action, outcome, facts }) => ({ action, outcome, facts })),
    ).toEqual([
      {
        action: 'operators.add',
        outcome: 'accepted',
        facts: { operator: operator.id, role: 'agent' },
      },
      {
        action: 'operators.setRole',
        outcome: 'accepted',
        facts: { operator: operator.id, role: 'auditor', was: 'agent' },
      },
      {
        action: 'operators.resetPassphrase',
        outcome: 'accepted',
        facts: { operator: operator.id },
      },
      {
        action: 'operators.remove',
        outcome: 'accepted',
        facts: { operator: operator.id, role: 'auditor' },
      },
      { action: 'operators.setIdleLock', outcome: 'accepted', facts: { minutes: 5, was: 10 } },
      { action: 'operators.changePassphrase', outcome: 'failed', facts: {} },
      { action: 'operators.changePassphrase', outcome: 'accepted', facts: {} },
    ])
    expect(
      lines.filter(
        ({ action, facts }) => action === 'operators.lock' && facts['operator'] === operator.id,
      ),
    ).toMatchObject([{ by: { kind: 'system' }, facts: { why: 'changed' } }])
    for (const secret of [passphrase, given, own, wrong, 'Boniface', 'argon2'])
      expect(JSON.stringify(lines)).not.toContain(secret)
  })
})
