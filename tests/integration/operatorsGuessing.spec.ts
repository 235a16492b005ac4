import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { duration, minus, plus } from '@shared/vocabulary/instant'
import { endIdle, noteInput } from '../../src/main/services/operators/ending'
import { passphrase, testDesk, type TestDesk } from './desk'
import { added, idOf, otherWindow } from './operators'
import { newProfile } from './profile'

const wrong = 'not the passphrase'

async function lockedDesk(file?: string): Promise<TestDesk> {
  const desk = await testDesk(file)
  await desk.get('operators.createFirst', { name: 'Ana', passphrase })
  await desk.get('operators.lock', {})
  return desk
}

const guess = async (desk: TestDesk, name: string, secret = wrong) => {
  const reply = await desk.ask('operators.signIn', { name, passphrase: secret })
  return reply.ok
    ? 'in'
    : [reply.error.code, reply.error.liftsAt === null ? null : reply.error.liftsAt - desk.now()]
}

describe('guessing under several names', () => {
  it('is counted for each name by itself, whether somebody has it or not', async () => {
    const desk = await lockedDesk()
    const answers: Record<string, unknown[]> = { Ana: [], Nobody: [], 'No One': [] }
    for (let tries = 0; tries < 4; tries += 1)
      for (const name of Object.keys(answers)) answers[name]!.push(await guess(desk, name))
    expect(answers['Nobody']).toEqual([
      ['wrong-passphrase', null],
      ['wrong-passphrase', null],
      ['wrong-passphrase', 30],
      ['throttled', 30],
    ])
    expect(answers['Ana']).toEqual(answers['Nobody'])
    expect(answers['No One']).toEqual(answers['Nobody'])
    expect(await guess(desk, 'Yet Another')).toEqual(['wrong-passphrase', null])
    await desk.store.close()
  })

  it('is counted as one for a name that nobody has in other letters, as for one that somebody has', async () => {
    const desk = await lockedDesk()
    for (const name of ['nobody', 'NOBODY', ' Nobody ']) await guess(desk, name)
    for (const name of ['ana', 'ANA', ' Ana ']) await guess(desk, name)
    expect(await guess(desk, 'noBody')).toEqual(['throttled', 30])
    expect(await guess(desk, 'aNa')).toEqual(['throttled', 30])
    await desk.store.close()
  })

  it('keeps none of the names that were typed, and counts on after a restart', async () => {
    const file = path.join(newProfile(), 'latchkey.db')
    const desk = await lockedDesk(file)
    for (let tries = 0; tries < 3; tries += 1) await guess(desk, 'hunter2 in the wrong field')
    const kept = (await desk.store.settings.get('operators.unknownNames'))!
    expect(kept).not.toContain('hunter2')
    await desk.store.close()
    const again = await testDesk(file, desk.now())
    expect(await guess(again, 'hunter2 in the wrong field')).toEqual(['throttled', 30])
    await again.store.close()
  })

  it('goes on where what was counted was written by somebody else', async () => {
    const desk = await lockedDesk()
    for (const text of ['', 'null', '[[1,2,3]]', '{"a":1}', 'not json']) {
      await desk.store.settings.change({ 'operators.unknownNames': text }, [])
      expect(await guess(desk, 'Nobody')).toEqual(['wrong-passphrase', null])
    }
    await desk.store.close()
  })
})

describe('a wait', () => {
  it('is not shortened by a clock that is set forward, and not made longer by one that is set back', async () => {
    const desk = await lockedDesk()
    for (let tries = 0; tries < 3; tries += 1) await guess(desk, 'Ana')
    desk.setClock(plus(desk.now(), duration('15m')))
    expect(await guess(desk, 'Ana', passphrase)).toEqual(['throttled', 30])
    desk.leave(29)
    desk.setClock(minus(desk.now(), duration('2h')))
    expect(await guess(desk, 'Ana', passphrase)).toEqual(['throttled', 1])
    desk.leave(1)
    expect(await guess(desk, 'Ana', passphrase)).toBe('in')
    await desk.store.close()
  })

  it('of an unknown name is the same then', async () => {
    const desk = await lockedDesk()
    for (let tries = 0; tries < 3; tries += 1) await guess(desk, 'Nobody')
    desk.setClock(plus(desk.now(), duration('1d')))
    expect(await guess(desk, 'Nobody')).toEqual(['throttled', 30])
    desk.leave(30)
    expect(await guess(desk, 'Nobody')).toEqual(['wrong-passphrase', 60])
    await desk.store.close()
  })

  it('of one operator is nobody else’s', async () => {
    const desk = await testDesk()
    await desk.get('operators.createFirst', { name: 'Ana', passphrase })
    await added(desk, 'Bo', 'agent')
    await desk.get('operators.lock', {})
    for (let tries = 0; tries < 3; tries += 1) await guess(desk, 'Bo')
    expect(await guess(desk, 'Bo', passphrase)).toEqual(['throttled', 30])
    expect(await guess(desk, 'Ana', passphrase)).toBe('in')
    await desk.store.close()
  })
})

