import Client from 'better-sqlite3'
import { beforeEach, describe, expect, test } from 'vitest'
import type { TransportSetting } from '@shared/transports'
import type { TransportFault } from '@shared/vocabulary/deliveryStates'
import type { ContactKind } from '@shared/vocabulary/kinds'
import { bySystem } from '../../src/main/audit/entries'
import { keepLookingBack } from '../../src/main/jobs/returns'
import type { Carrier, Outcome, Report } from '../../src/main/ports/carrier'
import { returnsStanding } from '../../src/main/services/delivery/returns'
import type { Desk } from '../../src/main/services/desk'
import { anSmtp } from '../../src/main/transports/testing/letters'
import { accepted, contactOf, deskWithMaria } from './accounts'
import { testDesk, type TestDesk } from './desk'
import { newProfile } from './profile'

const { secrets: _none, ...settings } = anSmtp(25)

/** The edge of the network: what comes back, as a test says it. */
class Edge implements Carrier {
  reports: readonly Report[] = []
  fault: TransportFault | null = null
  place = 'first'
  readonly asked: { kind: ContactKind; open: readonly string[]; place: string | null }[] = []
  private readonly hearing: ((kind: ContactKind, report: Report) => Promise<void>)[] = []
  private taken = 0

  async send(): Promise<Outcome> {
    this.taken += 1
    return { is: 'accepted', reference: `queue-${this.taken}`, answer: '250 queued' }
  }
  async returns(kind: ContactKind, open: readonly string[], place: string | null) {
    this.asked.push({ kind, open, place })
    return this.fault === null
      ? { reports: this.reports, place: this.place, fault: null }
      : { reports: [], place, fault: this.fault }
  }
  hear(told: (kind: ContactKind, report: Report) => Promise<void>): void {
    this.hearing.push(told)
  }
  async comes(kind: ContactKind, report: Report): Promise<void> {
    await Promise.all(this.hearing.map((told) => told(kind, report)))
  }
  async use() {}
  async check() {
    return { ok: true } as const
  }
  async close() {}
}

let edge: Edge
let desk: TestDesk
let accountId: string
beforeEach(async () => {
  edge = new Edge()
  desk = await testDesk(':memory:', undefined, undefined, edge)
  accountId = await deskWithMaria(desk)
  await accepted(desk, accountId, { type: 'open-case', channel: 'phone', story: '' })
})

async function connect(kind: ContactKind = 'email'): Promise<void> {
  const by = bySystem(desk.now(), 'test')
  await desk.store.transports.set(kind, settings as TransportSetting, {}, 'ana', by)
}

/** A code that the mail server has taken. @returns its message’s id */
async function takenCode(): Promise<string> {
  const contactId = await contactOf(desk, accountId, 'email')
  await accepted(desk, accountId, { type: 'request-code', purpose: 'support-call', contactId })
  const [newest] = await desk.store.outbox.list(1)
  if (newest === undefined) throw new Error('no message was written')
  await desk.desk.queue?.idle()
  return newest.id
}
const standing = async (id: string) =>
  (await desk.store.outbox.list(100)).find((one) => one.id === id)?.standing.state
const reportOf = (id: string, is: Report['is'], status: string): Report => ({
  ...{ of: { id }, is, status, answer: `${status} said so`, key: `mail ${is} ${status}` },
})

describe('what came back', () => {
  test('a bounce changes its own message, and neither another nor the contact', async () => {
    await connect()
    const first = await takenCode()
    desk.wait(120)
    const second = await takenCode()
    const before = JSON.stringify((await desk.store.accounts.read(accountId))?.contacts)
    edge.reports = [reportOf(first, 'failed', '5.1.1')]

    expect(await keepLookingBack(desk.desk, 'email')()).toBe(1)
    expect(await standing(first)).toBe('bounced')
    expect(await standing(second)).toBe('accepted')
    expect(JSON.stringify((await desk.store.accounts.read(accountId))?.contacts)).toBe(before)
  })

  test('the same report ten times is one, in one reading and in ten', async () => {
    await connect()
    const id = await takenCode()
    const look = keepLookingBack(desk.desk, 'email')
    edge.reports = Array.from({ length: 10 }, () => reportOf(id, 'failed', '5.1.1'))
    expect(await look()).toBe(1)
    const attempts = async () => (await desk.store.outbox.list(1))[0]?.attempts.length
    const once = await attempts()
    for (let time = 0; time < 10; time += 1) {
      desk.wait(300)
      expect(await look()).toBe(0)
    }
    expect(await attempts()).toBe(once)
  })

  test('a report of a message that was never written changes nothing', async () => {
    await connect()
    const id = await takenCode()
    edge.reports = [reportOf('message-0000000000000000', 'failed', '5.1.1')]
    expect(await keepLookingBack(desk.desk, 'email')()).toBe(0)
    expect(await standing(id)).toBe('accepted')
  })

  test('delayed and “something came back” are remarks; a late bounce comes after an arrival', async () => {
    await connect()
    const id = await takenCode()
    const look = keepLookingBack(desk.desk, 'email')
    const says = async (...reports: readonly Report[]) => {
      edge.reports = reports
      desk.wait(300)
      await look()
      return standing(id)
    }
    expect(await says(reportOf(id, 'delayed', '4.7.1'), reportOf(id, 'remark', '-'))).toBe(
      'accepted',
    )
    expect(await says(reportOf(id, 'delivered', '2.0.0'))).toBe('delivered')
    expect(await says(reportOf(id, 'delayed', '4.4.1'))).toBe('delivered')
    expect(await says(reportOf(id, 'failed', '5.2.2'))).toBe('bounced')
    expect(await says(reportOf(id, 'delivered', '2.1.5'))).toBe('bounced')
  })

  test('of a message that can’t be read is said to be so, and stands in the way of no other', async () => {
    const profile = newProfile()
    desk = await testDesk(`${profile}/latchkey.db`, undefined, undefined, edge)
    accountId = await deskWithMaria(desk)
    await accepted(desk, accountId, { type: 'open-case', channel: 'phone', story: '' })
    await connect()
    const damaged = await takenCode()
    desk.wait(120)
    const whole = await takenCode()
    const client = new Client(`${profile}/latchkey.db`)
    client
      .prepare(
        'UPDATE delivery SET tries = 9 WHERE message = (SELECT sequence FROM message WHERE id = ?)',
      )
      .run(damaged)
    client.close()
    edge.reports = [damaged, whole].map((id) => reportOf(id, 'failed', '5.1.1'))
    expect(await keepLookingBack(desk.desk, 'email')()).toBe(1)
    const read = await desk.store.outbox.list(100, undefined, () => undefined)
    expect(read.find(({ id }) => id === whole)?.standing.state).toBe('bounced')
    expect(desk.desk.unreadable.list()).toMatchObject([{ table: 'delivery' }])
    await keepLookingBack(desk.desk, 'email')()
    expect(edge.asked.at(-1)?.place).toBe('first')
    await desk.store.close()
  })

  test('what comes by itself is kept, and whoever listens for another kind hears nothing', async () => {
    await connect()
    const id = await takenCode()
    keepLookingBack(desk.desk, 'email')
    keepLookingBack(desk.desk, 'phone')
    await edge.comes('phone', { ...reportOf(id, 'failed', 'UNDELIV'), of: { reference: 'none' } })
    expect(await standing(id)).toBe('accepted')
    await edge.comes('email', reportOf(id, 'delivered', '2.0.0'))
    expect(await standing(id)).toBe('delivered')
  })
})

