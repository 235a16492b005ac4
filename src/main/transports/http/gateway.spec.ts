import type { ServerResponse } from 'node:http'
import { createServer } from 'node:net'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { gatewaySettings, type GatewaySettings } from '@shared/transports/http'
import { gatewayPresets } from '@shared/transports/presets'
import type { Letter } from '../../ports/carrier'
import { carrierInThisThread } from '../carrier'
import { gateway } from './gateway'
import { gatewayServer, type Asked, type GatewayServer, type Said } from './testing/gatewayServer'

let server: GatewayServer | null = null
afterEach(async () => {
  await server?.close()
  server = null
})

const never = new AbortController().signal
const letter = {
  id: 'message-1',
  to: { kind: 'phone', value: '+34612345678' },
  subject: '',
  body: 'Contoso: 417902 is your code',
  language: 'en',
  sender: 'Contoso',
  code: '417902',
  validFor: null,
} as unknown as Letter

const settingsOf = (base: string, changed: Partial<GatewaySettings> = {}): GatewaySettings =>
  gatewaySettings.parse({
    ...gatewayPresets.plain.settings,
    base,
    authorities: '',
    user: 'desk',
    allowPrivate: false,
    sender: '',
    ...changed,
  })

const opened = (settings: GatewaySettings) =>
  ({ type: 'http', settings, secrets: { password: 's3cr3t!' } }) as const

async function answering(
  answer: (asked: Asked, response: ServerResponse) => Said | null | 'nothing',
  changed: Partial<GatewaySettings> = {},
  limit = 20_000,
) {
  server = await gatewayServer(answer)
  return gateway(opened(settingsOf(server.base, changed)), limit)
}

describe('an answer of a gateway', () => {
  it.each<[said: Said, outcome: object]>([
    [[200, ''], { is: 'accepted', reference: null, answer: 'HTTP 200' }],
    [[202, 'OK'], { is: 'accepted', answer: 'HTTP 202 OK' }],
    [[299, '{}'], { is: 'accepted' }],
    [[300, ''], { is: 'not-sent', fault: 'settings' }],
    [[302, '', { location: 'http://127.0.0.1:1/' }], { is: 'not-sent', fault: 'settings' }],
    [[400, 'bad'], { is: 'refused', soft: false, again: null, answer: 'HTTP 400 bad' }],
    [[401, ''], { is: 'not-sent', fault: 'sign-in' }],
    [[402, ''], { is: 'not-sent', fault: 'busy' }],
    [[403, ''], { is: 'not-sent', fault: 'sign-in' }],
    [[404, ''], { is: 'not-sent', fault: 'settings' }],
    [[408, ''], { is: 'refused', soft: true, again: null }],
    [[422, ''], { is: 'refused', soft: false }],
    [[429, '', { 'retry-after': '3' }], { is: 'refused', soft: true, again: 3 }],
    [[429, '', { 'retry-after': '999999999' }], { is: 'refused', soft: true, again: 86_400 }],
    [[429, '', { 'retry-after': 'soon' }], { is: 'refused', soft: true, again: null }],
    [
      [503, '', { 'retry-after': 'Wed, 21 Oct 2015 07:28:00 GMT' }],
      { is: 'refused', soft: true, again: 0 },
    ],
    [[500, 'oh'], { is: 'unknown', fault: 'protocol', answer: 'HTTP 500 oh' }],
    [[502, ''], { is: 'unknown', fault: 'protocol' }],
    [[504, ''], { is: 'unknown', fault: 'protocol' }],
  ])('%j', async (said, outcome) => {
    const transport = await answering(() => said)
    expect(await transport.send(letter, never)).toMatchObject(outcome)
    // Nobody is followed, and nothing is asked twice.
    expect(server?.asked).toHaveLength(1)
  })

  it('that says no with 200 is a no, and a pattern that is none makes none of it a yes', async () => {
    for (const [taken, said, is] of [
      ['^0: Accepted', '0: Accepted for delivery', 'accepted'],
      ['^0: Accepted', '1: not today', 'refused'],
      ['(', '0: Accepted for delivery', 'refused'],
    ] as const) {
      const transport = await answering(() => [200, said], { taken })
      expect(await transport.send(letter, never)).toMatchObject({ is })
      await server?.close()
    }
  })

  it('that never comes, or breaks off, leaves it unknown; where nobody is, nothing was sent', async () => {
    const silent = await answering(() => 'nothing', {}, 300)
    expect(await silent.send(letter, never)).toEqual({ is: 'unknown', fault: 'time', answer: null })
    await server?.close()
    expect(await silent.send(letter, never)).toEqual({
      is: 'not-sent',
      fault: 'connection',
      answer: null,
    })
    const broken = await answering(() => null)
    expect(await broken.send(letter, never)).toEqual({
      is: 'unknown',
      fault: 'connection',
      answer: null,
    })
  })

  it('is a yes from its first line on, however it ends', async () => {
    const transport = await answering((_asked, response) => {
      response.writeHead(201, { 'content-length': 100 })
      response.write('half of ')
      setImmediate(() => response.destroy())
      return 'nothing'
    })
    expect(await transport.send(letter, never)).toMatchObject({ is: 'accepted' })
  })
})

