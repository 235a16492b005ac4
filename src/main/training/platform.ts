import fs from 'node:fs'
import path from 'node:path'
import { remarkText } from '@shared/sentences/remarks'
import type { Machine } from './run'
import { unreadable } from './unreadable'

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
