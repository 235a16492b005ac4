import { machine } from '../runner/machine'
import { readHuntCall } from './commandLine'
import { help } from './help'
import { runHunt } from './runHunt'

/** The command line of the hunter: `npm run hunt`. It needs no window, no Electron, no store and no network. */

// Whoever reads us may stop reading, as `head` does.
process.stdout.on('error', () => process.exit())

const call = readHuntCall(process.argv.slice(2))
switch (call.is) {
  case 'help':
    machine.out(help.trimEnd())
    break
  case 'wrong':
    machine.err(`${call.message}\nTry: npm run hunt -- --help`)
    process.exitCode = 2
    break
  case 'hunt':
    process.exitCode = await runHunt(machine, call)
}
