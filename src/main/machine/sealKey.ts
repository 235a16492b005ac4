import { randomBytes } from 'node:crypto'
import fs from 'node:fs'

/** The operating system's place for secrets. */
export interface Keychain {
  encrypt(text: string): Uint8Array
  decrypt(data: Uint8Array): string
}

export type SealKey =
  | { readonly ok: true; readonly value: Uint8Array }
  | { readonly ok: false; readonly fault: 'damaged' | 'unwritable'; readonly detail: string | null }

const keyBytes = 32
const onlyOwner = 0o600
const form = /^latchkey-seal-key-1 (plain|keychain) ([A-Za-z0-9+/=]+)\n$/

/**
 * The key of this profile's seals, made when it is first asked for (decision record 0004). Without it a copy of the
 * database says nothing about the codes in it.
 */
export function sealKey(file: string, keychain: Keychain | null): SealKey {
  try {
    const text = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : make(file, keychain)
    fs.chmodSync(file, onlyOwner)
    const key = read(text, keychain)
    return key === null ? { ok: false, fault: 'damaged', detail: null } : { ok: true, value: key }
  } catch (error) {
    return { ok: false, fault: 'unwritable', detail: error instanceof Error && 'code' in error ? String(error.code) : null }
  }
}

function make(file: string, keychain: Keychain | null): string {
  const key = randomBytes(keyBytes).toString('base64')
  const text = keychain === null ? `latchkey-seal-key-1 plain ${key}\n` : `latchkey-seal-key-1 keychain ${Buffer.from(keychain.encrypt(key)).toString('base64')}\n`
  // Under another name until it is whole: half a key would be found damaged at the next start.
  const unfinished = `${file}.unfinished`
  fs.rmSync(unfinished, { force: true })
  const descriptor = fs.openSync(unfinished, 'wx', onlyOwner)
  try {
    fs.writeSync(descriptor, text)
    fs.fsyncSync(descriptor)
  } finally {
    fs.closeSync(descriptor)
  }
  fs.renameSync(unfinished, file)
  return text
}

/** Null where the file is not a key, or the keychain that locked it does not open it. */
function read(text: string, keychain: Keychain | null): Uint8Array | null {
  const [, place, content] = form.exec(text) ?? []
  if (content === undefined || (place === 'keychain' && keychain === null)) return null
  try {
    const key = Buffer.from(place === 'keychain' && keychain !== null ? keychain.decrypt(Buffer.from(content, 'base64')) : content, 'base64')
    return key.length === keyBytes ? key : null
  } catch {
    return null
  }
}
