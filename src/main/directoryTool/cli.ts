import { anythingUnanswered } from '../platform/withinReach'
import { readCall } from './call'
import { help } from './help'
import { exits, runCheck } from './runCheck'
import { terminal } from '../atTerminal/terminal'

/** The command line of the directory: `npm run directory`. It needs no window and no Electron. */

// Whoever reads us may stop reading, as `head` does.
process.stdout.on('error', () => process.exit())

const call = readCall(process.argv.slice(2))
process.exitCode = await answer()
// A drive that does not answer would keep us for as long as it doesn't.
if (anythingUnanswered()) process.kill(process.pid, 'SIGKILL')

async function answer(): Promise<number> {
  switch (call.is) {
    case 'help':
      terminal.out(help)
      return exits.good
    case 'wrong':
      terminal.err(`${call.message}\nTry: npm run directory -- --help`)
      return exits.not
    case 'check':
      return runCheck(terminal, call.files, call.json)
    case 'import':
    case 'export': {
      // What a desk takes is loaded only where one is opened.
      const { runAtDesk } = await import('./atDesk')
      return runAtDesk(terminal, call)
    }
  }
}