describe('a gateway', () => {
  it('that doesn’t speak TLS where it should was told nothing', async () => {
    const hole = createServer()
    await new Promise<void>((resolve) => hole.listen(0, '127.0.0.1', resolve))
    const { port } = hole.address() as { port: number }
    const transport = gateway(opened(settingsOf(`https://127.0.0.1:${port}`)), 300)
    expect(await transport.send(letter, never)).toMatchObject({ is: 'not-sent', fault: 'time' })
    hole.close()
  })

  it.each([
    ['http://sms.example', false],
    ['http://192.168.0.9', true],
    ['https://10.0.0.7', false],
    ['https://169.254.169.254', false],
  ])('at %s is not asked', async (base, allowPrivate) => {
    const transport = gateway(opened(settingsOf(base, { allowPrivate })))
    expect(await transport.send(letter, never)).toMatchObject({
      is: 'not-sent',
      fault: 'settings',
    })
  })

  it('of an inner network is asked without encryption only where that was allowed', async () => {
    const sent = (allowPrivate: boolean) =>
      gateway(opened(settingsOf('http://[fd00::1]:1/', { allowPrivate })), 100).send(letter, never)
    expect(await sent(false)).toMatchObject({ is: 'not-sent', fault: 'settings' })
    // Nobody is there: it was tried.
    expect(await sent(true)).toMatchObject({
      fault: expect.stringMatching(/connection|time/) as unknown,
    })
  })

  it('without a question that only signs in is reached, and no sign-in is told', async () => {
    const transport = await answering(() => [404, ''])
    const steps: string[] = []
    expect(await transport.check(null, ({ step }) => steps.push(step), never)).toEqual({ ok: true })
    expect(steps).toEqual(['connected', 'offers'])
    expect(server?.asked.map(({ method, path }) => [method, path])).toEqual([['GET', '/']])
  })

  it.each(Object.keys(gatewayPresets) as (keyof typeof gatewayPresets)[])(
    '(%s) that says all of it again in its 5xx, 4xx and 200 leaves nothing of it behind',
    async (preset) => {
      for (const status of [500, 400, 401, 429, 200]) {
        server = await gatewayServer(({ text, path, query, headers }) => [
          status,
          `you said ${text} at ${path}?${query.toString()} with ${JSON.stringify(headers)} ${Buffer.from(text).toString('base64')}`,
        ])
        const carrier = carrierInThisThread()
        const settings = settingsOf(server.base, {
          ...gatewayPresets[preset].settings,
          base: server.base,
        })
        await carrier.use('phone', opened(settings))
        const said = JSON.stringify(await carrier.send('phone', letter))
        expect(said).toMatch(new RegExp(`HTTP ${status}|refused|accepted`))
        expect(said).not.toMatch(/417902|\b(?:417|902|612)\b|612345678|s3cr3t|NDE3OTAy/)
        expect(said).not.toContain(Buffer.from('desk:s3cr3t!').toString('base64'))
        await carrier.close()
        await server.close()
      }
    },
  )
})

