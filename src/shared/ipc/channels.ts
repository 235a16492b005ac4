/** The names of all channels. They stand apart from the contract because the preload script carries no schema library. */
export const channels = [
  'app.show', 'app.setAppearance', 'app.resolveFault', 'operators.createFirst', 'operators.signIn', 'operators.lock',
  'operators.changePassphrase', 'operators.list', 'operators.add', 'operators.setRole', 'operators.remove', 'operators.resetPassphrase', 'operators.setIdleLock',
  'directory.openSample', 'directory.chooseImport', 'directory.showImport', 'directory.setMapping', 'directory.planImport', 'directory.listImport', 'directory.listProblems',
  'directory.acceptHeld', 'directory.applyImport', 'directory.cancelImport', 'directory.saveReport', 'directory.export', 'directory.exportFull', 'cases.export', 'exports.show', 'exports.cancel',
  'accounts.find', 'accounts.show', 'accounts.waysBackIn', 'commands.preview', 'commands.run', 'contacts.reveal',
  'approvals.list', 'cases.list', 'cases.summary', 'cases.saveSummary', 'delivery.show', 'delivery.diagnose',
  'timers.list', 'timers.exportCalendar', 'outbox.list', 'app.waiting',
  'audit.list', 'audit.standing', 'audit.verify', 'audit.export',
  'clock.confirm', 'clock.correct',
  'unreadable.list',
  'training.library', 'training.chooseFolder', 'training.begin', 'training.resume', 'training.show', 'training.act', 'training.ask', 'training.advance',
  'training.back', 'training.setWorld', 'training.sit', 'training.hint', 'training.finish', 'training.leave',
  'training.debrief', 'training.compare', 'training.report', 'training.exportReport',
  'training.openDraft', 'training.checkDraft', 'training.editDraft', 'training.tryDraft', 'training.saveDraft', 'training.recordDraft',
  'training.hunt', 'training.stopHunt',
] as const
export type Channel = (typeof channels)[number]

export const announcements = ['desk.changed', 'audit.progress', 'directory.progress', 'training.progress'] as const

/** The one channel of Electron that calls go through, and the one that announcements come from. */
export const door = { call: 'latchkey:call', announce: 'latchkey:announce' } as const
