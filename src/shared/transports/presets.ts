import type { GatewaySettings } from './http'

/** A known gateway: what it calls its name and its secret, and what it takes to speak with it. */
export interface GatewayPreset {
  /** As the gateway calls itself. */
  readonly name: string
  /** As the gateway’s own pages call what signs in; null: it takes none. */
  readonly terms: { readonly user: string | null; readonly password: string }
  readonly settings: Omit<GatewaySettings, 'authorities' | 'user' | 'allowPrivate' | 'sender'>
}

const pace = 60
const json = { 'content-type': 'application/json', accept: 'application/json' } as const
const form = { 'content-type': 'application/x-www-form-urlencoded' } as const
const day = 86_400
const get = (url: string, headers: Readonly<Record<string, string>> = {}) =>
  ({ method: 'GET', url, headers: { accept: 'application/json', ...headers }, body: null }) as const

const basic = { authorization: 'Basic {basic}' } as const
const bearer = { authorization: 'Bearer {password}' } as const

const twilioAccount = '{base}/2010-04-01/Accounts/{user}'
const twilio: GatewayPreset = {
  name: 'Twilio',
  terms: { user: 'Account SID', password: 'Auth Token' },
  settings: {
    preset: 'twilio',
    base: 'https://api.twilio.com',
    send: {
      method: 'POST',
      url: `${twilioAccount}/Messages.json`,
      headers: { ...form, ...basic },
      body: 'To={to}&From={from}&Body={text}&ValidityPeriod={seconds}',
    },
    taken: '',
    reference: '/sid',
    error: '/code',
    // Ten hours are the longest that its error 90007 allows.
    validity: { fewest: 1, most: 36_000 },
    state: {
      ask: get(`${twilioAccount}/Messages/{reference}.json`, basic),
      word: '/status',
      error: '/error_code',
      delivered: ['delivered', 'read'],
      failed: ['undelivered', 'failed', 'canceled'],
    },
    signIn: { ask: get(`${twilioAccount}.json`, basic), status: 200 },
    pace,
  },
}

/** Its Messages API. The state comes from its Reports API, which keeps a record of each step and is paid for on its own. */
const vonage: GatewayPreset = {
  name: 'Vonage',
  terms: { user: 'API key', password: 'API secret' },
  settings: {
    preset: 'vonage',
    base: 'https://api.nexmo.com',
    send: {
      method: 'POST',
      url: '{base}/v1/messages',
      headers: { ...json, ...basic },
      body: '{"channel":"sms","message_type":"text","to":"{number}","from":"{from}","text":"{text}","ttl":{seconds},"client_ref":"{id}"}',
    },
    taken: '',
    reference: '/message_uuid',
    error: '/title',
    validity: { fewest: 300, most: 2 * day },
    state: {
      ask: get(
        '{base}/v2/reports/records?account_id={user}&product=MESSAGES&direction=outbound&id={reference}',
        basic,
      ),
      word: '/records/*/status',
      error: '/records/*/error_code',
      delivered: ['delivered', 'read'],
      failed: ['rejected', 'undeliverable', 'failed', 'expired', 'deleted'],
    },
    signIn: { ask: get('{base}/v2/applications?page_size=1', basic), status: 200 },
    pace,
  },
}

const sinchPlan = '{base}/xms/v1/{user}'
const sinch: GatewayPreset = {
  name: 'Sinch',
  terms: { user: 'Service plan ID', password: 'API token' },
  settings: {
    preset: 'sinch',
    base: 'https://eu.sms.api.sinch.com',
    send: {
      method: 'POST',
      url: `${sinchPlan}/batches`,
      headers: { ...json, ...bearer },
      body: '{"to":["{number}"],"from":"{from}","body":"{text}","expire_at":"{until}","client_reference":"{id}"}',
    },
    taken: '',
    reference: '/id',
    error: '/code',
    validity: { fewest: 60, most: 3 * day },
    state: {
      ask: get(`${sinchPlan}/batches/{reference}/delivery_report?type=full`, bearer),
      word: '/statuses/*/status',
      error: '/statuses/*/code',
      delivered: ['Delivered'],
      failed: ['Aborted', 'Cancelled', 'Rejected', 'Deleted', 'Failed', 'Expired'],
    },
    signIn: { ask: get(`${sinchPlan}/batches?page_size=1`, bearer), status: 200 },
    pace,
  },
}