describe('what is put into a request', () => {
  const kinds: readonly (readonly [string, (asked: Asked) => unknown])[] = [
    ['application/json', ({ text }) => (JSON.parse(text) as { text: unknown }).text],
    ['application/x-www-form-urlencoded', ({ text }) => new URLSearchParams(text).get('text')],
    ['text/plain', ({ text }) => text.slice('text='.length)],
  ]
  const bodies: Readonly<Record<string, string>> = {
    'application/json': '{"to":"{to}","text":"{text}"}',
    'application/x-www-form-urlencoded': 'to={to}&text={text}',
    'text/plain': 'text={text}',
  }

  it.each(kinds)('as %s stays one value, whatever it holds', async (type, read) => {
    const request = { method: 'POST', url: '{base}/', headers: { 'content-type': type } } as const
    const transport = await answering(() => [200, ''], {
      send: { ...request, body: bodies[type] ?? '' },
    })
    const values = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.constantFrom(
        'x&to=+34999&text=y',
        '","to":"+34999',
        '{to}{password}',
        'a\r\nb: c',
        '\ud800',
      ),
    )
    await fc.assert(
      fc.asyncProperty(values, async (body) => {
        expect((await transport.send({ ...letter, body }, never)).is).toBe('accepted')
        const asked = server?.asked.at(-1)
        expect(asked && read(asked)).toBe(body.toWellFormed())
      }),
      { numRuns: 60 },
    )
  })

  it('as XML opens and ends nothing', async () => {
    const transport = await answering(() => [200, ''], {
      send: {
        method: 'POST',
        url: '{base}/',
        headers: { 'Content-Type': 'text/xml; charset=utf-8' },
        body: '<sms to="{to}"><text>{text}</text></sms>',
      },
    })
    await transport.send({ ...letter, body: 'a</text><to>&"\'\u0007' }, never)
    expect(server?.asked[0]?.text).toBe(
      '<sms to="+34612345678"><text>a&#60;/text&#62;&#60;to&#62;&#38;&#34;&#39;</text></sms>',
    )
  })

  it.each<[string, Partial<GatewaySettings['send']>, Partial<Letter>]>([
    [
      'a line break in a header',
      { headers: { 'x-text': '{text}' }, body: null },
      { body: 'a\r\nb: c' },
    ],
    ['a step up in a URL', { url: '{base}/{text}/send', body: null }, { body: '..' }],
    ['a part of the host', { url: '{base}{text}', body: null }, { body: '@evil.example' }],
    ['another host', { url: 'https://{text}/send', body: null }, { body: 'evil.example' }],
    ['a text where JSON has a number', { body: '{"n":{text}}' }, { body: '1,"to":2' }],
    ['a body of a kind that is not known', { headers: { 'content-type': 'x/y' } }, {}],
    ['something that nobody knows', { body: '{"text":"{txt}"}' }, {}],
    ['JSON that is none', { body: '{"text":"{text}"' }, {}],
  ])('is never %s', async (_what, send, changed) => {
    const transport = await answering(() => [200, ''], {
      send: { ...gatewayPresets.plain.settings.send, ...send },
    })
    expect(await transport.send({ ...letter, ...changed }, never)).toEqual({
      is: 'not-sent',
      fault: 'settings',
      answer: null,
    })
    expect(server?.asked).toEqual([])
  })

  it('is worth trying for as long as the gateway may be told', async () => {
    const body = 'f={from}&c={coding}&s={seconds}&m={minutes}'
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const transport = await answering(() => [200, ''], {
      sender: '+3490012',
      validity: { fewest: 90, most: 36_000 },
      send: { method: 'POST', url: '{base}/', headers, body },
    })
    for (const validFor of [null, 30, 599, 99_999])
      await transport.send({ ...letter, validFor } as Letter, never)
    await transport.send({ ...letter, body: 'código' }, never)
    expect(server?.asked.map(({ text }) => text)).toEqual([
      'f=%2B3490012&c=0&s=36000&m=600',
      'f=%2B3490012&c=0&s=90&m=1',
      'f=%2B3490012&c=0&s=599&m=9',
      'f=%2B3490012&c=0&s=36000&m=600',
      'f=%2B3490012&c=2&s=36000&m=600',
    ])
  })
})
