import fs from 'node:fs'
import path from 'node:path'
import { remarkText } from '@shared/sentences/remarks'
import { unreadable } from '../format/unreadable'

/** What programs of the command line need of the machine. */
export interface Machine {
  /** The bytes of a file, or in words why there are none. */
  read(file: string): Uint8Array | string
  /** Null: it is written; else in words why not. */
  write(file: string, text: string): string | null
  out(text: string): void
  err(text: string): void
  readonly migrationsFolder: string
}

const migrationsFolder = path.resolve('drizzle')

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
    return remarkText('en', unreadable(error))
  }
}
