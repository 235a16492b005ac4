import path from 'node:path'
import type { IpcError } from '@shared/ipc/errors'
import type { ImportView } from '@shared/views/directory'
import { problemText } from '../directory/planning/report'
import { fromCaller } from '../terminal/places'
import { credentialsOf } from '../atTerminal/credentials'
import { openAtTerminal, type TerminalDesk } from '../atTerminal/openAtTerminal'
import { refusedText } from '../atTerminal/refused'
import type { Terminal } from '../atTerminal/terminal'
import type { Call } from './call'
import { problemLine } from './checkReport'
import { exits } from './runCheck'

type ImportCall = Extract<Call, { is: 'import' }>
type ExportCall = Extract<Call, { is: 'export' }>

/** So many problems are listed. */
const mostListed = 20

/** Imports or exports as the window does, for whoever signs in at the terminal. @returns the exit code */
export async function runAtDesk(
  terminal: Terminal,
  call: ImportCall | ExportCall,
): Promise<number> {
  const credentials = await credentialsOf(terminal, call.at)
  if (credentials === null) return exits.not
  const desk = await openAtTerminal(
    call.at.folder,
    call.is === 'import'
      ? { files: call.files.map((file) => ({ name: path.basename(file), path: fromCaller(file) })) }
      : { target: call.file },
  )
  if ('closed' in desk) {
    terminal.err(desk.words)
    return exits.not
  }
  try {
    const signedIn = await desk.ask('operators.signIn', credentials)
    if (!signedIn.ok) return refused(terminal, signedIn.error)
    return call.is === 'import'
      ? await runImport(terminal, desk, call)
      : await runExport(terminal, desk, call)
  } finally {
    await desk.close()
  }
}

async function runImport(
  terminal: Terminal,
  desk: TerminalDesk,
  { yes }: ImportCall,
): Promise<number> {
  const { out, err } = terminal
  const chosen = await desk.ask('directory.chooseImport', {})
  if (!chosen.ok) return refused(terminal, chosen.error)
  if (chosen.value === null) return exits.not
  const { importId, refused: problem, mappingProblems, mapping } = chosen.value
  if (problem !== null) {
    err(problemText(problem, 'en', 'UTC'))
    return exits.not
  }
  if (mapping === null || mappingProblems.length > 0) {
    err(
      'What the columns of this file become has to be said once, in the window: Directory, Choose files.',
    )
    return exits.not
  }
  const planned = await desk.ask('directory.planImport', { importId })
  if (!planned.ok) return refused(terminal, planned.error)
  const { plan } = planned.value
  if (plan === null) return exits.not
  if (plan.fileRefused !== null) {
    err(problemText(plan.fileRefused, 'en', 'UTC'))
    return exits.not
  }
  const { classes } = plan
  out(
    `New: ${classes.new} · changed: ${classes.changed} · held back: ${classes.held} · the same: ${classes.same} · not in the file: ${classes.gone} · refused: ${plan.refused}`,
  )
  await tellProblems(terminal, desk, planned.value)
  if (classes.new + classes.changed === 0) out('There is nothing to import.')
  else if (!yes && !(await isAgreed(terminal))) {
    err('Nothing was imported.')
    return exits.not
  } else {
    const applied = await desk.ask('directory.applyImport', { importId })
    if (!applied.ok) return refused(terminal, applied.error)
    const { report } = applied.value
    if (report === null) return exits.not
    out(`Added: ${report.added} · changed: ${report.changed} · held back: ${report.held}`)
  }
  return plan.refused + classes.held > 0 ? exits.partly : exits.good
}

async function isAgreed({ ask }: Terminal): Promise<boolean> {
  return /^y(es)?$/i.test(((await ask('Import this now? [y/N] ')) ?? '').trim())
}

async function tellProblems(
  { out }: Terminal,
  desk: TerminalDesk,
  view: ImportView,
): Promise<void> {
  const page = await desk.ask('directory.listProblems', { importId: view.importId, after: 0 })
  if (!page.ok) return
  page.value.problems.slice(0, mostListed).forEach((problem) => out(problemLine(problem)))
  const more = (view.plan?.problems ?? 0) - mostListed
  if (more > 0) out(`  and ${more} more, which the window lists`)
}

async function runExport(
  terminal: Terminal,
  desk: TerminalDesk,
  { form, style, reason, file }: ExportCall,
): Promise<number> {
  const reply =
    reason === null
      ? await desk.ask('directory.export', { form, style })
      : await desk.ask('directory.exportFull', { form, style, reason })
  if (!reply.ok) return refused(terminal, reply.error)
  if ('refusal' in reply.value) {
    terminal.err(
      'A supervisor has to approve this in the window first. They have been asked; give the same command again when they have.',
    )
    return exits.not
  }
  const { saved, leftOut } = reply.value
  if (saved === null) return exits.not
  terminal.out(`Accounts written to ${fromCaller(file)}: ${saved}`)
  if (leftOut > 0) terminal.err(`Accounts that can’t be read, and are not in it: ${leftOut}`)
  return leftOut > 0 ? exits.partly : exits.good
}

function refused({ err }: Terminal, error: IpcError): number {
  err(refusedText(error))
  return exits.not
}
