import type { IpcError } from '@shared/ipc/errors'
import type { ContactKind } from '@shared/vocabulary/kinds'
import { isOnlyWithoutReturn } from '@shared/vocabulary/trials'
import type { TerminalDesk } from '../atTerminal/openAtTerminal'
import { refusedText } from '../atTerminal/refused'
import type { Terminal } from '../atTerminal/terminal'
import { exits } from './exits'
import { nameOf, resultLines, stepLine } from './inWords'
import { otherSecrets } from './otherSecrets'

interface Trial {
  readonly kind: ContactKind
  /** Null: only as far as signing in. */
  readonly to: string | null
  readonly json: boolean
  readonly otherSecret: boolean
}

/** Tries a channel, and says each step while it happens. @returns the exit code */
export async function runTrial(
  terminal: Terminal,
  desk: TerminalDesk,
  { kind, to, json, otherSecret }: Trial,
): Promise<number> {
  const { out, err } = terminal
  const states = await desk.ask('transports.states', {})
  if (!states.ok) return wrong(terminal, refusedText(states.error))
  const type = states.value.channels.find((one) => one.kind === kind)?.type ?? null
  if (type === null)
    return wrong(terminal, `No channel is connected for ${nameOf[kind]}.`, exits.no)
  const secrets = otherSecret ? await otherSecrets(terminal, type) : {}
  if (typeof secrets === 'string') return wrong(terminal, secrets)
  if (!json) desk.hearSteps((step) => out(stepLine(step, kind)))
  const reply = await desk.ask('transports.check', { kind, to, secrets })
  if (!reply.ok) return wrong(terminal, whyNot(reply.error, kind))
  const { steps, fault, answer } = reply.value
  if (json) out(JSON.stringify({ channel: nameOf[kind], steps, fault, answer }))
  else {
    const said = fault === null || isOnlyWithoutReturn(fault, steps) ? out : err
    resultLines(reply.value, kind, to !== null).forEach((line) => said(line))
  }
  return fault === null ? exits.good : exits.no
}

function whyNot(error: IpcError, kind: ContactKind): string {
  if (error.facts['to'] !== undefined)
    return kind === 'email'
      ? '--to is no email address.'
      : '--to is no phone number with its country (+34 612 345 678).'
  return error.facts['secrets'] === 'unreadable'
    ? 'This profile’s key does not open the stored password. Give another one with --other-secret.'
    : refusedText(error)
}

function wrong({ err }: Terminal, text: string, code: number = exits.wrong): number {
  err(text)
  return code
}
