import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { operationsIn, type Operation } from './operations'

const source = path.resolve('tests/recorder/record.c')
const built = path.resolve('out/recorder')

/** The library that takes down what a program does to files, compiled on first use; or a sentence that says what is missing. */
export function recorder(): { readonly library: string } | { readonly missing: string } {
  if (process.platform !== 'linux')
    return { missing: 'What a program does to files can be recorded on Linux only.' }
  const text = fs.readFileSync(source)
  const library = path.join(
    built,
    `record-${createHash('sha256').update(text).digest('hex').slice(0, 12)}.so`,
  )
  if (fs.existsSync(library)) return { library }
  fs.mkdirSync(built, { recursive: true })
  const unfinished = `${library}.${process.pid}`
  const { status, stderr, error } = spawnSync(
    'cc',
    ['-O2', '-shared', '-fPIC', '-o', unfinished, source, '-ldl', '-lpthread'],
    { encoding: 'utf8' },
  )
  if (error !== undefined)
    return {
      missing:
        'There is no C compiler (cc) to make the recorder with. On Debian: apt-get install gcc libc6-dev',
    }
  if (status !== 0) return { missing: `The recorder could not be compiled:\n${stderr}` }
  fs.renameSync(unfinished, library)
  return { library }
}

export interface Recorded {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
  readonly operations: readonly Operation[]
}

/** What a recorded command is told. `told` is a file below the folder; what the command writes to it counts as a promise. */
export interface Recording {
  readonly command: readonly [string, ...string[]]
  readonly below: string
  readonly told?: string
}

/**
 * Runs a command and takes down everything that it does to the files below a folder, in order.
 * @throws where this machine can't record; `recorder` says why
 */
export async function recorded({
  command: [program, ...args],
  below,
  told,
}: Recording): Promise<Recorded> {
  const made = recorder()
  if ('missing' in made) throw new Error(made.missing)
  const place = fs.mkdtempSync(path.join(os.tmpdir(), 'latchkey-recording-'))
  const to = path.join(place, 'operations')
  try {
    const env = {
      ...process.env,
      LD_PRELOAD: made.library,
      RECORD_BELOW: below,
      RECORD_TO: to,
      ...(told === undefined ? {} : { RECORD_TOLD: told }),
    }
    const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
    let [stdout, stderr] = ['', '']
    child.stdout.on('data', (data: Buffer) => (stdout += data.toString()))
    child.stderr.on('data', (data: Buffer) => (stderr += data.toString()))
    const status = await new Promise<number | null>((resolve, reject) =>
      child.once('error', reject).once('close', resolve),
    )
    return {
      status,
      stdout,
      stderr,
      operations: fs.existsSync(to) ? operationsIn(fs.readFileSync(to)) : [],
    }
  } finally {
    fs.rmSync(place, { recursive: true, force: true })
  }
}
