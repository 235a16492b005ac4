import { afterEach, describe, expect, it } from 'vitest'
import type { CheckedStep } from '../../ports/carrier'
import { carrierInThisThread } from '../carrier'
import { aLetter, anSmtp } from '../testing/letters'
import { scriptedServer, type Script, type ScriptedServer } from '../testing/mailServer'
import { selfSigned } from '../testing/selfSigned'

const limits = { send: 5_000, check: 5_000, returns: 5_000 }
const servers: ScriptedServer[] = []
const user = 'desk'
const password = 'pass-9f27-desk'
const signIn = 'password'

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop()))
})

async function serving(script: Script): Promise<ScriptedServer> {
  const server = await scriptedServer(script)
  servers.push(server)
  return server
}

type Settings = Parameters<typeof anSmtp>[1]

async function sendTo(server: ScriptedServer, settings: Settings, letter = aLetter()) {
  const carrier = carrierInThisThread(limits)
  const secured = { host: 'localhost', authorities: server.authority, signIn, user } as const
  await carrier.use('email', anSmtp(server.port, { ...secured, ...settings }, { password }))
  const outcome = await carrier.send('email', letter)
  await carrier.close()
  return outcome
}

/** What a server has heard that is nobody's but ours. */
const secretsIn = ({ lines, messages }: ScriptedServer) =>
  [...lines, ...messages].filter((line) => /^(?:AUTH|MAIL|RCPT|DATA)|204816/.test(line))

const isAuth = (line: string) => line.startsWith('AUTH')

describe('nothing leaves before the connection is secured by whom it should be', () => {
  it.each(['tls', 'starttls'] as const)(
    '%s: by the organisation’s own authority',
    async (security) => {
      const server = await serving({ security })
      expect(await sendTo(server, { security })).toMatchObject({ is: 'accepted' })
      expect(server.lines.filter(isAuth)).toHaveLength(1)
      expect(server.messages).toHaveLength(1)
    },
  )

  it.each(['tls', 'starttls'] as const)(
    '%s: by an authority that nobody knows',
    async (security) => {
      const server = await serving({ security })
      const fault = 'certificate'
      for (const authorities of ['', selfSigned('localhost').cert])
        expect(await sendTo(server, { security, authorities })).toMatchObject({
          is: 'not-sent',
          fault,
        })
      expect(secretsIn(server)).toEqual([])
    },
  )

  it.each(['tls', 'starttls'] as const)(
    '%s: with the certificate of another host',
    async (security) => {
      const server = await serving({ security })
      expect(await sendTo(server, { security, host: '127.0.0.1' })).toMatchObject({
        is: 'not-sent',
        fault: 'certificate',
      })
      expect(secretsIn(server)).toEqual([])
    },
  )

  it('whatever the environment says', async () => {
    const server = await serving({ security: 'tls' })
    process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0'
    try {
      expect(await sendTo(server, { security: 'tls', authorities: '' })).toMatchObject({
        fault: 'certificate',
      })
    } finally {
      delete process.env['NODE_TLS_REJECT_UNAUTHORIZED']
    }
  })

  it('somebody in between takes STARTTLS out of what is offered', async () => {
    const server = await serving({ security: 'plain', offers: ['AUTH PLAIN'] })
    expect(await sendTo(server, { security: 'starttls' })).toMatchObject({
      is: 'not-sent',
      fault: 'no-tls',
    })
    expect(secretsIn(server)).toEqual([])
  })

  it('a server speaks no TLS where it should from the first byte', async () => {
    const server = await serving({ security: 'plain' })
    expect(await sendTo(server, { security: 'tls' })).toMatchObject({ fault: 'no-tls' })
    expect(secretsIn(server)).toEqual([])
  })

  it('what is no certificate is said before anything is reached', async () => {
    const server = await serving({ security: 'tls' })
    expect(await sendTo(server, { security: 'tls', authorities: 'mine' })).toMatchObject({
      is: 'not-sent',
      fault: 'settings',
    })
    expect(server.sessions()).toBe(0)
  })
})

