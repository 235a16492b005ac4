import { describe, expect, it } from 'vitest'
import { endIdle, endSessions, noteInput } from '../../src/main/services/operators/ending'
import { deskWithMaria, show } from './accounts'
import { passphrase, testDesk } from './desk'
import { administeredDesk, otherWindow, signInAs } from './operators'

const minutes = (count: number) => count * 60

describe('a window that nobody touches', () => {
  it('is locked after ten minutes, at the first call that comes then', async () => {
    const desk = await testDesk()
    const accountId = await deskWithMaria(desk)
    desk.leave(minutes(10) - 1)
    await show(desk, accountId)
    desk.leave(1)
    expect((await desk.failure('accounts.show', { accountId })).code).toBe('locked')
    expect(desk.session).toMatchObject({ operatorId: null, shownAccount: null })
    expect((await desk.get('app.show', {})).phase).toBe('locked')
    expect((await desk.store.audit.list(1))[0]).toMatchObject({
      action: 'operators.lock',
      by: { kind: 'system' },
      facts: { why: 'idle' },
    })
  })

  it('is not kept open by calls, which a page makes by itself', async () => {
    const desk = await testDesk()
    const accountId = await deskWithMaria(desk)
    for (let minute = 1; minute < 10; minute += 1) {
      desk.leave(minutes(1))
      await show(desk, accountId)
    }
    desk.leave(minutes(1))
    expect((await desk.failure('accounts.show', { accountId })).code).toBe('locked')
  })

  it('is kept open by keys and the mouse, but not by those that come too late', async () => {
    const desk = await testDesk()
    await desk.get('operators.createFirst', { name: 'Ana', passphrase })
    for (let touch = 0; touch < 5; touch += 1) {
      desk.leave(minutes(9))
      await noteInput(desk.desk, desk.session)
    }
    expect((await desk.get('app.show', {})).phase).toBe('ready')
    desk.leave(minutes(10))
    await noteInput(desk.desk, desk.session)
    expect(desk.session.operatorId).toBeNull()
  })

  it('is locked by the sweep too, and the window is told', async () => {
    const desk = await testDesk()
    await desk.get('operators.createFirst', { name: 'Ana', passphrase })
    const told: unknown[] = []
    desk.desk.changes.hear((change) => told.push(change))
    await endIdle(desk.desk)
    expect(told).toEqual([])
    desk.leave(minutes(10))
    await endIdle(desk.desk)
    expect(told).toEqual([{ accountId: null }])
    await endIdle(desk.desk)
    expect(told).toHaveLength(1)
  })

  it('is locked alone: others go on', async () => {
    const desk = await administeredDesk(await testDesk())
    const other = otherWindow(desk)
    await signInAs(other, 'Ana')
    desk.leave(minutes(9))
    await noteInput(desk.desk, other.session)
    desk.leave(minutes(1))
    await endIdle(desk.desk)
    expect(desk.session.operatorId).toBeNull()
    expect(await other.ask('app.show', {})).toMatchObject({ ok: true, value: { phase: 'ready' } })
  })

  it.each([1, 60])(
    'is locked after %i minutes where an administrator has said so',
    async (limit) => {
      const desk = await administeredDesk(await testDesk())
      expect((await desk.get('operators.setIdleLock', { minutes: limit })).lockAfterMinutes).toBe(
        limit,
      )
      desk.leave(minutes(limit) - 1)
      expect((await desk.get('app.show', {})).phase).toBe('ready')
      desk.leave(1)
      expect((await desk.get('app.show', {})).phase).toBe('locked')
    },
  )

  it.each([0, 61, 2.5, Number.NaN])('can’t be left for %d minutes by setting', async (limit) => {
    const desk = await administeredDesk(await testDesk())
    expect((await desk.failure('operators.setIdleLock', { minutes: limit })).code).toBe(
      'bad-request',
    )
    expect((await desk.get('app.show', {})).lockAfterMinutes).toBe(10)
  })
})

describe('a machine that goes to sleep', () => {
  it('locks every window that somebody is signed in to, once', async () => {
    const desk = await administeredDesk(await testDesk())
    const other = otherWindow(desk)
    await signInAs(other, 'Ana')
    const before = (await desk.store.audit.list(1))[0]!.sequence
    const sleep = async () => endSessions(desk.desk, desk.desk.sessions.open(), 'suspended')
    await sleep()
    await sleep()
    for (const session of [desk.session, other.session]) expect(session.operatorId).toBeNull()
    const lines = (await desk.store.audit.list(10)).filter(({ sequence }) => sequence > before)
    // Ana and Eva each chose their passphrase at another window, or founded the desk at this one.
    expect(new Set(lines.map(({ facts }) => facts['why']))).toEqual(new Set(['suspended']))
    expect(lines.length).toBeGreaterThanOrEqual(2)
  })
})
