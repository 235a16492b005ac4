import type { GatewaySettings } from '@shared/transports/http'
import type { Asked, Said } from './gatewayServer'

/** What a gateway was given, whatever it calls it. */
export interface Given {
  readonly to: string
  readonly from: string
  readonly text: string
  /** As it was written: seconds, minutes or an instant. */
  readonly validity: string
}

/** A known gateway as its own pages describe it: one message of `desk` with the secret `s3cr3t!`, and then what became of it. */
export interface KnownGateway {
  answer(asked: Asked): Said
  readonly given: Given[]
  /** What it says of the message from then on. */
  state: string
}

const basic = `Basic ${Buffer.from('desk:s3cr3t!').toString('base64')}`
const text = (value: unknown): string => String(value)
type Json = Record<string, never>

function jsonOf({ headers, text: body }: Asked): Json {
  if (headers['content-type'] !== 'application/json') throw new Error('not as JSON')
  return JSON.parse(body) as Json
}

/** @param wrong its answer to somebody it doesn't know @param numbers whose last digits are 11 are none */
function known(
  rights: (asked: Asked) => boolean,
  wrong: Said,
  answers: (gateway: KnownGateway, asked: Asked) => Said,
): () => KnownGateway {
  return () => {
    const gateway: KnownGateway = {
      given: [],
      state: '',
      answer: (asked) => (rights(asked) ? answers(gateway, asked) : wrong),
    }
    return gateway
  }
}

const header = (value: string) => (asked: Asked) => asked.headers.authorization === value
const isBad = (given: Given): boolean => given.to.endsWith('11')

function take(gateway: KnownGateway, given: Given, yes: Said, no: Said): Said {
  if (isBad(given)) return no
  gateway.given.push(given)
  return yes
}

const twilio = known(
  header(basic),
  [401, { code: 20003, message: 'Authenticate', more_info: '', status: 401 }],
  (gateway, { method, path, text: body, headers }) => {
    if (path === '/2010-04-01/Accounts/desk.json') return [200, { sid: 'desk', status: 'active' }]
    if (method === 'GET' && path === '/2010-04-01/Accounts/desk/Messages/SM1f0e8ae6.json')
      return [
        200,
        {
          sid: 'SM1f0e8ae6',
          status: gateway.state,
          error_code: gateway.state === 'undelivered' ? 30003 : null,
        },
      ]
    if (path !== '/2010-04-01/Accounts/desk/Messages.json') return [404, { code: 20404 }]
    if (headers['content-type'] !== 'application/x-www-form-urlencoded') return [415, '']
    const form = new URLSearchParams(body)
    const one = {
      to: text(form.get('To')),
      from: text(form.get('From')),
      text: text(form.get('Body')),
      validity: text(form.get('ValidityPeriod')),
    }
    return take(
      gateway,
      one,
      [201, { sid: 'SM1f0e8ae6', status: 'queued', to: one.to, body: one.text }],
      [400, { code: 21211, message: `Invalid 'To' Phone Number: ${one.to}`, status: 400 }],
    )
  },
)

const vonage = known(
  header(basic),
  [401, { type: 'https://developer.vonage.com/api-errors#unauthorized', title: 'Unauthorized' }],
  (gateway, asked) => {
    const { path, query } = asked
    if (path === '/v2/applications') return [200, { total_items: 0 }]
    if (path === '/v2/reports/records')
      return query.get('account_id') === 'desk' &&
        query.get('product') === 'MESSAGES' &&
        query.get('direction') === 'outbound' &&
        query.get('id') === 'aaaaaaaa-bbbb'
        ? [
            200,
            {
              request_status: 'SUCCESS',
              records: [{ status: 'submitted' }, { status: gateway.state, error_code: '1340' }],
            },
          ]
        : [422, {}]
    const body = jsonOf(asked)
    if (path !== '/v1/messages' || body['channel'] !== 'sms' || body['message_type'] !== 'text')
      return [422, { title: 'Invalid params' }]
    const one = {
      to: text(body['to']),
      from: text(body['from']),
      text: text(body['text']),
      validity: text(body['ttl']),
    }
    return take(
      gateway,
      one,
      [202, { message_uuid: 'aaaaaaaa-bbbb' }],
      [422, { title: 'Invalid params', detail: `The value ${one.to} of to is invalid` }],
    )
  },
)

