import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { TransportSetting } from '@shared/transports'
import { plus, type Instant, type Seconds } from '@shared/vocabulary/instant'
import { bySystem } from '../../src/main/audit/entries'
import type { Outcome } from '../../src/main/ports/carrier'
import { notify } from '../../src/main/engine/model/notify'
import type { Message } from '../../src/main/engine/model/messages'
import { beginDelivery } from '../../src/main/services/delivery/beginning'
import type { Accepted } from '../../src/main/engine/model/decision'
import { accepted, contactOf, deskWithMaria } from './accounts'
import { passphrase, testDesk, type TestDesk } from './desk'
import { tampered } from './damage'
import { newProfile } from './profile'
import { down, scriptedCarrier, taken, unanswered, type ScriptedCarrier } from './scriptedCarrier'

const server: TransportSetting = {
  type: 'smtp',
  settings: {
    host: 'mail.contoso.example',
    port: 587,
    security: 'starttls',
    authorities: '',
    signIn: 'none',
    user: '',
    oauth: null,
    from: 'help@contoso.example',
    pace: 6_000,
    mailbox: null,
  },
}

interface Scene {
  readonly desk: TestDesk
  readonly carrier: ScriptedCarrier
  readonly accountId: string
  readonly email: string
  readonly phone: string
}

async function connect(desk: TestDesk, pace = 6_000): Promise<void> {
  const setting = { ...server, settings: { ...server.settings, pace } } as TransportSetting
  await desk.store.transports.set('email', setting, {}, 'ana', bySystem(desk.now(), 'test'))
}

/** María at a desk whose emails leave, in a case. */
async function scene(carrier = scriptedCarrier(), file = ':memory:'): Promise<Scene> {
  const desk = await testDesk(file, undefined, undefined, carrier)
  const accountId = await deskWithMaria(desk)
  await connect(desk)
  await accepted(desk, accountId, { type: 'open-case', channel: 'phone', story: '' })
  await desk.desk.queue!.idle()
  return {
    desk,
    carrier,
    accountId,
    email: await contactOf(desk, accountId, 'email'),
    phone: await contactOf(desk, accountId, 'phone'),
  }
}

const requestCode = async ({ desk, accountId }: Scene, contactId: string) =>
  accepted(desk, accountId, { type: 'request-code', purpose: 'support-call', contactId })
const idle = async ({ desk }: Scene) => desk.desk.queue!.idle()
const run = async (here: Scene) => {
  await here.desk.desk.queue!.run()
  await idle(here)
}
const newest = async ({ desk }: Scene) => (await desk.store.outbox.list(1))[0]!
const states = async ({ desk }: Scene, ids: readonly string[]) =>
  (await desk.store.outbox.list(1_000))
    .filter(({ id }) => ids.includes(id))
    .map(({ standing }) => standing.state)
const all = async ({ desk }: Scene) => desk.store.outbox.list(2_000)

/** Notices to the account's email, as a sweep sends them, handed to the courier like those. */
async function notices(here: Scene, count: number): Promise<readonly string[]> {
  const { desk, accountId, email } = here
  const sent: Message[] = []
  await desk.store.accounts.decide(accountId, {
    decision: (account): Accepted => {
      const contact = account.contacts.find(({ id }) => id === email)!
      for (let number = 0; number < count; number++)
        sent.push(notify(desk.desk.ids, contact, 'two-step.set', {}))
      return {
        ...{ outcome: 'accepted', result: 'done', facts: {}, accounts: [], advice: [], cites: [] },
        ...{
          before: account,
          due: [],
          events: [],
          messages: sent,
          account,
          policy: desk.desk.policy,
        },
      }
    },
    audit: () => null,
    recordedAt: desk.now(),
  })
  await desk.desk.courier.deliver([{ accountId, messages: sent }], desk.now())
  return sent.map(({ id }) => id)
}

