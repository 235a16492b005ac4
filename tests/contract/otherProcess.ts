import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { migrationsFolder } from './places'

export interface OtherProcess {
  /** What it said first. */
  readonly said: string
  /** Kills it without a chance to tidy up. */
  kill(): Promise<void>
  readonly ended: Promise<void>
}

/** A process of its own that opens the store in `file` and holds it. */
export function holdingStore(file: string): Promise<OtherProcess> {
  return started([
    '--expose-gc',
    fileURLToPath(new URL('holdStore.mjs', import.meta.url)),
    file,
    migrationsFolder,
  ])
}

/**
 * A process that does a deed with a store, see `writeStore.ts`, and is killed with it open, or has ended.
 * @param program `writeStore.ts`, built
 */
export async function killedWhile(
  program: string,
  file: string,
  deed: 'write' | 'copied' | 'closing' | 'ending',
  more = '',
): Promise<void> {
  const other = await started([program, file, migrationsFolder, deed, more])
  await (deed === 'ending' ? other.ended : other.kill())
}

/** A process of its own that locks the file without knowing Latchkey, as a database browser would. */
export function lockingWithoutAsking(file: string): Promise<OtherProcess> {
  const script = `
    const Client = require('better-sqlite3')
    const client = new Client(process.argv[1])
    client.exec('BEGIN IMMEDIATE')
    process.stdout.write('holding\\n')
    setInterval(() => undefined, 60_000)`
  return started(['-e', script, file])
}

function started(args: readonly string[]): Promise<OtherProcess> {
  const child = spawn(process.execPath, args, {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const kill = (): Promise<void> => {
    child.kill('SIGKILL')
    return ended
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`it ended with ${code} before it said anything`)))
    child.stdout.once('data', (said: Buffer) =>
      resolve({ said: said.toString().trim(), kill, ended }),
    )
  })
}