describe('signing in', () => {
  it('a wrong password is tried once, and is no refusal of the message', async () => {
    const server = await serving({
      security: 'starttls',
      offers: ['AUTH PLAIN LOGIN'],
      answers: { AUTH: '535 5.7.8 authentication failed' },
    })
    expect(await sendTo(server, { security: 'starttls' })).toEqual({
      is: 'not-sent',
      fault: 'sign-in',
      answer: '535 5.7.8 authentication failed',
    })
    expect(server.lines.filter(isAuth)).toHaveLength(1)
    expect(server.sessions()).toBe(1)
  })

  it('a server that says again what it was sent is not quoted', async () => {
    const server = await serving({
      security: 'tls',
      answers: { AUTH: (line) => `535 5.7.8 bad: ${line} ${password}` },
    })
    const outcome = JSON.stringify(await sendTo(server, { security: 'tls' }))
    expect(outcome).toContain('535 5.7.8 bad')
    expect(outcome).not.toContain(password)
    expect(outcome).not.toContain(Buffer.from(`\0${user}\0${password}`).toString('base64'))
  })

  it('a server that can’t tell now has not refused the password', async () => {
    const server = await serving({ security: 'tls', answers: { AUTH: '454 4.7.0 later' } })
    expect(await sendTo(server, { security: 'tls' })).toMatchObject({
      is: 'not-sent',
      fault: 'busy',
    })
  })

  it('by LOGIN where PLAIN isn’t offered', async () => {
    const server = await serving({
      security: 'tls',
      offers: ['AUTH LOGIN'],
      answers: {
        AUTH: (line) => (line === Buffer.from(password).toString('base64') ? '235 ok' : '334 VXNl'),
      },
    })
    expect(await sendTo(server, { security: 'tls' })).toMatchObject({ is: 'accepted' })
    expect(server.lines.slice(1, 4)).toEqual([
      'AUTH LOGIN',
      Buffer.from(user).toString('base64'),
      Buffer.from(password).toString('base64'),
    ])
  })

  it('a password goes to no server that asks in another way', async () => {
    const server = await serving({ security: 'tls', offers: ['AUTH XOAUTH2'] })
    expect(await sendTo(server, { security: 'tls' })).toEqual({
      is: 'not-sent',
      fault: 'sign-in',
      answer: 'AUTH XOAUTH2',
    })
    expect(server.lines.filter(isAuth)).toEqual([])
  })

  it('a password that isn’t there is said before anything is reached', async () => {
    const server = await serving({ security: 'tls' })
    const carrier = carrierInThisThread(limits)
    await carrier.use('email', anSmtp(server.port, { security: 'tls', signIn }))
    expect(await carrier.send('email', aLetter())).toMatchObject({ fault: 'settings' })
    expect(server.sessions()).toBe(0)
  })
})

describe('a check', () => {
  async function checked(server: ScriptedServer, settings: Settings, letter = null as never) {
    const steps: CheckedStep[] = []
    const secured = { host: 'localhost', authorities: server.authority, signIn, user } as const
    const result = await carrierInThisThread(limits).check(
      anSmtp(server.port, { ...secured, ...settings }, { password }),
      letter,
      (step) => steps.push(step),
    )
    return { result, steps, names: steps.map(({ step }) => step) }
  }

  it('says each step, and of the certificate what an administrator looks for', async () => {
    const offers = ['AUTH PLAIN', 'DSN', 'SMTPUTF8', 'SIZE 10240000']
    const server = await serving({ security: 'starttls', offers })
    const letter = aLetter() as never
    const { result, steps, names } = await checked(server, { security: 'starttls' }, letter)
    expect(result).toEqual({ ok: true })
    expect(names).toEqual(['address', 'connected', 'secured', 'offers', 'signed-in', 'taken'])
    const said = Object.fromEntries(steps.map(({ step, detail }) => [step, detail]))
    expect(said['address']).toContain('127.0.0.1')
    expect(said['connected']).toBe(`127.0.0.1 ${server.port}`)
    expect(said['secured']).toMatch(
      /^TLSv1\.3 · localhost · localhost · .+ · SHA-256 [\dA-F:]{95}$/,
    )
    expect(said['offers']).toBe('SMTPUTF8 · DSN · 8BITMIME · SIZE · AUTH PLAIN')
    expect(said['signed-in']).toBe('PLAIN · desk')
    expect(said['taken']).toContain('4C551230972')
  })

  it('without a letter ends when it is signed in, and sends none', async () => {
    const server = await serving({ security: 'tls' })
    const { result, names } = await checked(server, { security: 'tls' })
    expect(result).toEqual({ ok: true })
    expect(names.at(-1)).toBe('signed-in')
    expect(server.messages).toEqual([])
  })

  it('that fails says how far it came, and why', async () => {
    const server = await serving({ security: 'tls', answers: { AUTH: '535 5.7.8 no' } })
    const { result, names } = await checked(server, { security: 'tls' })
    expect(result).toEqual({ ok: false, fault: 'sign-in', answer: '535 5.7.8 no' })
    expect(names).toEqual(['address', 'connected', 'secured', 'offers'])
  })

  it('of a host that has no address, and of one where nobody answers', async () => {
    const server = await serving({})
    const none = await checked(server, { host: 'no-such-host.invalid', security: 'tls' })
    expect(none.result).toMatchObject({ ok: false, fault: 'name' })
    expect(none.names).toEqual([])
    await server.stop()
    const gone = await checked(server, { host: '127.0.0.1', security: 'tls' })
    expect(gone.result).toMatchObject({ ok: false, fault: 'connection' })
    expect(gone.names).toEqual(['address'])
  })
})