describe('a message of a desk with a way out', () => {
  it('leaves at once, with its code and the words that the customer reads; no column has the code', async () => {
    const here = await scene()
    await requestCode(here, here.email)
    await idle(here)
    const code = here.desk.minted.at(-1)!
    const letter = here.carrier.letters.at(-1)!
    expect(letter).toMatchObject({
      to: { kind: 'email', value: (await newest(here)).value },
      code,
      validFor: 600,
    })
    expect(letter.body).toContain(code)
    expect(letter.subject).not.toContain(code)
    expect((await newest(here)).standing).toMatchObject({ state: 'accepted', tries: 1 })
    expect(JSON.stringify([await all(here), await here.desk.store.audit.list(100)])).not.toContain(
      code,
    )
  })

  it('is said to have no way out where none is set for its kind; what leaves is known before', async () => {
    const here = await scene()
    const before = here.carrier.letters.length
    await requestCode(here, here.phone)
    await idle(here)
    expect((await newest(here)).standing.state).toBe('not-connected')
    expect(here.carrier.letters.length).toBe(before)
    const { courier } = here.desk.desk
    expect([await courier.reaches('email'), await courier.reaches('phone')]).toEqual([true, false])
  })

  it('of which nobody knows whether it left is not sent again where it has a code', async () => {
    const here = await scene(scriptedCarrier(() => unanswered))
    await requestCode(here, here.email)
    await idle(here)
    here.carrier.answer(() => taken)
    const sent = here.carrier.letters.length
    for (let minute = 0; minute < 12; minute++) {
      here.desk.wait(60)
      await run(here)
    }
    expect(here.carrier.letters.length).toBe(sent)
    expect((await newest(here)).standing).toMatchObject({ state: 'unknown', doubtful: 1 })
  })

  it('is ended by a newer code of the same purpose to the same contact, if it has not left', async () => {
    const here = await scene(scriptedCarrier(() => down))
    await requestCode(here, here.email)
    await idle(here)
    const older = await newest(here)
    here.desk.wait(60)
    here.carrier.answer(() => taken)
    const before = here.carrier.letters.length
    await requestCode(here, here.email)
    await run(here)
    expect(await states(here, [older.id, (await newest(here)).id])).toEqual(['accepted', 'expired'])
    expect(here.carrier.letters.length).toBe(before + 1)
  })

  it('is lost with its code when the program ends before it left, and a notice leaves after the next start', async () => {
    const file = `${newProfile()}/latchkey.db`
    const here = await scene(
      scriptedCarrier(() => down),
      file,
    )
    await requestCode(here, here.email)
    const [notice] = await notices(here, 1)
    await idle(here)
    const code = await newest(here)
    await here.desk.desk.queue!.close()
    await here.desk.store.close()
    const carrier = scriptedCarrier()
    const desk = await testDesk(file, here.desk.now(), undefined, carrier)
    await beginDelivery(desk.desk, false)
    const again = { ...here, desk, carrier }
    desk.wait(60)
    await run(again)
    expect(carrier.letters.map(({ id }) => id)).toContain(notice)
    expect(carrier.letters.map(({ code: sent }) => sent)).not.toContain(here.desk.minted.at(-1))
    const ids = (await all(again)).filter(({ hasCode }) => hasCode)
    expect(ids.length).toBeGreaterThan(0)
    expect(ids.every(({ standing }) => standing.state === 'lost')).toBe(true)
    expect(code.attempts.length).toBeGreaterThan(0)
    await desk.desk.queue!.close()
    await desk.store.close()
  })

  it('whose end can’t be stored, as on a full disk, is not sent again, and is known when it can', async () => {
    const profile = newProfile()
    const here = await scene(scriptedCarrier(), path.join(profile, 'latchkey.db'))
    const atTheFile = (sql: string) => tampered(profile, (client) => client.exec(sql))
    atTheFile(
      "CREATE TRIGGER full BEFORE UPDATE ON delivery WHEN NEW.state = 'accepted' BEGIN SELECT RAISE(ABORT, 'full'); END",
    )
    const [id] = await notices(here, 1)
    await run(here)
    expect(await states(here, [id!])).toEqual(['sending'])
    atTheFile('DROP TRIGGER full')
    await run(here)
    expect(await states(here, [id!])).toEqual(['accepted'])
    expect(here.carrier.letters).toHaveLength(1)
  })

  it('waits while the clock is not believed', async () => {
    const here = await scene()
    const { clockWatch } = here.desk.desk
    const believed = clockWatch.doubt
    const now = here.desk.now()
    Object.assign(clockWatch, { doubt: () => ({ says: now, lastSeen: now }) })
    const [id] = await notices(here, 1)
    await run(here)
    expect(await states(here, [id!])).toEqual(['queued'])
    Object.assign(clockWatch, { doubt: believed })
    await run(here)
    expect(await states(here, [id!])).toEqual(['accepted'])
  })
})

