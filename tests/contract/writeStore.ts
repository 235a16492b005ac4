/**
 * Run as a process of its own: opens a store, says when it has done its deed, and is killed with it open.
 * `write COUNT`: appends so many records to the audit · `copied PATH`: copies the file while it is open, and lets the mark
 * of its log be raised after that · `closing`: says that the log may go, and does not let it go · `ending`: ends without
 * closing the store.
 */
import { copyFileSync } from 'node:fs'
import { markClosed, raiseMark } from '../../src/main/store/logLife'
import { openStore } from '../../src/main/store/openStore'
import { entry } from './examples'

const [, , file = '', migrationsFolder = '', deed = '', more = ''] = process.argv
const opened = openStore({ file, migrationsFolder })
if (!opened.ok) throw new Error(`${opened.fault}: ${opened.detail}`)
const { audit } = opened.store
const append = async (): Promise<void> => audit.append(entry('accounts.show'))

for (let count = deed === 'write' ? Number(more) : 1; count > 0; count -= 1) await append()
if (deed === 'copied') {
  // The copy ends this process' locks on the file: nobody else wants any before it is killed.
  copyFileSync(file, more)
  await append()
  raiseMark(file)
  await append()
}
if (deed === 'closing') markClosed(file)
process.stdout.write(`${deed}\n`)
if (deed !== 'ending') setInterval(() => undefined, 60_000)
