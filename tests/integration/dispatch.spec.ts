import path from 'node:path'
import Client from 'better-sqlite3'
import { describe, expect, it, vi } from 'vitest'
import { channelNames } from '@shared/channels/names'
import { bySystem } from '../../src/main/audit/entries'
import { dispatch } from '../../src/main/ipc/dispatch'
import { newSession } from '../../src/main/operators/session'
import { shutDesk } from '../../src/main/profile/profile'
import { deskWithMaria, withMaria } from './accounts'
import { passphrase, testDesk, type TestDesk } from './desk'
import { newProfile } from './profile'
import { begin, trainingDesk } from './training/room'

describe('the dispatch', () => {
  it.each([
    'accounts.dump',
    '',
    '__proto__',
    'constructor',
    'toString',
    null,
    undefined,
    7,
    {},
    ['app.show'],
  ])('answers what is no channel with a refusal: %j', async (channel) => {
    const { desk, session } = await testDesk()
    expect(await dispatch(desk, session, channel, {})).toEqual({
      ok: false,
      error: { code: 'bad-request', facts: { channel: 'unknown' }, liftsAt: null },
    })
  })

  it.each([undefined, null, 'text', 7, [], { more: true }])(
    'answers a request of another shape with a refusal: %j',
    async (request) => {
      const { desk, session } = await testDesk()
      expect(await dispatch(desk, session, 'app.show', request)).toMatchObject({
        ok: false,
        error: { code: 'bad-request' },
      })
    },
  )

  it('names the field that is wrong and repeats nothing of what was in it', async () => {
    const { desk, session } = await testDesk()
    const reply = await dispatch(desk, session, 'operators.createFirst', {
      name: 'Ana',
      passphrase: 'hunter2',
    })
    expect(reply).toEqual({
      ok: false,
      error: { code: 'bad-request', facts: { field: 'passphrase' }, liftsAt: null },
    })
  })

  it('names a field within others by all of them', async () => {
    const desk = await testDesk()
    const accountId = await deskWithMaria(desk)
    expect(
      await desk.failure('commands.run', {
        accountId,
        command: { type: 'note', text: 7 as never },
      }),
    ).toMatchObject({ code: 'bad-request', facts: { field: 'command.text' } })
    expect(await desk.failure('commands.run', null as never)).toMatchObject({
      code: 'bad-request',
      facts: { field: '' },
    })
  })

  it('takes no text with half of a character, names where it stands, and stores nothing', async () => {
    const desk = await testDesk()
    const accountId = await deskWithMaria(desk)
    const half = '📱'.slice(0, 1)
    const records = (await desk.store.audit.list(1_000)).length
    expect(
      await desk.failure('commands.run', {
        accountId,
        command: { type: 'open-case', channel: 'phone', story: `My ${half} is gone.` },
      }),
    ).toMatchObject({ code: 'bad-request', facts: { field: 'command.story' } })
    expect(
      await desk.failure('operators.add', { name: `Bo${half}`, role: 'agent', passphrase }),
    ).toMatchObject({ code: 'bad-request', facts: { field: 'name' } })
    expect((await desk.store.audit.list(1_000)).length).toBe(records)
    expect(
      await desk.get('commands.run', {
        accountId,
        command: { type: 'open-case', channel: 'phone', story: 'My 📱 is gone.' },
      }),
    ).toMatchObject({ outcome: 'accepted' })
  })

  it('looks at no request of somebody who may not ask', async () => {
    const desk = await testDesk()
    expect(await desk.failure('commands.run', { nonsense: true } as never)).toMatchObject({
      code: 'locked',
    })
  })

  it('answers nobody who has not been there for too long, and ends their session', async () => {
    const desk = await testDesk()
    await desk.get('operators.createFirst', { name: 'Ana', passphrase })
    const { lockAfterMinutes } = await desk.get('app.show', {})
    desk.leave(lockAfterMinutes * 60 - 1)
    expect((await desk.ask('outbox.list', {})).ok).toBe(true)
    desk.leave(1)
    expect(await desk.failure('outbox.list', {})).toMatchObject({ code: 'locked' })
    expect(desk.session.operatorId).toBeNull()
  })

  it('writes down that a room was entered and an account looked at, and nothing of nobody', async () => {
    const desk = await testDesk()
    const accountId = await deskWithMaria(desk)
    const newest = async ({ store }: TestDesk) => (await store.audit.list(1))[0]!
    await desk.get('outbox.list', {})
    expect(await newest(desk)).toMatchObject({ action: 'outbox.list', accountId: null })
    await desk.get('accounts.show', { accountId })
    expect(await newest(desk)).toMatchObject({ action: 'accounts.show', accountId })
    const { sequence } = await newest(desk)
    await dispatch(desk.desk, newSession(), 'app.show', {})
    expect((await newest(desk)).sequence).toBe(sequence)
  })

  it('asks the simulated desk while the window is in the training room, the live one about the room itself, and nobody about the rest', async () => {
    const desk = await trainingDesk()
    const accountId = await withMaria(desk)
    await begin(desk, 'stolen-phone-removed-at-once')
    expect(await desk.failure('accounts.show', { accountId })).toMatchObject({ code: 'not-found' })
    expect((await desk.get('accounts.find', { query: 'kofi' })).total).toBe(1)
    expect(await desk.failure('operators.list', {})).toEqual({
      code: 'conflict',
      facts: { room: 'training' },
      liftsAt: null,
    })
    expect((await desk.get('training.show', {})).scenario.title).not.toBe('')
    await desk.get('training.leave', {})
    expect((await desk.get('accounts.show', { accountId })).name).toBe('Maria Gómez')
    expect((await desk.ask('operators.list', {})).ok).toBe(true)
  })

  it('answers of an account that can’t be read just that, reports it with the account, and answers of the others', async () => {
    const printed = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const profile = newProfile()
    const desk = await testDesk(path.join(profile, 'latchkey.db'))
    const broken = await deskWithMaria(desk)
    const whole = await withMaria(desk)
    const other = new Client(path.join(profile, 'latchkey.db'))
    other.prepare("UPDATE account SET state = '{broken' WHERE id = ?").run(broken)
    other.close()
    expect(await desk.failure('accounts.show', { accountId: broken })).toEqual({
      code: 'unreadable',
      facts: { table: 'account' },
      liftsAt: null,
    })
    expect((await desk.get('unreadable.list', {})).records).toMatchObject([
      { table: 'account', accountId: broken },
    ])
    expect((await desk.get('accounts.show', { accountId: whole })).name).toBe('Maria Gómez')
    printed.mockRestore()
  })

  it('answers a locked window nothing but how to get in', async () => {
    const desk = await testDesk()
    await desk.get('operators.createFirst', { name: 'Ana', passphrase })
    await desk.get('operators.lock', {})
    expect((await desk.failure('accounts.show', { accountId: 'account-1' })).code).toBe('locked')
    expect(
      (
        await desk.failure('commands.run', {
          accountId: 'account-1',
          command: { type: 'remove-all-contacts' },
        })
      ).code,
    ).toBe('locked')
    expect((await desk.get('app.show', {})).phase).toBe('locked')
  })

  it('tells a window that was locked while its call waited just that, and nothing of the customer', async () => {
    const desk = await testDesk()
    const accountId = await deskWithMaria(desk)
    const shown = desk.ask('accounts.show', { accountId })
    const locked = desk.ask('operators.lock', {})
    expect(await locked).toMatchObject({ ok: true })
    expect(await shown).toMatchObject({ ok: false, error: { code: 'locked', facts: {} } })
  })

  it('keeps what a role may not use from it, and leaves an audit line', async () => {
    const desk = await testDesk()
    const { operator } = await desk.get('operators.createFirst', { name: 'Ana', passphrase })
    const record = (await desk.store.operators.byName('Ana'))!
    await desk.store.operators.add(
      { ...record, id: 'operator-2', name: 'Eva', role: 'administrator' },
      bySystem(desk.now(), 'operators.add'),
    )
    expect(await desk.failure('directory.chooseImport', {})).toMatchObject({
      code: 'forbidden',
      facts: { role: 'supervisor' },
    })
    expect((await desk.store.audit.list(1))[0]).toMatchObject({
      action: 'directory.chooseImport',
      outcome: 'refused',
      rule: 'role.forbidden',
      by: { id: operator!.id },
    })
  })

  it('answers a defect with a fault that carries no message, no stack and no data', async () => {
    const printed = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const desk = await testDesk()
    await desk.get('operators.createFirst', { name: 'Ana', passphrase })
    await desk.store.close()
    for (const channel of channelNames) {
      const reply = await dispatch(
        desk.desk,
        newSession(),
        channel,
        channel === 'operators.signIn' ? { name: 'Ana', passphrase } : {},
      )
      if (reply.ok) throw new Error(`${channel} was answered`)
      expect(['fault', 'bad-request']).toContain(reply.error.code)
      if (reply.error.code === 'fault')
        expect(reply.error).toEqual({ code: 'fault', facts: {}, liftsAt: null })
    }
    expect(printed.mock.calls.flat().join('\n')).not.toContain('connection is not open')
    printed.mockRestore()
  })

  it.each(['SQLITE_FULL', 'ENOSPC', 'EDQUOT'])(
    'says that the disk is full where it is: %s, also as the cause of something else',
    async (code) => {
      const printed = vi.spyOn(console, 'error').mockImplementation(() => undefined)
      const { desk } = await testDesk()
      const full = new Error('a query failed', {
        cause: Object.assign(new Error('no room'), { code }),
      })
      const onFullDisk = {
        ...desk,
        passphrases: { ...desk.passphrases, hash: () => Promise.reject(full) },
      }
      const reply = await dispatch(onFullDisk, newSession(), 'operators.createFirst', {
        name: 'Ana',
        passphrase,
      })
      expect(reply).toEqual({
        ok: false,
        error: { code: 'fault', facts: { reason: 'diskFull' }, liftsAt: null },
      })
      printed.mockRestore()
    },
  )

  it('shows of a shut desk why it is shut, and answers nothing else but what resolves it', async () => {
    const { desk } = await testDesk()
    const shut = shutDesk(desk.host, {
      kind: 'damaged',
      file: '/profile/latchkey.db',
      detail: null,
    })
    expect(await dispatch(shut, newSession(), 'app.show', {})).toMatchObject({
      ok: true,
      value: { phase: 'fault', fault: { kind: 'damaged' }, accounts: 0 },
    })
    expect(await dispatch(shut, newSession(), 'app.resolveFault', {})).toMatchObject({
      ok: false,
      error: { code: 'bad-request', facts: { field: 'way' } },
    })
    for (const channel of channelNames.filter(
      (one) => one !== 'app.show' && one !== 'app.resolveFault',
    )) {
      expect(await dispatch(shut, newSession(), channel, {})).toEqual({
        ok: false,
        error: { code: 'fault', facts: {}, liftsAt: null },
      })
    }
  })
})
