import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { extractFile, listPackage } from '@electron/asar'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fillPackage } from '../../../scripts/release/packageApp.mjs'
import { theRuntime } from '../../../scripts/setup/electron.mjs'
import { run } from '../../../scripts/setup/run.mjs'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'latchkey-package-'))
const archive = path.join(folder, 'resources', 'app.asar')
let program = ''

beforeAll(async () => {
  program = await fillPackage(theRuntime(), folder)
}, 120_000)
afterAll(() => fs.rmSync(folder, { recursive: true }))

test("a packaged program's fuses are flipped, and the others are as Electron made them", async () => {
  const made = await getCurrentFuseWire(theRuntime().executable)
  const [off, on] = ['0', '1'].map((state) => state.charCodeAt(0))

  expect(await getCurrentFuseWire(program)).toEqual({
    ...made,
    [FuseV1Options.RunAsNode]: off,
    [FuseV1Options.EnableCookieEncryption]: on,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: off,
    [FuseV1Options.EnableNodeCliInspectArguments]: off,
    [FuseV1Options.OnlyLoadAppFromAsar]: on,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: off,
  })
})

test('a packaged program does not run as a plain Node', async () => {
  const { stdout } = await run(program, ['--version'], {
    env: { PATH: process.env['PATH'], ELECTRON_RUN_AS_NODE: '1' },
  })

  expect(stdout).not.toContain(process.version)
})

test('the archive holds the built app, what it reads, and nothing of its sources', () => {
  const files = listPackage(archive, { isPack: true }).map((line) => line.replace(/ +/g, ' '))

  expect(files).toEqual(
    expect.arrayContaining([
      'pack : /package.json',
      'pack : /out/main/index.js',
      'pack : /out/renderer/index.html',
      'pack : /drizzle/meta/_journal.json',
      'pack : /node_modules/better-sqlite3/package.json',
    ]),
  )
  expect(files.filter((line) => /[.](ts|vue|map)$/.test(line))).toEqual([])
  expect(JSON.parse(extractFile(archive, 'package.json').toString()).scripts).toBeUndefined()
})

test('only the native module lies beside the archive', () => {
  const unpacked = listPackage(archive, { isPack: true }).filter((line) =>
    line.startsWith('unpack'),
  )

  expect(unpacked).toHaveLength(1)
  const [name] = unpacked.map((line) => line.split(' : ')[1] ?? '')
  expect(name).toMatch(/better.sqlite3.*[.]node$/)
  expect(fs.existsSync(path.join(`${archive}.unpacked`, name!))).toBe(true)
})
