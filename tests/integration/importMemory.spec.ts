import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, expect, it } from 'vitest'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'latchkey-import-'))
const root = path.resolve(import.meta.dirname, '../..')
beforeAll(
  () =>
    build({
      configFile: false,
      root,
      logLevel: 'error',
      resolve: { alias: { '@shared': path.join(root, 'src/shared') } },
      ssr: { noExternal: true },
      build: {
        ssr: 'tests/integration/readGenerated.ts',
        outDir: folder,
        target: 'node20.18',
        copyPublicDir: false,
      },
    }),
  120_000,
)
afterAll(() => fs.rmSync(folder, { recursive: true }))

function read(kind: string, people: number) {
  const child = spawnSync(
    process.execPath,
    ['--max-old-space-size=64', path.join(folder, 'readGenerated.js'), kind, String(people)],
    { encoding: 'utf8' },
  )
  expect([child.status, child.stderr]).toEqual([0, ''])
  return JSON.parse(child.stdout) as {
    readonly refused: unknown
    readonly handed: number
    readonly bytes: number
    readonly mostMebibytes: number
  }
}

// A heap of 64 MiB can't hold a third of these files: a reader that kept them would be out of memory and die.
it.each([
  ['csv', 50_000],
  ['json', 20_000],
  ['lines', 20_000],
])(
  'a %s file of %i people, larger than the heap, is read to its end in less than 300 MB',
  (kind, people) => {
    const { refused, handed, bytes, mostMebibytes } = read(kind, people)
    expect([refused, handed]).toEqual([null, kind === 'json' ? people + 1 : people])
    expect(bytes).toBeGreaterThan(people * 4_000)
    expect(mostMebibytes).toBeLessThan(300)
  },
  600_000,
)

it('a file of 1,500 people with 2,000 sign-in names each is read in less than 300 MB, and none of them is taken', () => {
  const { refused, handed, mostMebibytes } = read('names', 1_500)
  expect([refused, handed]).toEqual([null, 0])
  expect(mostMebibytes).toBeLessThan(300)
}, 600_000)
