import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { caseNumber } from '@shared/vocabulary/caseNumber'
import { tellHook } from '../../src/main/jobs/hooks'
import { accepted, contactOf, deskWithMaria, mail, phone } from './accounts'
import { passphrase, testDesk, type TestDesk } from './desk'
import { hookServer, isGenuine, type HookServer } from './hookServer'
import { added } from './operators'
import { selfSigned } from '../../src/main/transports/testing/selfSigned'

const secret = `whsec_${Buffer.alloc(32, 3).toString('base64')}`
let server: HookServer
beforeEach(async () => (server = await hookServer()))
afterEach(async () => server.close())

async function hooked(file?: string): Promise<{ desk: TestDesk; accountId: string }> {
  const desk = await testDesk(file)
  const accountId = await deskWithMaria(desk)
  await desk.get('hooks.set', { url: server.url, secret, allowPrivate: false })
  return { desk, accountId }
}

const open = { type: 'open-case', channel: 'phone', story: 'I am maria@contoso.example' } as const
const close = { type: 'close-case', outcome: 'recovered' } as const
const events = () => server.received.map(({ body }) => body['event'])
const ids = () => server.received.map(({ headers }) => headers['webhook-id'])

describe('a ticket system', () => {
  it('is told what was done in a case, signed, with masks and without a code', async () => {
    const { desk, accountId } = await hooked()
    await accepted(desk, accountId, { ...open, ticket: 'INC0012345' })
    const contactId = await contactOf(desk, accountId, 'email')
    await accepted(desk, accountId, { type: 'request-code', purpose: 'support-call', contactId })
    const code = desk.minted.at(-1) ?? ''
    await accepted(desk, accountId, { type: 'submit-code', purpose: 'support-call', code })
    await accepted(desk, accountId, { type: 'remove-all-contacts' })
    await accepted(desk, accountId, close)
    expect(server.received).toHaveLength(0)
    expect(await tellHook(desk.desk)).toBe(4)
    expect(events()).toEqual([
      'case.opened',
      'caller.verified',
      'replacement.started',
      'case.closed',
    ])
    const account = await desk.store.accounts.read(accountId)
    const [first, , , last] = server.received
    expect(last?.body).toEqual({
      id: last?.headers['webhook-id'],
      event: 'case.closed',
      at: new Date(desk.now() * 1000).toISOString().replace('.000Z', 'Z'),
      case: caseNumber(account!.cases[0]!.id),
      ticket: 'INC0012345',
      outcome: 'recovered',
      verified: true,
      verifiedBy: [{ by: 'code', contact: expect.stringMatching(/^ma•+/) as string }],
    })
    expect(first?.body).toMatchObject({ outcome: null, verified: false, verifiedBy: [] })
    for (const one of server.received) {
      expect(isGenuine(one, secret)).toBe(true)
      expect(isGenuine({ ...one, text: one.text.replace('INC', 'REQ') }, secret)).toBe(false)
      for (const hidden of [code, mail, phone, phone.slice(3), 'Maria', 'contoso.example'])
        expect(one.text).not.toContain(hidden)
    }
    expect(await tellHook(desk.desk)).toBe(0)
    expect(server.received).toHaveLength(4)
  })

  it('finds it genuine by the lines of docs/tickets.md, in a process of its own, and not once it is changed or old', async () => {
    const { desk, accountId } = await hooked()
    await accepted(desk, accountId, open)
    expect(await tellHook(desk.desk)).toBe(1)
    const { headers, text } = server.received[0]!
    const [, lines = ''] =
      /```js\n([\s\S]*?)```/.exec(readFileSync('docs/tickets.md', 'utf8')) ?? []
    const sentAt = Number(headers['webhook-timestamp'])
    const findsGenuine = (body: string, key: string, secondsLater = 0): unknown =>
      JSON.parse(
        execFileSync('node', ['--input-type=module'], {
          input: `${lines}
            Date.now = () => ${(sentAt + secondsLater) * 1000}
            console.log(isGenuine(${JSON.stringify(headers)}, ${JSON.stringify(body)}, '${key}'))`,
          encoding: 'utf8',
        }),
      )
    expect(findsGenuine(text, secret, 300)).toBe(true)
    expect(findsGenuine(text, secret, 301)).toBe(false)
    expect(findsGenuine(text.replace('opened', 'closed'), secret)).toBe(false)
    expect(findsGenuine(text, secret.replace('AwMD', 'BwMD'))).toBe(false)
  })

  it('is told again under the same id where the desk was cut off before it had stored that it was taken', async () => {
    const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'latchkey-hook-')), 'latchkey.db')
    const { desk, accountId } = await hooked(file)
    await accepted(desk, accountId, open)
    const cut = { ...desk.store.hooks, sent: async () => Promise.reject(new Error('cut off')) }
    const dying = { ...desk.desk, store: { ...desk.desk.store, hooks: cut } }
    await expect(tellHook(dying)).rejects.toThrow('cut off')
    await desk.store.close()
    const next = await testDesk(file, desk.now())
    expect(await tellHook(next.desk)).toBe(1)
    expect(ids()).toHaveLength(2)
    expect(new Set(ids()).size).toBe(1)
    expect(server.received[0]?.text).toBe(server.received[1]?.text)
    expect(await tellHook(next.desk)).toBe(0)
    await next.store.close()
    // The secret lies there sealed only.
    expect(readFileSync(file).includes(secret.slice(6))).toBe(false)
  })

  it('that fails is told later, of each case in its order, while other cases go on', async () => {
    const { desk, accountId } = await hooked()
    const bo = await added(desk, 'Bo', 'supervisor')
    await accepted(desk, accountId, open)
    const failing = server.received.length
    await accepted(desk, accountId, close)
    await bo.window.ask('commands.run', { accountId, command: open })
    const [bad] = (await desk.store.accounts.read(accountId))!.cases.map(({ id }) => caseNumber(id))
    server.answer = (response, { body }) =>
      response.writeHead(body['case'] === bad ? 500 : 204).end()
    expect(await tellHook(desk.desk)).toBe(1)
    expect(failing).toBe(0)
    expect(server.received.map(({ body }) => [body['case'] === bad, body['event']])).toEqual([
      [true, 'case.opened'],
      [false, 'case.opened'],
    ])
    expect(await desk.get('hooks.show', {})).toMatchObject({
      waiting: 2,
      lastFault: 'status',
      lastStatus: 500,
      givenUp: 0,
    })
    expect(await tellHook(desk.desk)).toBe(0)
    desk.wait(9)
    expect(await tellHook(desk.desk)).toBe(0)
    expect(server.received).toHaveLength(2)
    desk.wait(1)
    server.answer = (response) => response.writeHead(204).end()
    expect(await tellHook(desk.desk)).toBe(2)
    expect(events().slice(2)).toEqual(['case.opened', 'case.closed'])
    expect(new Set(ids()).size).toBe(3)
  })

  it('that fails for days is given up on, which Settings say, and can be tried again', async () => {
    const { desk, accountId } = await hooked()
    server.answer = (response) => response.writeHead(404).end()
    await accepted(desk, accountId, open)
    for (let tries = 0; tries < 15; tries++) {
      await tellHook(desk.desk)
      desk.wait(43_200)
    }
    expect(server.received).toHaveLength(15)
    expect(await desk.get('hooks.show', {})).toMatchObject({ waiting: 0, givenUp: 1 })
    // Those of its case that come later are told.
    server.answer = (response) => response.writeHead(200).end('thank you')
    await desk.get('operators.signIn', { name: 'Ana', passphrase })
    await accepted(desk, accountId, close)
    expect(await tellHook(desk.desk)).toBe(1)
    expect(await desk.get('hooks.again', {})).toMatchObject({ waiting: 1, givenUp: 0 })
    expect(await tellHook(desk.desk)).toBe(1)
    expect(events().at(-1)).toBe('case.opened')
  })

  it('leads nowhere: a redirect is not followed', async () => {
    const { desk, accountId } = await hooked()
    const elsewhere = await hookServer()
    server.answer = (response) => response.writeHead(307, { location: elsewhere.url }).end()
    await accepted(desk, accountId, open)
    expect(await tellHook(desk.desk)).toBe(0)
    expect(await desk.get('hooks.show', {})).toMatchObject({
      lastFault: 'redirect',
      lastStatus: 307,
    })
    expect(elsewhere.received).toHaveLength(0)
    await elsewhere.close()
  })

  it('with a certificate by itself is told nothing, whatever the environment says', async () => {
    const { desk, accountId } = await hooked()
    const anybody = await hookServer(selfSigned('127.0.0.1'))
    await desk.get('hooks.set', { url: anybody.url, allowPrivate: true })
    await accepted(desk, accountId, open)
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0')
    try {
      expect(await tellHook(desk.desk)).toBe(0)
    } finally {
      vi.unstubAllEnvs()
    }
    expect(await desk.get('hooks.show', {})).toMatchObject({ lastFault: 'certificate' })
    expect(anybody.received).toHaveLength(0)
    await anybody.close()
  })

  it('that does not answer, or without end, keeps nothing up', async () => {
    const { desk, accountId } = await hooked()
    server.answer = () => undefined
    await accepted(desk, accountId, open)
    expect(await tellHook(desk.desk)).toBe(0)
    expect(await desk.get('hooks.show', {})).toMatchObject({ lastFault: 'time' })
    desk.wait(10)
    server.answer = (response) => {
      response.writeHead(200)
      const pour = () => {
        while (!response.destroyed && response.write('x'.repeat(65_536)));
      }
      response.on('drain', pour)
      pour()
    }
    expect(await tellHook(desk.desk)).toBe(1)
  })

  it('is told nothing by a profile of invented people, and nothing of what was before it was set', async () => {
    const desk = await testDesk()
    await desk.get('directory.openSample', { name: 'Ana', passphrase })
    expect(
      await desk.failure('hooks.set', { url: server.url, secret, allowPrivate: false }),
    ).toMatchObject({ code: 'conflict' })
    expect(await desk.get('hooks.show', {})).toMatchObject({ possible: false, url: null })

    const live = await testDesk()
    const accountId = await deskWithMaria(live)
    await accepted(live, accountId, open)
    await live.get('hooks.set', { url: server.url, secret, allowPrivate: false })
    await accepted(live, accountId, { type: 'note', text: 'A note.' })
    expect(await tellHook(live.desk)).toBe(0)
    await accepted(live, accountId, close)
    await live.get('hooks.set', { url: '', allowPrivate: false })
    expect(await live.get('hooks.show', {})).toMatchObject({ url: null, waiting: 0 })
    expect(await tellHook(live.desk)).toBe(0)
    expect(server.received).toHaveLength(0)
  })
})

