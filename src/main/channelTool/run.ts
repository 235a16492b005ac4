import { credentialsOf } from '../atTerminal/credentials'
import { openAtTerminal, type TerminalDesk } from '../atTerminal/openAtTerminal'
import { refusedText } from '../atTerminal/refused'
import type { Terminal } from '../atTerminal/terminal'
import type { Call } from './call'
import { exits } from './exits'
import { runRedeem } from './redeem'
import { runStatus } from './status'
import { runTrial } from './trial'

type AtDesk = Exclude<Call, { is: 'help' } | { is: 'wrong' }>

/** Does what was asked for whoever signs in at the terminal, by the channels of the window. @returns the exit code */
export async function run(terminal: Terminal, call: AtDesk): Promise<number> {
  const credentials = await credentialsOf(terminal, call.at)
  if (credentials === null) return exits.wrong
  const desk = await openAtTerminal(call.at.folder, {})
  if ('closed' in desk) {
    terminal.err(desk.words)
    return desk.closed === 'no-profile' ? exits.wrong : exits.closed
  }
  try {
    const signedIn = await desk.ask('operators.signIn', credentials)
    if (signedIn.ok) return await act(terminal, desk, call)
    terminal.err(refusedText(signedIn.error))
    return exits.wrong
  } finally {
    await desk.close()
  }
}

async function act(terminal: Terminal, desk: TerminalDesk, call: AtDesk): Promise<number> {
  switch (call.is) {
    case 'status':
      return runStatus(terminal, desk, call.json)
    case 'check':
      return runTrial(terminal, desk, { ...call, to: null })
    case 'redeem':
      return runRedeem(terminal, desk, call)
    case 'test':
      return runTrial(terminal, desk, call)
  }
}
