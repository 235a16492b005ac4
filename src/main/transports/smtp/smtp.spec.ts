import type { LookupFunction } from 'node:net'
import os from 'node:os'
import { afterEach, describe, expect, it } from 'vitest'
import type { Letter, Outcome, Transport } from '../../ports/carrier'
import { aLetter, anSmtp } from '../testing/letters'
import { scriptedServer, type Script, type ScriptedServer } from '../testing/mailServer'
import { mailTransport } from './smtp'

const ends: (() => Promise<unknown>)[] = []
const never = new AbortController().signal

afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

async function serving(script: Script): Promise<ScriptedServer> {
  const server = await scriptedServer(script)
  ends.push(() => server.stop())
  return server
}

function transportTo(
  server: ScriptedServer,
  settings: Parameters<typeof anSmtp>[1] = {},
  lookup?: LookupFunction,
): Transport {
  const transport = mailTransport(anSmtp(server.port, settings), lookup)
  ends.push(() => transport.close())
  return transport
}

const send = (transport: Transport, letter: Partial<Letter> = {}): Promise<Outcome> =>
  transport.send(aLetter(letter), never)

/** Answers otherwise than before from a session on, or from a line of a session on. */
const from = (session: number, first: string, then: string) => (_line: string, at: number) =>
  at < session ? first : then

describe('a session that is kept', () => {
  it('takes the next message', async () => {
    const server = await serving({})
    const transport = transportTo(server)
    for (const _again of [1, 2, 3]) expect(await send(transport)).toMatchObject({ is: 'accepted' })
    expect(server.sessions()).toBe(1)
    expect(server.messages).toHaveLength(3)
  })

  it('that the server has ended is given up for a new one, and the message leaves once', async () => {
    const server = await serving({})
    const transport = transportTo(server)
    await send(transport)
    server.hangUp()
    expect(await send(transport)).toMatchObject({ is: 'accepted' })
    expect(server.sessions()).toBe(2)
    expect(server.messages).toHaveLength(2)
  })

  it.each(['drop', '421 4.7.0 too long', '451 4.7.0 enough of you'])(
    'that says %j to the next sender is given up for a new one',
    async (no) => {
      let senders = 0
      const server = await serving({
        answers: { MAIL: (_line, session) => (session === 1 && ++senders > 1 ? no : '250 ok') },
      })
      const transport = transportTo(server)
      await send(transport)
      expect(await send(transport)).toMatchObject({ is: 'accepted' })
      expect(server.sessions()).toBe(2)
      expect(server.messages).toHaveLength(2)
    },
  )

  it('that drops after a message is not asked again: nobody knows whether it was taken', async () => {
    let ended = 0
    const server = await serving({ answers: { '.': () => (++ended > 1 ? 'drop' : '250 ok') } })
    const transport = transportTo(server)
    await send(transport)
    expect(await send(transport)).toMatchObject({ is: 'unknown' })
    expect(server.messages).toHaveLength(2)
  })

  it('is not kept after a refusal: its server may think that the message goes on', async () => {
    const server = await serving({ answers: { RCPT: from(2, '550 5.1.1 unknown', '250 ok') } })
    const transport = transportTo(server)
    expect(await send(transport)).toMatchObject({ is: 'refused', soft: false })
    expect(await send(transport)).toMatchObject({ is: 'accepted' })
    expect(server.sessions()).toBe(2)
  })

  it('takes one message at a time: one that hangs holds up no other', async () => {
    const server = await serving({ answers: { '.': from(2, 'silence', '250 ok') } })
    const transport = transportTo(server)
    const stopping = new AbortController()
    const hanging = transport.send(aLetter(), stopping.signal)
    while (server.messages.length === 0) await new Promise(setImmediate)
    expect(await send(transport)).toMatchObject({ is: 'accepted' })
    stopping.abort()
    expect(await hanging).toMatchObject({ is: 'unknown', fault: 'time' })
  })

  it('ends with the transport', async () => {
    const server = await serving({})
    const transport = transportTo(server)
    await send(transport)
    await transport.close()
    while (!server.lines.includes('QUIT')) await new Promise(setImmediate)
  })
})

