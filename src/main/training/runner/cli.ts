import { readCall } from './commandLine'
import { help } from './help'
import { policyPage } from './policyPage'
import { machine } from './machine'
import { run } from './run'

/** The command line of the training room: `npm run scenario -- FILE…`. It needs no window, no Electron and no network. */

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
