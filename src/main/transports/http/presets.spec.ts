import { afterEach, describe, expect, it } from 'vitest'
import { gatewaySettings } from '@shared/transports/http'
import { gatewayPresets } from '@shared/transports/presets'
import type { CheckedStep, Letter } from '../../ports/carrier'
import { gateway } from './gateway'
import { gatewayServer, type GatewayServer } from './testing/gatewayServer'
import { knownGateways } from './testing/knownGateways'

let server: GatewayServer | null = null
afterEach(async () => server?.close())

type Known = keyof typeof knownGateways
const never = new AbortController().signal
const letter = {
  id: 'message-1',
  to: { kind: 'phone', value: '+34612345600' },
  subject: '',
  body: 'Contoso: “123456” & código {seconds}\n@contoso.example #123456',
  language: 'es',
  sender: 'Contoso',
  code: '123456',
  validFor: 600,
} as unknown as Letter

async function open(name: Known, password = 's3cr3t!') {
  const known = knownGateways[name]()
  server = await gatewayServer((asked) => known.answer(asked))
  const settings = gatewaySettings.parse({
    ...gatewayPresets[name].settings,
    base: server.base,
    authorities: '',
    user: 'desk',
    allowPrivate: false,
    sender: '',
  })
  return { known, transport: gateway({ type: 'http', settings, secrets: { password } }) }
}

const expected: Readonly<
  Record<
    Known,
    {
      reference: string
      validity: RegExp
      to: string
      delivered: string
      failed: string
      waiting: string
      why: string
      no: string
      wrong: string
    }
  >
> = {
  twilio: {
    reference: 'SM1f0e8ae6',
    validity: /^600$/,
    to: '+34612345600',
    delivered: 'delivered',
    failed: 'undelivered',
    waiting: 'sent',
    why: '30003',
    no: 'HTTP 400 21211',
    wrong: 'HTTP 401 20003',
  },
  vonage: {
    reference: 'aaaaaaaa-bbbb',
    validity: /^600$/,
    to: '34612345600',
    delivered: 'delivered',
    failed: 'undeliverable',
    waiting: 'submitted',
    why: '1340',
    no: 'HTTP 422 Invalid params',
    wrong: 'HTTP 401 Unauthorized',
  },
  sinch: {
    reference: '01FC66621XXX',
    validity: /^\d{4}-\d\d-\d\dT[\d:.]+Z$/,
    to: '34612345600',
    delivered: 'Delivered',
    failed: 'Expired',
    waiting: '',
    why: '402',
    no: 'HTTP 400 syntax_invalid_parameter_format',
    wrong: 'HTTP 401',
  },
  messagebird: {
    reference: 'e8077d803532c0b5',
    validity: /^600$/,
    to: '34612345600',
    delivered: 'delivered',
    failed: 'delivery_failed',
    waiting: 'buffered',
    why: '104',
    no: 'HTTP 422 9',
    wrong: 'HTTP 401 2',
  },
  infobip: {
    reference: 'MSG-1',
    validity: /^10 MINUTES$/,
    to: '34612345600',
    delivered: 'DELIVERED_TO_HANDSET',
    failed: 'UNDELIVERABLE_NOT_DELIVERED',
    waiting: 'DELIVERED_TO_OPERATOR',
    why: 'EC_ABSENT_SUBSCRIBER',
    no: 'HTTP 200 REJECTED_PREFIX_MISSING',
    wrong:
      'HTTP 401 {"requestError":{"serviceException":{"messageId":"UNAUTHORIZED","text":"no"}}}',
  },
}

describe.each(Object.entries(expected))('%s', (name, { reference, ...is }) => {
  const preset = name as Known

  it('takes a message word for word, for as long as it is worth it, and says its id', async () => {
    const { known, transport } = await open(preset)
    expect(await transport.send(letter, never)).toMatchObject({ is: 'accepted', reference })
    expect(known.given).toEqual([
      {
        to: is.to,
        from: 'Contoso',
        text: letter.body,
        validity: expect.stringMatching(is.validity),
      },
    ])
  })

  it('refuses a number for good, and says why', async () => {
    const { known, transport } = await open(preset)
    const bad = { ...letter, to: { kind: 'phone', value: '+34612345611' } } as const
    expect(await transport.send(bad, never)).toEqual({
      is: 'refused',
      soft: false,
      answer: is.no,
      again: null,
    })
    expect(known.given).toEqual([])
  })

  it('with a wrong secret has taken nothing, and the channel stands', async () => {
    const { known, transport } = await open(preset, 'wrong')
    expect(await transport.send(letter, never)).toEqual({
      is: 'not-sent',
      fault: 'sign-in',
      answer: is.wrong,
    })
    expect(await transport.check(null, () => undefined, never)).toEqual({
      ok: false,
      fault: 'sign-in',
      answer: is.wrong,
    })
    expect((await transport.returns([reference], null, never)).fault).toBe('sign-in')
    expect(known.given).toEqual([])
  })

  it('tells when it arrived, when it came back, and before that nothing', async () => {
    const states = async (state: string) => {
      const { known, transport } = await open(preset)
      known.state = state
      const { reports, fault, place } = await transport.returns([reference], 'here', never)
      expect([fault, place]).toEqual([null, 'here'])
      await server?.close()
      return reports
    }
    expect(await states(is.waiting)).toEqual([])
    expect(await states(is.delivered)).toEqual([
      {
        of: { reference },
        is: 'delivered',
        status: null,
        answer: is.delivered,
        key: `${reference} ${is.delivered}`,
      },
    ])
    expect(await states(is.failed)).toEqual([
      {
        of: { reference },
        is: 'failed',
        status: is.why,
        answer: `${is.failed} ${is.why}`,
        // As it was set, not as it was said.
        key: `${reference} ${preset === 'infobip' ? 'UNDELIVERABLE_*' : is.failed}`,
      },
    ])
  })

  it('is checked without a message, and with one', async () => {
    const { known, transport } = await open(preset)
    const steps: CheckedStep[] = []
    expect(await transport.check(null, (step) => steps.push(step), never)).toEqual({ ok: true })
    expect(steps.map(({ step }) => step)).toEqual(['connected', 'offers', 'signed-in'])
    expect(known.given).toEqual([])
    expect(await transport.check(letter, (step) => steps.push(step), never)).toEqual({ ok: true })
    expect(steps.at(-1)?.step).toBe('taken')
    expect(known.given).toHaveLength(1)
  })
})

it('every preset can be stored as it is', () => {
  for (const { settings } of Object.values(gatewayPresets)) {
    const whole = { ...settings, authorities: '', user: 'desk', allowPrivate: false, sender: '' }
    expect(gatewaySettings.parse(whole)).toEqual(whole)
  }
})
