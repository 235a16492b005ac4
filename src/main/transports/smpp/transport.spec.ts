import net, { type AddressInfo } from 'node:net'
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { MessageId } from '@shared/vocabulary/ids'
import type { CheckedStep, Report, Transport } from '../../ports/carrier'
import { commands, encode, textOf } from './pdu'
import { centreAt, impatient, letter } from './testing/letters'
import { delivery, scriptedCentre, type Script } from './testing/scriptedCentre'
import { openSmpp } from './transport'

const open: { close(): Promise<unknown> }[] = []
const never = new AbortController().signal

afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close()
})

async function against(script: Script, binds?: Parameters<typeof scriptedCentre>[1]) {
  const centre = await scriptedCentre(script, binds)
  open.push(centre)
  return { centre, ...transportTo(centre.port) }
}

function transportTo(port: number, stored: (report: Report) => Promise<void> = async () => {}) {
  const reports: Report[] = []
  let came: () => void = () => undefined
  const transport: Transport = openSmpp(
    centreAt(port),
    async (report) => {
      await stored(report)
      reports.push(report)
      came()
    },
    impatient,
  )
  open.push(transport)
  return {
    transport,
    reports,
    send: (more: Parameters<typeof letter>[0] = {}) => transport.send(letter(more), never),
    report: () => new Promise<void>((resolve) => (came = resolve)),
  }
}

/** Answers each part with the next id. */
function taking(first = 1_000): Script {
  let id = first
  return (pdu, say) =>
    say.answer(pdu, 0, pdu.command === commands.submitSm ? textOf(`${id++}`) : undefined)
}

const unused = async () => {
  const server = net.createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

describe('what comes of sending by SMPP', () => {
  it('is accepted, with the centre’s id, where the centre takes it', async () => {
    const { send, centre } = await against(taking())
    expect(await send()).toEqual({ is: 'accepted', reference: '1000', answer: 'ESME_ROK' })
    const body = centre.took[0]!.body.toString('latin1')
    expect(body).toContain('000000001000000R')
    expect(body).toContain('Your code for the support call: 123456')
  })

  it.each([
    ['RINVDSTADR', 0x0b, false],
    ['RSUBMITFAIL', 0x45, false],
    ['RINVEXPIRY', 0x62, false],
    ['RTHROTTLED', 0x58, true],
    ['RMSGQFUL', 0x14, true],
    ['RSYSERR', 0x08, true],
  ])('is a refusal by ESME_%s, soft or for good', async (name, status, soft) => {
    const { send } = await against((pdu, say) => say.answer(pdu, status))
    expect(await send()).toEqual({ is: 'refused', soft, answer: `ESME_${name}`, again: null })
  })

  it('is unknown where it was handed over and nobody answers', async () => {
    const { send } = await against(() => undefined)
    expect(await send()).toEqual({ is: 'unknown', fault: 'time', answer: null })
  })

  it('is unknown after ten seconds of silence, and not before', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      const centre = await scriptedCentre(() => undefined)
      open.push(centre)
      const transport = openSmpp(centreAt(centre.port), async () => {})
      let isOver = false
      const sent = transport.send(letter(), never).finally(() => (isOver = true))
      while (centre.took.length === 0) await new Promise((resolve) => setImmediate(resolve))
      await vi.advanceTimersByTimeAsync(9_999)
      expect(isOver).toBe(false)
      await vi.advanceTimersByTimeAsync(1)
      expect(await sent).toMatchObject({ is: 'unknown', fault: 'time' })
    } finally {
      vi.useRealTimers()
    }
  })

  it('is unknown where the connection breaks off after it was handed over', async () => {
    const { send } = await against((_pdu, say) => say.drop())
    expect(await send()).toEqual({ is: 'unknown', fault: 'connection', answer: null })
  })

  it('is that nothing was sent where nobody is there, lets in, or answers the bind', async () => {
    expect(await transportTo(await unused()).send()).toMatchObject({
      is: 'not-sent',
      fault: 'connection',
    })
    const silent = await against(taking(), () => undefined)
    expect(await silent.send()).toMatchObject({ is: 'not-sent', fault: 'time' })
    const gone = await against(taking(), (_pdu, say) => say.drop())
    expect(await gone.send()).toMatchObject({ is: 'not-sent', fault: 'connection' })
    expect(silent.centre.took).toEqual([])
  })

  it.each([
    [0x0e, 'sign-in', 'ESME_RINVPASWD'],
    [0x0d, 'sign-in', 'ESME_RBINDFAIL'],
    [0x05, 'busy', 'ESME_RALYBND'],
    [0x58, 'busy', 'ESME_RTHROTTLED'],
    [0x53, 'settings', 'ESME_RINVSYSTYP'],
  ])('is a fault where the bind is refused by %i: %s', async (status, fault, answer) => {
    const { send } = await against(taking(), (pdu, say) => say.answer(pdu, status))
    expect(await send()).toEqual({ is: 'not-sent', fault, answer })
  })

  it('is that nothing was sent where it is given up before its turn', async () => {
    const { transport, send } = await against(taking())
    await send()
    const ended = await transport.send(letter(), AbortSignal.abort())
    expect(ended).toMatchObject({ is: 'not-sent', fault: 'time' })
  })
})

