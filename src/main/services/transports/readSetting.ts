import {
  transports,
  type TransportSetting,
  type TransportSettings,
  type TransportType,
} from '@shared/transports'
import { readAuthorities } from './authorities'

/**
 * Why a field can’t be as it is. `form`: it is not what belongs there · `missing` · `plain`: nothing goes unencrypted to another
 * machine · `authorities`: it is no certificate in PEM
 */
export type FieldFault = 'form' | 'missing' | 'plain' | 'authorities'
export type FieldFaults = Readonly<Record<string, FieldFault>>

type Read =
  | { readonly setting: TransportSetting; readonly faults: null }
  | { readonly setting: null; readonly faults: FieldFaults }

/** A setting as somebody has given it, of any shape; or what is wrong with which of its fields. */
export function readSetting(type: TransportType, given: unknown): Read {
  const parsed = transports[type].settings.safeParse(given)
  if (!parsed.success)
    return {
      setting: null,
      faults: Object.fromEntries(
        parsed.error.issues.map(({ path }) => [
          path.join('.'),
          isEmpty(given, path) ? 'missing' : 'form',
        ]),
      ),
    }
  const setting = { type, settings: parsed.data } as TransportSetting
  const faults = faultsOf(setting)
  return Object.keys(faults).length > 0
    ? { setting: null, faults }
    : { setting: withPlainAuthorities(setting), faults: null }
}

/** What no schema of one field can say. */
function faultsOf({ type, settings }: TransportSetting): FieldFaults {
  return {
    ...authorityFault('authorities', settings.authorities),
    ...(type === 'smtp' ? ofEmail(settings) : {}),
    ...(type === 'smpp' && settings.user === '' ? { user: 'missing' } : {}),
    ...(type === 'http' && isPlainAbroad(settings) ? { base: 'plain' } : {}),
  } as FieldFaults
}

function ofEmail(settings: TransportSettings<'smtp'>): FieldFaults {
  const { security, host, signIn, user, oauth, mailbox } = settings
  return {
    ...(security === 'plain' && !isThisMachine(host) ? { security: 'plain' } : {}),
    ...(signIn !== 'none' && user === '' ? { user: 'missing' } : {}),
    ...(signIn === 'oauth' && oauth === null ? { 'oauth.url': 'missing' } : {}),
    ...(mailbox === null ? {} : authorityFault('mailbox.authorities', mailbox.authorities)),
    ...(mailbox?.user === '' ? { 'mailbox.user': 'missing' } : {}),
  }
}

function authorityFault(field: string, pem: string): FieldFaults {
  return pem.trim() === '' || readAuthorities(pem) !== null ? {} : { [field]: 'authorities' }
}

function withPlainAuthorities(setting: TransportSetting): TransportSetting {
  const plain = (pem: string): string => readAuthorities(pem)?.pem ?? ''
  const settings = { ...setting.settings, authorities: plain(setting.settings.authorities) }
  if ('mailbox' in settings && settings.mailbox !== null)
    settings.mailbox = {
      ...settings.mailbox,
      authorities: plain(settings.mailbox.authorities),
    }
  return { type: setting.type, settings } as TransportSetting
}

/** A gateway of the house’s own network may be reached without encryption where inner networks are allowed. */
function isPlainAbroad({ base, allowPrivate }: TransportSettings<'http'>): boolean {
  const { protocol, hostname } = new URL(base)
  return protocol === 'http:' && !allowPrivate && !isThisMachine(hostname)
}

function isThisMachine(host: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/i.test(host)
}

function isEmpty(given: unknown, path: readonly PropertyKey[]): boolean {
  const value = path.reduce<unknown>(
    (at, key) =>
      typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined,
    given,
  )
  return value === undefined || value === null || value === ''
}