describe('one that can’t be sent holds nobody else up', () => {
  it('though it hangs, drops or is refused in front of a hundred others', async () => {
    const here = await scene()
    let hanging: (outcome: typeof taken) => void = () => undefined
    const first = here.carrier.letters.length
    here.carrier.answer((_letter, nth) => {
      if (nth === first + 1) return { is: 'refused', soft: false, answer: '550 no', again: null }
      if (nth === first + 2) return new Promise((resolve) => (hanging = resolve))
      return nth === first + 3 ? unanswered : taken
    })
    const ids = await notices(here, 103)
    await expect
      .poll(async () => (await states(here, ids)).filter((state) => state === 'accepted').length)
      .toBe(100)
    hanging(taken)
    await idle(here)
    expect((await states(here, ids)).filter((state) => state !== 'accepted')).toEqual([
      'deferred',
      'refused',
    ])
  })

  it('and a code goes before a thousand notices, by a way that takes thirty a minute', async () => {
    const here = await scene()
    await connect(here.desk, 30)
    await notices(here, 1_000)
    await run(here)
    await requestCode(here, here.email)
    await run(here)
    expect((await newest(here)).standing.state).toBe('accepted')
    const sent = here.carrier.letters.length
    for (let second = 0; second < 59; second++) {
      here.desk.wait(1)
      await run(here)
    }
    expect(here.carrier.letters.length - sent).toBeLessThanOrEqual(6)
  })
})

describe('a way that is down', () => {
  it('for ten minutes has nothing refused, no code sent too late, few attempts, and everything out within a minute of its return', async () => {
    const here = await scene(scriptedCarrier(() => down))
    const ids = await notices(here, 200)
    await requestCode(here, here.email)
    await idle(here)
    const code = await newest(here)
    const began = here.carrier.letters.length
    const times: { id: string; at: Instant }[] = []
    here.carrier.answer((letter) => {
      times.push({ id: letter.id, at: here.desk.now() })
      return down
    })
    for (let step = 0; step < 120; step++) {
      here.desk.wait(5)
      await run(here)
    }
    expect(here.carrier.letters.length - began).toBeLessThanOrEqual(120)
    expect(times.filter(({ id, at }) => id === code.id && at >= code.standing.worthUntil!)).toEqual(
      [],
    )
    expect(new Set(await states(here, ids))).toEqual(new Set(['deferred', 'queued']))
    expect(await states(here, [code.id])).toEqual(['expired'])
    here.carrier.answer(() => taken)
    for (let step = 0; step < 12; step++) {
      here.desk.wait(5)
      await run(here)
    }
    expect(new Set(await states(here, ids))).toEqual(new Set(['accepted']))
  })

  it('because of its password is tried once, and then once an hour until its settings change', async () => {
    const here = await scene()
    here.desk.wait(120)
    const before = here.carrier.letters.length
    here.carrier.answer(() => ({ is: 'not-sent', fault: 'sign-in', answer: '535 no' }))
    const ids = await notices(here, 20)
    await idle(here)
    const tried = () => here.carrier.letters.length - before
    expect(tried()).toBe(1)
    expect(await here.desk.store.transports.read('email')).toMatchObject({
      fault: { fault: 'sign-in', answer: '535 no' },
      pausedUntil: plus(here.desk.now(), 3_600 as Seconds),
    })
    here.desk.wait(3_599)
    await run(here)
    expect(tried()).toBe(1)
    here.desk.wait(1)
    await run(here)
    expect(tried()).toBe(2)
    here.carrier.answer(() => taken)
    await connect(here.desk)
    here.desk.wait(2)
    await run(here)
    expect(new Set(await states(here, ids))).toEqual(new Set(['accepted']))
  })
})

