import type { Channel } from '@shared/ipc/channels'
import type { Role } from '@shared/vocabulary/kinds'

/**
 * Who asks: nobody, each role in a profile that has an administrator, an administrator whose passphrase was given and not
 * changed yet, and the founder, a supervisor, of a profile without an administrator.
 */
export type Asker = 'nobody' | Role | 'newcomer' | 'founder'
export const askers = [
  'nobody',
  'agent',
  'supervisor',
  'trainer',
  'auditor',
  'administrator',
  'newcomer',
  'founder',
] as const satisfies readonly Asker[]

/** `yes`: may use it · `no`: forbidden · `locked`: has to sign in, or to choose a passphrase, first. */
type Cell = 'yes' | 'no' | 'locked'

/** Every role × channel, written out by hand rather than drawn from the permission table: what this says is what must hold. */
export const access: Readonly<Record<Channel, Readonly<Record<Asker, Cell>>>> = {
  //                                     nobody    agent  superv trainer auditor admin  newcomer  founder
  'app.show': row('yes      yes    yes    yes     yes     yes    yes       yes'),
  'app.setAppearance': row('yes      yes    yes    yes     yes     yes    yes       yes'),
  'app.resolveFault': row('yes      yes    yes    yes     yes     yes    yes       yes'),
  'operators.createFirst': row('yes      yes    yes    yes     yes     yes    yes       yes'),
  'operators.signIn': row('yes      yes    yes    yes     yes     yes    yes       yes'),
  'operators.lock': row('locked   yes    yes    yes     yes     yes    yes       yes'),
  'operators.changePassphrase': row('locked   yes    yes    yes     yes     yes    yes       yes'),
  'operators.list': row('locked   no     no     no      no      yes    locked    yes'),
  'operators.add': row('locked   no     no     no      no      yes    locked    yes'),
  'operators.setRole': row('locked   no     no     no      no      yes    locked    yes'),
  'operators.remove': row('locked   no     no     no      no      yes    locked    yes'),
  'operators.resetPassphrase': row('locked   no     no     no      no      yes    locked    yes'),
  'operators.setIdleLock': row('locked   no     no     no      no      yes    locked    yes'),
  'directory.openSample': row('yes      yes    yes    yes     yes     yes    yes       yes'),
  'directory.chooseImport': row('locked   no     no     no      no      yes    locked    yes'),
  'directory.showImport': row('locked   no     no     no      no      yes    locked    yes'),
  'directory.setMapping': row('locked   no     no     no      no      yes    locked    yes'),
  'directory.planImport': row('locked   no     no     no      no      yes    locked    yes'),
  'directory.listImport': row('locked   no     no     no      no      yes    locked    yes'),
  'directory.listProblems': row('locked   no     no     no      no      yes    locked    yes'),
  'directory.acceptHeld': row('locked   no     no     no      no      yes    locked    yes'),
  'directory.applyImport': row('locked   no     no     no      no      yes    locked    yes'),
  'directory.cancelImport': row('locked   no     no     no      no      yes    locked    yes'),
  'directory.saveReport': row('locked   no     no     no      no      yes    locked    yes'),
  'directory.export': row('locked   no     no     no      no      yes    locked    yes'),
  'directory.exportFull': row('locked   no     yes    no      no      no     locked    yes'),
  'cases.export': row('locked   no     yes    no      no      no     locked    yes'),
  'exports.show': row('locked   yes    yes    yes     yes     yes    locked    yes'),
  'exports.cancel': row('locked   yes    yes    yes     yes     yes    locked    yes'),
  'accounts.find': row('locked   yes    yes    no      no      no     locked    yes'),
  'accounts.show': row('locked   yes    yes    no      no      no     locked    yes'),
  'accounts.waysBackIn': row('locked   yes    yes    no      no      no     locked    yes'),
  'commands.preview': row('locked   yes    yes    no      no      no     locked    yes'),
  'commands.run': row('locked   yes    yes    no      no      no     locked    yes'),
  'contacts.reveal': row('locked   no     yes    no      no      no     locked    yes'),
  'approvals.list': row('locked   yes    yes    no      no      no     locked    yes'),
  'cases.list': row('locked   yes    yes    no      no      no     locked    yes'),
  'cases.summary': row('locked   yes    yes    no      no      no     locked    yes'),
  'cases.saveSummary': row('locked   yes    yes    no      no      no     locked    yes'),
  'delivery.show': row('locked   yes    yes    no      no      no     locked    yes'),
  'delivery.diagnose': row('locked   yes    yes    no      no      no     locked    yes'),
  'timers.list': row('locked   yes    yes    no      no      no     locked    yes'),
  'timers.exportCalendar': row('locked   yes    yes    no      no      no     locked    yes'),
  'outbox.list': row('locked   yes    yes    no      no      no     locked    yes'),
  'app.waiting': row('locked   yes    yes    yes     yes     yes    locked    yes'),
  'audit.list': row('locked   no     no     no      yes     no     locked    yes'),
  'audit.standing': row('locked   no     no     no      yes     no     locked    yes'),
  'audit.verify': row('locked   no     no     no      yes     no     locked    yes'),
  'audit.export': row('locked   no     no     no      yes     no     locked    yes'),
  'clock.confirm': row('locked   no     yes    no      no      no     locked    yes'),
  'clock.correct': row('locked   no     yes    no      no      no     locked    yes'),
  'unreadable.list': row('locked   no     yes    no      no      yes    locked    yes'),
  'training.library': row('locked   yes    yes    yes     no      no     locked    yes'),
  'training.chooseFolder': row('locked   no     yes    yes     no      no     locked    yes'),
  'training.begin': row('locked   yes    yes    yes     no      no     locked    yes'),
  'training.resume': row('locked   yes    yes    yes     no      no     locked    yes'),
  'training.show': row('locked   yes    yes    yes     no      no     locked    yes'),
  'training.act': row('locked   yes    yes    yes     no      no     locked    yes'),
  'training.ask': row('locked   yes    yes    yes     no      no     locked    yes'),
  'training.advance': row('locked   yes    yes    yes     no      no     locked    yes'),
  'training.back': row('locked   yes    yes    yes     no      no     locked    yes'),
  'training.setWorld': row('locked   yes    yes    yes     no      no     locked    yes'),
  'training.sit': row('locked   yes    yes    yes     no      no     locked    yes'),
  'training.hint': row('locked   yes    yes    yes     no      no     locked    yes'),
  'training.finish': row('locked   yes    yes    yes     no      no     locked    yes'),
  'training.leave': row('locked   yes    yes    yes     no      no     locked    yes'),
  'training.debrief': row('locked   yes    yes    yes     no      no     locked    yes'),
  'training.compare': row('locked   yes    yes    yes     no      no     locked    yes'),
  'training.report': row('locked   no     yes    yes     no      no     locked    yes'),
  'training.exportReport': row('locked   no     yes    yes     no      no     locked    yes'),
  'training.openDraft': row('locked   no     yes    yes     no      no     locked    yes'),
  'training.checkDraft': row('locked   no     yes    yes     no      no     locked    yes'),
  'training.editDraft': row('locked   no     yes    yes     no      no     locked    yes'),
  'training.tryDraft': row('locked   no     yes    yes     no      no     locked    yes'),
  'training.saveDraft': row('locked   no     yes    yes     no      no     locked    yes'),
  'training.recordDraft': row('locked   no     yes    yes     no      no     locked    yes'),
  'training.hunt': row('locked   no     yes    yes     no      no     locked    yes'),
  'training.stopHunt': row('locked   no     yes    yes     no      no     locked    yes'),
}

function row(cells: string): Readonly<Record<Asker, Cell>> {
  const written = cells.split(/ +/) as Cell[]
  if (written.length !== askers.length)
    throw new Error(`a row has ${askers.length} cells: ${cells}`)
  return Object.fromEntries(askers.map((asker, at) => [asker, written[at]])) as Readonly<
    Record<Asker, Cell>
  >
}
