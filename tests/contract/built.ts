import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')

/** Builds a file of ours into one that a thread or a process can run, for the tests of one file. Answers where it will lie. */
export function built(source: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'latchkey-built-'))
  beforeAll(
    () =>
      build({
        configFile: false,
        root,
        logLevel: 'error',
        resolve: { alias: { '@shared': path.join(root, 'src/shared') } },
        ssr: { noExternal: true },
        build: {
          ssr: source,
          outDir: folder,
          target: 'node20.18',
          copyPublicDir: false,
          rolldownOptions: {
            external: ['better-sqlite3'],
            output: {
              entryFileNames: '[name].mjs',
              paths: {
                'better-sqlite3': path.join(root, 'node_modules/better-sqlite3/lib/index.js'),
              },
            },
          },
        },
      }),
    60_000,
  )
  afterAll(() => rmSync(folder, { recursive: true }))
  return path.join(folder, `${path.basename(source, '.ts')}.mjs`)
}
