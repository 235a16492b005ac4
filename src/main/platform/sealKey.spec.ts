import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keepSealKey, newSealKey, readSealKey, setSealKeyAside, type Keychain } from './sealKey'

let folder: string
let file: string
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'latchkey-key-'))
  file = path.join(folder, 'seal.key')
})
afterEach(() => fs.rmSync(folder, { recursive: true }))

const turned = (data: Uint8Array) => Buffer.from(data).reverse()
const keychain: Keychain = { decrypt: (data) => turned(data).toString() }
const noKeychain = () => null
const lockedBy = (key: Uint8Array) =>
  `latchkey-seal-key-1 keychain ${turned(Buffer.from(Buffer.from(key).toString('base64'))).toString('base64')}\n`

describe('the seal key', () => {
  it('is 32 random bytes, and read back as it was kept', () => {
    const key = newSealKey()
    keepSealKey(file, key)
    expect(key).toHaveLength(32)
    expect(newSealKey()).not.toEqual(key)
    expect(readSealKey(file, noKeychain)).toEqual({ ok: true, value: key })
  })

  it('can be read by its owner only, also after somebody opened it up', () => {
    keepSealKey(file, newSealKey())
    expect(fs.statSync(file).mode & 0o777).toBe(0o600)
    fs.chmodSync(file, 0o644)
    readSealKey(file, noKeychain)
    expect(fs.statSync(file).mode & 0o777).toBe(0o600)
  })

  it('is not made where it is missing: whoever opens the profile knows whether it had one', () => {
    expect(readSealKey(file, noKeychain)).toEqual({ ok: false, fault: 'key-missing', detail: null })
    expect(fs.readdirSync(folder)).toEqual([])
  })

  it('is not asked of a keychain where none has locked it', () => {
    keepSealKey(file, newSealKey())
    expect(readSealKey(file, () => expect.unreachable())).toMatchObject({ ok: true })
  })

  it('that a keychain has locked is opened by it once, and needs it no more', () => {
    const key = newSealKey()
    fs.writeFileSync(file, lockedBy(key))
    expect(readSealKey(file, () => keychain)).toEqual({ ok: true, value: key })
    expect(readSealKey(file, noKeychain)).toEqual({ ok: true, value: key })
    expect(fs.statSync(file).mode & 0o777).toBe(0o600)
  })

  it.each([
    ['there is no keychain', null],
    [
      'the keychain is another one',
      { decrypt: (data: Uint8Array) => Buffer.from(data).toString('base64') },
    ],
    [
      'the keychain refuses',
      {
        decrypt: () => {
          throw new Error('locked')
        },
      },
    ],
  ])('stays locked, as it was, where %s', (_, other) => {
    const locked = lockedBy(newSealKey())
    fs.writeFileSync(file, locked)
    expect(readSealKey(file, () => other)).toEqual({ ok: false, fault: 'key-locked', detail: null })
    expect(fs.readFileSync(file, 'utf8')).toBe(locked)
    expect(readSealKey(file, () => keychain)).toMatchObject({ ok: true })
  })

  it.each([
    ['is empty', () => ''],
    ['holds only zeroes', (text: string) => '\0'.repeat(text.length)],
    ['is cut off', (text: string) => text.slice(0, 40)],
    ['lost its end', (text: string) => text.trimEnd()],
    ['has something after its end', (text: string) => `${text}\n`],
    ['is too short', () => `latchkey-seal-key-1 plain ${Buffer.alloc(31).toString('base64')}\n`],
    ['is too long', () => `latchkey-seal-key-1 plain ${Buffer.alloc(33).toString('base64')}\n`],
    ['is something else', () => 'PNG'],
  ])('is no key where its file %s, and the file stays', (_, spoil) => {
    keepSealKey(file, newSealKey())
    const spoiled = spoil(fs.readFileSync(file, 'utf8'))
    fs.writeFileSync(file, spoiled)
    expect(readSealKey(file, noKeychain)).toEqual({
      ok: false,
      fault: 'key-unreadable',
      detail: null,
    })
    expect(fs.readFileSync(file, 'utf8')).toBe(spoiled)
  })

  it('says what the system said where its place can not be read', () => {
    fs.mkdirSync(file)
    expect(readSealKey(file, noKeychain)).toEqual({
      ok: false,
      fault: 'key-unreadable',
      detail: 'EISDIR',
    })
  })

  it('keeps what was in its place under another name', () => {
    fs.writeFileSync(file, 'half a k')
    setSealKeyAside(file, 'before-1')
    keepSealKey(file, newSealKey())
    expect(fs.readdirSync(folder).toSorted()).toEqual(['seal.key', 'seal.key.before-1'])
    expect(fs.readFileSync(`${file}.before-1`, 'utf8')).toBe('half a k')
  })
})
