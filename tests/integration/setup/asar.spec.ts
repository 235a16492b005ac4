import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { writeAsar } from '../../../scripts/asar.mjs'
import { theRuntime } from '../../../scripts/setup/electron.mjs'
import { run } from '../../../scripts/setup/run.mjs'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'latchkey-asar-'))
afterAll(() => fs.rmSync(folder, { recursive: true }))

test('Electron reads the archives that we write', async () => {
  const archive = path.join(folder, 'app.asar')
  await writeAsar(archive, [
    { path: 'package.json', bytes: '{}' },
    { path: 'deep/down/text.txt', bytes: 'grüße' },
    { path: 'deep/binary', bytes: Buffer.from([0, 255, 7]) },
    { path: 'deep/empty', bytes: '' },
    { path: 'module.node', bytes: 'loaded from beside the archive', unpacked: true },
  ])

  const read = `const fs = require('fs'); const at = (name) => fs.readFileSync(process.argv[1] + '/' + name)
    console.log(JSON.stringify([fs.readdirSync(process.argv[1]), at('deep/down/text.txt').toString(), [...at('deep/binary')], at('deep/empty').length, at('module.node').toString()]))`
  const { executable } = theRuntime()
  const result = await run(executable, ['-e', read, archive], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  })

  expect(result.stderr).toBe('')
  expect(JSON.parse(result.stdout)).toEqual([
    ['deep', 'module.node', 'package.json'],
    'grüße',
    [0, 255, 7],
    0,
    'loaded from beside the archive',
  ])
  const beside = path.join(`${archive}.unpacked`, 'module.node')
  expect(fs.readFileSync(beside, 'utf8')).toBe('loaded from beside the archive')
  expect(fs.statSync(beside).mode & 0o111).toBe(0o111)
})
