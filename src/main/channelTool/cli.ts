import { terminal } from '../atTerminal/terminal'
import { readCall } from './call'
import { exits } from './exits'
import { help } from './help'

/** The command line of the channels: `npm run channel`. It needs no window and no Electron. */

// Whoever reads us may stop reading, as `head` does.
process.stdout.on('error', () => process.exit())

const call = readCall(process.argv.slice(2))
process.exitCode = await answer()

async function answer(): Promise<number> {
  switch (call.is) {
    case 'help':
      terminal.out(help)
      return exits.good
    case 'wrong':
      terminal.err(`${call.message}\nTry: npm run channel -- --help`)
      return exits.wrong
    default: {
      // What a desk takes is loaded only where one is opened.
      const { run } = await import('./run')
      return run(terminal, call)
    }
  }
}
