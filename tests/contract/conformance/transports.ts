import { describe, expect, test } from 'vitest'
import type { TransportSetting } from '@shared/transports'
import { accepted, codeMessage, days, entry, registration, silent, start } from '../examples'
import type { Bench } from './bench'

const centre: TransportSetting = {
  type: 'smpp',
  settings: {
    host: 'smsc.example',
    port: 2775,
    security: 'plain',
    authorities: '',
    user: 'latchkey',
    systemType: '',
    ids: 'same',
    pace: 60,
  },
}
const gateway = { type: 'http', settings: { base: 'https://sms.example' } } as TransportSetting

export function keepingTransports({ store, reopened }: Bench): void {
  describe('a way out', () => {
    const set = async (
      setting: TransportSetting,
      secrets: Readonly<Record<string, string | null>>,
      at = start,
    ) => store().transports.set('phone', setting, secrets, 'ana', { ...entry('set'), at })
    const secretsOf = async () => (await store().transports.read('phone'))?.secrets

    test('is kept with its secrets, which stay until they are given anew, taken away, or another type comes', async () => {
      expect(await store().transports.read('phone')).toBeNull()
      await set(centre, { password: 'sealed' })
      expect(await (await reopened()).transports.read('phone')).toEqual({
        kind: 'phone',
        setting: centre,
        secrets: { password: { sealed: 'sealed', at: start } },
        changedAt: start,
        changedBy: 'ana',
        fault: null,
        pausedUntil: null,
      })
      expect(await store().transports.read('email')).toBeNull()
      await set(centre, {}, days(1))
      expect(await secretsOf()).toEqual({ password: { sealed: 'sealed', at: start } })
      await set(centre, { password: null })
      expect(await secretsOf()).toEqual({})
      await set(centre, { password: 'anew', token: 'other' })
      await set(gateway, { token: 'its own' })
      expect(await secretsOf()).toEqual({ token: { sealed: 'its own', at: start } })
      expect(await store().audit.list(1)).toMatchObject([{ action: 'set' }])
    })

    test('remembers what stands in its way until it is set anew', async () => {
      await set(centre, {})
      const fault = { fault: 'sign-in', answer: '535 no', since: start } as const
      await store().transports.stand('phone', { fault, pausedUntil: days(1) })
      expect(await store().transports.read('phone')).toMatchObject({ fault, pausedUntil: days(1) })
      await set(centre, {})
      expect(await store().transports.read('phone')).toMatchObject({
        fault: null,
        pausedUntil: null,
      })
    })

    test('takes its secrets along when it is removed, and what waited for it has no way out', async () => {
      await set(centre, { password: 'sealed' })
      await store().accounts.register(
        [registration({ id: 'maria', phones: ['+34612345678'] })],
        entry('directory.applyImport'),
      )
      await store().accounts.decide('maria', {
        decision: (account) =>
          accepted(account, [], [codeMessage('m1', account.contacts[0]!, null)]),
        audit: silent,
        recordedAt: start,
      })
      await store().transports.remove('phone', entry('removed'))
      expect(await store().transports.read('phone')).toBeNull()
      expect((await store().outbox.list(1))[0]?.standing.state).toBe('not-connected')
      await set(centre, {})
      expect(await secretsOf()).toEqual({})
    })
  })
}