const accessKey = { authorization: 'AccessKey {password}' } as const
const messagebird: GatewayPreset = {
  name: 'MessageBird',
  terms: { user: null, password: 'Access key' },
  settings: {
    preset: 'messagebird',
    base: 'https://rest.messagebird.com',
    send: {
      method: 'POST',
      url: '{base}/messages',
      headers: { ...json, ...accessKey },
      body: '{"recipients":["{number}"],"originator":"{from}","body":"{text}","datacoding":"auto","validity":{seconds},"reference":"{id}"}',
    },
    taken: '',
    reference: '/id',
    error: '/errors/0/code',
    validity: { fewest: 60, most: 3 * day },
    state: {
      ask: get('{base}/messages/{reference}', accessKey),
      word: '/recipients/items/*/status',
      error: '/recipients/items/*/statusErrorCode',
      delivered: ['delivered'],
      failed: ['delivery_failed', 'expired'],
    },
    signIn: { ask: get('{base}/balance', accessKey), status: 200 },
    pace,
  },
}

const app = { authorization: 'App {password}' } as const
/** A number that it doesn’t like is answered with 200. Its logs can be asked again and again; its reports only once. */
const infobip: GatewayPreset = {
  name: 'Infobip',
  terms: { user: null, password: 'API key' },
  settings: {
    preset: 'infobip',
    base: 'https://api.infobip.com',
    send: {
      method: 'POST',
      url: '{base}/sms/3/messages',
      headers: { ...json, ...app },
      body: '{"messages":[{"sender":"{from}","destinations":[{"to":"{number}","messageId":"{id}"}],"content":{"text":"{text}"},"options":{"validityPeriod":{"amount":{minutes},"timeUnit":"MINUTES"}}}]}',
    },
    taken: '"groupName"\\s*:\\s*"(?:PENDING|DELIVERED)"',
    reference: '/messages/0/messageId',
    error: '/messages/0/status/name',
    validity: { fewest: 60, most: 2 * day },
    state: {
      ask: get('{base}/sms/3/logs?messageId={reference}', app),
      word: '/results/*/status/name',
      error: '/results/*/error/name',
      // That the operator has it is not that the phone has.
      delivered: ['DELIVERED_TO_HANDSET'],
      failed: ['UNDELIVERABLE_*', 'EXPIRED_*', 'REJECTED_*'],
    },
    signIn: { ask: get('{base}/sms/3/logs?limit=1', app), status: 200 },
    pace,
  },
}

/** In its headers, so that no secret lies in a URL that somebody writes down. */
const sendsms = {
  method: 'POST',
  url: '{base}/cgi-bin/sendsms',
  headers: {
    'content-type': 'text/plain; charset=UTF-8',
    'x-kannel-username': '{user}',
    'x-kannel-password': '{password}',
  },
} as const

/**
 * It tells what became of a message only to a URL of ours, and a desk has none. A request without a recipient is refused with 400 once
 * name and password are right, and with 403 before.
 */
const kannel: GatewayPreset = {
  name: 'Kannel',
  terms: { user: 'username', password: 'password' },
  settings: {
    preset: 'kannel',
    base: 'http://127.0.0.1:13013',
    send: {
      ...sendsms,
      headers: {
        ...sendsms.headers,
        'x-kannel-from': '{from}',
        'x-kannel-to': '{to}',
        'x-kannel-coding': '{coding}',
        'x-kannel-validity': '{minutes}',
      },
      body: '{text}',
    },
    taken: '^(?:0: Accepted|3: Queued)',
    reference: '',
    error: '',
    validity: { fewest: 60, most: 3 * day },
    state: null,
    signIn: { ask: { ...sendsms, body: '' }, status: 400 },
    pace,
  },
}

const plain: GatewayPreset = {
  name: '',
  terms: { user: null, password: '' },
  settings: {
    preset: 'plain',
    base: 'https://sms.example',
    send: {
      method: 'POST',
      url: '{base}/messages',
      headers: { ...json, ...bearer },
      body: '{"to":"{to}","from":"{from}","text":"{text}"}',
    },
    taken: '',
    reference: '',
    error: '',
    validity: { fewest: 60, most: 3 * day },
    state: null,
    signIn: null,
    pace,
  },
}

/** The gateways that are known, and `plain`, a beginning for any other. */
export const gatewayPresets: Readonly<Record<GatewaySettings['preset'], GatewayPreset>> = {
  twilio,
  vonage,
  sinch,
  messagebird,
  infobip,
  kannel,
  plain,
}