const sinch = known(header('Bearer s3cr3t!'), [401, ''], (gateway, asked) => {
  const { method, path, query } = asked
  if (method === 'GET' && path === '/xms/v1/desk/batches') return [200, { count: 0 }]
  if (path === '/xms/v1/desk/batches/01FC66621XXX/delivery_report')
    return query.get('type') === 'full'
      ? [
          200,
          {
            batch_id: '01FC66621XXX',
            total_message_count: 1,
            statuses: gateway.state === '' ? [] : [{ code: 402, status: gateway.state, count: 1 }],
          },
        ]
      : [400, {}]
  const body = jsonOf(asked)
  const one = {
    to: text(body['to']?.[0]),
    from: text(body['from']),
    text: text(body['body']),
    validity: text(body['expire_at']),
  }
  return take(
    gateway,
    one,
    [201, { id: '01FC66621XXX', to: [one.to], body: one.text, canceled: false }],
    [400, { code: 'syntax_invalid_parameter_format', text: 'Invalid number' }],
  )
})

const messagebird = known(
  header('AccessKey s3cr3t!'),
  [401, { errors: [{ code: 2, description: 'Request not allowed', parameter: 'access_key' }] }],
  (gateway, asked) => {
    const { method, path } = asked
    if (path === '/balance') return [200, { payment: 'prepaid', type: 'euros', amount: 9 }]
    if (method === 'GET' && path === '/messages/e8077d803532c0b5')
      return [
        200,
        {
          id: 'e8077d803532c0b5',
          recipients: { items: [{ status: gateway.state, statusErrorCode: 104 }] },
        },
      ]
    const body = jsonOf(asked)
    const one = {
      to: text(body['recipients']?.[0]),
      from: text(body['originator']),
      text: text(body['body']),
      validity: text(body['validity']),
    }
    if (body['datacoding'] !== 'auto') return [422, {}]
    return take(
      gateway,
      one,
      [201, { id: 'e8077d803532c0b5', body: one.text }],
      [422, { errors: [{ code: 9, description: 'no (correct) recipients found' }] }],
    )
  },
)

const infobip = known(
  header('App s3cr3t!'),
  [401, { requestError: { serviceException: { messageId: 'UNAUTHORIZED', text: 'no' } } }],
  (gateway, asked) => {
    const { path, query } = asked
    if (path === '/sms/3/logs')
      return [
        200,
        {
          results:
            query.get('messageId') === 'MSG-1'
              ? [{ status: { name: gateway.state }, error: { name: 'EC_ABSENT_SUBSCRIBER' } }]
              : [],
        },
      ]
    const [message] = jsonOf(asked)['messages'] as unknown as {
      sender: string
      destinations: { to: string }[]
      content: { text: string }
      options: { validityPeriod: { amount: number; timeUnit: string } }
    }[]
    const period = message?.options.validityPeriod
    const one = {
      to: text(message?.destinations[0]?.to),
      from: text(message?.sender),
      text: text(message?.content.text),
      validity: `${period?.amount ?? ''} ${period?.timeUnit ?? ''}`,
    }
    const answer = (groupName: string, name: string): Said => [
      200,
      { messages: [{ messageId: 'MSG-1', status: { groupId: 1, groupName, name } }] },
    ]
    return take(
      gateway,
      one,
      answer('PENDING', 'PENDING_ACCEPTED'),
      answer('REJECTED', 'REJECTED_PREFIX_MISSING'),
    )
  },
)

/** A gateway for each preset but those that have no pages of their own, and Kannel, which is a real one in tests. */
export const knownGateways: Readonly<
  Record<Exclude<GatewaySettings['preset'], 'kannel' | 'plain'>, () => KnownGateway>
> = { twilio, vonage, sinch, messagebird, infobip }
