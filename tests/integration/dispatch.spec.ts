import { describe, expect, it, vi } from 'vitest'
import { channels } from '@shared/ipc/channels'
import { dispatch } from '../../src/main/ipc/dispatch'
import { newSession } from '../../src/main/operators/session'
import { shutDesk } from '../../src/main/profile'
import { passphrase, testDesk } from './desk'

describe('the dispatch', () => {
  it.each(['accounts.dump', '', '__proto__', 'constructor', 'toString', null, undefined, 7, {}, ['app.show']])('answers what is no channel with a refusal: %j', async (channel) => {
    const { desk, session } = testDesk()
    expect(await dispatch(desk, session, channel, {})).toEqual({ ok: false, error: { code: 'bad-request', facts: { channel: 'unknown' }, liftsAt: null } })
  })

  it.each([undefined, null, 'text', 7, [], { more: true }])('answers a request of another shape with a refusal: %j', async (request) => {
    const { desk, session } = testDesk()
    expect(await dispatch(desk, session, 'app.show', request)).toMatchObject({ ok: false, error: { code: 'bad-request' } })
  })

  it('names the field that is wrong and repeats nothing of what was in it', async () => {
    const { desk, session } = testDesk()
    const reply = await dispatch(desk, session, 'operators.createFirst', { name: 'Ana', passphrase: 'hunter2' })
    expect(reply).toEqual({ ok: false, error: { code: 'bad-request', facts: { field: 'passphrase' }, liftsAt: null } })
  })

  it('answers a locked window nothing but how to get in', async () => {
    const desk = testDesk()
    await desk.get('operators.createFirst', { name: 'Ana', passphrase })
    await desk.get('operators.lock', {})
    expect((await desk.failure('accounts.show', { accountId: 'account-1' })).code).toBe('locked')
    expect((await desk.failure('commands.run', { accountId: 'account-1', command: { type: 'remove-all-contacts' } })).code).toBe('locked')
    expect((await desk.get('app.show', {})).phase).toBe('locked')
  })

  it('keeps what a role may not use from it, and leaves an audit line', async () => {
    const desk = testDesk()
    const { operator } = await desk.get('operators.createFirst', { name: 'Ana', passphrase })
    const record = desk.store.operators.byName('Ana')!
    desk.store.operators.add({ ...record, id: 'operator-2', name: 'Eva', role: 'administrator' })
    expect(await desk.failure('directory.chooseImport', {})).toMatchObject({ code: 'forbidden', facts: { role: 'supervisor' } })
    expect(desk.store.audit.list(1)[0]).toMatchObject({ action: 'directory.chooseImport', outcome: 'refused', rule: 'role.forbidden', by: { id: operator!.id } })
  })

  it('answers a defect with a fault that carries no message, no stack and no data', async () => {
    const printed = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const desk = testDesk()
    await desk.get('operators.createFirst', { name: 'Ana', passphrase })
    desk.store.close()
    for (const channel of channels) {
      const reply = await dispatch(desk.desk, newSession(), channel, channel === 'operators.signIn' ? { name: 'Ana', passphrase } : {})
      if (reply.ok) throw new Error(`${channel} was answered`)
      expect(['fault', 'bad-request']).toContain(reply.error.code)
      if (reply.error.code === 'fault') expect(reply.error).toEqual({ code: 'fault', facts: {}, liftsAt: null })
    }
    expect(printed.mock.calls.flat().join('\n')).not.toContain('connection is not open')
    printed.mockRestore()
  })

  it('shows of a shut desk why it is shut, and answers nothing else but what resolves it', async () => {
    const { desk } = testDesk()
    const shut = shutDesk(desk.host, { kind: 'damaged', file: '/profile/latchkey.db', detail: null })
    expect(await dispatch(shut, newSession(), 'app.show', {})).toMatchObject({ ok: true, value: { phase: 'fault', fault: { kind: 'damaged' }, accounts: 0 } })
    for (const channel of channels.filter((one) => one !== 'app.show' && one !== 'app.resolveFault')) {
      expect(await dispatch(shut, newSession(), channel, {})).toEqual({ ok: false, error: { code: 'fault', facts: {}, liftsAt: null } })
    }
  })
})
