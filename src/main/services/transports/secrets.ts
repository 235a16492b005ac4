import type { OpenedTransport } from '../../ports/carrier'
import type { TransportSetting } from '@shared/transports'
import type { StoredTransport } from '../../ports/transports'
import type { ContactKind } from '@shared/vocabulary/kinds'
import type { Desk } from '../desk'
import { serversOfSecret } from './placeOf'

type Sealing = Pick<Desk, 'channelSealing'>

/**
 * A secret as it is stored: for this kind, this field and the server that it is shown to, and of use nowhere else. Who alters the
 * stored host doesn’t get it.
 */
export function sealSecret(
  { channelSealing }: Sealing,
  kind: ContactKind,
  field: string,
  secret: string,
  setting: TransportSetting,
): string {
  return channelSealing.seal(secret, bindingOf(kind, field, setting))
}

/** The names of secrets that this profile’s key does not open: its key was made anew, or the row comes from another profile. */
export function unreadableSecrets(desk: Sealing, stored: StoredTransport): readonly string[] {
  return Object.keys(stored.secrets).filter((field) => openSecret(desk, stored, field) === null)
}

/** A transport with its secrets, for the carrier alone; null: there is one that can’t be opened. */
export function openedTransport(desk: Sealing, stored: StoredTransport): OpenedTransport | null {
  const secrets: Record<string, string> = {}
  for (const field of Object.keys(stored.secrets)) {
    const secret = openSecret(desk, stored, field)
    if (secret === null) return null
    secrets[field] = secret
  }
  return { ...stored.setting, secrets }
}

function openSecret(
  { channelSealing }: Sealing,
  { kind, secrets, setting }: StoredTransport,
  field: string,
): string | null {
  const sealed = secrets[field]?.sealed
  return sealed === undefined ? null : channelSealing.open(sealed, bindingOf(kind, field, setting))
}

function bindingOf(kind: ContactKind, field: string, setting: TransportSetting): string {
  return `${kind} ${field} ${serversOfSecret(setting, field)}`
}
