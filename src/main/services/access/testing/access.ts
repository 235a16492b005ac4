import type { Channel } from '@shared/channels'
import type { Permission } from '@shared/channels/defineChannel'
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

/** Every permission × asker, written out by hand rather than drawn from what main grants: what this says is what must hold. */
export const access: Readonly<Record<Permission, Readonly<Record<Asker, Cell>>>> = {
  //                nobody   agent  superv trainer auditor admin  newcomer  founder
  anyone: row('     yes      yes    yes    yes     yes     yes    yes       yes'),
  newcomer: row('   locked   yes    yes    yes     yes     yes    yes       yes'),
  'signed-in': row('locked   yes    yes    yes     yes     yes    locked    yes'),
  serve: row('      locked   yes    yes    no      no      no     locked    yes'),
  supervise: row('  locked   no     yes    no      no      no     locked    yes'),
  audit: row('      locked   no     no     no      yes     no     locked    yes'),
  mend: row('       locked   no     yes    no      no      yes    locked    yes'),
  'see-policy': row('locked  no     yes    no      no      yes    locked    yes'),
  'see-channels': row('locked no  yes    no      no      yes    locked    yes'),
  practise: row('   locked   yes    yes    yes     no      no     locked    yes'),
  teach: row('      locked   no     yes    yes     no      no     locked    yes'),
  administer: row(' locked   no     no     no      no      yes    locked    yes'),
}

/** What these channels need, by hand as well: whoever opens one of them to more people has to say so twice. */
export const needed: Readonly<Record<Permission, readonly Channel[]>> = {
  anyone: [
    'app.show',
    'app.setAppearance',
    'app.resolveFault',
    'operators.createFirst',
    'operators.signIn',
    'directory.openSample',
  ],
  newcomer: ['operators.lock', 'operators.changePassphrase'],
  'signed-in': [
    'exports.show',
    'exports.cancel',
    'app.waiting',
    'app.organisation',
    'approvals.mine',
    'approvals.approveHere',
    'approvals.withdrawDesk',
  ],
  serve: [
    'accounts.find',
    'accounts.show',
    'accounts.waysBackIn',
    'commands.preview',
    'commands.run',
    'approvals.list',
    'approvals.history',
    'approvals.perform',
    'cases.list',
    'cases.ofAccount',
    'cases.receivers',
    'contacts.callBack',
    'contacts.announceCall',
    'contacts.entered',
    'cases.summary',
    'cases.saveSummary',
    'delivery.show',
    'delivery.diagnose',
    'timers.list',
    'timers.exportCalendar',
    'outbox.list',
    'insights.show',
    'insights.export',
    'insights.risks',
    'insights.atRisk',
  ],
  supervise: [
    'approvals.decideDesk',
    'directory.exportFull',
    'cases.export',
    'insights.operators',
    'insights.exportOperators',
    'insights.exportAtRisk',
    'insights.notice',
    'insights.sendNotice',
    'insights.stopNotice',
    'contacts.reveal',
    'clock.confirm',
    'clock.correct',
  ],
  audit: ['audit.account', 'audit.list', 'audit.standing', 'audit.verify', 'audit.export'],
  mend: ['unreadable.list'],
  'see-policy': ['policy.show', 'policy.saveFile', 'policy.foresee', 'policy.hunt', 'policy.stop'],
  'see-channels': ['transports.states'],
  practise: [
    'training.library',
    'training.begin',
    'training.resume',
    'training.show',
    'training.act',
    'training.ask',
    'training.advance',
    'training.back',
    'training.setWorld',
    'training.tell',
    'training.follow',
    'training.trust',
    'training.hint',
    'training.finish',
    'training.leave',
    'training.debrief',
    'training.compare',
    'training.removeRun',
    'courses.own',
    'courses.certificate',
    'courses.saveCertificate',
  ],
  teach: [
    'training.look',
    'training.comment',
    'training.chooseFolder',
    'training.report',
    'training.exportReport',
    'training.removeRuns',
    'training.keepRuns',
    'courses.list',
    'courses.save',
    'courses.remove',
    'courses.assign',
    'courses.unassign',
    'courses.saveGroup',
    'courses.removeGroup',
    'training.openDraft',
    'training.checkDraft',
    'training.editDraft',
    'training.tryDraft',
    'training.saveDraft',
    'training.recordDraft',
    'training.hunt',
    'training.stopHunt',
  ],
  administer: [
    'operators.list',
    'operators.add',
    'operators.setRole',
    'operators.remove',
    'operators.resetPassphrase',
    'operators.setIdleLock',
    'app.setOrganisation',
    'transports.show',
    'transports.set',
    'transports.remove',
    'transports.check',
    'transports.release',
    'transports.redeem',
    'transports.queueAgain',
    'transports.readAuthorities',
    'directory.chooseImport',
    'directory.showImport',
    'directory.showSamples',
    'directory.setMapping',
    'directory.planImport',
    'directory.listImport',
    'directory.listProblemKinds',
    'directory.listProblems',
    'directory.showPeople',
    'directory.forgetMapping',
    'directory.acceptHeld',
    'directory.applyImport',
    'directory.cancelImport',
    'directory.saveReport',
    'directory.export',
    'policy.adopt',
    'policy.check',
    'policy.save',
    'policy.discard',
    'policy.openFile',
  ],
}

function row(cells: string): Readonly<Record<Asker, Cell>> {
  const written = cells.trim().split(/ +/) as Cell[]
  if (written.length !== askers.length)
    throw new Error(`a row has ${askers.length} cells: ${cells}`)
  return Object.fromEntries(askers.map((asker, at) => [asker, written[at]])) as Readonly<
    Record<Asker, Cell>
  >
}
