import fs from 'node:fs'
import path from 'node:path'
import { readCall } from './commandLine'
import { help } from './help'
import { policyPage } from './policyPage'
import { run, type Machine } from './run'
import { unreadable } from './unreadable'

/** The command line of the training room: `npm run scenario -- FILE…`. It needs no window, no Electron and no network. */

const migrationsFolder = path.resolve('drizzle')

const machine: Machine = {
  read: (file) => attempt(() => new Uint8Array(fs.readFileSync(located(file)))),
  write: (file, text) => {
    const written = attempt(() => fs.writeFileSync(fromCaller(file), text))
    return typeof written === 'string' ? written : null
  },
  out: (text) => void process.stdout.write(`${text}\n`),
  err: (text) => void process.stderr.write(`${text}\n`),
  migrationsFolder,
}

// Whoever reads us may stop reading, as `head` does.
process.stdout.on('error', () => process.exit())

const call = readCall(process.argv.slice(2))
switch (call.is) {
  case 'help':
    machine.out(help.trimEnd())
    break
  case 'rules':
    machine.out(policyPage().trimEnd())
    break
  case 'wrong':
    machine.err(`${call.message}\nTry: npm run scenario -- --help`)
    process.exitCode = 2
    break
  case 'play':
    process.exitCode = await run(machine, call)
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
    return unreadable(error)
  }
}
