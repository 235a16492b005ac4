import type { TerminalDesk } from '../atTerminal/openAtTerminal'
import { refusedText } from '../atTerminal/refused'
import type { Terminal } from '../atTerminal/terminal'
import { exits } from './exits'
import { standingLines, standingObject } from './inWords'

/** Says how each channel stands. @returns the exit code */
export async function runStatus(
  { out, err }: Terminal,
  desk: TerminalDesk,
  json: boolean,
): Promise<number> {
  const reply = await desk.ask('transports.states', {})
  if (!reply.ok) {
    err(refusedText(reply.error))
    return exits.wrong
  }
  const { channels } = reply.value
  if (json) out(JSON.stringify({ channels: channels.map(standingObject) }))
  else if (channels.length === 0) out('This profile holds invented people: nothing can leave.')
  else channels.flatMap(standingLines).forEach((line) => out(line))
  const connected = channels.filter(({ type }) => type !== null)
  return connected.length > 0 &&
    connected.every(({ standstill, holding }) => standstill === null && !holding)
    ? exits.good
    : exits.no
}