describe('a message in two parts', () => {
  const long = { body: 'ő'.repeat(100) }

  it('is known by both ids, and its second part waits until the first is taken', async () => {
    const { send, centre } = await against(taking())
    expect(await send(long)).toMatchObject({ is: 'accepted', reference: '1000 1001' })
    expect(centre.took).toHaveLength(2)
  })

  it('is tried on where its second part is put off', async () => {
    let part = 0
    const { send } = await against((pdu, say) => {
      part += 1
      say.answer(pdu, part === 2 ? 0x58 : 0, part === 2 ? undefined : textOf(`p${part}`))
    })
    expect(await send(long)).toMatchObject({ is: 'accepted', reference: 'p1 p3' })
  })

  it('is unknown where its second part has no answer, and refused where it is refused', async () => {
    let part = 0
    const silent = await against((pdu, say) => ++part === 1 && say.answer(pdu, 0, textOf('p')))
    expect(await silent.send(long)).toMatchObject({ is: 'unknown', fault: 'time' })
    let other = 0
    const refusing = await against((pdu, say) => say.answer(pdu, ++other === 1 ? 0 : 0x0b))
    expect(await refusing.send(long)).toMatchObject({ is: 'refused', soft: false })
  })
})

describe('a receipt', () => {
  it('is told of the message, and acknowledged once it is stored', async () => {
    const acknowledged: number[] = []
    let isBroken = true
    const centre = await scriptedCentre((pdu, say) => {
      if (pdu.command === commands.submitSm) {
        say.answer(pdu, 0, textOf('1000'))
        say.octets(delivery('34612345600', 'id:1000 stat:DELIVRD err:000'))
      } else if (pdu.command >= 0x8000_0000) {
        acknowledged.push(pdu.status)
        if (pdu.status !== 0) say.octets(delivery('34612345600', 'id:1000 stat:DELIVRD err:000'))
      }
    })
    open.push(centre)
    const { send, reports, report } = transportTo(centre.port, async () => {
      if (!isBroken) return
      isBroken = false
      throw new Error('the store is busy')
    })
    const told = report()
    await send()
    await told
    expect(reports).toMatchObject([{ of: { id: 'm1' }, is: 'delivered', status: 'DELIVRD' }])
    await expect.poll(() => acknowledged).toEqual([8, 0])
  })

  it('that comes before the answer to its message is of it', async () => {
    const { send, reports } = await against((pdu, say) => {
      if (pdu.command !== commands.submitSm) return
      say.octets(delivery('34612345600', 'id:0000001000 stat:UNDELIV err:001'))
      say.answer(pdu, 0, textOf('3e8'))
    })
    await send()
    expect(reports).toMatchObject([{ is: 'failed', answer: 'stat:UNDELIV err:001' }])
  })

  it('of a message of an earlier run comes over a session that is opened for it', async () => {
    const { transport, centre, reports, report } = await against(taking())
    const told = report()
    expect(await transport.returns(['77'], null, never)).toEqual({
      reports: [],
      place: null,
      fault: null,
    })
    centre.say(delivery('34612345600', 'id:77 stat:DELIVRD err:000'))
    await told
    expect(reports).toMatchObject([{ of: { reference: '77' }, is: 'delivered' }])
  })

  it('is waited for over no connection where nothing is open', async () => {
    const { transport, centre } = await against(taking())
    await transport.returns([], null, never)
    expect(centre.connections()).toBe(0)
  })

  it('is not waited for anew where the sign-in was refused', async () => {
    const { transport, centre } = await against(taking(), (pdu, say) => say.answer(pdu, 0x0e))
    for (let time = 1; time <= 3; time += 1)
      expect(await transport.returns(['77'], null, never)).toMatchObject({ fault: 'sign-in' })
    expect(centre.connections()).toBe(1)
  })
})