describe('when it is looked', () => {
  test('nobody is asked where nothing is set', async () => {
    await keepLookingBack(desk.desk, 'email')()
    expect(edge.asked).toEqual([])
  })

  test('a copy asks nobody before a person has let it go: what comes back is told once', async () => {
    await connect()
    await takenCode()
    const entry = () => bySystem(desk.now(), 'test')
    await desk.store.deliveries.beginHolding(desk.now(), entry())
    const look = keepLookingBack(desk.desk, 'email')
    await look()
    expect(edge.asked).toEqual([])
    await desk.store.deliveries.release(desk.now(), entry())
    await look()
    expect(edge.asked).toHaveLength(1)
  })

  test('every five seconds for a code, every thirty for what else is open, else every five minutes', async () => {
    await connect()
    const look = keepLookingBack(desk.desk, 'email')
    const times = async (seconds: number) => {
      edge.asked.length = 0
      for (let second = 0; second < seconds; second += 1) {
        desk.wait(1)
        await look()
      }
      return edge.asked.length
    }
    expect(await times(600)).toBe(2)
    await takenCode()
    expect(await times(60)).toBe(15)
    desk.wait(900)
    await look()
    expect(await times(120)).toBe(4)
  })

  test('it goes on where it was, and from the beginning with another mailbox', async () => {
    await connect()
    const look = keepLookingBack(desk.desk, 'email')
    await look()
    desk.wait(300)
    await look()
    expect(edge.asked.map(({ place }) => place)).toEqual([null, 'first'])

    desk.wait(1)
    await connect()
    await look()
    expect(edge.asked.at(-1)?.place).toBeNull()
    // Another start of the program.
    await keepLookingBack(desk.desk, 'email')()
    expect(edge.asked.at(-1)?.place).toBe('first')
  })

  test('a mailbox that can’t be read is noted since when, apart from sending, and tried once a minute', async () => {
    await connect()
    await takenCode()
    const look = keepLookingBack(desk.desk, 'email')
    edge.fault = 'sign-in'
    const since = desk.now()
    await look()
    const stored = await desk.store.transports.read('email')
    if (stored === null) throw new Error('nothing is set')
    const noted = async () => returnsStanding(desk.store.settings, stored)
    expect(await noted()).toEqual({ place: null, fault: 'sign-in', since })
    expect(stored.fault).toBeNull()
    const states = async () => (await desk.get('transports.states', {})).channels[0]
    expect(await states()).toMatchObject({ standstill: null, unread: { fault: 'sign-in', since } })

    edge.asked.length = 0
    for (let second = 0; second < 59; second += 1) {
      desk.wait(1)
      await look()
    }
    expect(edge.asked).toEqual([])
    desk.wait(1)
    await look()
    expect(edge.asked).toHaveLength(1)
    expect(await noted()).toMatchObject({ fault: 'sign-in', since })

    edge.fault = null
    desk.wait(300)
    await look()
    expect(await noted()).toEqual({ place: 'first', fault: null, since: null })
    expect(await states()).toMatchObject({ unread: null })
  })

  test('a profile that became one of invented people reads nothing any more', async () => {
    await connect()
    await desk.store.settings.change({ profile: 'sample' }, [bySystem(desk.now(), 'test')])
    await keepLookingBack(desk.desk, 'email')()
    expect(edge.asked).toEqual([])
  })

  test('by a clock that is not believed nothing is read', async () => {
    await connect()
    const doubt = { kind: 'behind', lastSeen: desk.now(), says: desk.now() } as const
    const doubted: Desk = {
      ...desk.desk,
      clockWatch: { ...desk.desk.clockWatch, doubt: () => doubt },
    }
    await keepLookingBack(doubted, 'email')()
    expect(edge.asked).toEqual([])
  })
})
