import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sealKey, type Keychain } from './sealKey'

let folder: string
let file: string
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'latchkey-key-'))
  file = path.join(folder, 'seal.key')
})
afterEach(() => fs.rmSync(folder, { recursive: true }))

const turned = (data: Uint8Array) => Buffer.from(data).reverse()
const keychain: Keychain = { encrypt: (text) => turned(Buffer.from(text)), decrypt: (data) => turned(data).toString() }

describe('the seal key', () => {
  it('is made once, of 32 random bytes', () => {
    const first = sealKey(file, null)
    expect(first.ok && first.value.length).toBe(32)
    expect(sealKey(file, null)).toEqual(first)
    fs.rmSync(file)
    expect(sealKey(file, null)).not.toEqual(first)
  })

  it('can be read by its owner only, also after somebody opened it up', () => {
    sealKey(file, null)
    fs.chmodSync(file, 0o644)
    sealKey(file, null)
    expect(fs.statSync(file).mode & 0o777).toBe(0o600)
  })

  it('is locked by the keychain where there is one, and opened by it', () => {
    const made = sealKey(file, keychain)
    expect(made.ok && fs.readFileSync(file, 'utf8').includes(Buffer.from(made.value).toString('base64'))).toBe(false)
    expect(sealKey(file, keychain)).toEqual(made)
  })

  it('is damaged, not replaced, where it can not be read', () => {
    sealKey(file, keychain)
    const locked = fs.readFileSync(file)
    expect(sealKey(file, null)).toMatchObject({ ok: false, fault: 'damaged' })
    expect(fs.readFileSync(file)).toEqual(locked)
    fs.writeFileSync(file, 'half a k')
    expect(sealKey(file, null)).toMatchObject({ ok: false, fault: 'damaged' })
    expect(fs.readFileSync(file, 'utf8')).toBe('half a k')
  })

  it('says that it could not be written where the folder is gone', () => {
    expect(sealKey(path.join(folder, 'none', 'seal.key'), null)).toEqual({ ok: false, fault: 'unwritable', detail: 'ENOENT' })
  })
})
