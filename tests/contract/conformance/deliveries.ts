import { describe, expect, test } from 'vitest'
import { plus, type Instant } from '@shared/vocabulary/instant'
import type { Contact } from '../../../src/main/engine/model/account'
import type { Message } from '../../../src/main/engine/model/messages'
import type { DeliveryResult } from '../../../src/main/ports/deliveries'
import { accepted, codeMessage, entry, registration, silent, start } from '../examples'
import type { Bench } from './bench'

const both = ['email', 'phone'] as const
const at = (seconds: number): Instant => plus(start, seconds)
const tenMinutes = 600
const taken = (answer = '250 queued', reference: string | null = null): DeliveryResult => ({
  attempt: 'accepted',
  state: 'accepted',
  answer,
  reference,
  dueAt: null,
  isDoubtful: false,
})
const later = (seconds: number): DeliveryResult => ({
  ...taken('451 later'),
  attempt: 'deferred',
  state: 'deferred',
  dueAt: at(seconds),
})

export function queueingMessages({ store, reopened }: Bench): void {
  async function people(): Promise<void> {
    await store().accounts.register(
      ['maria', 'jo'].map((id) =>
        registration({ id, phones: [`+3461234567${id.length}`], emails: [`${id}@example.org`] }),
      ),
      entry('directory.applyImport'),
    )
  }
  const notice = (id: string, contact: Contact): Message => codeMessage(id, contact, null)
  const code = (id: string, contact: Contact): Message => ({
    ...codeMessage(id, contact, '123456'),
    facts: { expiresAt: at(tenMinutes) },
  })
  /** A decision that sends these, at an instant. */
  async function send(
    make: (phone: Contact, email: Contact) => readonly Message[],
    accountId = 'maria',
    recordedAt = start,
  ): Promise<void> {
    await store().accounts.decide(accountId, {
      decision: (account) => {
        const of = (kind: Contact['kind']) => account.contacts.find((one) => one.kind === kind)!
        return accepted(account, [], make(of('phone'), of('email')))
      },
      audit: silent,
      recordedAt,
    })
  }
  const take = async (
    seconds = 0,
    kinds: readonly ('email' | 'phone')[] = both,
    all = 10,
    notices = all,
  ) => (await store().deliveries.take(at(seconds), kinds, { all, notices })).map(({ id }) => id)
  const result = async (id: string, seconds: number, outcome: DeliveryResult) =>
    store().deliveries.result(id, at(seconds), outcome)
  const message = async (id: string) =>
    (await store().outbox.list(100)).find((one) => one.id === id)!
  const stateOf = async (id: string) => (await message(id)).standing.state
  const attemptsOf = async (id: string) => (await message(id)).attempts.map(({ state }) => state)

  describe('what has to leave', () => {
    test('is listed by what became of it, of a kind and a time, page after page, the newest first', async () => {
      await people()
      for (const n of [1, 2, 3, 4, 5])
        await send((phone, email) => [notice(`p${n}`, phone), notice(`e${n}`, email)])
      await take()
      for (const id of ['p1', 'p3', 'e5']) await result(id, 10, taken())
      for (const id of ['p1', 'e5'])
        await store().deliveries.report({ id }, at(20), {
          ...{ is: 'failed', status: '5.1.1', answer: null, key: id },
        })
      const outbox = store().outbox
      const came = { states: ['accepted', 'bounced'], kind: null, since: null } as const
      const page = async (
        filter: Parameters<typeof outbox.page>[0],
        after: number | null = null,
      ) => {
        const { messages, next } = await outbox.page(filter, after, 2)
        return [messages.map(({ id }) => id), next] as const
      }
      const [first, place] = await page(came)
      expect(first).toEqual(['e5', 'p3'])
      expect(await page(came, place)).toEqual([['p1'], null])
      expect((await page({ ...came, kind: 'phone' }))[0]).toEqual(['p3', 'p1'])
      expect(await page({ ...came, kind: 'phone' })).toEqual([['p3', 'p1'], null])
      expect((await page({ ...came, since: at(20) }))[0]).toEqual(['e5', 'p1'])
      expect((await page({ ...came, since: at(21) }))[0]).toEqual([])
      expect(await outbox.count(came, 10)).toBe(3)
      expect(await outbox.count(came, 2)).toBe(2)
      expect(await outbox.count({ ...came, since: at(11) }, 10)).toBe(2)
      expect(await outbox.count({ ...came, states: ['sending'], kind: 'email' }, 10)).toBe(4)
      expect((await message('e5')).attempts.map(({ state }) => state)).toEqual([
        'accepted',
        'bounced',
      ])
    })

    test('keeps what is heard of it meanwhile as a remark, which changes nothing', async () => {
      await people()
      await send((phone) => [notice('n1', phone)])
      await take()
      await result('n1', 1, taken())
      await store().deliveries.report({ id: 'n1' }, at(5), {
        ...{ is: 'delayed', status: '4.2.2', answer: 'full', key: 'd' },
      })
      expect(await message('n1')).toMatchObject({
        remarks: [{ at: at(5), is: 'delayed', status: '4.2.2', answer: 'full' }],
        standing: { state: 'accepted', since: at(1) },
      })
    })

    test('waits from its decision on, codes first and then by its time, and is taken once', async () => {
      await people()
      await send((phone, email) => [notice('n1', email), code('c1', phone)])
      await send((phone) => [notice('n2', phone)], 'jo')
      expect((await message('c1')).standing).toEqual({
        state: 'queued',
        since: start,
        dueAt: start,
        tries: 0,
        worthUntil: at(tenMinutes - 60),
        doubtful: 0,
      })
      expect(await store().deliveries.nextDue(both)).toBe(start)
      expect(await take(0, both, 10, 0)).toEqual(['c1'])
      expect(await take(0, ['phone'], 0)).toEqual([])
      expect(await take(0, ['phone'])).toEqual(['n2'])
      expect(await take(0, ['email'])).toEqual(['n1'])
      expect(await take()).toEqual([])
      expect(await store().deliveries.nextDue(both)).toBeNull()
      await result('n1', 1, later(30))
      expect(await take(29)).toEqual([])
      expect(await take(30)).toEqual(['n1'])
      expect((await message('n1')).standing).toMatchObject({ state: 'sending', tries: 2 })
      await reopened()
      expect(await stateOf('n1')).toBe('sending')
    })

    test('is not sent once its time has run out, though its kind is paused, nor once a newer code of its purpose is there', async () => {
      await people()
      await send((phone, email) => [code('c1', phone), code('c2', email)])
      await send((phone) => [code('c3', phone)])
      await send((phone) => [code('c4', phone)], 'jo')
      expect(await take(0, [])).toEqual([])
      expect(await stateOf('c1')).toBe('expired')
      expect(await attemptsOf('c1')).toEqual(['expired'])
      expect(await take(tenMinutes - 61, ['phone'])).toEqual(['c3', 'c4'])
      expect(await take(tenMinutes - 60, [])).toEqual([])
      expect(await stateOf('c2')).toBe('expired')
      await send((phone) => [notice('n1', phone)])
      expect(await take(3 * 86_400)).toEqual([])
      expect(await stateOf('n1')).toBe('expired')
    })

    test('has a state that never goes back, however late what was told of it comes', async () => {
      await people()
      await send((phone, email) => [code('c1', phone), notice('n1', email)])
      await take()
      const told = async (key: string, is: 'delivered' | 'failed' | 'delayed', of: string) =>
        store().deliveries.report({ id: of }, at(5), { is, status: '2.0.0', answer: null, key })
      // Overtakes the answer that it is of.
      expect(await told('r1', 'delivered', 'c1')).toBe(true)
      await result('c1', 6, taken('250 queued', 'ref-1'))
      expect(await stateOf('c1')).toBe('delivered')
      expect(await told('r1', 'delivered', 'c1')).toBe(false)
      expect(await told('r2', 'delayed', 'c1')).toBe(true)
      expect(await stateOf('c1')).toBe('delivered')
      expect(await attemptsOf('c1')).toEqual(['delivered', 'accepted'])
      await result('n1', 6, { ...taken(), attempt: 'unknown', state: 'unknown', isDoubtful: true })
      expect(await told('r1', 'failed', 'n1')).toBe(true)
      expect(await told('r3', 'delivered', 'n1')).toBe(true)
      expect(await stateOf('n1')).toBe('bounced')
      expect(await told('r1', 'failed', 'nobody')).toBe(false)
    })

    test('is found by what the other side called it, of its own kind, while it has no end', async () => {
      await people()
      await send((phone, email) => [code('c1', phone), notice('n1', email)])
      await take()
      await result('c1', 1, taken('ok', 'ref'))
      await result('n1', 2, taken('ok', 'ref'))
      expect(await store().deliveries.open('phone', start, 10)).toEqual(['ref'])
      expect(await store().deliveries.open('phone', at(2), 10)).toEqual([])
      const report = { is: 'delivered', status: null, answer: 'DELIVRD', key: 'k' } as const
      const of = { kind: 'phone', reference: 'ref' } as const
      expect(await store().deliveries.report(of, at(3), report)).toBe(true)
      expect([await stateOf('c1'), await stateOf('n1')]).toEqual(['delivered', 'accepted'])
      expect(await store().deliveries.open('phone', start, 10)).toEqual([])
      expect(
        await store().deliveries.report({ kind: 'phone', reference: 'x' }, at(3), report),
      ).toBe(false)
    })

    test('is told apart after the program ended: a code is lost or unknown, a notice goes again', async () => {
      await people()
      await send((phone, email) => [code('c1', phone), notice('n1', email)])
      await take()
      await send((phone, email) => [code('c2', email), notice('n2', phone)])
      expect(await store().deliveries.recover(at(9), 3)).toBe(3)
      expect(await Promise.all(['c1', 'n1', 'c2', 'n2'].map(stateOf))).toEqual([
        'unknown',
        'deferred',
        'lost',
        'queued',
      ])
      expect((await message('n1')).standing).toMatchObject({ doubtful: 1, dueAt: at(9) })
      expect(await attemptsOf('c2')).toEqual(['lost'])
      expect(await store().deliveries.recover(at(10), 3)).toBe(0)
    })

    test('that was being sent three times when the program ended goes no more', async () => {
      await people()
      await send((_phone, email) => [notice('n1', email)])
      for (const time of [1, 2, 3]) {
        expect(await take(time)).toEqual(['n1'])
        await store().deliveries.recover(at(time), 3)
        expect(await stateOf('n1')).toBe(time < 3 ? 'deferred' : 'unknown')
      }
      expect(await take(4)).toEqual([])
    })

    test('of a profile that is a copy is held until somebody lets it go, and its codes are lost', async () => {
      await people()
      await send((phone, email) => [code('c1', phone), notice('n1', email)])
      expect(await store().deliveries.hold(at(1))).toBe(2)
      expect(await take(2)).toEqual([])
      expect(await store().deliveries.count(['held'])).toBe(2)
      expect(await store().deliveries.count(['held'], 'phone')).toBe(1)
      expect(await store().deliveries.release(at(30 * 86_400), entry('transports.release'))).toBe(1)
      expect([await stateOf('c1'), await stateOf('n1')]).toEqual(['lost', 'queued'])
      expect(await take(30 * 86_400)).toEqual(['n1'])
      expect(await store().audit.list(1)).toMatchObject([{ action: 'transports.release' }])
    })

    test('has no way out where there is no transport; notices of the last hours wait again once there is one', async () => {
      await people()
      await send((phone) => [notice('n0', phone)])
      await send(
        (phone, email) => [code('c1', phone), notice('n1', phone), notice('n2', email)],
        'jo',
        at(100),
      )
      expect(await store().deliveries.disconnect('phone', at(101))).toBe(3)
      expect(await stateOf('n1')).toBe('not-connected')
      expect(await store().deliveries.standing('phone', at(50))).toEqual({
        waiting: 0,
        oldest: null,
        held: 0,
        notConnected: 1,
      })
      expect(await store().deliveries.standing('email', at(50))).toMatchObject({
        waiting: 1,
        oldest: at(100),
      })
      expect(await store().deliveries.queueAgain('phone', at(50), at(200), entry('again'))).toBe(1)
      expect((await store().deliveries.standing('phone', at(50))).notConnected).toBe(0)
      expect(await take(200)).toEqual(['n2', 'n1'])
      expect([await stateOf('n0'), await stateOf('c1')]).toEqual(['not-connected', 'not-connected'])
    })

    test('is not kept back by a date that a wrong clock set', async () => {
      await people()
      await send((phone) => [notice('n1', phone)])
      await take()
      await result('n1', 1, later(86_400))
      expect(await take(2)).toEqual(['n1'])
    })
  })
}
