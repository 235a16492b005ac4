import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import type { Outcome } from '../../ports/carrier'
import { carrierInThisThread } from '../carrier'
import { aLetter, anSmtp } from '../testing/letters'
import { scriptedServer, type Answer, type ScriptedServer } from '../testing/mailServer'

const ends: (() => Promise<unknown>)[] = []
const user = 'account-help@desk.test'
const secret = 'client-secret-51f0'

afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

type Give = (form: URLSearchParams, asked: number) => readonly [status: number, body: object]

/** Where tokens are given, and what it was asked. */
async function giver(give: Give) {
  const asked: URLSearchParams[] = []
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      const form = new URLSearchParams(body)
      asked.push(form)
      const [status, said] = give(form, asked.length)
      response.writeHead(status, { 'content-type': 'application/json', location: '/elsewhere' })
      response.end(JSON.stringify(said))
    })
  }
  const server = createServer(answer)
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  ends.push(() => new Promise((gone) => server.close(gone)))
  const { port } = server.address() as { port: number }
  return { url: `http://127.0.0.1:${port}/token`, asked }
}

const token = (name: string, seconds = 3_600): readonly [number, object] => [
  200,
  { access_token: `token-${name}`, expires_in: seconds, token_type: 'Bearer' },
]
const line = (name: string) =>
  `AUTH XOAUTH2 ${Buffer.from(`user=${user}\u0001auth=Bearer token-${name}\u0001\u0001`).toString('base64')}`

async function sending(
  url: string,
  auth: Answer = '235 ok',
  secrets: Record<string, string> = { oauthSecret: secret },
) {
  const server: ScriptedServer = await scriptedServer({
    offers: ['AUTH XOAUTH2'],
    answers: { AUTH: auth },
  })
  ends.push(() => server.stop())
  const oauth = { url, clientId: 'latchkey', scope: 'https://outlook.office365.com/.default' }
  const carrier = carrierInThisThread({ send: 5_000, check: 5_000, returns: 5_000 })
  ends.push(() => carrier.close())
  await carrier.use('email', anSmtp(server.port, { signIn: 'oauth', user, oauth }, secrets))
  return {
    send: async (): Promise<Outcome> => carrier.send('email', aLetter()),
    server,
    auths: () => server.lines.filter((one) => one.startsWith('AUTH')),
  }
}

describe('signing in by a token', () => {
  it('that is asked for with the client’s secret, and kept until shortly before it ends', async () => {
    const { url, asked } = await giver((_form, at) => token(`n${at}`))
    const { send, server, auths } = await sending(url)
    expect(await send()).toMatchObject({ is: 'accepted' })
    server.hangUp()
    expect(await send()).toMatchObject({ is: 'accepted' })
    expect(asked.map((form) => Object.fromEntries(form))).toEqual([
      {
        grant_type: 'client_credentials',
        client_id: 'latchkey',
        client_secret: secret,
        scope: 'https://outlook.office365.com/.default',
      },
    ])
    expect(auths()).toEqual([line('n1'), line('n1')])
  })

  it('that ends within a minute is not kept', async () => {
    const { url, asked } = await giver((_form, at) => token(`n${at}`, 59))
    const { send, server } = await sending(url)
    await send()
    server.hangUp()
    await send()
    expect(asked).toHaveLength(2)
  })

  it('that is had for a refresh token, of which the newest counts', async () => {
    const { url, asked } = await giver((_form, at) => [
      200,
      { access_token: `token-${at}`, expires_in: 1, refresh_token: `refresh-${at}` },
    ])
    const { send, server } = await sending(url, '235 ok', { oauthRefreshToken: 'refresh-0' })
    await send()
    server.hangUp()
    await send()
    expect(asked.map((form) => form.get('refresh_token'))).toEqual(['refresh-0', 'refresh-1'])
    expect(asked.map((form) => form.get('grant_type'))).toEqual(['refresh_token', 'refresh_token'])
  })

  it('that was taken back before its time is asked for anew, once', async () => {
    const { url, asked } = await giver((_form, at) => token(`n${at}`))
    const challenge = `334 ${Buffer.from('{"status":"401"}').toString('base64')}`
    let isTakenBack = false
    const { send, server } = await sending(url, (said) =>
      said === '' ? '535 5.7.3 no' : isTakenBack && said === line('n1') ? challenge : '235 ok',
    )
    await send()
    server.hangUp()
    isTakenBack = true
    expect(await send()).toMatchObject({ is: 'accepted' })
    expect(asked).toHaveLength(2)
  })

  it('that the server doesn’t take is tried once, and is in no answer', async () => {
    const { url } = await giver(() => token('n1'))
    const { send, auths } = await sending(url, (said) => `535 5.7.3 no ${said} token-n1`)
    const outcome = await send()
    expect(outcome).toMatchObject({ is: 'not-sent', fault: 'sign-in' })
    expect(auths()).toHaveLength(1)
    expect(JSON.stringify(outcome)).not.toMatch(/token-n1|dXNlcj/)
  })
})

describe('a token that is not given', () => {
  it.each<[why: string, said: readonly [number, object], fault: string]>([
    [
      'the secret is wrong',
      [401, { error: 'invalid_client', error_description: secret }],
      'sign-in',
    ],
    ['the refresh token has ended', [400, { error: 'invalid_grant' }], 'sign-in'],
    ['it is busy', [503, {}], 'busy'],
    ['it was asked too often', [429, {}], 'busy'],
    ['it leads elsewhere', [307, {}], 'settings'],
    ['it says something else', [200, { hello: 'there' }], 'protocol'],
    ['it gives one with a line break', [200, { access_token: 'a\r\nMAIL' }], 'protocol'],
  ])('%s', async (_why, said, fault) => {
    const { url, asked } = await giver(() => said)
    const { send, auths } = await sending(url)
    const outcome = await send()
    expect(outcome).toMatchObject({ is: 'not-sent', fault })
    expect(JSON.stringify(outcome)).not.toContain(secret)
    expect(asked).toHaveLength(1)
    expect(auths()).toEqual([])
  })

  it('nobody is asked without encryption but on this machine', async () => {
    const { send, auths } = await sending('http://tokens.example/token')
    expect(await send()).toMatchObject({ is: 'not-sent', fault: 'settings' })
    expect(auths()).toEqual([])
  })
})
