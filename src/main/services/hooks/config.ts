import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { Secrets } from '../../engine/model/decision'
import type { HookPost } from '../../ports/hooks'
import type { SettingChanges } from '../../ports/settings'
import { isSample } from '../app/settings'
import type { Desk } from '../desk'

const keys = { url: 'hookUrl', secret: 'hookSecret', allowPrivate: 'hookAllowPrivate' } as const
const yes = 'yes'

/** Where the ticket system is told, and by what. */
export interface Hook {
  readonly url: string
  /** Base64, as it stands behind `whsec_`. */
  readonly secret: string
  readonly allowPrivate: boolean
  readonly post: HookPost
}

/** Null: nobody is told. A desk of the training room has no `post`, and a profile of invented people none that is used. */
export async function hookOf({ postHook, secrets, store }: Desk): Promise<Hook | null> {
  const { settings } = store
  if (postHook === null || (await isSample(settings))) return null
  const url = await settings.get(keys.url)
  const sealed = await settings.get(keys.secret)
  const secret = url === null || sealed === null ? null : opened(secrets, sealed)
  if (url === null || secret === null) return null
  return { url, secret, allowPrivate: await mayBePrivate(settings), post: postHook }
}

/** Where it would be told, whether or not anybody can be. */
export async function hookUrlOf({ store }: Desk): Promise<string | null> {
  return store.settings.get(keys.url)
}

export async function mayBePrivate(settings: Desk['store']['settings']): Promise<boolean> {
  return (await settings.get(keys.allowPrivate)) === yes
}

/** Whether a secret is kept that this profile's key opens. */
export async function hasSecret({ store, secrets }: Desk): Promise<boolean> {
  const sealed = await store.settings.get(keys.secret)
  return sealed !== null && opened(secrets, sealed) !== null
}

/** What makes it so. @param secret null: the one that is kept stays */
export function settingsOfHook(
  secrets: Secrets,
  url: string,
  secret: string | null,
  allowPrivate: boolean,
): SettingChanges {
  if (url === '') return { [keys.url]: null, [keys.secret]: null, [keys.allowPrivate]: null }
  return {
    [keys.url]: url,
    [keys.allowPrivate]: allowPrivate ? yes : null,
    ...(secret === null ? {} : { [keys.secret]: sealed(secrets, secret) }),
  }
}

// AES-256-GCM under a key of its own, derived from the profile's: a copy of the store without the key's file opens nothing.
const cipher = 'aes-256-gcm'
const ivBytes = 12
const tagBytes = 16

function keyOf(secrets: Secrets): Buffer {
  return Buffer.from(secrets.seal('key', 'secret of the hook'), 'base64url')
}

function sealed(secrets: Secrets, text: string): string {
  const iv = randomBytes(ivBytes)
  const sealing = createCipheriv(cipher, keyOf(secrets), iv)
  const content = Buffer.concat([sealing.update(text, 'utf8'), sealing.final()])
  return Buffer.concat([iv, sealing.getAuthTag(), content]).toString('base64')
}

function opened(secrets: Secrets, text: string): string | null {
  const bytes = Buffer.from(text, 'base64')
  try {
    const opening = createDecipheriv(cipher, keyOf(secrets), bytes.subarray(0, ivBytes))
    opening.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes))
    return (
      opening.update(bytes.subarray(ivBytes + tagBytes), undefined, 'utf8') + opening.final('utf8')
    )
  } catch {
    return null
  }
}
