import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import { renameDurably, writeDurably } from '../disk/durable'

/** The operating system's place for secrets. Nothing is put there any more: see decision record 0019. */
export interface Keychain {
  decrypt(data: Uint8Array): string
}

/**
 * `key-missing`: there is no file · `key-unreadable`: it is no key, or the system doesn't let it be read · `key-locked`: the
 * keychain of another desktop, or another ring, has locked it · `unwritable`: it was read, and couldn't be kept
 */
export type KeyFault = 'key-missing' | 'key-unreadable' | 'key-locked' | 'unwritable'

export type SealKey =
  | { readonly ok: true; readonly value: Uint8Array }
  | { readonly ok: false; readonly fault: KeyFault; readonly detail: string | null }

const keyBytes = 32
const onlyOwner = 0o600
const form = /^latchkey-seal-key-1 (plain|keychain) ([A-Za-z0-9+/]{43,}={0,2})\n$/

/**
 * The key of this profile's seals, as it lies there (decision record 0004). A key that a keychain has locked is kept in the
 * file itself from its first opening on: a keychain goes with a desktop, a ring or a machine, and took the profile along.
 * @param keychain asked for only where a file is locked by one; null: the system has none
 */
export function readSealKey(file: string, keychain: () => Keychain | null): SealKey {
  let text: string
  try {
    text = fs.readFileSync(file, 'utf8')
  } catch (error) {
    const code = codeOf(error)
    return code === 'ENOENT'
      ? { ok: false, fault: 'key-missing', detail: null }
      : { ok: false, fault: 'key-unreadable', detail: code }
  }
  const [, place, content = ''] = form.exec(text) ?? []
  if (place === undefined) return { ok: false, fault: 'key-unreadable', detail: null }
  const key = place === 'plain' ? bytesOf(content) : unlocked(content, keychain())
  if (key === null)
    return { ok: false, fault: place === 'plain' ? 'key-unreadable' : 'key-locked', detail: null }
  try {
    if (place === 'keychain') keepSealKey(file, key)
    fs.chmodSync(file, onlyOwner)
  } catch (error) {
    return { ok: false, fault: 'unwritable', detail: codeOf(error) }
  }
  return { ok: true, value: key }
}

/** Makes a key, and keeps it nowhere yet. */
export function newSealKey(): Uint8Array {
  return randomBytes(keyBytes)
}

/** In a file that only its user can read; it lasts when this returns. */
export function keepSealKey(file: string, key: Uint8Array): void {
  writeDurably(file, `latchkey-seal-key-1 plain ${Buffer.from(key).toString('base64')}\n`)
}

/** What lies in the key's place gets another name beside it: nothing that may be a key is ever thrown away. */
export function setSealKeyAside(file: string, under: string): void {
  if (fs.existsSync(file)) renameDurably(file, `${file}.${under}`)
}

function unlocked(content: string, keychain: Keychain | null): Uint8Array | null {
  try {
    return keychain === null ? null : bytesOf(keychain.decrypt(Buffer.from(content, 'base64')))
  } catch {
    return null
  }
}

/** Null where it is not the one spelling of so many bytes. */
function bytesOf(text: string): Uint8Array | null {
  const key = Buffer.from(text, 'base64')
  return key.length === keyBytes && key.toString('base64') === text ? key : null
}

function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error ? String(error.code) : null
}
