import type { TransportSetting, TransportSettings } from '@shared/transports'
import { gatewayPresets, type GatewayPreset } from '@shared/transports/presets'
import { numberOf } from './emailForm'

type Gateway = TransportSettings<'http'>
type Centre = TransportSettings<'smpp'>

/** Settings of a gateway or an SMS centre as they are typed: every field a text. */
export interface SmsForm {
  type: 'http' | 'smpp'
  pace: string
  user: string
  authorities: string

  preset: Gateway['preset']
  base: string
  allowPrivate: boolean
  sender: string
  fewest: string
  most: string
  sendMethod: 'GET' | 'POST'
  sendUrl: string
  sendHeaders: string
  sendBody: string
  taken: string
  reference: string
  error: string
  asksState: boolean
  stateMethod: 'GET' | 'POST'
  stateUrl: string
  stateHeaders: string
  stateBody: string
  stateWord: string
  stateError: string
  stateDelivered: string
  stateFailed: string
  asksSignIn: boolean
  signInMethod: 'GET' | 'POST'
  signInUrl: string
  signInHeaders: string
  signInBody: string
  signInStatus: string

  host: string
  port: string
  security: Centre['security']
  systemType: string
  ids: Centre['ids']
}

const blank: SmsForm = {
  type: 'http',
  pace: '60',
  user: '',
  authorities: '',
  preset: 'twilio',
  base: '',
  allowPrivate: false,
  sender: '',
  fewest: '60',
  most: '86400',
  sendMethod: 'POST',
  sendUrl: '{base}',
  sendHeaders: '',
  sendBody: '',
  taken: '',
  reference: '',
  error: '',
  asksState: false,
  stateMethod: 'GET',
  stateUrl: '',
  stateHeaders: '',
  stateBody: '',
  stateWord: '',
  stateError: '',
  stateDelivered: '',
  stateFailed: '',
  asksSignIn: false,
  signInMethod: 'GET',
  signInUrl: '',
  signInHeaders: '',
  signInBody: '',
  signInStatus: '200',
  host: '',
  port: '2775',
  security: 'tls',
  systemType: '',
  ids: 'same',
}

/** The form over what is set. */
export function smsForm(setting: TransportSetting | null): SmsForm {
  if (setting === null || setting.type === 'smtp') return { ...blank, ...fieldsOfPreset('twilio') }
  const { pace, user, authorities } = setting.settings
  const common = { type: setting.type, pace: String(pace), user, authorities }
  if (setting.type === 'http')
    return {
      ...blank,
      ...common,
      ...gatewayFields(setting.settings),
      allowPrivate: setting.settings.allowPrivate,
      sender: setting.settings.sender,
    }
  const { host, port, security, systemType, ids } = setting.settings
  return { ...blank, ...common, host, port: String(port), security, systemType, ids }
}

/** What a known gateway wants; by hand nothing is changed: whoever goes on from a known one keeps what it has. */
export function fieldsOfPreset(preset: Gateway['preset']): Partial<SmsForm> {
  if (preset === 'plain') return {}
  const { settings } = gatewayPresets[preset]
  return { ...gatewayFields(settings), pace: String(settings.pace) }
}

/** What a preset or a setting says of the requests, as it is typed. */
function gatewayFields(gateway: GatewayPreset['settings']): Partial<SmsForm> {
  const { preset, base, send, taken, reference, error, validity, state, signIn } = gateway
  return {
    preset,
    base,
    sendMethod: send.method,
    sendUrl: send.url,
    sendHeaders: headerLines(send.headers),
    sendBody: send.body ?? '',
    taken,
    reference,
    error,
    fewest: String(validity.fewest),
    most: String(validity.most),
    asksState: state !== null,
    ...(state === null
      ? {}
      : {
          stateMethod: state.ask.method,
          stateUrl: state.ask.url,
          stateHeaders: headerLines(state.ask.headers),
          stateBody: state.ask.body ?? '',
          stateWord: state.word,
          stateError: state.error,
          stateDelivered: state.delivered.join('\n'),
          stateFailed: state.failed.join('\n'),
        }),
    asksSignIn: signIn !== null,
    ...(signIn === null
      ? {}
      : {
          signInMethod: signIn.ask.method,
          signInUrl: signIn.ask.url,
          signInHeaders: headerLines(signIn.ask.headers),
          signInBody: signIn.ask.body ?? '',
          signInStatus: String(signIn.status),
        }),
  }
}

/** What main is asked to set. */
export function smsSettings(form: SmsForm): Record<string, unknown> {
  const common = {
    user: form.user.trim(),
    authorities: form.authorities,
    pace: numberOf(form.pace),
  }
  if (form.type === 'smpp')
    return {
      ...common,
      host: form.host.trim(),
      port: numberOf(form.port),
      security: form.security,
      systemType: form.systemType.trim(),
      ids: form.ids,
    }
  const ofAll = {
    ...common,
    base: form.base.trim(),
    allowPrivate: form.allowPrivate,
    sender: form.sender.trim(),
  }
  // What is known of a gateway comes from us, however it was when it was set.
  if (form.preset !== 'plain') return { ...gatewayPresets[form.preset].settings, ...ofAll }
  return {
    ...ofAll,
    preset: form.preset,
    validity: { fewest: numberOf(form.fewest), most: numberOf(form.most) },
    signIn: form.asksSignIn
      ? {
          ask: request(form.signInMethod, form.signInUrl, form.signInHeaders, form.signInBody),
          status: numberOf(form.signInStatus),
        }
      : null,
    send: request(form.sendMethod, form.sendUrl, form.sendHeaders, form.sendBody),
    taken: form.taken,
    reference: form.reference.trim(),
    error: form.error.trim(),
    state: form.asksState
      ? {
          ask: request(form.stateMethod, form.stateUrl, form.stateHeaders, form.stateBody),
          word: form.stateWord.trim(),
          error: form.stateError.trim(),
          delivered: linesOf(form.stateDelivered),
          failed: linesOf(form.stateFailed),
        }
      : null,
  }
}

function request(method: 'GET' | 'POST', url: string, headers: string, body: string) {
  return { method, url: url.trim(), headers: headersOf(headers), body: body === '' ? null : body }
}

function headerLines(headers: Readonly<Record<string, string>>): string {
  return Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n')
}

/** `Name: value`, one a line. A line without a colon has an empty name, which main refuses. */
function headersOf(text: string): Record<string, string> {
  return Object.fromEntries(
    linesOf(text).map((line) => {
      const at = line.indexOf(':')
      return [line.slice(0, Math.max(at, 0)).trim(), line.slice(at + 1).trim()]
    }),
  )
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