describe('a session', () => {
  it('answers what it is asked, and refuses what it does not know', async () => {
    const { send, centre } = await against(taking())
    await send()
    const ask = (command: number) =>
      centre.say(encode({ command, status: 0, sequence: 9, body: Buffer.alloc(0) }))
    ask(commands.enquireLink)
    ask(0x103)
    await expect
      .poll(() => centre.took.slice(1).map(({ command, status }) => [command, status]))
      .toEqual([
        [0x8000_0015, 0],
        [commands.genericNack, 3],
      ])
  })

  it('ends at the first octets that are no SMPP, and binds again by itself', async () => {
    const heads = [0, 1, 15, 0x2_0000, 0xffff_ffff].map((length) => {
      const head = Buffer.alloc(16)
      head.writeUInt32BE(length, 0)
      return head
    })
    const cut = encode({
      command: commands.deliverSm,
      status: 0,
      sequence: 1,
      body: Buffer.from([1]),
    })
    const { send, centre } = await against(taking())
    await send()
    let connections = 1
    for (const octets of [...heads, cut]) {
      centre.say(octets)
      connections += 1
      await expect.poll(() => centre.connections(), { timeout: 5_000 }).toBe(connections)
      expect(await send()).toMatchObject({ is: 'accepted' })
    }
  })

  it('goes on, or is opened again, whatever it is told', async () => {
    const { send, centre } = await against(taking())
    await send()
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 120 }), async (octets) => {
        centre.say(Buffer.from(octets))
        // A rest of chance may swallow an answer, or break it; what is sent is then unknown and never wrong.
        expect(['accepted', 'unknown', 'not-sent']).toContain((await send()).is)
      }),
      { numRuns: 30 },
    )
    await expect.poll(async () => (await send()).is, { timeout: 5_000 }).toBe('accepted')
  })

  it('of which the other side takes leave is opened again', async () => {
    const { send, centre } = await against(taking())
    await send()
    centre.say(encode({ command: commands.unbind, status: 0, sequence: 3, body: Buffer.alloc(0) }))
    await expect.poll(() => centre.connections()).toBe(2)
  })

  it('is one for whoever sends at the same time, ten messages at once', async () => {
    const held: (() => void)[] = []
    const { send, centre } = await against((pdu, say) => {
      held.push(() => say.answer(pdu, 0, textOf('x')))
      if (held.length === 10) setImmediate(() => held.splice(0).forEach((answer) => answer()))
    })
    const sent = await Promise.all(
      Array.from({ length: 30 }, (_, at) => send({ id: `m${at}` as MessageId })),
    )
    expect(new Set(sent.map(({ is }) => is))).toEqual(new Set(['accepted']))
    expect(centre.connections()).toBe(1)
  })
})

describe('a check', () => {
  it('tells each step, up to the receipt of its message', async () => {
    const { transport } = await against((pdu, say) => {
      say.answer(pdu, 0, textOf('1000'))
      if (pdu.command === commands.submitSm)
        say.octets(delivery('34612345600', 'id:1000 stat:DELIVRD err:000 text:Your code'))
    })
    const steps: CheckedStep[] = []
    expect(await transport.check(letter(), (step) => steps.push(step), never)).toEqual({ ok: true })
    expect(steps).toEqual([
      { step: 'connected', detail: '127.0.0.1' },
      { step: 'signed-in', detail: 'scripted' },
      { step: 'taken', detail: '1000' },
      { step: 'came-back', detail: 'stat:DELIVRD err:000' },
    ])
  })

  it('leaves receipts of other messages to the session that sends', async () => {
    const acknowledged: number[] = []
    const { transport } = await against((pdu, say) => {
      if (pdu.command === commands.submitSm)
        say.octets(delivery('34600000000', 'id:77 stat:DELIVRD err:000'))
      else if (pdu.command === (commands.deliverSm | 0x8000_0000) >>> 0)
        acknowledged.push(pdu.status)
    })
    await transport.check(letter(), () => undefined, never)
    expect(acknowledged).toEqual([8])
  })

  it('says why nobody was let in', async () => {
    const { transport } = await against(taking(), (pdu, say) => say.answer(pdu, 0x0e))
    expect(await transport.check(null, () => undefined, never)).toEqual({
      ok: false,
      fault: 'sign-in',
      answer: 'ESME_RINVPASWD',
    })
  })
})
