import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Store } from '../../src/main/ports/store'
import { openStore } from '../../src/main/store/openStore'

export const migrationsFolder = fileURLToPath(new URL('../../drizzle', import.meta.url))

export interface Place {
  readonly folder: string
  readonly file: string
  dispose(): void
}

/** An empty folder for one test. */
export function place(): Place {
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-store-'))
  return {
    folder,
    file: join(folder, 'latchkey.db'),
    dispose: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** Opens a store that has to open. */
export function opened(file: string, migrations = migrationsFolder): Store {
  const result = openStore({ file, migrationsFolder: migrations })
  if (!result.ok) throw new Error(`${result.fault}: ${result.detail}`)
  return result.store
}

/** What a folder holds, byte for byte; the lock beside a store has nothing in it and may stay. */
export function fingerprint(folder: string): Record<string, string> {
  const names = readdirSync(folder)
    .filter((name) => !name.endsWith('.lock'))
    .sort()
  return Object.fromEntries(
    names.map((name) => [
      name,
      existsSync(join(folder, name))
        ? createHash('sha256')
            .update(readFileSync(join(folder, name)))
            .digest('hex')
        : 'leads nowhere',
    ]),
  )
}
