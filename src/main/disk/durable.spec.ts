import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { renameDurably, syncFile, syncFolder, writeDurably } from './durable'

let folder: string
beforeEach(() => void (folder = fs.mkdtempSync(path.join(os.tmpdir(), 'latchkey-durable-'))))
afterEach(() => fs.rmSync(folder, { recursive: true }))

const at = (name: string): string => path.join(folder, name)

describe('a file that is written durably', () => {
  test('is whole under its name, for its user only, and nothing lies beside it', () => {
    writeDurably(at('mark'), 'whole')
    expect(fs.readFileSync(at('mark'), 'utf8')).toBe('whole')
    expect(fs.statSync(at('mark')).mode & 0o777).toBe(0o600)
    expect(fs.readdirSync(folder)).toEqual(['mark'])
  })

  test('takes the place of the one before, also after an attempt that was cut off', () => {
    writeDurably(at('mark'), 'before')
    fs.writeFileSync(at('mark.unfinished'), 'cut o')
    writeDurably(at('mark'), 'after')
    expect(fs.readFileSync(at('mark'), 'utf8')).toBe('after')
    expect(fs.readdirSync(folder)).toEqual(['mark'])
  })

  test('that can’t get its name leaves what had it, and nothing of itself', () => {
    fs.mkdirSync(at('mark'))
    expect(() => writeDurably(at('mark'), 'text')).toThrow()
    expect(fs.readdirSync(folder)).toEqual(['mark'])
  })
})

test('a file that is renamed durably replaces what had its name', () => {
  fs.writeFileSync(at('new'), 'new')
  fs.writeFileSync(at('old'), 'old')
  renameDurably(at('new'), at('old'))
  expect(fs.readdirSync(folder)).toEqual(['old'])
  expect(fs.readFileSync(at('old'), 'utf8')).toBe('new')
})

test('what is not there can’t be synced, and says so', () => {
  expect(() => syncFolder(at('nowhere'))).toThrow('ENOENT')
  expect(() => syncFile(at('nowhere'))).toThrow('ENOENT')
})
