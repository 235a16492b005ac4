import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { removePartial, atomicFile } from './atomicWrite'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'latchkey-whole-'))
afterAll(() => fs.rmSync(folder, { recursive: true }))

it('a half file is removed, and only what has the name of one', () => {
  const { unfinished } = atomicFile(path.join(folder, 'list.csv'))
  expect(removePartial(unfinished)).toBe('none')
  fs.writeFileSync(unfinished, 'half')
  expect(removePartial(unfinished)).toBe('removed')
  const other = path.join(folder, 'list.csv')
  fs.writeFileSync(other, 'whole')
  expect(removePartial(other)).toBe('left')
  expect(fs.readdirSync(folder)).toEqual(['list.csv'])
})

it('a half file that can not be removed is said to be left', () => {
  const unfinished = path.join(folder, 'list.csv.0123abcd.unfinished')
  fs.mkdirSync(unfinished)
  expect(removePartial(unfinished)).toBe('left')
})
