import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { removeHalf, wholeFile } from './atomicWrite'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'latchkey-whole-'))
afterAll(() => fs.rmSync(folder, { recursive: true }))

it('a half file is removed, and only what has the name of one', () => {
  const { unfinished } = wholeFile(path.join(folder, 'list.csv'))
  expect(removeHalf(unfinished)).toBe('none')
  fs.writeFileSync(unfinished, 'half')
  expect(removeHalf(unfinished)).toBe('removed')
  const other = path.join(folder, 'list.csv')
  fs.writeFileSync(other, 'whole')
  expect(removeHalf(other)).toBe('left')
  expect(fs.readdirSync(folder)).toEqual(['list.csv'])
})

it('a half file that can not be removed is said to be left', () => {
  const unfinished = path.join(folder, 'list.csv.0123abcd.unfinished')
  fs.mkdirSync(unfinished)
  expect(removeHalf(unfinished)).toBe('left')
})