describe('an answer that comes late says nothing of the way', () => {
  const later = () => {
    let come: (outcome: Outcome) => void = () => undefined
    const outcome = new Promise<Outcome>((resolve) => (come = resolve))
    return { outcome, come }
  }
  const refused: Outcome = { is: 'not-sent', fault: 'sign-in', answer: '535 no' }

  it('that was set since', async () => {
    const here = await scene()
    const { outcome, come } = later()
    here.carrier.answer(() => outcome)
    const before = here.carrier.letters.length
    const [id] = await notices(here, 1)
    await expect.poll(() => here.carrier.letters.length).toBe(before + 1)
    here.desk.wait(1)
    await connect(here.desk)
    come(refused)
    await idle(here)
    expect(await here.desk.store.transports.read('email')).toMatchObject({
      fault: null,
      pausedUntil: null,
    })
    here.carrier.answer(() => taken)
    here.desk.wait(2)
    await run(here)
    expect(await states(here, [id!])).toEqual(['accepted'])
  })

  it('that is being closed', async () => {
    const here = await scene()
    const { outcome, come } = later()
    here.carrier.answer(() => outcome)
    const before = here.carrier.letters.length
    const [id] = await notices(here, 1)
    await expect.poll(() => here.carrier.letters.length).toBe(before + 1)
    const closing = here.desk.desk.queue!.close()
    come({ is: 'not-sent', fault: 'settings', answer: null })
    await closing
    expect(await states(here, [id!])).toEqual(['deferred'])
    expect(await here.desk.store.transports.read('email')).toMatchObject({ fault: null })
  })

  it('whose clock was wrong: a pause until a day that no pause lasts to is none', async () => {
    const here = await scene()
    const fault = { fault: 'time', answer: null, since: here.desk.now() } as const
    const pause = (seconds: number) =>
      here.desk.store.transports.stand('email', {
        fault,
        pausedUntil: plus(here.desk.now(), seconds as Seconds),
      })
    await pause(3_600)
    const [id] = await notices(here, 1)
    await run(here)
    expect(await states(here, [id!])).toEqual(['queued'])
    await pause(3_601)
    await run(here)
    expect(await states(here, [id!])).toEqual(['accepted'])
  })
})

describe('a profile that is a copy', () => {
  it('has nothing leave before a person says so', async () => {
    const here = await scene(scriptedCarrier(() => down))
    const [waiting] = await notices(here, 1)
    await idle(here)
    await beginDelivery(here.desk.desk, true)
    here.carrier.answer(() => taken)
    const before = here.carrier.letters.length
    const [later] = await notices(here, 1)
    here.desk.wait(600)
    await run(here)
    expect(here.carrier.letters.length).toBe(before)
    expect(await states(here, [waiting!, later!])).toEqual(['held', 'held'])
    expect(await here.desk.store.audit.list(1)).toMatchObject([{ action: 'delivery.held' }])
    await here.desk.store.deliveries.release(here.desk.now(), bySystem(here.desk.now(), 'test'))
    here.desk.wait(60)
    await run(here)
    await run(here)
    expect(await states(here, [waiting!, later!])).toEqual(['accepted', 'accepted'])
  })
})

describe('a sample', () => {
  it('has nothing leave, also where it was made in an open profile with a way out; its messages arrive as invented', async () => {
    const carrier = scriptedCarrier()
    const desk = await testDesk(':memory:', undefined, undefined, carrier)
    await desk.get('directory.openSample', { name: 'Ana', passphrase })
    await connect(desk)
    const [hit] = (await desk.get('accounts.find', { query: 'tbaker' })).hits
    const accountId = hit!.id
    await accepted(desk, accountId, { type: 'open-case', channel: 'phone', story: '' })
    const contactId = await contactOf(desk, accountId, 'email')
    await accepted(desk, accountId, { type: 'request-code', purpose: 'support-call', contactId })
    await desk.desk.queue!.run()
    await desk.desk.queue!.idle()
    expect(carrier.letters).toEqual([])
    expect(await desk.desk.courier.reaches('email')).toBe(false)
    const messages = await desk.store.outbox.list(1_000)
    expect(messages[0]!.standing.state).toBe('delivered')
    expect(new Set(messages.map(({ standing }) => standing.state))).toEqual(
      new Set(['delivered', 'bounced']),
    )
  })
})