describe('the hook in Settings', () => {
  it('is an administrator’s, in the audit with its host, and never gives its secret back', async () => {
    const { desk } = await hooked()
    const bo = await added(desk, 'Bo', 'supervisor')
    for (const channel of ['hooks.show', 'hooks.test', 'hooks.again'] as const)
      expect(await bo.window.ask(channel, {})).toMatchObject({ error: { code: 'forbidden' } })
    const [entry] = (await desk.store.audit.list(20)).filter(({ action }) => action === 'hooks.set')
    expect(entry?.facts).toEqual({
      host: new URL(server.url).host,
      hostWas: null,
      secret: true,
      allowPrivate: false,
    })
    expect(await desk.get('hooks.set', { url: server.url, allowPrivate: true })).toMatchObject({
      url: server.url,
      allowPrivate: true,
    })
    const all = JSON.stringify([desk.replies, await desk.store.audit.list(50)])
    expect(all).not.toContain(secret)
    expect(all).not.toContain(secret.slice(6))
  })

  it.each([
    ['http://tickets.example/hook', 'url'],
    ['ftp://127.0.0.1/', 'url'],
    ['https://name:word@tickets.example/', 'url'],
    ['not a url', 'url'],
  ])('%s is refused', async (url, part) => {
    const { desk } = await hooked()
    expect(await desk.failure('hooks.set', { url, allowPrivate: true })).toMatchObject({
      code: 'bad-request',
      facts: { part },
    })
  })

  it.each(['', 'short', 'whsec_c2hvcnQ=', secret.slice(6)])(
    'a first secret of %j is refused',
    async (wrong) => {
      const desk = await testDesk()
      await deskWithMaria(desk)
      expect(
        await desk.failure('hooks.set', { url: server.url, secret: wrong, allowPrivate: false }),
      ).toMatchObject({ facts: { part: 'secret' } })
    },
  )

  it('is tested step by step', async () => {
    const { desk } = await hooked()
    expect(await desk.get('hooks.test', {})).toEqual([
      { step: 'connected', fault: null, detail: '127.0.0.1' },
      { step: 'answered', fault: null, detail: '204' },
    ])
    expect(server.received[0]?.body).toMatchObject({ event: 'test' })
    expect(isGenuine(server.received[0]!, secret)).toBe(true)
    server.answer = (response) => response.writeHead(401).end()
    expect((await desk.get('hooks.test', {})).at(-1)).toEqual({
      step: 'answered',
      fault: 'status',
      detail: '401',
    })
    await desk.get('hooks.set', { url: 'https://10.0.0.1/hook', allowPrivate: false })
    expect(await desk.get('hooks.test', {})).toEqual([
      { step: 'address', fault: 'private', detail: '' },
    ])
    // What speaks no TLS is no https.
    await desk.get('hooks.set', { url: server.url.replace('http:', 'https:'), allowPrivate: false })
    expect((await desk.get('hooks.test', {})).at(-1)).toMatchObject({ step: 'secured' })
  })
})