describe('where it connects', () => {
  const both: LookupFunction = (_name, options, done) => {
    const found = [
      { address: '::1', family: 6 },
      { address: '127.0.0.1', family: 4 },
    ]
    if (options.all === true) done(null, found)
    else done(null, '::1', 6)
  }

  it('the next of a host’s addresses is tried where nobody answers at the first', async () => {
    const server = await serving({})
    const transport = transportTo(server, { host: 'localhost' }, both)
    expect(await send(transport)).toMatchObject({ is: 'accepted' })
  })

  it('without encryption only this machine, by the address that was reached', async () => {
    const server = await serving({ host: '0.0.0.0' })
    const outside = Object.values(os.networkInterfaces())
      .flatMap((one) => one ?? [])
      .find(({ internal, family }) => !internal && family === 'IPv4')
    // A machine without a network has nobody outside.
    if (outside === undefined) return
    const named: LookupFunction = (_name, options, done) =>
      options.all === true
        ? done(null, [{ address: outside.address, family: 4 }])
        : done(null, outside.address, 4)
    for (const transport of [
      transportTo(server, { host: outside.address }),
      transportTo(server, { host: 'localhost' }, named),
    ])
      expect(await send(transport)).toEqual({ is: 'not-sent', fault: 'no-tls', answer: null })
    expect(server.lines).toEqual([])
  })
})

describe('what a server is told', () => {
  const mailbox = {
    host: 'localhost',
    port: 993,
    security: 'tls',
    user: '',
    authorities: '',
    folder: 'INBOX',
    address: 'bounces@returns.test',
  } as const

  it('who we are is the sender’s domain, and not this machine’s name', async () => {
    const server = await serving({})
    await send(transportTo(server))
    expect(server.lines[0]).toBe('EHLO desk.test')
    expect(server.lines[1]).toBe('MAIL FROM:<account-help@desk.test>')
  })

  it('where it offers reports, that it should make them, with headers only', async () => {
    const server = await serving({ offers: ['DSN'] })
    await send(transportTo(server, { mailbox }))
    expect(server.lines.slice(1, 3)).toEqual([
      'MAIL FROM:<bounces+message-7f3a@returns.test> RET=HDRS ENVID=message-7f3a',
      'RCPT TO:<maria.g@customers.test> NOTIFY=SUCCESS,FAILURE,DELAY ORCPT=rfc822;maria.g@customers.test',
    ])
  })

  it('an address in other letters, where it can pass it on', async () => {
    const server = await serving({ offers: ['SMTPUTF8', 'DSN'] })
    const to = { kind: 'email', value: 'josé@correo-españa.test' } as const
    await send(transportTo(server), { to })
    expect(server.lines[1]).toContain('SMTPUTF8')
    expect(server.lines[1]).toContain('BODY=8BITMIME')
    expect(server.lines[2]).toBe(
      'RCPT TO:<josé@xn--correo-espaa-khb.test> NOTIFY=SUCCESS,FAILURE,DELAY',
    )
  })

  it('in the message: text first, then the same as HTML, and that no machine should answer', async () => {
    const server = await serving({})
    const body = '204816 is your code.\n\nFish & chips <b>today</b>'
    await send(transportTo(server), { body, language: 'es', sender: 'Müller & Söhne' })
    const [message = ''] = server.messages
    const [head = '', ...rest] = message.split('\r\n\r\n')
    expect(head).toMatch(/^Auto-Submitted: auto-generated$/m)
    expect(head).toMatch(/^X-Auto-Response-Suppress: All$/m)
    expect(head).toMatch(/^Content-Language: es$/m)
    expect(head).toMatch(/^Message-ID: <message-7f3a@desk\.test>$/m)
    expect(head).toMatch(/^To: maria\.g@customers\.test$/m)
    expect(head).toMatch(/^From: =\?UTF-8\?.+ <account-help@desk\.test>$/m)
    expect(head).not.toMatch(/^(?:Reply-To|List-|X-Mailer|Bcc)/m)
    const text = rest.join('\n')
    expect(text.indexOf('text/plain')).toBeLessThan(text.indexOf('text/html'))
    expect(text).not.toMatch(/<a |<img|href|src=/)
    expect(text).toContain('&lt;b&gt;today')
  })

  it('a link that is for this one customer can be followed, and no other', async () => {
    const server = await serving({})
    const code = 'tok3n-of-reset-51f0c2'
    const link = `https://id.desk.test/reset?a=1&t=${code}`
    await send(transportTo(server), {
      code,
      body: `Choose here: ${link}. Help: https://desk.test/`,
    })
    const html = (server.messages[0] ?? '').split('text/html')[1] ?? ''
    const plain = html.replaceAll('=\r\n', '').replaceAll('=3D', '=')
    const shown = link.replace('&', '&amp;')
    expect(plain).toContain(`<a href="${shown}">${shown}</a>. Help: https://desk.test/</p>`)
    expect(plain.match(/<a /g)).toHaveLength(1)
  })

  it('the code is in no header, even if a subject had it', async () => {
    const server = await serving({})
    await send(transportTo(server), { subject: '204816 is your code\r\nBcc: evil@customers.test' })
    const [head = ''] = (server.messages[0] ?? '').split('\r\n\r\n')
    expect(head).not.toContain('204816')
    expect(head).not.toMatch(/^Bcc:/m)
    expect(server.lines.filter((line) => line.startsWith('RCPT'))).toHaveLength(1)
  })
})
