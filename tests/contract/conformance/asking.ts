import { beforeEach, describe, expect, test } from 'vitest'
import type { AnsweredRequest } from '../../../src/main/ports/accounts'
import type { Decision } from '../../../src/main/engine/model/decision'
import {
  accepted,
  codeMessage,
  days,
  entry,
  refused,
  registration,
  signInFailed,
  unstorable,
} from '../examples'
import type { Bench } from './bench'

const request: AnsweredRequest<Decision, { readonly said: string; readonly events: number }> = {
  id: '5f0c1a52-3a0e-4a0f-9c39-6f0f6a3f5d11',
  operatorId: 'ana',
  digest: 'a note',
  answer: ({ outcome, events }) => ({ said: outcome, events: events.length }),
}

export function askingAgainIsAnsweredTheSame({ store, reopened }: Bench): void {
  describe('asking again under the same id', () => {
    beforeEach(async () =>
      store().accounts.register(
        ['maria', 'jo'].map((id) => registration({ id, phones: ['+34612345678'] })),
        entry('directory.applyImport'),
      ),
    )
    const ask = async (more: Partial<typeof request> = {}, id = 'maria', day = 1) =>
      store().accounts.decideOnce(
        id,
        { ...request, ...more },
        {
          decision: (account) =>
            accepted(
              account,
              [signInFailed],
              [codeMessage(`message-${day}`, account.contacts[0]!, null)],
            ),
          audit: () => entry('sign-in', id),
          recordedAt: days(day),
        },
      )
    const kept = async () => ({
      events: (await store().accounts.events('maria', 10)).length,
      messages: (await store().outbox.list(10)).length,
      records: (await store().audit.list(10)).length,
    })
    const answer = { said: 'accepted', events: 1 }

    test('is answered the same and stored once, also after the store was opened anew', async () => {
      expect(await ask()).toMatchObject({
        is: 'decided',
        answer,
        decision: { outcome: 'accepted' },
      })
      const once = await kept()
      expect(once).toEqual({ events: 2, messages: 1, records: 2 })
      expect(await ask({}, 'maria', 2)).toEqual({ is: 'known', answer })
      await reopened()
      expect(await ask({}, 'maria', 3)).toEqual({ is: 'known', answer })
      expect(await kept()).toEqual(once)
    })

    test('is answered the same where it was refused', async () => {
      const wrong = async () =>
        store().accounts.decideOnce('maria', request, {
          decision: (account) => refused(account, [signInFailed]),
          audit: () => entry('sign-in', 'maria'),
          recordedAt: days(1),
        })
      await wrong()
      expect(await wrong()).toEqual({ is: 'known', answer: { said: 'refused', events: 1 } })
      expect(await kept()).toEqual({ events: 2, messages: 0, records: 2 })
    })

    test('is answered once of many that come at the same time', async () => {
      const all = await Promise.all([ask(), ask(), ask(), ask()])
      expect(all.map((one) => one?.is).toSorted()).toEqual(['decided', 'known', 'known', 'known'])
      expect(await kept()).toEqual({ events: 2, messages: 1, records: 2 })
    })

    test.each([
      ['another request', { digest: 'another note' }, 'maria'],
      ['another operator’s', { operatorId: 'ben' }, 'maria'],
      ['one of another account', {}, 'jo'],
    ] as const)('does nothing where it is %s', async (_name, more, id) => {
      await ask()
      const once = await kept()
      expect(await ask(more, id, 2)).toEqual({ is: 'other' })
      expect(await kept()).toEqual(once)
      expect(await store().accounts.events('jo', 10)).toHaveLength(1)
    })

    test('is asking anew where the first came to nothing: for want of an account, or because it failed', async () => {
      expect(await ask({}, 'nobody')).toBeNull()
      await expect(
        store().accounts.decideOnce('maria', request, {
          decision: (account) => accepted(account, [signInFailed]),
          audit: unstorable,
          recordedAt: days(1),
        }),
      ).rejects.toThrow('undone')
      const failing = {
        answer: (): never => {
          throw new Error('no answer')
        },
      }
      await expect(ask(failing)).rejects.toThrow('no answer')
      expect(await kept()).toEqual({ events: 1, messages: 0, records: 1 })
      expect(await ask()).toMatchObject({ is: 'decided', answer })
    })

    test('is asking anew once it was forgotten: what is older than one instant, or dated after another', async () => {
      const forget = async (from: number, until: number) => {
        while (await store().upkeep.forgetRequests(days(from), days(until)));
      }
      await ask({}, 'maria', 3)
      await forget(3, 3)
      expect(await ask({}, 'maria', 3)).toMatchObject({ is: 'known' })
      await forget(4, 5)
      expect(await ask({}, 'maria', 4)).toMatchObject({ is: 'decided' })
      await forget(1, 3)
      expect(await ask({}, 'maria', 5)).toMatchObject({ is: 'decided' })
    })

    test('is kept for any number of requests, and all of them are forgotten', async () => {
      const ids = Array.from({ length: 450 }, (_none, index) => `request-${index}`)
      for (const id of ids)
        await store().accounts.decideOnce(
          'maria',
          { ...request, id },
          {
            decision: (account) => refused(account, []),
            audit: () => null,
            recordedAt: days(1),
          },
        )
      const examined: unknown[] = []
      await store().upkeep.examination.others((finding) => examined.push(finding))
      expect(examined).toEqual([])
      expect(await ask({ id: 'request-449' })).toEqual({
        is: 'known',
        answer: { said: 'refused', events: 0 },
      })
      let times = 1
      while (await store().upkeep.forgetRequests(days(2), days(3))) times += 1
      expect(times).toBeLessThanOrEqual(ids.length)
      for (const id of ['request-0', 'request-449'])
        expect(await ask({ id }, 'maria', Number(id.slice(8)) + 10)).toMatchObject({
          is: 'decided',
        })
    })
  })
}
