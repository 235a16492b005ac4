import fs from 'node:fs'
import path from 'node:path'
import type { Machine } from './run'

const migrationsFolder = path.resolve('drizzle')

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'expected a file, found a folder',
  EACCES: 'may not be opened',
  ENOTDIR: 'there is no such folder',
}

/** The real machine, for the programs of the command line. */
export const machine: Machine = {
  read: (file) => attempt(() => new Uint8Array(fs.readFileSync(located(file)))),
  write: (file, text) => {
    const written = attempt(() => fs.writeFileSync(fromCaller(file), text))
    return typeof written === 'string' ? written : null
  },
  out: (text) => void process.stdout.write(`${text}\n`),
  err: (text) => void process.stderr.write(`${text}\n`),
  migrationsFolder,
}

/** npm runs us in the project's folder; where it was called from, it says in INIT_CWD. */
function fromCaller(file: string): string {
  return path.resolve(process.env.INIT_CWD ?? '.', file)
}

function located(file: string): string {
  return fs.existsSync(file) ? file : fromCaller(file)
}

function attempt<T>(work: () => T): T | string {
  try {
    return work()
  } catch (error) {
    return reasons[error instanceof Error && 'code' in error ? String(error.code) : ''] ?? `can’t be opened: ${error instanceof Error ? error.message : String(error)}`
  }
}