describe('a try', () => {
  it('and its audit record are stored together: while it is compared nothing is', async () => {
    const desk = await lockedDesk()
    const before = await desk.store.audit.head()
    const trying = desk.ask('operators.signIn', { name: 'Ana', passphrase: wrong })
    expect(await desk.store.audit.head()).toEqual(before)
    expect((await desk.store.operators.byName('Ana'))?.failuresInRow).toBe(0)
    await trying
    expect((await desk.store.operators.byName('Ana'))?.failuresInRow).toBe(1)
    expect(await desk.store.audit.list(1)).toMatchObject([
      { action: 'operators.signIn', outcome: 'failed' },
    ])
    await desk.store.close()
  })
})

describe('a window that nobody touches', () => {
  it('is locked after ten minutes whatever the clock is set to meanwhile', async () => {
    const desk = await testDesk()
    await desk.get('operators.createFirst', { name: 'Ana', passphrase })
    desk.setClock(minus(desk.now(), duration('2h')))
    desk.leave(duration('10m') - 1)
    await endIdle(desk.desk)
    expect(desk.session.operatorId).toBe(await idOf(desk, 'Ana'))
    desk.leave(1)
    await endIdle(desk.desk)
    expect(desk.session.operatorId).toBeNull()
    await desk.store.close()
  })

  it('is locked as well where the machine slept, which the stopwatch does not count', async () => {
    const desk = await testDesk()
    await desk.get('operators.createFirst', { name: 'Ana', passphrase })
    desk.setClock(plus(desk.now(), duration('10m')))
    await noteInput(desk.desk, desk.session)
    await endIdle(desk.desk)
    expect(desk.session.operatorId).toBeNull()
    await desk.store.close()
  })
})

describe('the appearance', () => {
  it('is chosen by whoever sees the lock screen, but for the zone, and the audit has it as nobody’s', async () => {
    const desk = await lockedDesk()
    const window = otherWindow(desk)
    expect(await window.ask('app.setAppearance', { zone: 'Asia/Tokyo' })).toMatchObject({
      ok: false,
      error: { code: 'locked' },
    })
    expect(
      await window.ask('app.setAppearance', { language: 'es', zone: 'Asia/Tokyo' }),
    ).toMatchObject({ ok: false })
    expect(await window.ask('app.show', {})).toMatchObject({
      value: { language: 'en', zone: 'Europe/Madrid' },
    })
    expect(await window.ask('app.setAppearance', { language: 'es', theme: 'dark' })).toMatchObject({
      value: { language: 'es', theme: 'dark' },
    })
    expect(await desk.store.audit.list(1)).toMatchObject([
      {
        action: 'app.setAppearance',
        by: { kind: 'system' },
        facts: { language: 'es', theme: 'dark' },
      },
    ])
    await desk.store.close()
  })

  it('is recorded with who chose it, and not where nothing is changed by it', async () => {
    const desk = await testDesk()
    await desk.get('operators.createFirst', { name: 'Ana', passphrase })
    for (let times = 0; times < 3; times += 1)
      await desk.get('app.setAppearance', { zone: 'Asia/Tokyo' })
    expect(
      (await desk.store.audit.list(10)).filter(({ action }) => action === 'app.setAppearance'),
    ).toMatchObject([
      { by: { kind: 'operator', id: await idOf(desk, 'Ana') }, facts: { zone: 'Asia/Tokyo' } },
    ])
    await desk.store.close()
  })
})
